import ExcelJS from 'exceljs';
import { FIXED_DATE, HEADING_FILL, SHEET_NAME_LENGTH, textCell } from '../workbook.js';
import type { RowSource } from './write-rows.js';

/** Rows of a sheet that Excel can open, the heading among them. */
const MOST_ROWS = 1_048_576;
const WIDTH = 22;

/** Writes rows into a workbook without keeping them: a further sheet begins where one is full. */
export async function writeWorkbook(
  { name, columns, rows }: RowSource,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true });
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  let sheets = 0;
  const begin = () => {
    sheets++;
    const title = `${name}${sheets > 1 ? ` ${sheets}` : ''}`.slice(0, SHEET_NAME_LENGTH);
    const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map((column) => ({ header: column, width: WIDTH }));
    const heading = sheet.getRow(1);
    heading.font = { bold: true };
    heading.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADING_FILL } };
    heading.commit();
    return sheet;
  };
  let sheet = begin();
  let count = 1;
  for await (const portion of rows) {
    signal.throwIfAborted();
    for (const row of portion) {
      if (count === MOST_ROWS) {
        await sheet.commit();
        sheet = begin();
        count = 1;
      }
      const cells = columns.map((column) => row[column]);
      sheet.addRow(cells.map((value) => (typeof value === 'string' ? textCell(value) : (value ?? null)))).commit();
      count++;
    }
  }
  await sheet.commit();
  await workbook.commit();
}
