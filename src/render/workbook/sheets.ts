import { createWriteStream, type WriteStream } from 'node:fs';
import ExcelJS from 'exceljs';
import { neutraliseFormula, plainLine, startsLikeNumber } from '../hostile.js';
import { shorten } from '../labels.js';
import { fixZipDatesIn } from '../zip-dates.js';

export type CellValue = string | number | null | undefined;

const EXCEL_CELL_LENGTH = 32_000;
export const SHEET_NAME_LENGTH = 31;
export const HEADING_FILL = 'FFE6ECF2';
/** Written into the file's properties instead of the time of writing: equal audits give equal bytes. */
export const FIXED_DATE = new Date(Date.UTC(2000, 0, 1));
/** Rows of a sheet that Excel can open, the heading among them. */
const MOST_ROWS = 1_048_576;

/**
 * Never a formula, and negative numbers such as "-5,2" as printed: cells of a workbook are typed, they need no
 * apostrophe.
 */
export function textCell(text: string): string {
  const line = shorten(plainLine(text), EXCEL_CELL_LENGTH);
  return startsLikeNumber(line) ? line : neutraliseFormula(line);
}

export interface SheetColumn {
  heading: string;
  /** In characters. */
  width: number;
  wraps?: boolean;
  numFmt?: string;
}

/** Rows in portions, which need not fit into memory together; texts of documents may stand in any cell. */
export interface SheetRows {
  name: string;
  columns: readonly SheetColumn[];
  portions: Iterable<CellValue[][]> | AsyncIterable<CellValue[][]>;
}

const sheetName = (name: string, part: number): string => {
  const suffix = part > 1 ? ` ${part}` : '';
  return name.slice(0, SHEET_NAME_LENGTH - suffix.length).replace(/[\\/?*[\]:]/g, ' ') + suffix;
};

/** Waits until the writer has passed on what it was given, so that it does not pile up. */
const passedOn = () => new Promise<void>((resolve) => setImmediate(resolve));

class SheetWriter {
  #sheet: ExcelJS.Worksheet | undefined;
  readonly #styles: Partial<ExcelJS.Style>[];
  #rows = 0;
  #parts = 0;

  constructor(
    private readonly workbook: ExcelJS.stream.xlsx.WorkbookWriter,
    private readonly name: string,
    private readonly columns: readonly SheetColumn[],
  ) {
    this.#styles = columns.map(({ wraps = false, numFmt }) => ({
      alignment: { vertical: 'top', wrapText: wraps },
      ...(numFmt && { numFmt }),
    }));
  }

  async write(values: CellValue[]): Promise<void> {
    if (this.#rows === MOST_ROWS) await this.end();
    const sheet = this.#sheet ?? this.#begin();
    const cells = this.columns.map((_, index) => values[index]);
    const row = sheet.addRow(cells.map((value) => (typeof value === 'string' ? textCell(value) : (value ?? null))));
    // One object for a column: the writer then works its style out once, not for each cell.
    row.eachCell((cell, column) => {
      cell.style = this.#styles[column - 1] ?? {};
    });
    row.commit();
    this.#rows++;
  }

  /** Ends a sheet; one without rows has its heading. */
  async end(): Promise<void> {
    const sheet = this.#sheet ?? this.#begin();
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: this.#rows, column: this.columns.length } };
    sheet.commit();
    this.#sheet = undefined;
    await passedOn();
  }

  #begin(): ExcelJS.Worksheet {
    const sheet = this.workbook.addWorksheet(sheetName(this.name, ++this.#parts), {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    sheet.columns = this.columns.map(({ heading, width }, index) => ({
      header: heading,
      width,
      style: this.#styles[index],
    }));
    const heading = sheet.getRow(1);
    heading.font = { bold: true };
    heading.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADING_FILL } };
    heading.commit();
    this.#rows = 1;
    this.#sheet = sheet;
    return sheet;
  }
}

/**
 * Writes a workbook sheet by sheet and row by row; a further sheet begins where one is full. Equal rows give equal bytes.
 * @throws the reason of `signal` when it is aborted; errors of the file system
 */
export async function writeSheets(
  file: string,
  sheets: Iterable<SheetRows>,
  creator: string,
  signal?: AbortSignal,
): Promise<void> {
  const stream = createWriteStream(file);
  // The writer of the workbook waits for ever where its stream fails.
  const failure = new Promise<never>((_, reject) => stream.on('error', reject));
  try {
    await Promise.race([writeTo(stream, sheets, creator, signal), failure]);
  } finally {
    stream.destroy();
  }
  fixZipDatesIn(file);
}

async function writeTo(
  stream: WriteStream,
  sheets: Iterable<SheetRows>,
  creator: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  workbook.creator = creator;
  workbook.lastModifiedBy = creator;
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  for (const { name, columns, portions } of sheets) {
    const writer = new SheetWriter(workbook, name, columns);
    for await (const portion of portions) {
      signal?.throwIfAborted();
      for (const row of portion) await writer.write(row);
      await passedOn();
    }
    await writer.end();
  }
  await workbook.commit();
}
