import type { Place } from '../document/place.js';
import { isAbsent, readNumber } from '../numbers/printed-number.js';
import { readQuarters } from '../numbers/quarters.js';
import { bestPairs } from '../records/best-pairs.js';
import { likenessTable } from '../records/names.js';
import type { Report } from '../records/report.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { type Measure, sameMeasure } from './support/measures.js';
import { both, OTHER_LAYOUT, Tally } from './support/outcome.js';

/** What a target is set for: a kegiatan or sub kegiatan by its name, or an indicator where plans name no kegiatan. */
type Level = 'kegiatan' | 'sub_kegiatan' | 'indikator';

/** What one table sets as the target of a kegiatan, sub kegiatan or indicator: a plan by quarters may be meant as a sum, a peak or an end. */
interface Planned {
  level: Level;
  name: string;
  table: string;
  tableId: string;
  targets: { text: string; place: Place; readings: Measure[] }[];
}

function readings(text: string): Measure[] {
  const quarters = readQuarters(text);
  const [first] = quarters ?? [];
  if (!quarters || !first) {
    const number = readNumber(text);
    return number ? [{ type: 'number', number }] : [];
  }
  if (quarters.length < 4) return [];
  const values = quarters.map(({ value }) => value.value);
  const sum = values.reduce((total, value) => total.plus(value));
  return [sum, ...values].map((value): Measure => ({ type: 'number', number: { ...first.value, value } }));
}

function target(text: string | null, place: Place): Planned['targets'] {
  if (text === null || isAbsent(text)) return [];
  const read = readings(text);
  return read.length > 0 ? [{ text, place, readings: read }] : [];
}

function planned(report: Report): Planned[] {
  const plans = report.records.work_plan.flatMap((table) =>
    table.rows.flatMap((row): Planned[] => {
      const targets = target(row.target, cellPlace(table, row, 'target', row.target));
      if (targets.length === 0) return [];
      const own = { table: tableName(table), tableId: table.id, targets };
      const named = row.level === 'kegiatan' || row.level === 'sub_kegiatan' ? row.level : null;
      return [
        ...(named && row.name !== '' ? [{ level: named, name: row.name, ...own }] : []),
        ...(row.indikator !== '' ? [{ level: 'indikator' as const, name: row.indikator, ...own }] : []),
      ];
    }),
  );
  const carriedOut = report.records.program_performance.flatMap((table) => {
    let open: Planned | null = null;
    const all: Planned[] = [];
    for (const row of table.rows) {
      if (row.level === 'program') open = null;
      if (row.level === 'kegiatan' || row.level === 'sub_kegiatan') {
        open = {
          level: row.level,
          name: row.name,
          table: tableName(table),
          tableId: 'program_performance',
          targets: [],
        };
        all.push(open);
      }
      if (row.level !== 'input') open?.targets.push(...target(row.target, cellPlace(table, row, 'target', row.target)));
    }
    return all.filter(({ targets }) => targets.length > 0);
  });
  return [...carriedOut, ...plans];
}

const SAME_NAME = 0.85;

function compare(tally: Tally, a: Planned, b: Planned): void {
  const verdicts = a.targets.flatMap((one) =>
    b.targets.map((other) => {
      const all = one.readings.flatMap((x) => other.readings.map((y) => sameMeasure(x, y)));
      return all.includes(true) ? true : all.includes(false) ? false : null;
    }),
  );
  if (verdicts.includes(true)) {
    tally.hold();
    return;
  }
  const [first] = a.targets;
  const [second] = b.targets;
  if (!verdicts.includes(false) || !first || !second) return;
  tally.find({
    severity: 'warning',
    gross: false,
    title: both(
      'Target kegiatan berbeda antara rencana dan laporan',
      'The target of a kegiatan differs between plan and report',
    ),
    message: both(
      `Target “${short(a.name, 70)}” adalah ${short(first.text, 30)} di ${a.table}, tetapi ${short(second.text, 60)} di ${b.table}.`,
      `The target of “${short(a.name, 70)}” is ${short(first.text, 30)} in ${a.table}, but ${short(second.text, 60)} in ${b.table}.`,
    ),
    stated: first.text,
    recomputed: second.text,
    places: [...a.targets, ...b.targets].map(({ place }) => place),
    subject: `${a.name}: target`,
  });
}

/** A kegiatan and its indicator stand in one row: the same two cells, compared twice, are one finding. */
function onceEach<F extends { places: Place[] }>(findings: F[]): F[] {
  const key = ({ places }: F) => JSON.stringify(places);
  return findings.filter((finding, index) => findings.findIndex((other) => key(other) === key(finding)) === index);
}

/** Tables of which more than this share differ count their targets in other units. */
const SUSPICIOUS_COUNT = 4;
const SUSPICIOUS_SHARE = 0.5;

/** NIL-01 for work plans: the target of a kegiatan or sub kegiatan in the annual plan, the action plan and the table of programs. */
export function checkPlanTargets(tally: Tally, report: Report): void {
  const all = planned(report);
  const ids = [...new Set(all.map(({ tableId }) => tableId))];
  for (const [position, id] of ids.entries()) {
    for (const other of ids.slice(position + 1)) {
      const pair = new Tally();
      for (const level of ['kegiatan', 'sub_kegiatan', 'indikator'] as const) {
        const [a, b] = [id, other].map((wanted) =>
          all.filter((item) => item.tableId === wanted && item.level === level),
        );
        const names = (list: readonly Planned[] | undefined) => (list ?? []).map(({ name }) => name);
        for (const [i, j] of bestPairs(likenessTable(names(a), names(b)), SAME_NAME)) {
          const [one, two] = [a?.[i], b?.[j]];
          if (one && two) compare(pair, one, two);
        }
      }
      const { satisfied } = pair;
      const findings = onceEach(pair.findings);
      const suspicious =
        findings.length >= SUSPICIOUS_COUNT && findings.length > (satisfied + findings.length) * SUSPICIOUS_SHARE;
      tally.satisfied += satisfied;
      for (const finding of findings) {
        if (suspicious) tally.skip(OTHER_LAYOUT, finding.places[0]);
        else tally.find(finding);
      }
    }
  }
}
