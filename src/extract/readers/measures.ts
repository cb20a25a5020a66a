import type { Place } from '../../document/place.js';
import { readNumber } from '../../numbers/printed-number.js';
import type {
  ComparisonTable,
  EfficiencyTable,
  RealizationTable,
  RenstraProgressTable,
  TrendTable,
} from '../../records/report.js';
import {
  columnsOf,
  headOf,
  placeOf,
  placesOf,
  printedOf,
  type Reading,
  sourceOf,
  summaryOf,
  textOf,
} from '../reading.js';
import type { BodyRow, Column } from '../table-model.js';
import { indicatorColumn, indicatorRows } from './indicator-rows.js';

/** Of columns for several years the one of the report's year, else the last; of columns without years the first. */
function current(columns: Column[], year: number | null): Column | undefined {
  const dated = columns.filter((column) => column.year !== null);
  if (dated.length === 0) return columns[0];
  return dated.find((column) => column.year === year) ?? (dated.length > 1 ? dated.at(-1) : dated[0]);
}

const TICK = /^[v√✓✔xX●•]$|^V$/;

/** "63,36 % (Sedang)": the achievement and its category in one cell. */
const SCORE_AND_WORD = /^(\d[\d.,]*\s*%)\s*\(?([A-Za-z][A-Za-z ]*)\)?$/;

/** The word or letter of a row's predicate: printed in its own column, or ticked under the predicate's name. */
function predicateOf(
  reading: Reading,
  row: BodyRow,
  printed: Column | undefined,
): { text: string; column: Column } | null {
  const word = textOf(row, printed);
  if (printed && word && !TICK.test(word)) return { text: word, column: printed };
  const ticked = reading.model.columns.filter(
    (column) => TICK.test(textOf(row, column).trim()) && column.headers.length > 0,
  );
  const [only] = ticked;
  return ticked.length === 1 && only ? { text: only.headers.at(-1) ?? '', column: only } : null;
}

/** The printed average of a table's achievement column, and its place. */
function averageOf(
  reading: Reading,
  column: Column | undefined,
): { average: string | null; places: Record<string, Place> } {
  const row = reading.rows.find((candidate) => summaryOf(candidate) === 'average');
  if (!row) return { average: null, places: {} };
  const own = textOf(row, column);
  const index = own ? column?.index : row.texts.findLastIndex((text) => /\d/.test(text));
  const found = reading.model.columns.find((candidate) => candidate.index === index);
  const average = printedOf(row, found);
  return average ? { average, places: { average: placeOf(reading, row, found) } } : { average: null, places: {} };
}

/** Share of rows whose "Capaian" is closer to the target than to 100: a value in the indicator's own unit, not a percentage. */
function inOwnUnit(reading: Reading, target: Column, achieved: Column): boolean {
  const pairs = reading.rows.flatMap((row) => {
    const [goal, value] = [target, achieved].map((column) => readNumber(textOf(row, column))?.value.toNumber());
    return goal !== undefined && value !== undefined && goal > 0 && Math.abs(goal - 100) > 5 ? [{ goal, value }] : [];
  });
  const own = pairs.filter(({ goal, value }) => Math.abs(value / goal - 1) < Math.abs(value / 100 - 1));
  return pairs.length > 0 && own.length > pairs.length / 2;
}

/** The columns of realisasi and capaian. A lone "Capaian" beside a target can be either; its values tell. */
function performance(reading: Reading, target: Column | undefined, year: number | null) {
  const realized = current(columnsOf(reading, 'realisasi'), year);
  const achieved = current(columnsOf(reading, 'capaian'), year) ?? columnsOf(reading, 'percent')[0];
  if (realized || !target || !achieved || /%|persen|prosen/i.test(achieved.header)) return { realized, achieved };
  return inOwnUnit(reading, target, achieved) ? { realized: achieved, achieved: undefined } : { realized, achieved };
}

/** Target, realisasi and capaian of each indicator in the report's year. */
export function readRealization(reading: Reading, year: number | null): RealizationTable {
  const target = current(columnsOf(reading, 'target'), year);
  const { realized, achieved } = performance(reading, target, year);
  const printed = columnsOf(reading, 'predicate').at(-1) ?? columnsOf(reading, 'note').at(-1);
  const measures = [target, realized, achieved].filter((column) => column !== undefined);
  const indicator = indicatorColumn(reading, measures) ?? columnsOf(reading, 'sasaran_indikator')[0];
  const rows = indicatorRows(reading, measures)
    .filter(({ row }) => measures.some((column) => textOf(row, column) !== ''))
    .map(({ row, sasaran, indikator }) => {
      const predicate = predicateOf(reading, row, printed);
      const both = achieved ? null : SCORE_AND_WORD.exec(predicate?.text ?? '');
      return {
        sasaran,
        indikator,
        target: printedOf(row, target),
        realisasi: printedOf(row, realized),
        capaian: both?.[1] ?? printedOf(row, achieved),
        predikat: both?.[2]?.trim() ?? predicate?.text ?? null,
        ...sourceOf(row.place),
        places: {
          indikator: placeOf(reading, row, indicator),
          ...placesOf(reading, row, { target, realisasi: realized, capaian: achieved }),
          ...(both && predicate && { capaian: placeOf(reading, row, predicate.column) }),
          ...placesOf(reading, row, {}),
        },
      };
    });
  return { ...headOf(reading), rows, ...averageOf(reading, achieved) };
}

const MEASURES: Partial<Record<Column['role'], string>> = {
  target: 'target',
  realisasi: 'realisasi',
  capaian: 'capaian',
};

/** Values of several years. A column with only a year as its header has the year as its key. */
export function readTrend(reading: Reading): TrendTable {
  const columns = columnsOf(reading, 'target', 'realisasi', 'capaian', 'year_value').filter(
    (column) => column.year !== null,
  );
  const indicator = columnsOf(reading, 'indikator', 'sasaran_indikator')[0];
  const rows = indicatorRows(reading, columns).map(({ row, indikator }) => {
    const values: Record<string, string> = {};
    const places: Record<string, Place> = { indikator: placeOf(reading, row, indicator) };
    for (const column of columns) {
      const text = printedOf(row, column);
      if (text === null) continue;
      const measure = MEASURES[column.role];
      const key = measure ? `${measure}_${column.year}` : `${column.year}`;
      values[key] = text;
      places[key] = placeOf(reading, row, column);
    }
    return { indikator, values, ...sourceOf(row.place), places };
  });
  return { ...headOf(reading), rows: rows.filter((row) => Object.keys(row.values).length > 0), places: {} };
}

/** This year's realisasi against the target at the end of the Renstra. */
export function readRenstraProgress(reading: Reading): RenstraProgressTable {
  const target = columnsOf(reading, 'target_end')[0];
  const realized = columnsOf(reading, 'realisasi').at(-1);
  const achieved = columnsOf(reading, 'capaian', 'capaian_end', 'percent').at(-1);
  const indicator = columnsOf(reading, 'indikator')[0];
  const rows = indicatorRows(reading, []).map(({ row, indikator }) => ({
    indikator,
    target: printedOf(row, target),
    realisasi: printedOf(row, realized),
    capaian: printedOf(row, achieved),
    ...sourceOf(row.place),
    places: {
      indikator: placeOf(reading, row, indicator),
      ...placesOf(reading, row, { target, realisasi: realized, capaian: achieved }),
    },
  }));
  return { ...headOf(reading), rows, places: {} };
}

/** This year's realisasi beside a national, provincial or regency value. */
export function readComparison(reading: Reading): ComparisonTable {
  const realized = columnsOf(reading, 'realisasi', 'capaian')[0];
  const other = columnsOf(reading, 'national')[0];
  const indicator = columnsOf(reading, 'indikator')[0];
  const rows = indicatorRows(reading, []).map(({ row, sasaran, indikator }) => ({
    sasaran,
    indikator,
    realisasi: printedOf(row, realized),
    pembanding: printedOf(row, other),
    ...sourceOf(row.place),
    places: {
      indikator: placeOf(reading, row, indicator),
      ...placesOf(reading, row, { realisasi: realized, pembanding: other }),
    },
  }));
  return { ...headOf(reading), rows, places: {} };
}

/** Achievement beside absorption, and what the report calls efficient. */
export function readEfficiency(reading: Reading): EfficiencyTable {
  const subject = columnsOf(reading, 'sasaran')[0] ?? columnsOf(reading, 'indikator', 'name', 'program', 'kegiatan')[0];
  const achieved = columnsOf(reading, 'capaian')[0];
  const absorbed = columnsOf(reading, 'serapan', 'budget_percent')[0];
  const efficiency = columnsOf(reading, 'efficiency')[0];
  const rows = reading.rows
    .filter((row) => textOf(row, subject) !== '' && summaryOf(row) === null)
    .map((row) => ({
      sasaran: textOf(row, subject),
      capaian: printedOf(row, achieved),
      serapan: printedOf(row, absorbed),
      efisiensi: printedOf(row, efficiency),
      ...sourceOf(row.place),
      places: {
        sasaran: placeOf(reading, row, subject),
        ...placesOf(reading, row, { capaian: achieved, serapan: absorbed, efisiensi: efficiency }),
      },
    }));
  return { ...headOf(reading), rows, places: {} };
}
