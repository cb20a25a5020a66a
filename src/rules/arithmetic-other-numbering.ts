import type { Place } from '../document/place.js';
import type { PrintedTable, Report } from '../records/report.js';
import { short, tableName } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

interface Numbered {
  value: number;
  name: string;
  place: Place;
}

function numbersOf(table: PrintedTable): Numbered[] {
  const column = table.columns.findIndex(({ role }) => role === 'number');
  return table.rows.flatMap((row): Numbered[] => {
    const cell = row.find((candidate) => candidate.column === column && !candidate.inherited);
    const digits = /^\s*(\d{1,3})\s*\.?\s*$/.exec(cell?.text ?? '')?.[1];
    const name = row.find((candidate) => candidate.column > column && candidate.text !== '')?.text ?? '';
    return cell && digits ? [{ value: Number(digits), name, place: { ...cell.place, text: cell.text } }] : [];
  });
}

/** Fewer numbers than this in order before and after make no running list. */
const LEAST_RUN = 3;

/**
 * ARI-01 for running numbers: one that does not follow, in a list that goes on as if it did (25, 26, 27, 26, 29). Lists that begin again, leave rows
 * out or count within groups are no finding.
 */
export function checkNumbering(tally: Tally, report: Report): void {
  for (const table of report.tables) {
    const numbers = numbersOf(table);
    for (const [index, { value, name, place }] of numbers.entries()) {
      const run = numbers.slice(Math.max(0, index - LEAST_RUN), index).map((other) => other.value);
      const [last = 0] = run.slice(-1);
      const inOrder = run.length === LEAST_RUN && run.every((number, i) => number === last - LEAST_RUN + 1 + i);
      if (!inOrder || value === 1 || numbers[index + 1]?.value !== last + 2) continue;
      if (value === last + 1) {
        tally.hold();
        continue;
      }
      const expected = String(last + 1);
      tally.find({
        severity: 'info',
        gross: false,
        title: both('Nomor urut tidak berurutan', 'A running number is out of order'),
        message: both(
          `${tableName(table)}: “${short(name, 60)}” bernomor ${value} setelah ${last} dan sebelum ${last + 2}; menurut urutan seharusnya ${expected}.`,
          `${tableName(table)}: “${short(name, 60)}” is number ${value} after ${last} and before ${last + 2}; in order it would be ${expected}.`,
        ),
        stated: String(value),
        recomputed: expected,
        places: [place],
        subject: `${tableName(table)}: nomor ${value}`,
      });
    }
  }
}
