import type { Place } from '../document/place.js';
import { nameLikeness } from '../records/names.js';
import type { EfficiencyTable, Report } from '../records/report.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { pksInOrder } from './support/pk-in-force.js';
import { nameList } from './support/text.js';

/** A sasaran less like every sasaran and indicator of the tables than this is another one. */
const OTHER_GOAL = 0.45;
/** A sasaran at least this like one of the agreement counts as that one. */
const PERHAPS_SAME = 0.62;
const LEAST_WORDS = 3;

interface Named {
  name: string;
  place: Place;
}

function named(report: Report, tables: 'agreed' | 'all'): Named[] {
  const { realization, iku, renstra_target, trend, renstra_progress } = report.records;
  const own = [...realization, ...pksInOrder(report)];
  const all = tables === 'agreed' ? own : [...own, ...iku, ...renstra_target];
  const goals = all.flatMap((table) =>
    table.rows.flatMap((row): Named[] => [{ name: row.sasaran, place: cellPlace(table, row, 'sasaran', row.sasaran) }]),
  );
  const measured = (tables === 'agreed' ? own : [...all, ...trend, ...renstra_progress]).flatMap((table) =>
    table.rows.map((row) => ({ name: row.indikator, place: cellPlace(table, row, 'indikator', row.indikator) })),
  );
  return [...goals, ...measured].filter(({ name }) => name !== '');
}

function likest(name: string, known: readonly Named[]): number {
  return Math.max(0, ...known.map((other) => nameLikeness(other.name, name)));
}

/** Names of sasaran without repetition, for a message. */
function goalsOf(known: readonly Named[]): string {
  return [...new Set(known.map(({ name }) => short(name, 60)))].slice(0, 4).join('; ');
}

function checkHeadings(tally: Tally, report: Report): void {
  const known = named(report, 'all');
  const agreed = named(report, 'agreed');
  if (agreed.length === 0) return;
  const odd = new Map<string, Named[]>();
  for (const claim of report.claims) {
    const name = claim.subject;
    if (claim.type !== 'name' || claim.unit !== 'sasaran' || !name || name.split(/\s+/).length < LEAST_WORDS) continue;
    if (likest(name, known) >= OTHER_GOAL) tally.hold();
    else odd.set(name, [...(odd.get(name) ?? []), { name, place: claim.place }]);
  }
  for (const [name, places] of odd) {
    tally.find({
      severity: 'warning',
      gross: false,
      title: both('Sasaran ini tidak ada di perjanjian kinerja', 'This sasaran is not in the agreement'),
      message: both(
        `Sasaran “${short(name, 90)}” tidak cocok dengan sasaran atau indikator mana pun di PK, IKU, Renstra dan tabel realisasi (${goalsOf(agreed)}).`,
        `The sasaran “${short(name, 90)}” is like no sasaran or indicator of the agreement, the IKU, the Renstra or the results (${goalsOf(agreed)}).`,
      ),
      stated: name,
      recomputed: goalsOf(agreed),
      places: [...places, ...agreed].map(({ place }) => place),
      subject: name,
    });
  }
}

/** A table of efficiency of which no row is a sasaran of the agreement was taken over from another year. */
function checkEfficiency(tally: Tally, table: EfficiencyTable, agreed: readonly Named[]): void {
  const rows = table.rows.filter(({ sasaran }) => sasaran !== '');
  if (rows.length < 2 || agreed.length === 0) return;
  const odd = rows.filter(({ sasaran }) => likest(sasaran, agreed) < PERHAPS_SAME);
  if (odd.length < rows.length) {
    tally.hold();
    return;
  }
  const names = (more: string) =>
    nameList(
      rows.map(({ sasaran }) => short(sasaran, 60)),
      more,
    );
  tally.find({
    severity: 'warning',
    gross: false,
    title: both('Sasaran tabel ini bukan sasaran perjanjian kinerja', 'The table has other sasaran than the agreement'),
    message: both(
      `${tableName(table)}: tidak satu pun sasarannya ada di PK dan tabel realisasi: ${names(`dan ${rows.length - 4} lainnya`)}.`,
      `${tableName(table)}: none of its sasaran is in the agreement or the results: ${names(`and ${rows.length - 4} more`)}.`,
    ),
    stated: `${tableName(table)}: ${rows.length} sasaran`,
    recomputed: goalsOf(agreed),
    places: [...rows.map((row) => cellPlace(table, row, 'sasaran', row.sasaran)), ...agreed.map(({ place }) => place)],
    subject: rows.map(({ sasaran }) => sasaran).join('; '),
  });
}

/** PK-02 for sasaran: those that headings, sentences and tables of efficiency name against the agreement and the tables. */
export function checkGoals(tally: Tally, report: Report): void {
  checkHeadings(tally, report);
  const agreed = named(report, 'agreed');
  for (const table of report.records.efficiency) checkEfficiency(tally, table, agreed);
}
