import { isAbsent } from '../../numbers/printed-number.js';
import type { BudgetTable } from '../../records/report.js';
import { printedText } from './evidence.js';

export type BudgetRow = BudgetTable['rows'][number];
export type Money = 'pagu' | 'realisasi';
export const MONEY = ['pagu', 'realisasi'] as const;

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

/** Whether a kind of expenditure is a detail of the kegiatan that it stands under, rather than of the whole budget. */
function isDetail(row: BudgetRow, above: BudgetRow | undefined): boolean {
  if (above?.level !== 'kegiatan' && above?.level !== 'sub_kegiatan') return false;
  return MONEY.every((money) => (row[money] ?? 0) <= (above[money] ?? 0));
}

/** The rows as trees of program > kegiatan > sub kegiatan, by their levels alone. */
function byLevel(table: BudgetTable): BudgetNode[] {
  const roots: BudgetNode[] = [];
  const open: BudgetNode[] = [];
  for (const row of table.rows) {
    if (row.level === 'total' || row.level === 'pendapatan') continue;
    const node: BudgetNode = { row, children: [] };
    if (row.level === 'belanja') {
      if (!isDetail(row, open.at(-1)?.row)) roots.push(node);
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

function fits(node: BudgetNode, children: readonly BudgetNode[], money: Money): boolean {
  const sum = sumOf(children, money);
  return typeof sum !== 'string' && sum.value === node.row[money];
}

/**
 * Levels are often not printed, so a row may have been put one level too high. A row without details goes under the row before it when only with it
 * the details there add up, for pagu or for realisasi.
 */
function adoptSiblings(siblings: BudgetNode[]): BudgetNode[] {
  const kept: BudgetNode[] = [];
  for (const node of siblings) {
    const before = kept.at(-1);
    const adopts =
      before &&
      before.children.length > 0 &&
      node.children.length === 0 &&
      node.row.level !== 'belanja' &&
      MONEY.some((money) => !fits(before, before.children, money) && fits(before, [...before.children, node], money));
    if (adopts) before.children.push(node);
    else kept.push(node);
  }
  for (const node of kept) node.children = adoptSiblings(node.children);
  return kept;
}

/** In a list of at least this many rows of which fewer than this share have details, the table has no such level. */
const FLAT_ROWS = 4;
const FLAT_SHARE = 0.34;

/** Nor should a row have been put too low: where nearly no row has details, those that do not add up stand beside their row. */
function releaseChildren(siblings: BudgetNode[]): BudgetNode[] {
  const withDetails = siblings.filter((node) => node.children.length > 0);
  const flat = siblings.length >= FLAT_ROWS && withDetails.length < siblings.length * FLAT_SHARE;
  return siblings.flatMap((node) => {
    node.children = releaseChildren(node.children);
    const wrong =
      node.children.length > 0 && MONEY.some((money) => node.row[money] !== null && !fits(node, node.children, money));
    if (!flat || !wrong) return [node];
    const released = node.children;
    node.children = [];
    return [node, ...released];
  });
}

/**
 * The rows of one table as trees of program > kegiatan > sub kegiatan. Expenditure by type in a table of programs stands beside
 * the programs ("Belanja Tidak Langsung"), since a table does not mix both otherwise. Totals and revenue are left out.
 */
export function budgetTree(table: BudgetTable): BudgetNode[] {
  return releaseChildren(adoptSiblings(byLevel(table)));
}
