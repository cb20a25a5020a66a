import { nameLikeness, normaliseName } from '../records/names.js';
import type { BudgetTable, Report, WorkPlanTable } from '../records/report.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { nameList } from './support/text.js';

type BudgetRow = BudgetTable['rows'][number];

/** A plan that names fewer programs of the budget than this is a plan for something else. */
const LEAST_COMMON = 2;
const SAME = 0.8;

interface Spent {
  table: BudgetTable;
  rows: BudgetRow[];
}

/** The programs or kegiatan on which the report says that money was spent. */
function spentOn(report: Report, level: 'program' | 'kegiatan'): Spent | null {
  const table = report.records.budget.find(({ rows }) => rows.some((row) => row.realisasi !== null));
  const rows = (table?.rows ?? []).filter((row) => row.level === level && row.pagu !== null);
  return table && rows.length > 0 ? { table, rows } : null;
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/\P{L}/gu, '')
    .replace(/^program/, '');
}

/** Whether a cell of the plan names the program, alone or among other words. */
function isNamed(name: string, cells: readonly string[]): boolean {
  const own = normaliseName(name).filter((word) => word !== 'program');
  return cells.some((text) => {
    if (nameLikeness(text, name) >= SAME || letters(text).includes(letters(name))) return true;
    const words = new Set(normaliseName(text));
    return own.length > 1 && own.every((word) => words.has(word));
  });
}

/** A plan that leaves out whole programs which the budget has. */
function checkPrograms(tally: Tally, plan: WorkPlanTable, report: Report): void {
  const spent = spentOn(report, 'program');
  const printed = report.tables.find(({ id }) => id === plan.id);
  if (!spent || !printed) return;
  const cells = printed.rows.flat().flatMap(({ text }) => (text === '' ? [] : [text]));
  const left = spent.rows.filter((row) => !isNamed(row.name, cells));
  const named = spent.rows.length - left.length;
  if (named < LEAST_COMMON) return;
  if (left.length === 0) {
    tally.hold();
    return;
  }
  const names = nameList(
    left.map(({ name }) => short(name, 60)),
    '…',
  );
  const places = plan.rows
    .filter(({ level, name }) => level === 'program' && name !== '')
    .map((row) => cellPlace(plan, row, 'name', row.name));
  tally.find({
    severity: 'info',
    gross: false,
    title: both('Rencana kerja tidak memuat semua program', 'The work plan lacks programs of the budget'),
    message: both(
      `${tableName(plan)} memuat ${named} dari ${spent.rows.length} program di ${tableName(spent.table)}; tidak ada: ${names}.`,
      `${tableName(plan)} has ${named} of the ${spent.rows.length} programs in ${tableName(spent.table)}; it lacks ${names}.`,
    ),
    stated: `${named} program`,
    recomputed: `${spent.rows.length} program`,
    places: [...places, ...left.map((row) => cellPlace(spent.table, row, 'name', row.name))],
    subject: left.map(({ name }) => name).join('; '),
  });
}

/** A cascade drawn as a table gives one indicator to each kegiatan: as many as the budget has. */
function checkCascade(tally: Tally, plan: WorkPlanTable, report: Report): void {
  const rows = plan.rows.filter(({ level }) => level === 'kegiatan');
  const spent = spentOn(report, 'kegiatan');
  if (!spent || rows.length === 0 || plan.rows.some(({ name }) => name !== '')) return;
  if (rows.length === spent.rows.length) {
    tally.hold();
    return;
  }
  tally.find({
    severity: 'info',
    gross: false,
    title: both('Jumlah kegiatan di rencana kerja berbeda', 'The work plan has another number of kegiatan'),
    message: both(
      `${tableName(plan)} memuat indikator ${rows.length} kegiatan, sedangkan ${tableName(spent.table)} memuat ${spent.rows.length} kegiatan.`,
      `${tableName(plan)} has the indicators of ${rows.length} kegiatan, but ${tableName(spent.table)} has ${spent.rows.length} kegiatan.`,
    ),
    stated: `${rows.length} kegiatan`,
    recomputed: `${spent.rows.length} kegiatan`,
    places: [
      ...rows.map((row) => cellPlace(plan, row, 'indikator')),
      ...spent.rows.map((row) => cellPlace(spent.table, row, 'name', row.name)),
    ],
    subject: 'jumlah kegiatan',
  });
}

/** CCH-01 for the annual plan: it has the programs and as many kegiatan as the budget. */
export function checkPlanCounts(tally: Tally, report: Report): void {
  const plans = report.records.work_plan.filter(
    ({ kind, year }) => kind === 'rkt' && (year === null || year === report.entity.year),
  );
  for (const plan of plans) {
    checkPrograms(tally, plan, report);
    checkCascade(tally, plan, report);
  }
}
