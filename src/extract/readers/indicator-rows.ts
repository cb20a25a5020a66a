import { squash } from '../columns.js';
import { columnsOf, type Reading, summaryOf, textOf } from '../reading.js';
import type { BodyRow, Column } from '../table-model.js';

/** A body row with the indicator that it measures and the sasaran that the indicator belongs to. */
export interface IndicatorRow {
  row: BodyRow;
  sasaran: string;
  indikator: string;
}

const LABEL = /^(sasaran(?:\s+strategis)?|indikator(?:\s+(?:kinerja|sasaran|utama))*)\s*(?:\d+|[IVX]+)?\s*[.:]?\s*/i;

/** One column holds sasaran and indicators by turns ("Sasaran 1 …", "Indikator …", or unlabelled pairs). */
function mixedRows(rows: BodyRow[], column: Column, measures: Column[]): IndicatorRow[] {
  const labelled = rows.some((row) => /^indikator\b/i.test(textOf(row, column)));
  const result: IndicatorRow[] = [];
  let sasaran = '';
  for (const row of rows) {
    const text = textOf(row, column);
    if (!text || summaryOf(row)) continue;
    const measured = measures.some((measure) => textOf(row, measure) !== '');
    const label = LABEL.exec(text)?.[1]?.toLowerCase() ?? '';
    const name = text.replace(LABEL, '').trim() || text;
    if (label.startsWith('sasaran') && (labelled || !measured)) sasaran = name;
    else if (labelled && !label.startsWith('indikator') && !measured) sasaran = name;
    else result.push({ row, sasaran, indikator: name });
  }
  return result;
}

/** The column of the indicators; of several (one a year) the one beside the measures that are read. */
export function indicatorColumn(reading: Reading, measures: Column[]): Column | undefined {
  const all = columnsOf(reading, 'indikator');
  if (all.length === 0) return columnsOf(reading, 'program_indicator')[0];
  const first = Math.min(...measures.map((measure) => measure.index));
  return all.length > 1 && Number.isFinite(first) ? (all.findLast((column) => column.index < first) ?? all[0]) : all[0];
}

/**
 * The indicator rows of a table. An empty sasaran is that of the row above; rows of totals and averages, rows that
 * only hold a group title, and rows without an indicator are left out.
 */
export function indicatorRows(reading: Reading, measures: Column[]): IndicatorRow[] {
  const mixed = columnsOf(reading, 'sasaran_indikator')[0];
  const indicator = indicatorColumn(reading, measures);
  if (mixed && !indicator) return mixedRows(reading.rows, mixed, measures);
  const sasaranColumn = columnsOf(reading, 'sasaran')[0];
  const result: IndicatorRow[] = [];
  let sasaran = '';
  for (const row of reading.rows) {
    const named = textOf(row, sasaranColumn);
    if (named && !/^\d{1,2}\.?$/.test(named)) sasaran = named;
    const indikator = textOf(row, indicator);
    if (!indikator || summaryOf(row)) continue;
    if (/^\(?\d+\)?$/.test(indikator) || squash(indikator) === squash(indicator?.header ?? '')) continue;
    result.push({ row, sasaran, indikator });
  }
  return result;
}
