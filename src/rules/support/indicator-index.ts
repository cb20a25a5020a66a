import type { Place } from '../../document/place.js';
import { bestPairs } from '../../records/best-pairs.js';
import { indicatorLikeness, SAME_INDICATOR } from '../../records/indicator-likeness.js';
import { groupLikeness, nameLikeness } from '../../records/names.js';
import type { Report } from '../../records/report.js';
import { cellPlace, tableName } from './evidence.js';
import { type IndicatorCell, indicatorTables, type Source } from './indicator-tables.js';
import { type Measure, readMeasure } from './measures.js';
import { oncePerReport } from './memo.js';

/** What a value says of its indicator. Targets of the PK, of the plan for one year and of the end of the Renstra are different quantities. */
export type MeasureName =
  | 'target'
  | 'realisasi'
  | 'capaian'
  | 'target_pk'
  | 'target_rkt'
  | 'target_renstra'
  | 'target_akhir'
  | 'capaian_akhir';

/** One printed value of an indicator. */
export interface Occurrence {
  measure: MeasureName;
  /** Null where the value belongs to no year. */
  year: number | null;
  text: string;
  value: Measure;
  place: Place;
  source: Source;
  /** Name of the table for messages. */
  table: string;
  tableId: string;
}

/** What two cells have in common that are one print: one table may be read as two kinds of records, and its cells count once. */
function printKey({ measure, year, text, place }: Pick<IndicatorCell, 'measure' | 'year' | 'text' | 'place'>): string {
  const table = place.line || place.box ? 0 : place.table;
  return JSON.stringify([measure, year, text, place.page, place.line, place.box, table]);
}

/** All that the report prints of one indicator, under any spelling of its name. */
export interface IndicatorGroup {
  name: string;
  names: string[];
  sasaran: string[];
  occurrences: Occurrence[];
  /** Tables that list the indicator, with the row's place, values or not. */
  rows: { tableId: string; source: Source; place: Place }[];
}

function build(report: Report): IndicatorGroup[] {
  const groups: IndicatorGroup[] = [];
  const prints = new Map<IndicatorGroup, Set<string>>();
  for (const table of indicatorTables(report)) {
    const names = table.rows.map((row) => row.indikator);
    const likeness = indicatorLikeness(
      groups,
      names,
      table.rows.map((row) => row.sasaran),
    );
    const matches = bestPairs(likeness, SAME_INDICATOR);
    for (const [index, row] of table.rows.entries()) {
      const match = matches.get(index);
      let group = match === undefined ? undefined : groups[match];
      if (!group) {
        const doubtful = (likeness[index] ?? []).some((value) => value >= SAME_INDICATOR);
        group = { name: row.indikator, names: [], sasaran: [], occurrences: [], rows: [] };
        if (!doubtful || table.reference) groups.push(group);
      }
      if (!group.names.includes(row.indikator)) group.names.push(row.indikator);
      if (row.sasaran !== '' && !group.sasaran.includes(row.sasaran)) group.sasaran.push(row.sasaran);
      group.rows.push({ tableId: table.id, source: table.source, place: row.place });
      const printed = prints.get(group) ?? new Set();
      prints.set(group, printed);
      for (const cell of row.cells) {
        const value = readMeasure(cell.text);
        const key = printKey(cell);
        if (!value || printed.has(key)) continue;
        printed.add(key);
        group.occurrences.push({ ...cell, value, source: table.source, table: table.name, tableId: table.id });
      }
    }
  }
  addEfficiency(report, groups);
  return groups;
}

/** Tables of efficiency name the sasaran alone: their capaian is that of its only indicator. */
function addEfficiency(report: Report, groups: readonly IndicatorGroup[]): void {
  for (const table of report.records.efficiency) {
    const likeness = groupLikeness(
      table.rows.map((row) => row.sasaran),
      groups.map((group) => group.sasaran),
    );
    for (const [index, match] of bestPairs(likeness, SAME_INDICATOR)) {
      const row = table.rows[index];
      const value = readMeasure(row?.capaian);
      const group = groups[match];
      if (!row?.capaian || !value || !group) continue;
      group.occurrences.push({
        measure: 'capaian',
        year: table.year ?? report.entity.year,
        text: row.capaian,
        value,
        place: cellPlace(table, row, 'capaian', row.capaian),
        source: 'efficiency',
        table: tableName(table),
        tableId: table.id,
      });
    }
  }
}

/** The indicators of a report with all their printed values, matched over tables by name and sasaran, never two rows of one table together. */
export const indicatorGroups = oncePerReport(build);

/** The indicator that a phrase of the text speaks of, or null where none or several come into question. */
export function groupNamed(groups: readonly IndicatorGroup[], subject: string, minimum: number): IndicatorGroup | null {
  const ranked = groups
    .map((group) => ({
      group,
      likeness: Math.max(
        ...group.names.map((name) => nameLikeness(name, subject)),
        ...group.sasaran.map((name) => nameLikeness(name, subject)),
        0,
      ),
    }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = ranked;
  if (!best || best.likeness < minimum) return null;
  return next && next.likeness > best.likeness - 0.04 ? null : best.group;
}
