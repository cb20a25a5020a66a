import type { Place } from '../document/place.js';
import { nameLikeness, normaliseName } from '../records/names.js';
import type { Report } from '../records/report.js';
import { cellPlace, tableName } from './support/evidence.js';
import { indicatorGroups } from './support/indicator-index.js';
import { both, type Tally } from './support/outcome.js';
import { nameList } from './support/text.js';

/** A name that is at least this like one of the other table counts as there: better one indicator missed than one accused wrongly. */
const PERHAPS_SAME = 0.62;
/** A name broken over two rows is the name of the other table only when it is nearly the same. */
const BROKEN_NAME = 0.85;

export interface Listed {
  name: string;
  place: Place;
  more: Place[];
  /** Position in its table, counted from 1. */
  number: number;
}
export interface IndicatorList {
  title: { id: string; en: string };
  rows: Listed[];
  /** How many indicators the table that the title names has; the number of different names where it is absent. */
  size?: number;
}

interface Row {
  indikator: string;
  page?: number | undefined;
  line?: number | undefined;
  places: Readonly<Record<string, Place>>;
  target?: string | null;
}

export function listed(table: { id: string; places: Readonly<Record<string, Place>>; rows: readonly Row[] }): Listed[] {
  return table.rows
    .filter((row) => row.indikator.trim() !== '')
    .map((row, index) => ({
      name: row.indikator,
      place: cellPlace(table, row, 'indikator', row.indikator),
      more: row.target ? [cellPlace(table, row, 'target', row.target)] : [],
      number: index + 1,
    }));
}

/** The name of a list with the numbers of the tables it was read from: "tabel realisasi (Tabel 3.1)". */
export function titled(
  title: { id: string; en: string },
  tables: readonly { id: string; caption: string; number: string | null }[],
): { id: string; en: string } {
  const [first] = tables.filter(({ number }) => number !== null);
  if (!first) return title;
  return both(`${title.id} (${tableName(first)})`, `${title.en} (${tableName(first)})`);
}

const STEM = 5;
const LEAST_WORDS = 2;

/** The words of a name without their endings. */
function stemsOf(name: string): { inOrder: string[]; all: Set<string> } {
  const inOrder = normaliseName(name).map((word) => word.slice(0, STEM));
  return { inOrder, all: new Set(inOrder) };
}

/** Whether a cell that holds several indicators has this one among them, whatever the endings of its words. */
function holds({ all }: ReturnType<typeof stemsOf>, { inOrder: own }: ReturnType<typeof stemsOf>): boolean {
  return own.length >= LEAST_WORDS && all.size > own.length && own.every((stem) => all.has(stem));
}

/** Names without those that repeat an earlier one. */
export function distinct<T extends { name: string }>(rows: readonly T[]): T[] {
  const kept: T[] = [];
  for (const row of rows) if (!kept.some((other) => nameLikeness(other.name, row.name) >= BROKEN_NAME)) kept.push(row);
  return kept;
}

/** The rows of one list that the other has under no name. */
export function missing(from: readonly Listed[], to: readonly Listed[]): Listed[] {
  const names = to.map((row) => row.name);
  const printed = new Set(names);
  const isListed = (name: string, likeness: number) =>
    printed.has(name) || names.some((other) => nameLikeness(name, other) >= likeness);
  const stems = names.map(stemsOf);
  const isPart = (name: string) => {
    const own = stemsOf(name);
    return stems.some((other) => holds(other, own) || holds(own, other));
  };
  const broken = (index: number) =>
    index + 1 < from.length && isListed(`${from[index]?.name} ${from[index + 1]?.name}`, BROKEN_NAME);
  return from.filter(
    (row, index) =>
      !isListed(row.name, PERHAPS_SAME) && !broken(index) && !(index > 0 && broken(index - 1)) && !isPart(row.name),
  );
}

/** The targets that other tables, such as the Renstra, set for an indicator. */
export function targetPlaces(row: Listed, report: Report): Place[] {
  const group = indicatorGroups(report).find(({ names }) => names.includes(row.name));
  return (group?.occurrences ?? [])
    .filter(({ measure, year }) => measure.startsWith('target') && year === report.entity.year)
    .map(({ place, text }) => ({ ...place, text }));
}

const FEW = 1 / 3;

/** The list of the results: named after the table that has nearly all of them, where there is one. */
export function resultList(
  tables: readonly (Parameters<typeof listed>[0] & { caption: string; number: string | null })[],
  rows: Listed[],
): IndicatorList {
  const title = both('tabel realisasi', 'the tables of results');
  const results = tables.flatMap(listed);
  const complete = tables.find((table) => {
    const own = distinct(listed(table));
    return table.number !== null && own.length > 1 && missing(results, own).length <= own.length * FEW;
  });
  if (!complete) return { title, rows };
  return { title: titled(title, [complete]), rows, size: distinct(listed(complete)).length };
}

/** The numbers of rows in their list; none for a list made of several tables. */
function numbersIn(list: IndicatorList, rows: readonly Listed[]): string {
  const single = new Set(list.rows.map(({ number }) => number)).size === list.rows.length;
  return single && rows.length > 0 ? ` (no. ${rows.map(({ number }) => number).join(', ')})` : '';
}

function sentence(
  language: 'id' | 'en',
  rows: readonly Listed[],
  inside: IndicatorList,
  outside: readonly IndicatorList[],
): string {
  if (rows.length === 0) return '';
  const own = distinct(rows).map((row) => row.name);
  const names = nameList(own, language === 'id' ? `dan ${own.length - 4} lainnya` : `and ${own.length - 4} more`);
  const others = outside.map(({ title }) => title[language]).join(language === 'id' ? ' maupun ' : ' nor in ');
  return language === 'id'
    ? ` Hanya di ${inside.title.id}, tidak di ${others}: ${names}.`
    : ` Only in ${inside.title.en}, not in ${others}: ${names}.`;
}

interface Comparison {
  /** Rows of the second list that the first lacks are no finding. */
  oneWay?: boolean;
  severity?: 'warning' | 'info';
  /** Places that belong to an odd row beside its own. */
  more?: (row: Listed) => Place[];
}

/** Compares a list with one or several others: one finding for all that no list of the other side has. */
export function compare(
  tally: Tally,
  a: IndicatorList,
  others: readonly IndicatorList[],
  options: Comparison = {},
): void {
  const { oneWay = false, severity = 'warning', more = () => [] } = options;
  const known = others.filter(({ rows }) => rows.length > 0);
  const [b] = known;
  if (a.rows.length === 0 || !b) return;
  const lacking = known.map((list) => ({ list, rows: missing(a.rows, list.rows) }));
  const onlyA = a.rows.filter((row) => lacking.some(({ rows }) => rows.includes(row)));
  const onlyB = oneWay ? [] : missing(b.rows, a.rows);
  if (onlyA.length === 0 && onlyB.length === 0) {
    tally.hold();
    return;
  }
  const everywhere = onlyA.filter((row) => lacking.every(({ rows }) => rows.includes(row)));
  const partly = lacking.flatMap(({ list, rows }) => {
    const rest = rows.filter((row) => !everywhere.includes(row));
    return rest.length > 0 ? [{ list, rows: rest }] : [];
  });
  const text = (language: 'id' | 'en') =>
    sentence(language, everywhere, a, known) +
    partly.map(({ list, rows }) => sentence(language, rows, a, [list])).join('') +
    sentence(language, onlyB, b, [a]);
  const sizeOf = ({ size, rows }: IndicatorList) => size ?? distinct(rows).length;
  const counts = (list: IndicatorList) => `${list.title.id}: ${sizeOf(list)} indikator`;
  const odd = [...onlyA, ...onlyB];
  const rest = [...a.rows, ...known.flatMap(({ rows }) => rows)].filter((row) => !odd.includes(row));
  const has = (language: 'id' | 'en') =>
    [a, ...known]
      .map((list) =>
        language === 'id'
          ? `${list.title.id} memuat ${sizeOf(list)} indikator`
          : `${list.title.en} has ${sizeOf(list)} indicators`,
      )
      .join(', ');
  tally.find({
    severity,
    gross: false,
    title: both('Himpunan indikator tidak sama', 'The sets of indicators differ'),
    message: both(`${has('id')}.${text('id')}`, `${has('en')}.${text('en')}`),
    stated: `${counts(a)}${numbersIn(a, onlyA)}`,
    recomputed: known.map(counts).join('; '),
    places: [...odd.flatMap((row) => [row.place, ...row.more, ...more(row)]), ...rest.map((row) => row.place)],
    subject: odd.map((row) => row.name).join('; '),
  });
}
