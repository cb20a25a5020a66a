import type { Place } from '../../document/place.js';
import { isAbsent } from '../../numbers/printed-number.js';
import type { Report } from '../../records/report.js';
import { isOfOtherYear } from './cell-years.js';
import { cellPlace, tableName } from './evidence.js';
import type { MeasureName } from './indicator-index.js';
import { pksInOrder } from './pk-in-force.js';

/** The kind of table that a value comes from, the most trusted first: it decides which of two values is shown as the reference. */
export const SOURCES = [
  'realization',
  'pk',
  'trend',
  'renstra_progress',
  'renstra_target',
  'rkt',
  'comparison',
  'efficiency',
  'iku',
] as const;
export type Source = (typeof SOURCES)[number];

export interface IndicatorCell {
  measure: MeasureName;
  year: number | null;
  text: string;
  place: Place;
}

export interface IndicatorTable {
  id: string;
  name: string;
  source: Source;
  /** Rows of such a table are indicators of their own even when an earlier table has a similar one. */
  reference: boolean;
  rows: { sasaran: string; indikator: string; place: Place; cells: IndicatorCell[] }[];
}

interface Row {
  sasaran?: string;
  indikator: string;
  page?: number | undefined;
  line?: number | undefined;
  places: Readonly<Record<string, Place>>;
}
interface Table<R> {
  id: string;
  caption: string;
  number: string | null;
  page?: number | undefined;
  line?: number | undefined;
  places: Readonly<Record<string, Place>>;
  rows: R[];
}

/** Tables of plans that no longer hold are shown for the record only. */
const OUTDATED = /\bsebelum\s+(?:perubahan|revisi|reviu|review)\b/i;

function convert<R extends Row>(
  table: Table<R>,
  source: Source,
  cells: (row: R) => [field: string, measure: MeasureName, year: number | null, text: string | null, place?: Place][],
): IndicatorTable {
  return {
    id: table.id,
    name: tableName(table),
    source,
    reference: source === 'realization' || source === 'pk',
    rows: table.rows
      .filter((row) => row.indikator.trim() !== '')
      .map((row) => ({
        sasaran: row.sasaran ?? '',
        indikator: row.indikator,
        place: cellPlace(table, row, 'indikator', row.indikator),
        cells: cells(row).flatMap(([field, measure, year, text, place]) =>
          text === null || isAbsent(text)
            ? []
            : [{ measure, year, text, place: place ?? cellPlace(table, row, field, text) }],
        ),
      })),
  };
}

/** A column of a comparison of years that names the year alone is what was reached in it. */
function yearOfKey(key: string): { measure: string; year: number } | null {
  if (/^\d{4}$/.test(key)) return { measure: 'realisasi', year: Number(key) };
  const match = /^(.*)_(\d{4})$/.exec(key);
  return match ? { measure: match[1] ?? '', year: Number(match[2]) } : null;
}

function fromValues(values: Readonly<Record<string, string>>, map: (measure: string) => MeasureName | null) {
  return Object.entries(values).flatMap(([key, text]): [string, MeasureName, number | null, string | null][] => {
    const parts = yearOfKey(key);
    const measure = parts ? map(parts.measure) : null;
    return parts && measure ? [[key, measure, parts.year, text]] : [];
  });
}

/** Tables that measure against the plan of several years: their targets and capaian are not those of the year. */
export const AGAINST_RENSTRA = /\b(?:renstra|rencana\s+strategis|rpjmd?|jangka\s+menengah|akhir\s+periode)\b/i;

/** "… kondisi yang harus dicapai pada tahun 2026": the last year of the Renstra, where the caption names a year after the reporting one. */
function lastYear(caption: string, year: number | null): number | null {
  const years = (caption.match(/\b20\d\d\b/g) ?? []).map(Number);
  const last = Math.max(0, ...years);
  return year !== null && last > year ? last : null;
}

/** "Kondisi 2018" beside this year's result: a column that the records do not have. */
function conditions(
  report: Report,
  table: { id: string },
  row: { indikator: string },
): [string, MeasureName, number | null, string | null, Place | undefined][] {
  const printed = report.tables.find(({ id }) => id === table.id);
  const cells = printed?.rows.find((cells) =>
    cells.some(({ column, text }) => printed.columns[column]?.role === 'indikator' && text === row.indikator),
  );
  const year = report.entity.year;
  return (cells ?? []).flatMap(({ column, text, place }) => {
    const own = printed?.columns[column];
    if (own?.role !== 'condition' || own.year === null || year === null || own.year > year) return [];
    return [['condition', 'realisasi', own.year, text, place]];
  });
}

function plainMeasure(measure: string): MeasureName | null {
  return measure === 'target' || measure === 'realisasi' || measure === 'capaian' ? measure : null;
}

/** In a comparison with the Renstra a target is one of the Renstra, and which capaian is meant cannot be told. */
function renstraMeasure(measure: string): MeasureName | null {
  if (measure === 'target') return 'target_renstra';
  return measure === 'realisasi' ? 'realisasi' : null;
}

/** Every table that lists indicators, in one shape; the tables that decide what an indicator is come first. */
export function indicatorTables(report: Report): IndicatorTable[] {
  const { records, entity } = report;
  const year = entity.year;
  const live = <T extends { caption: string }>(tables: readonly T[]): T[] =>
    tables.filter((table) => !OUTDATED.test(table.caption));
  return [
    ...records.realization
      .filter((table) => !AGAINST_RENSTRA.test(table.caption))
      .map((table) =>
        convert(table, 'realization', (row) => [
          ...(['target', 'realisasi', 'capaian'] as const).flatMap(
            (field): [string, MeasureName, number | null, string | null][] => {
              const own = table.year ?? year;
              return isOfOtherYear(report, row.places[field], own) ? [] : [[field, field, own, row[field]]];
            },
          ),
          ...conditions(report, table, row),
        ]),
      ),
    ...pksInOrder(report).map((table) =>
      convert(table, 'pk', (row) => [['target', 'target_pk', table.year ?? year, row.target]]),
    ),
    ...records.trend.map((table) => {
      const map = AGAINST_RENSTRA.test(table.caption) ? renstraMeasure : plainMeasure;
      return convert(table, 'trend', (row) => fromValues(row.values, map));
    }),
    ...records.realization
      .filter((table) => AGAINST_RENSTRA.test(table.caption))
      .map((table) =>
        convert(table, 'renstra_progress', (row) => [['realisasi', 'realisasi', table.year ?? year, row.realisasi]]),
      ),
    ...records.renstra_progress.map((table) =>
      convert(table, 'renstra_progress', (row) => [
        ['target', 'target_akhir', lastYear(table.caption, year), row.target],
        ['realisasi', 'realisasi', year, row.realisasi],
        ['capaian', 'capaian_akhir', null, row.capaian],
      ]),
    ),
    ...live(records.renstra_target).map((table) =>
      convert(table, 'renstra_target', (row) =>
        fromValues(row.values, (measure) => (measure === 'target' ? 'target_renstra' : null)),
      ),
    ),
    ...live(records.work_plan)
      .filter((table) => table.kind === 'rkt')
      .map((table) =>
        convert(
          {
            ...table,
            rows: table.rows.filter((row) => row.level === 'sasaran').map((row) => ({ ...row, sasaran: row.name })),
          },
          'rkt',
          (row) => [['target', 'target_rkt', table.year ?? year, row.target]],
        ),
      ),
    ...records.comparison.map((table) =>
      convert(table, 'comparison', (row) => [['realisasi', 'realisasi', table.year ?? year, row.realisasi]]),
    ),
    ...records.iku.map((table) => convert(table, 'iku', () => [])),
  ];
}
