import { isAbsent } from '../../numbers/printed-number.js';
import type { BudgetTable } from '../../records/report.js';
import { printedText } from './evidence.js';

export type BudgetRow = BudgetTable['rows'][number];
export type Money = 'pagu' | 'realisasi';

/** A row of a budget table with the rows of the next lower level under it. */
export interface BudgetNode {
  row: BudgetRow;
  children: BudgetNode[];
}

const DEPTH: Readonly<Record<BudgetRow['level'], number>> = {
  program: 1,
  kegiatan: 2,
  sub_kegiatan: 3,
  belanja: 4,
  total: 0,
  pendapatan: 0,
};

/**
 * The rows of one table as trees of program > kegiatan > sub kegiatan. Expenditure by type in a table of programs stands beside
 * the programs ("Belanja Tidak Langsung"), since a table does not mix both otherwise. Totals and revenue are left out.
 */
export function budgetTree(table: BudgetTable): BudgetNode[] {
  const roots: BudgetNode[] = [];
  const open: BudgetNode[] = [];
  for (const row of table.rows) {
    if (row.level === 'total' || row.level === 'pendapatan') continue;
    const node: BudgetNode = { row, children: [] };
    if (row.level === 'belanja') {
      roots.push(node);
      continue;
    }
    while (open.length > 0 && DEPTH[open.at(-1)?.row.level ?? 'total'] >= DEPTH[row.level]) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

/** A sum of rows: its value in whole rupiah and the rows that it was made of. */
export interface RowSum {
  value: number;
  rows: BudgetRow[];
}

/** Whether the cell holds something that is no amount: its value is unknown, not nothing. */
export function isUnread(row: BudgetRow, money: Money): boolean {
  const text = printedText(row, money);
  return row[money] === null && text !== null && !isAbsent(text);
}

/**
 * The amount of a row: as printed, or of the rows below where it is a mere heading. "absent" where nothing is budgeted ("-"),
 * "unread" where an amount is there but unknown.
 */
export function amountOf(node: BudgetNode, money: Money): RowSum | 'absent' | 'unread' {
  const value = node.row[money];
  if (value !== null) return { value, rows: [node.row] };
  if (isUnread(node.row, money)) return 'unread';
  return sumOf(node.children, money);
}

/** The sum of rows; rows without an amount add nothing. */
export function sumOf(nodes: readonly BudgetNode[], money: Money): RowSum | 'absent' | 'unread' {
  const sum: RowSum = { value: 0, rows: [] };
  for (const node of nodes) {
    const amount = amountOf(node, money);
    if (amount === 'unread') return 'unread';
    if (amount === 'absent') continue;
    sum.value += amount.value;
    sum.rows.push(...amount.rows);
  }
  return sum.rows.length > 0 ? sum : 'absent';
}

/** All nodes of the trees, parents before children. */
export function walk(nodes: readonly BudgetNode[]): BudgetNode[] {
  return nodes.flatMap((node) => [node, ...walk(node.children)]);
}
