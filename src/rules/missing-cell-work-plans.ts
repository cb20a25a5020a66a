import type { PrintedCell, PrintedTable, Report } from '../records/report.js';
import { short, tableName } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { columnsWith, isEmpty, type PrintedColumn, placeOf } from './support/printed-cells.js';
import { nameList } from './support/text.js';

const NAMES = new Set(['goal', 'sasaran', 'program', 'kegiatan', 'sub_kegiatan', 'name']);
const INDICATORS = new Set(['indikator', 'program_indicator', 'goal_indicator']);

/** The columns of one level of a plan: what it is called, its indicator, its target, its budget. */
interface Level {
  name: PrintedColumn;
  indicator: PrintedColumn | undefined;
  target: PrintedColumn | undefined;
  budget: PrintedColumn | undefined;
}

function levelsOf(table: PrintedTable): Level[] {
  const levels: Level[] = [];
  for (const column of columnsWith(table, () => true)) {
    const last = levels.at(-1);
    if (NAMES.has(column.role))
      levels.push({ name: column, indicator: undefined, target: undefined, budget: undefined });
    else if (!last) continue;
    else if (INDICATORS.has(column.role)) last.indicator ??= column;
    else if (column.role === 'target') last.target ??= column;
    else if (column.role === 'pagu') last.budget ??= column;
  }
  return levels;
}

function textOf(row: readonly PrintedCell[], column: PrintedColumn | undefined): string {
  return column ? (row[column.index]?.text ?? '') : '';
}

function isMoney(text: string): boolean {
  return /\d{1,3}(?:[.,]\d{3}){2,}/.test(text);
}

/** This share of the rows must be filled for an empty cell to be a gap. */
const USUALLY = 0.5;

/** Shorter texts are not the name of anything. */
const LEAST_NAME = 10;

function named(row: readonly PrintedCell[], { name }: Level): boolean {
  const text = textOf(row, name).trim();
  return (
    text.length >= LEAST_NAME &&
    /^[A-Z\d]/.test(text) &&
    !row[name.index]?.inherited &&
    !/^(?:jumlah|total)\b/i.test(text)
  );
}

/** Rows that call themselves a program: their names are whole, and one at least must have an indicator of its own. */
function isProgram(row: readonly PrintedCell[], level: Level): boolean {
  return named(row, level) && /^\W*(?:[\dIVX]{1,4}[.)]\s*)?program\b/i.test(textOf(row, level.name));
}

interface Lack {
  rows: PrintedCell[][];
  level: Level;
  what: { id: string; en: string };
  severity: 'warning' | 'info';
}

function lacks(table: PrintedTable, level: Level): Lack[] {
  const { indicator, target } = level;
  if (!indicator || !target) return [];
  const listed = table.rows.filter((row) => named(row, level));
  const rows = listed.filter((row) => isProgram(row, level));
  const isFull = (row: PrintedCell[]) => !isEmpty(textOf(row, indicator)) && !isEmpty(textOf(row, target));
  if (!rows.some(isFull) || listed.filter(isFull).length < listed.length * USUALLY) return [];
  const neither = rows.filter((row) => isEmpty(textOf(row, indicator)) && isEmpty(textOf(row, target)));
  const only = rows.filter((row) => !isEmpty(textOf(row, indicator)) && isEmpty(textOf(row, target)));
  return [
    { rows: neither, level, what: both('indikator dan target', 'indicator and target'), severity: 'warning' as const },
    { rows: only, level, what: both('target', 'target'), severity: 'info' as const },
  ].filter((lack) => lack.rows.length > 0);
}

/** A sub kegiatan without its budget, where the others have one; rows whose figures stand in other columns are left alone. */
function unfunded(table: PrintedTable, level: Level): Lack[] {
  const { budget } = level;
  if (!budget) return [];
  const rows = table.rows.filter((row) => named(row, level));
  const funded = rows.filter((row) => isMoney(textOf(row, budget)));
  const bare = rows.filter((row) => isEmpty(textOf(row, budget)) && !row.some(({ text }) => isMoney(text)));
  if (funded.length < 3 || funded.length < rows.length * USUALLY || bare.length > MOST_BARE) return [];
  return bare.length === 0 ? [] : [{ rows: bare, level, what: both('anggaran', 'budget'), severity: 'info' }];
}

/** More rows without a budget are rows of a higher level. */
const MOST_BARE = 2;

const QUARTER = /\b(?:tw|triwulan|tribulan)\s*\.?\s*(?:[1-4]|i{1,3}v?|iv)\b/i;

/** Rows of an action plan without the quarterly targets that the others have, at each level that the row names. */
function withoutQuarters(table: PrintedTable): { rows: PrintedCell[][]; columns: PrintedColumn[] } | null {
  const levels = levelsOf(table).filter(({ target }) => table.rows.some((row) => QUARTER.test(textOf(row, target))));
  const columns = levels.flatMap(({ target }) => target ?? []);
  if (columns.length === 0) return null;
  const planned = table.rows.filter((row) => columns.some((column) => QUARTER.test(textOf(row, column))));
  const rows = table.rows.filter(
    (row) =>
      !row.some(({ inherited }) => inherited) &&
      levels.every((level) => named(row, level) && isEmpty(textOf(row, level.target))),
  );
  return planned.length >= 2 && planned.length >= rows.length ? { rows, columns } : null;
}

function tell(tally: Tally, table: PrintedTable, { rows, level, what, severity }: Lack): void {
  const names = rows.map((row) => short(textOf(row, level.name), 60));
  tally.find({
    severity,
    gross: false,
    title: both(`Rencana tanpa ${what.id}`, `Plan without ${what.en}`),
    message: both(
      `${tableName(table)}: ${what.id} kosong untuk ${nameList(names, 'dan lainnya')}, sedangkan baris lain mengisinya.`,
      `${tableName(table)}: ${what.en} empty for ${nameList(names, 'and more')}, while the other rows have it.`,
    ),
    stated: '(kosong)',
    recomputed: what.id,
    places: rows.map((row) => ({ ...placeOf(row, level.name.index), text: short(textOf(row, level.name)) })),
    subject: `${table.id} ${level.name.index} ${what.id}`,
  });
}

/** The annual plan (RKT) and the action plan: each program, kegiatan and sub kegiatan has an indicator, a target and its budget. */
export function checkWorkPlans(tally: Tally, report: Report): void {
  for (const table of report.tables.filter(({ kinds }) => kinds.includes('work_plan'))) {
    const quarters = withoutQuarters(table);
    const first = quarters?.columns[0];
    if (quarters && first && quarters.rows.length > 0) {
      tally.find({
        severity: 'info',
        gross: false,
        title: both('Target triwulan kosong', 'Quarterly targets are empty'),
        message: both(
          `${tableName(table)}: ${quarters.rows.length} baris tidak memuat target triwulan, sedangkan baris lain memuatnya.`,
          `${tableName(table)}: ${quarters.rows.length} rows have no quarterly targets, while the others have.`,
        ),
        stated: '(kosong)',
        recomputed: 'target triwulan',
        places: quarters.rows.map((row) => ({
          ...placeOf(row, first.index),
          text: short(row.find(({ text }) => text.length > LEAST_NAME)?.text ?? ''),
        })),
        subject: `${table.id} triwulan`,
      });
      continue;
    }
    const levels = levelsOf(table);
    const found = [
      ...levels.flatMap((level) => lacks(table, level)),
      ...levels.flatMap((level) => unfunded(table, level)),
    ];
    if (found.length === 0 && levels.some(({ target }) => target)) tally.hold();
    for (const lack of found) tell(tally, table, lack);
  }
}
