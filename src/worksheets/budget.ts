import type { Place } from '../document/place.js';
import type { SheetCell, SheetColumn, SheetRow, Worksheet } from '../findings/worksheet.js';
import type { BudgetTable, Records } from '../records/report.js';
import {
  type BudgetNode,
  type BudgetRow,
  budgetTree,
  isUnread,
  MONEY,
  type Money,
  walk,
} from '../rules/support/budget-tree.js';
import { cellPlace } from '../rules/support/evidence.js';
import { absorption } from '../scoring/absorption.js';
import { amount, captionRow, operand, place, placeOf, printedAmount, text } from './cells.js';
import { comparison, exact } from './compare.js';
import { type SumOfRows, sumCells } from './sums.js';

const DEPTH: Readonly<Record<BudgetRow['level'], number>> = {
  program: 0,
  kegiatan: 1,
  sub_kegiatan: 2,
  belanja: 1,
  total: 0,
  pendapatan: 0,
};

/** The rows whose amounts make up a sum: those of a mere heading are taken from the rows below it, as JML-02 does. */
function parts(nodes: readonly BudgetNode[], money: Money): BudgetRow[] {
  return nodes.flatMap((node) =>
    node.row[money] !== null || isUnread(node.row, money) ? [node.row] : parts(node.children, money),
  );
}

class BudgetBlock {
  private readonly roots: BudgetNode[];
  private readonly nodes: Map<BudgetRow, BudgetNode>;

  constructor(
    private readonly table: BudgetTable,
    private readonly first: number,
  ) {
    this.roots = budgetTree(table);
    this.nodes = new Map(walk(this.roots).map((node) => [node.row, node]));
  }

  rows(): SheetRow[] {
    return this.table.rows.map((row): SheetRow => {
      const percent = this.percentCells(row);
      const sums = MONEY.map((money) => this.sumOf(row, money));
      const judged: Place[] = [];
      if (row.persen !== null) judged.push(cellPlace(this.table, row, 'persen', row.persen));
      for (const [index, money] of MONEY.entries()) if (sums[index]) judged.push(cellPlace(this.table, row, money));
      return {
        style: row.level === 'total' ? 'summary' : 'row',
        depth: DEPTH[row.level],
        cells: {
          place: place(placeOf(row)),
          name: text(row.name),
          pagu_text: printedAmount(row, 'pagu', row.pagu),
          realisasi_text: printedAmount(row, 'realisasi', row.realisasi),
          percent_text: text(row.persen),
          pagu: amount(row, 'pagu', row.pagu),
          realisasi: amount(row, 'realisasi', row.realisasi),
          percent: operand(row.persen, 'percent').cell,
          ...percent,
          ...Object.assign({}, ...sums),
        },
        judged,
      };
    });
  }

  private percentCells(row: BudgetRow): Record<string, SheetCell> {
    const value = row.pagu === null || row.realisasi === null ? null : absorption(row.realisasi, row.pagu);
    const printed = operand(row.persen, 'percent').value;
    if (!value) return printed ? { verdict: { type: 'verdict', condition: null, verdict: 'not_judged' } } : {};
    const recomputed = exact('{realisasi}/{pagu}*100', value);
    if (!printed) return { recomputed: { type: 'formula', formula: recomputed.formula, result: value.toNumber() } };
    return comparison({ printed: 'percent' }, printed, recomputed);
  }

  private sumOf(row: BudgetRow, money: Money): Record<string, SheetCell> | null {
    const printed = row[money];
    const node = this.nodes.get(row);
    const nodes = row.level === 'total' ? this.roots : (node?.children ?? []);
    if (printed === null || nodes.length === 0) return null;
    const rows = parts(nodes, money);
    if (rows.length === 0) return null;
    const sum: SumOfRows = {
      rows: rows.map((part) => this.first + this.table.rows.indexOf(part)),
      sum: rows.reduce((total, part) => total + (part[money] ?? 0), 0),
      unread: rows.some((part) => part[money] === null),
      clear: row.level !== 'total' || this.hasOneTotal(),
    };
    return sumCells(money, printed, sum);
  }

  /** As JML-01: of several totals, or beside expenditure by type alone, which rows a total sums up is not certain. */
  private hasOneTotal(): boolean {
    const totals = this.table.rows.filter(({ level }) => level === 'total');
    return totals.length === 1 && !this.roots.every(({ row }) => row.level === 'belanja');
  }
}

const sumColumns = (money: Money): SheetColumn[] => [
  { key: `${money}_sum`, format: 'amount' },
  { key: `${money}_difference`, format: 'amount' },
  { key: `${money}_verdict`, format: 'verdict' },
];

/** Pagu, realisasi and absorption of every budget table, and each row above others against their sum. */
export function budgetSheet({ budget }: Records): Worksheet {
  const rows: SheetRow[] = [];
  for (const table of budget) {
    if (table.rows.length === 0) continue;
    rows.push(captionRow(table, table.id));
    rows.push(...new BudgetBlock(table, rows.length).rows());
  }
  return {
    id: 'budget',
    columns: [
      { key: 'place', format: 'text' },
      { key: 'name', format: 'name' },
      { key: 'pagu_text', format: 'text' },
      { key: 'realisasi_text', format: 'text' },
      { key: 'percent_text', format: 'text' },
      { key: 'pagu', format: 'amount' },
      { key: 'realisasi', format: 'amount' },
      { key: 'percent', format: 'decimal' },
      { key: 'recomputed', format: 'decimal' },
      { key: 'difference', format: 'decimal' },
      { key: 'above', format: 'decimal' },
      { key: 'below', format: 'decimal' },
      { key: 'verdict', format: 'verdict' },
      ...sumColumns('pagu'),
      ...sumColumns('realisasi'),
    ],
    rows,
  };
}
