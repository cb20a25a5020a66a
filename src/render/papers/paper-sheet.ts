import type ExcelJS from 'exceljs';
import { HEADING_FILL, SHEET_NAME_LENGTH, textCell } from '../workbook/sheets.js';

export type Cell = string | number | null | { formula: string; result: number | string };

export interface PaperSheet {
  name: string;
  columns: { heading: string; width: number; numberFormat?: string | undefined }[];
  /** Texts are taken as they are: those of documents must have gone through `textCell`. */
  rows: readonly (readonly Cell[])[];
}

const LANDSCAPE = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
} as const;
/** Small enough for the columns of a budget to be read on paper. */
export const PAPER_FONT = { name: 'Arial', size: 9 } as const;
/** Of that font, in the unit of column widths; with room for words that do not fit the line. */
const CHARACTER_WIDTH = 0.92;
/** Points. */
export const LINE_HEIGHT = 12;
const THIN = { style: 'thin', color: { argb: 'FFB5BEC8' } } as const;

function sheetName(workbook: ExcelJS.Workbook, wanted: string): string {
  const base =
    textCell(wanted)
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim() || 'Lembar';
  const taken = (name: string) => workbook.worksheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const name = base.slice(0, SHEET_NAME_LENGTH);
  let candidate = name;
  for (let again = 2; taken(candidate); again++)
    candidate = `${name.slice(0, SHEET_NAME_LENGTH - String(again).length - 1)} ${again}`;
  return candidate;
}

/** A sheet for A4 landscape, its columns fitted to the page. */
export function addSheet(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  return workbook.addWorksheet(sheetName(workbook, name), {
    pageSetup: LANDSCAPE,
    headerFooter: { oddFooter: '&R&P / &N' },
  });
}

/** Height of a row with its longest text wrapped: not every program fits it by itself on opening. */
function heightOf(row: readonly Cell[], columns: PaperSheet['columns']): number {
  const lines = row.map((cell, index) =>
    typeof cell === 'string' ? Math.ceil((cell.length * CHARACTER_WIDTH) / (columns[index]?.width ?? cell.length)) : 1,
  );
  return Math.min(Math.max(1, ...lines) * LINE_HEIGHT + 2, 400);
}

/** A sheet with one heading row, which is frozen and printed on every page, and rows below it. */
export function addTable(workbook: ExcelJS.Workbook, { name, columns, rows }: PaperSheet): ExcelJS.Worksheet {
  const sheet = addSheet(workbook, name);
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.pageSetup.printTitlesRow = '1:1';
  for (const [index, { width, numberFormat }] of columns.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.alignment = { vertical: 'top', wrapText: true };
    if (numberFormat) column.numFmt = numberFormat;
  }
  const heading = sheet.addRow(columns.map((column) => textCell(column.heading)));
  heading.height = heightOf(
    columns.map((column) => column.heading),
    columns,
  );
  heading.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADING_FILL } };
  for (const row of rows) sheet.addRow([...row]).height = heightOf(row, columns);
  sheet.eachRow((row) => {
    row.font = { ...PAPER_FONT, bold: row.number === 1 };
    for (let column = 1; column <= columns.length; column++)
      row.getCell(column).border = { top: THIN, bottom: THIN, left: THIN, right: THIN };
  });
  return sheet;
}
