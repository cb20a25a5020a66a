import { Spool } from '../../findings/spool.js';
import type { CellValue, SheetColumn, SheetRows } from './sheets.js';

const MAX_COLUMN_WIDTH = 60;
/** From here on numbers have thousands separators. */
const THOUSANDS_FROM = 10_000;

interface Measured {
  heading: string;
  longest: number;
  thousands: boolean;
}

/** Collects the rows of a sheet, which need not fit into memory, and what its columns must be like. */
export class SheetBuilder {
  readonly #columns: Measured[] = [];
  readonly #portions: Spool<CellValue[][]>;

  constructor(
    private readonly name: string,
    headings: readonly string[],
    folder: string | undefined,
  ) {
    this.#portions = new Spool(folder);
    for (const heading of headings) this.addColumn(heading);
  }

  /** A further column on the right; rows so far have nothing in it. */
  addColumn(heading: string): void {
    this.#columns.push({ heading, longest: heading.length + 3, thousands: false });
  }

  add(rows: CellValue[][]): void {
    if (rows.length === 0) return;
    for (const row of rows)
      for (const [index, value] of row.entries()) {
        const column = this.#columns[index];
        if (!column || value === null || value === undefined) continue;
        column.longest = Math.max(column.longest, String(value).length + 2);
        column.thousands ||= typeof value === 'number' && Math.abs(value) >= THOUSANDS_FROM;
      }
    this.#portions.add(rows);
  }

  sheet(): SheetRows {
    const columns = this.#columns.map(
      ({ heading, longest, thousands }): SheetColumn => ({
        heading,
        width: Math.min(longest, MAX_COLUMN_WIDTH),
        wraps: longest > MAX_COLUMN_WIDTH,
        ...(thousands && { numFmt: '#,##0' }),
      }),
    );
    return { name: this.name, columns, portions: this.#portions };
  }

  close(): void {
    this.#portions.close();
  }
}
