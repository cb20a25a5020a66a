import type { Place } from '../document/place.js';
import { nameLikeness } from '../records/names.js';
import type { PrintedTable, Report } from '../records/report.js';
import { both, type Tally } from './support/outcome.js';
import { pksInForce } from './support/pk-in-force.js';
import { nameList } from './support/text.js';

interface NamedRow {
  name: string;
  place: Place;
}

/** The sasaran or indicators that a table lists. */
function namedRows({ columns, rows }: PrintedTable): NamedRow[] {
  const column = columns.findIndex(({ role }) => /^(?:indikator|sasaran|sasaran_indikator)$/.test(role));
  if (column < 0) return [];
  return rows.flatMap((row) => {
    const cell = row[column];
    return cell && !cell.inherited && /\p{L}{4}/u.test(cell.text) ? { name: cell.text, place: cell.place } : [];
  });
}

const words = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\d]+/gu)
    ?.join(' ') ?? '';
const sameTitle = (a: PrintedTable, b: PrintedTable) =>
  a.number !== null && a.number === b.number && words(a.caption) === words(b.caption);

/** Names that share less are different sasaran; the report's own vary in wording by less. */
const OTHER_NAME = 0.6;

function agreedNames(report: Report): string[] {
  const measured = [...pksInForce(report), ...report.records.realization.slice(0, 1)];
  return measured.flatMap(({ rows }) => rows.flatMap(({ sasaran, indikator }) => [sasaran, indikator])).filter(Boolean);
}

/** Two tables, one after the other, with the same number and title, where one lists what this year's agreement does not have. */
export function oldTables(tally: Tally, report: Report): void {
  const agreed = agreedNames(report);
  if (agreed.length === 0) return;
  const unknown = (rows: readonly NamedRow[]) =>
    rows.filter(({ name }) => agreed.every((other) => nameLikeness(name, other) < OTHER_NAME));
  for (const [index, second] of report.tables.entries()) {
    const first = report.tables[index - 1];
    if (!first || !sameTitle(first, second)) continue;
    const pair = [first, second].map((table) => ({ table, rows: namedRows(table) }));
    const old = pair.find(({ rows }) => rows.length >= 2 && unknown(rows).length > rows.length / 2);
    const now = pair.find(({ rows }) => rows.length >= 2 && unknown(rows).length === 0);
    if (!old || !now) {
      tally.hold();
      continue;
    }
    const names = nameList(
      unknown(old.rows).map(({ name }) => name),
      '…',
    );
    const title = `Tabel ${second.number}`;
    tally.find({
      severity: 'error',
      gross: false,
      title: both('Tabel lama di bawah judul yang sama', 'An old table under the same title'),
      message: both(
        `${title} dicetak dua kali dengan judul yang sama; yang satu memuat ${names}, yang tidak ada dalam perjanjian kinerja tahun ini.`,
        `${title} is printed twice under the same title; one of them lists ${names}, which this year's agreement does not have.`,
      ),
      stated: `${title} (2×)`,
      recomputed: `${title} (1×)`,
      places: [
        { ...old.table.place, text: old.table.caption },
        ...old.rows.map(({ place }) => place),
        { ...now.table.place, text: now.table.caption },
        ...now.rows.map(({ place }) => place),
      ],
      subject: `${title}: dua kali`,
    });
  }
}
