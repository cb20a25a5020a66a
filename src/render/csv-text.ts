import { neutraliseFormula, plainLine } from './hostile.js';

const BYTE_ORDER_MARK = '\ufeff';

export type CsvValue = string | number | null | undefined;

function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'number' ? String(value) : neutraliseFormula(plainLine(value));
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as comma separated values: UTF-8 with a byte order mark so that spreadsheets read it as such, no cell a formula. */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
