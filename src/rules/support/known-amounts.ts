import type { Place } from '../../document/place.js';
import { formatNumber } from '../../numbers/rupiah.js';
import type { Report } from '../../records/report.js';
import { amountOf, budgetTree, MONEY, type Money } from './budget-tree.js';
import { cellPlace, tableName, tablePlace } from './evidence.js';
import { oncePerReport } from './memo.js';
import { moneyItems } from './money-items.js';

/** An amount of the tables, in whole rupiah. */
export interface KnownAmount {
  value: number;
  money: Money;
  name: string;
  level: 'total' | 'sum' | 'belanja' | 'program' | 'kegiatan' | 'sub_kegiatan';
  place: Place;
  table: string;
}

function totals(report: Report): KnownAmount[] {
  const { budget, pk_budget } = report.records;
  const rows = budget.flatMap((table) =>
    table.rows.flatMap((row): KnownAmount[] => {
      if (row.level !== 'total' && row.level !== 'belanja') return [];
      const { level, name } = row;
      return MONEY.flatMap((money) => {
        const value = row[money];
        if (value === null) return [];
        return [
          {
            value,
            money,
            name,
            level,
            place: cellPlace(table, row, money, formatNumber(value, 0)),
            table: tableName(table),
          },
        ];
      });
    }),
  );
  const agreed = pk_budget.flatMap((table): KnownAmount[] => {
    const printed = table.total === null ? [] : [{ value: table.total, name: 'total', level: 'total' as const }];
    const place = tablePlace(table, 'total', formatNumber(table.total ?? 0, 0));
    const programs = table.rows.flatMap((row): KnownAmount[] => {
      if (row.anggaran === null) return [];
      const at = cellPlace(table, row, 'anggaran', formatNumber(row.anggaran, 0));
      return [
        { value: row.anggaran, money: 'pagu', name: row.program, level: 'program', place: at, table: tableName(table) },
      ];
    });
    return [
      ...printed.map((total): KnownAmount => ({ ...total, money: 'pagu', place, table: tableName(table) })),
      ...programs,
    ];
  });
  return [...rows, ...agreed];
}

function summed(report: Report): KnownAmount[] {
  return report.records.budget.flatMap((table) =>
    MONEY.flatMap((money): KnownAmount[] => {
      const programs = table.rows.filter((row) => row.level === 'program');
      const values = programs.flatMap((row) => row[money] ?? []);
      if (values.length === 0 || values.length < programs.length) return [];
      const value = values.reduce((sum, amount) => sum + amount, 0);
      return [
        {
          value,
          money,
          name: 'Σ program',
          level: 'sum',
          place: tablePlace(table, money, formatNumber(value, 0)),
          table: tableName(table),
        },
      ];
    }),
  );
}

/** Programs that are mere headings: what their rows add up to. */
function headings(report: Report): KnownAmount[] {
  return report.records.budget.flatMap((table) =>
    budgetTree(table).flatMap((node) =>
      MONEY.flatMap((money): KnownAmount[] => {
        const sum = node.row[money] === null && node.row.level === 'program' ? amountOf(node, money) : 'absent';
        if (typeof sum === 'string') return [];
        const place = cellPlace(table, node.row, 'name', node.row.name);
        return [{ value: sum.value, money, name: node.row.name, level: 'program', place, table: tableName(table) }];
      }),
    ),
  );
}

/** Every amount of the report's tables: items, totals (printed, and summed over programs), expenditure by type; agreements before a change too. */
export const knownAmounts = oncePerReport((report): KnownAmount[] => [
  ...moneyItems(report).flatMap((item) =>
    MONEY.flatMap((money): KnownAmount[] => {
      const amount = item.amounts[money];
      return amount ? [{ ...amount, money, name: item.name, level: item.level, table: item.table }] : [];
    }),
  ),
  ...headings(report),
  ...totals(report),
  ...summed(report),
]);

/** What the whole budget of the office can be: printed totals, then sums over programs. */
export function budgetTotals(report: Report, money: Money): KnownAmount[] {
  const all = knownAmounts(report).filter((amount) => amount.money === money);
  return [...all.filter(({ level }) => level === 'total'), ...all.filter(({ level }) => level === 'sum')];
}

/** Most programs whose sums are tried; with more, sums that fit by chance become likely. */
const MOST_PARTS = 14;

/** Sums of some programs or of some kegiatan, and sums and differences of any two amounts of one kind. */
const sumsOfSome = oncePerReport((report): Set<number> => {
  const sums = new Set<number>();
  for (const money of MONEY) {
    const ofMoney = knownAmounts(report).filter((amount) => amount.money === money);
    for (const level of ['program', 'kegiatan'] as const) {
      const values = [...new Set(ofMoney.filter((amount) => amount.level === level).map(({ value }) => value))];
      if (values.length <= MOST_PARTS) for (const sum of subsetSums(values)) sums.add(sum);
    }
    for (const sum of pairSums([...new Set(ofMoney.map(({ value }) => value))])) sums.add(sum);
  }
  return sums;
});

/** Whether the value is the sum of some programs or kegiatan, or of two amounts, or their difference ("dari tiga program sebesar …"). */
export function isSumOfSome(value: number, report: Report): boolean {
  return sumsOfSome(report).has(value);
}

function subsetSums(values: readonly number[]): Set<number> {
  let sums = new Set([0]);
  for (const value of values) sums = new Set([...sums, ...[...sums].map((sum) => sum + value)]);
  return sums;
}

function pairSums(values: readonly number[]): Set<number> {
  const sums = new Set<number>();
  for (const [i, a] of values.entries()) for (const b of values.slice(i + 1)) sums.add(a + b);
  for (const a of values) for (const b of values) if (a > b) sums.add(a - b);
  return sums;
}

/** Digits before the trailing zeros: round amounts are alike by chance. */
function significant(amount: number): number {
  return String(amount).replace(/0+$/, '').length;
}

/** Whether two amounts of at least `digits` significant digits differ in one digit only, or in two that changed places: a slip of typing. */
export function isSlip(a: number, b: number, digits: number): boolean {
  const [x, y] = [String(a), String(b)];
  if (a === b || x.length !== y.length || Math.max(significant(a), significant(b)) < digits) return false;
  const differing = [...x].flatMap((digit, index) => (digit === y[index] ? [] : [index]));
  const [first = -1, second = -1] = differing;
  if (differing.length === 1) return true;
  return differing.length === 2 && second === first + 1 && x[first] === y[second] && x[second] === y[first];
}
