import { Decimal } from 'decimal.js';
import { printedValue } from './printed-value.js';

/** An amount of a report's budget as a whole. */
export interface BudgetTotal {
  pagu: number | null;
  realisasi: number | null;
  /** The percentage beside it, as printed. */
  persen: string | null;
}

/** A budget table, summed up. */
export interface BudgetSums {
  /** Its rows that give a total. */
  totals: BudgetTotal[];
  /** Its programs: how many, how many of them without both amounts, and their sums. */
  programs: { rows: number; unread: number; pagu: number | null; realisasi: number | null };
}

/**
 * The budget of an office in a year. `basis`: a printed total, the sum of the programs where no total is printed, or null where neither is
 * certain; `reason` then says why.
 */
export interface OfficeBudget {
  basis: 'total' | 'programs' | null;
  reason: 'none' | 'several' | 'unread' | null;
  /** Rows that were added up. */
  programs: number;
  pagu: number | null;
  realisasi: number | null;
  /** Absorption (serapan) as printed beside the total. */
  printed: string | null;
  /** Absorption in percent by the two amounts, to two decimals. */
  computed: number | null;
  /** For charts: the computed absorption, else the printed one where it is a number. */
  absorption: number | null;
}

const known = ({ pagu, realisasi }: BudgetTotal) => pagu !== null || realisasi !== null;

/** Whether two totals may be copies of one: no amount that both have differs. */
function compatible(a: BudgetTotal, b: BudgetTotal): boolean {
  const agree = (x: number | null, y: number | null) => x === null || y === null || x === y;
  return agree(a.pagu, b.pagu) && agree(a.realisasi, b.realisasi);
}

/** Copies of a total once, with what either of them has. */
function distinct(totals: readonly BudgetTotal[]): BudgetTotal[] {
  const kept: BudgetTotal[] = [];
  for (const total of totals.filter(known)) {
    const at = kept.findIndex((other) => compatible(other, total));
    const { pagu = null, realisasi = null, persen = null } = kept[at] ?? {};
    const merged = {
      pagu: pagu ?? total.pagu,
      realisasi: realisasi ?? total.realisasi,
      persen: persen ?? total.persen,
    };
    if (at < 0) kept.push(merged);
    else kept[at] = merged;
  }
  return kept;
}

function addsUp({ programs }: BudgetSums, total: BudgetTotal): boolean {
  return programs.unread === 0 && programs.pagu === total.pagu && programs.realisasi === total.realisasi;
}

function budgetOf(basis: 'total' | 'programs', total: BudgetTotal, programs: number): OfficeBudget {
  const { pagu, realisasi, persen } = total;
  const computed =
    pagu !== null && realisasi !== null && pagu > 0
      ? new Decimal(realisasi).div(pagu).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber()
      : null;
  const printed = printedValue([persen], true);
  const absorption = computed ?? printed?.number ?? null;
  return { basis, reason: null, programs, pagu, realisasi, printed: printed?.texts[0] ?? null, computed, absorption };
}

const unknown = (reason: OfficeBudget['reason']): OfficeBudget => ({
  ...{ basis: null, reason, programs: 0, pagu: null, realisasi: null },
  ...{ printed: null, computed: null, absorption: null },
});

/** The sum of the programs, where no table prints their total. Totals of other tables may be of a part of the budget only. */
function bySum(tables: readonly BudgetSums[], others: readonly BudgetTotal[]): OfficeBudget {
  if (tables.some(({ programs }) => programs.unread > 0)) return unknown('unread');
  const sums = distinct(tables.map(({ programs: { pagu, realisasi } }) => ({ pagu, realisasi, persen: null })));
  const [sum] = sums;
  if (!sum || sums.length > 1 || !others.every((other) => compatible(other, sum))) return unknown('several');
  const [total] = others;
  if (total) return budgetOf('total', { ...total, ...sum, persen: total.persen }, 0);
  return budgetOf('programs', sum, tables[0]?.programs.rows ?? 0);
}

/**
 * The budget of an office by the budget tables of its report: the printed total of the programs, else their sum, else the only total that is
 * printed. Never a guess between amounts that differ.
 */
export function officeBudget(tables: readonly BudgetSums[]): OfficeBudget {
  const withPrograms = tables.filter(({ programs }) => programs.rows > 0);
  const others = distinct(tables.filter(({ programs }) => programs.rows === 0).flatMap(({ totals }) => totals));
  const own = distinct(withPrograms.flatMap(({ totals }) => totals));
  if (withPrograms.length > 0 && own.length === 0) return bySum(withPrograms, others);
  const candidates = withPrograms.length > 0 ? own : others;
  const sound = withPrograms.flatMap((table) => table.totals.filter((total) => addsUp(table, total)));
  const [total] = candidates.length > 1 ? distinct(sound) : candidates;
  if (!total || (candidates.length > 1 && distinct(sound).length > 1))
    return unknown(candidates.length > 1 ? 'several' : 'none');
  return budgetOf('total', total, 0);
}
