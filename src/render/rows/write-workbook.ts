import { writeSheets } from '../workbook/sheets.js';
import type { RowSource } from './write-rows.js';

const WIDTH = 22;

/** Writes rows into a workbook without keeping them. */
export function writeWorkbook({ name, columns, rows }: RowSource, file: string, signal: AbortSignal): Promise<void> {
  async function* portions() {
    for await (const portion of rows) yield portion.map((row) => columns.map((column) => row[column]));
  }
  const widths = columns.map((heading) => ({ heading, width: WIDTH }));
  return writeSheets(file, [{ name, columns: widths, portions: portions() }], 'lkjip-audit', signal);
}
