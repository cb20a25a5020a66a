import type { Decimal } from 'decimal.js';
import { exactly } from '../numbers/interval.js';
import { readNumber } from '../numbers/printed-number.js';
import { agreement } from '../numbers/readings.js';
import { formatPercent } from '../numbers/rupiah.js';
import { nameLikeness } from '../records/names.js';
import type { BudgetTable, Report } from '../records/report.js';
import { absorption } from '../scoring/absorption.js';
import { type BudgetRow, MONEY, type Money } from './support/budget-tree.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

/** More programs than this have so many sums that one fits by chance. */
const MOST_PROGRAMS = 8;
/** The program that pays for the office itself serves a sasaran alone or with all others, not together with some. */
const SUPPORT = /\bpenunjang\b/i;
/** A program at least this like the sasaran, with no other half as like, is the one that serves it. */
const NAMESAKE = 0.5;

/** The program whose name says that it serves the sasaran ("… ketentraman dan ketertiban umum"), or null. */
function namesake(sasaran: string, programs: readonly BudgetRow[]): BudgetRow | null {
  const ranked = programs
    .map((row) => ({ row, likeness: nameLikeness(row.name, sasaran) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = ranked;
  return best && best.likeness >= NAMESAKE && (next?.likeness ?? 0) < best.likeness / 2 ? best.row : null;
}

/**
 * The absorption that a sasaran can have: of every row above the sub kegiatan and of every set of programs, since several may serve it; where one
 * program is its namesake, of the sets with that program only. `low`: that of the sub kegiatan.
 */
function absorptions(table: BudgetTable, sasaran: string): { high: Decimal[]; low: Decimal[] } {
  const rows = table.rows.filter(({ pagu, realisasi }) => pagu !== null && realisasi !== null && pagu > 0);
  const programs = rows.filter(({ level }) => level === 'program').slice(0, MOST_PROGRAMS);
  const joining = programs.filter(({ name }) => !SUPPORT.test(name));
  let sets: BudgetRow[][] = [[]];
  for (const row of joining) sets = [...sets, ...sets.map((set) => [...set, row])];
  sets = [...sets.slice(1), programs, ...programs.filter((row) => !joining.includes(row)).map((row) => [row])];
  const own = namesake(sasaran, programs);
  const possible = own
    ? sets.filter((set) => set.includes(own))
    : [...sets, ...rows.filter(({ level }) => level !== 'sub_kegiatan').map((row) => [row])];
  const percent = (list: readonly (readonly BudgetRow[])[]) =>
    list.flatMap((set) => {
      const sum = (money: Money) => set.reduce((total, row) => total + (row[money] ?? 0), 0);
      return absorption(sum('realisasi'), sum('pagu')) ?? [];
    });
  return {
    high: percent(possible),
    low: percent(rows.filter(({ level }) => level === 'sub_kegiatan').map((row) => [row])),
  };
}

/** A budget table of which programs are missing says little: its programs must make up the printed total, but for a slip. */
const COMPLETE = 0.001;
const REVENUE = /\b(?:pendapatan|penerimaan|retribusi|pad)\b/i;

const NO_BUDGET = both(
  'tidak ada tabel anggaran per program untuk dibandingkan',
  'there is no budget table by program to compare with',
);

/**
 * PRS-01 for tables of efficiency: the absorption beside a sasaran must be that of a kegiatan, a program or some programs together. Which program
 * serves which sasaran is not printed, so a figure that none of them gives is a warning, and one that only a sub kegiatan gives a note.
 */
function isComplete(table: BudgetTable): boolean {
  const programs = table.rows.filter(({ level }) => level === 'program');
  const total = table.rows.find(({ level }) => level === 'total');
  const sums = MONEY.map((money) => ({
    sum: programs.reduce((sum, row) => sum + (row[money] ?? 0), 0),
    printed: total?.[money] ?? null,
  }));
  const spent = programs.filter(({ realisasi }) => realisasi !== null);
  return (
    spent.length >= 2 &&
    !REVENUE.test(table.caption) &&
    sums.every(({ sum, printed }) => printed === null || Math.abs(sum - printed) <= printed * COMPLETE)
  );
}

export function checkEfficiencyAbsorption(tally: Tally, report: Report): void {
  const budgets = report.records.budget.filter(isComplete);
  for (const table of report.records.efficiency) {
    for (const row of table.rows) {
      const printed = readNumber(row.serapan ?? '', { kind: 'percent' });
      if (!printed) continue;
      const place = cellPlace(table, row, 'serapan', row.serapan);
      if (budgets.length === 0) {
        tally.skip(NO_BUDGET, place);
        continue;
      }
      const known = budgets.map((budget) => absorptions(budget, row.sasaran));
      const fits = (values: readonly Decimal[]) => values.some((value) => agreement(printed, exactly(value)));
      if (known.some(({ high }) => fits(high))) {
        tally.hold();
        continue;
      }
      const low = known.some((values) => fits(values.low));
      const programs = budgets.flatMap((budget) =>
        budget.rows.flatMap((item) => {
          const value =
            item.level === 'program' && item.pagu && item.realisasi !== null
              ? absorption(item.realisasi, item.pagu)
              : null;
          return value ? [{ value, place: cellPlace(budget, item, 'persen', formatPercent(value)) }] : [];
        }),
      );
      const list = programs.map(({ value }) => formatPercent(value)).join(', ');
      tally.find({
        severity: low ? 'info' : 'warning',
        gross: false,
        title: both(
          'Serapan sasaran tidak dapat ditelusuri ke program',
          'Absorption of a sasaran cannot be traced to a program',
        ),
        message: both(
          `${tableName(table)}: serapan “${short(row.sasaran)}” tercetak ${printed.text}; serapan program menurut tabel anggaran ${list}, dan gabungannya pun tidak ada yang menghasilkan angka itu.`,
          `${tableName(table)}: absorption of “${short(row.sasaran)}” is printed as ${printed.text}; the programs of the budget table have ${list}, and no sum of them gives that figure.`,
        ),
        stated: printed.text,
        recomputed: list,
        places: [place, ...programs.map((program) => program.place)],
        subject: row.sasaran,
      });
    }
  }
}
