import { bestPairs } from '../records/best-pairs.js';
import { indicatorLikeness, type NamedIndicator, SAME_INDICATOR } from '../records/indicator-likeness.js';
import { normaliseName } from '../records/names.js';
import { type PrintedValue, printedValue } from './printed-value.js';

/** A row of a table of measured performance (Pengukuran Kinerja). */
export interface MeasuredRow {
  /** Tells the tables of a report apart. */
  table: number;
  sasaran: string;
  indikator: string;
  target: string | null;
  realisasi: string | null;
  capaian: string | null;
}

export const MEASURES = ['target', 'realisasi', 'capaian'] as const;
export type MeasureName = (typeof MEASURES)[number];

/** The values of an indicator in one report; null where none is printed. */
export type MeasuredValues = Record<MeasureName, PrintedValue | null>;

/** An indicator as one report measures it, all its tables together. */
export interface MeasuredIndicator {
  name: string;
  names: string[];
  sasaran: string[];
  values: MeasuredValues;
}

const keyOf = (name: string) => normaliseName(name).join(' ');

/** Index of each key that only one of the lists of names has. */
function unique(lists: readonly (readonly string[])[]): Map<string, number | null> {
  const owners = new Map<string, number | null>();
  for (const [index, names] of lists.entries())
    for (const key of new Set(names.map(keyOf))) owners.set(key, owners.has(key) ? null : index);
  return owners;
}

/**
 * Which row is which indicator, one to one: first by names that are the same but for their spelling, then by likeness. A row that two
 * indicators come into question for stays alone.
 */
export function matchIndicators(
  rows: readonly { name: string; sasaran: string }[],
  known: readonly NamedIndicator[],
): Map<number, number> {
  const matches = new Map<number, number>();
  if (known.length === 0) return matches;
  const ofRows = unique(rows.map(({ name }) => [name]));
  const ofKnown = unique(known.map(({ names }) => names));
  for (const [key, row] of ofRows) {
    const match = ofKnown.get(key);
    if (row !== null && match !== null && match !== undefined) matches.set(row, match);
  }
  const taken = new Set(matches.values());
  const freeRows = [...rows.keys()].filter((row) => !matches.has(row));
  const freeKnown = [...known.keys()].filter((index) => !taken.has(index));
  const likeness = indicatorLikeness(
    freeKnown.map((index) => known[index] as NamedIndicator),
    freeRows.map((row) => rows[row]?.name ?? ''),
    freeRows.map((row) => rows[row]?.sasaran ?? ''),
  );
  for (const [row, match] of bestPairs(likeness, SAME_INDICATOR))
    matches.set(freeRows[row] as number, freeKnown[match] as number);
  return matches;
}

interface Group {
  names: string[];
  sasaran: string[];
  printed: Record<MeasureName, (string | null)[]>;
}

const add = (list: string[], text: string) => {
  if (text !== '' && !list.includes(text)) list.push(text);
};

/**
 * The indicators that a report measures. Its tables repeat them: a table without any target or realisasi is a mere summary ("Ikhtisar
 * Capaian"), which may add a value to an indicator but no indicator of its own where another table measures.
 */
export function measuredIndicators(rows: readonly MeasuredRow[]): MeasuredIndicator[] {
  const tables = new Map<number, MeasuredRow[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  const measures = (table: readonly MeasuredRow[]) => table.some(({ target, realisasi }) => target ?? realisasi);
  const [full, summaries] = [[...tables.values()].filter(measures), [...tables.values()].filter((t) => !measures(t))];
  const groups: Group[] = [];
  for (const table of [...full, ...summaries]) {
    const matches = matchIndicators(
      table.map(({ indikator, sasaran }) => ({ name: indikator, sasaran })),
      groups,
    );
    for (const [index, row] of table.entries()) {
      const match = matches.get(index);
      let group = match === undefined ? undefined : groups[match];
      if (!group) {
        if (full.length > 0 && summaries.includes(table)) continue;
        group = { names: [], sasaran: [], printed: { target: [], realisasi: [], capaian: [] } };
        groups.push(group);
      }
      add(group.names, row.indikator);
      add(group.sasaran, row.sasaran);
      for (const measure of MEASURES) group.printed[measure].push(row[measure]);
    }
  }
  return groups.map(({ names, sasaran, printed }) => ({
    name: names[0] ?? '',
    names,
    sasaran,
    values: {
      target: printedValue(printed.target),
      realisasi: printedValue(printed.realisasi),
      capaian: printedValue(printed.capaian, true),
    },
  }));
}

/** An indicator over the years; `years` has those in which a report measures it. */
export interface IndicatorSeries {
  /** As the newest report spells it. */
  name: string;
  /** Every spelling, oldest first. */
  names: string[];
  sasaran: string[];
  years: { year: number; values: MeasuredValues }[];
}

/** The indicators of an office's reports, oldest first, matched over the years. */
export function indicatorSeries(
  reports: readonly { year: number; indicators: readonly MeasuredIndicator[] }[],
): IndicatorSeries[] {
  const series: IndicatorSeries[] = [];
  for (const { year, indicators } of reports) {
    const rows = indicators.map(({ name, sasaran }) => ({ name, sasaran: sasaran[0] ?? '' }));
    const matches = matchIndicators(rows, series);
    for (const [index, { name, names, sasaran, values }] of indicators.entries()) {
      const match = matches.get(index);
      let one = match === undefined ? undefined : series[match];
      if (!one) {
        one = { name, names: [], sasaran: [], years: [] };
        series.push(one);
      }
      one.name = name;
      for (const other of names) add(one.names, other);
      for (const other of sasaran) add(one.sasaran, other);
      one.years.push({ year, values });
    }
  }
  return series;
}
