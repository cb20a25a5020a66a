import type { Place } from '../document/place.js';
import { readNumber } from '../numbers/printed-number.js';
import { bestMatches } from '../records/names.js';
import type { Report } from '../records/report.js';
import { cellPlace, tableName } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

/** Names of one indicator in the plan and in the table of results. */
const SAME_INDICATOR = 0.75;
/** So many targets that changed from the one year to the other cannot all be the earlier ones by chance. */
const LEAST_CHANGED = 3;

type Table = Report['records']['realization' | 'pk'][number];

/** A target without its unit: "≥ 75", "75 %" and "75,00" ask for the same. */
function targetKey(text: string | null | undefined): string | null {
  if (!text) return null;
  const number = readNumber(text);
  return number ? number.value.toString() : text.toLowerCase().replace(/[^a-z0-9]/g, '') || null;
}

interface Row {
  place: Place;
  own: string | null;
  planned: Record<string, string>;
}

type Plan = Report['records']['renstra_target'][number];

function plannedRows(table: Table, plan: Plan): Row[] {
  const matches = bestMatches(
    table.rows.map(({ indikator }) => indikator),
    plan.rows.map(({ indikator }) => indikator),
    SAME_INDICATOR,
  );
  return [...matches].flatMap(([index, match]) => {
    const row = table.rows[index];
    const planned = plan.rows[match]?.values;
    return row && planned
      ? [{ place: cellPlace(table, row, 'target', row.target), own: targetKey(row.target), planned }]
      : [];
  });
}

/** The rows whose target changed between the years, and how many of them keep the earlier or the later one. */
function changed(rows: readonly Row[], earlier: number, year: number) {
  const moved = rows.flatMap((row) => {
    const [before, now] = [earlier, year].map((each) => targetKey(row.planned[`target_${each}`]));
    return before && now && row.own && before !== now ? [{ ...row, before, now }] : [];
  });
  return {
    places: moved.map(({ place }) => place),
    old: moved.filter(({ own, before }) => own === before).length,
    right: moved.filter(({ own, now }) => own === now).length,
  };
}

function judge(tally: Tally, table: Table, rows: readonly Row[], year: number): boolean {
  for (const earlier of [year - 1, year - 2]) {
    const { places, old, right } = changed(rows, earlier, year);
    if (places.length < LEAST_CHANGED) continue;
    if (right === places.length) {
      tally.hold();
      return true;
    }
    if (old !== places.length) continue;
    tally.find({
      severity: 'error',
      gross: true,
      title: both('Kolom target memuat target tahun sebelumnya', 'The targets are those of an earlier year'),
      message: both(
        `Semua ${old} target pada ${tableName(table)} yang dalam Renstra berubah antara ${earlier} dan ${year} adalah target tahun ${earlier}.`,
        `All ${old} targets in ${tableName(table)} that change in the plan between ${earlier} and ${year} are those of ${earlier}.`,
      ),
      stated: `target tahun ${earlier}`,
      recomputed: `target tahun ${year}`,
      places,
      subject: `target tahun ${earlier} (${table.id})`,
    });
    return true;
  }
  return false;
}

/** THN-01 for a column of targets: all that changed in the plan since an earlier year are that year's. */
export function checkTargets(tally: Tally, report: Report, year: number): void {
  for (const table of [...report.records.realization, ...report.records.pk]) {
    if (table.year !== null && table.year !== year) continue;
    // The plan is often printed twice, in the body and as an annex: one of them is enough.
    report.records.renstra_target.some((plan) => judge(tally, table, plannedRows(table, plan), year));
  }
}
