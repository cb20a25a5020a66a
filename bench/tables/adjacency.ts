/**
 * The measure of the ICDAR 2013 table competition (Göbel, Hassan, Oro, Orsi: "ICDAR 2013 Table Competition"): a table is
 * the set of neighbourhoods of its filled cells, each with the next filled cell to its right and below it.
 */

/** A cell of a table, of the ground truth or as found. `row` and `col` are 0-based. */
export interface ScoredCell {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  text: string;
}

/** How often each relation occurs: "text, next text, direction". */
export type Relations = ReadonlyMap<string, number>;

/** Precision, recall and their harmonic mean, each from 0 to 1. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/** The text as it is compared: letters and digits alone, in lower case. */
export function comparable(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** The neighbourhoods of one table's cells. */
export function relationsOf(cells: readonly ScoredCell[]): Relations {
  const at = new Map<string, ScoredCell>();
  let [lastRow, lastCol] = [-1, -1];
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let col = cell.col; col < cell.col + cell.colSpan; col++) {
        at.set(`${row} ${col}`, cell);
        lastRow = Math.max(lastRow, row);
        lastCol = Math.max(lastCol, col);
      }
  const filled = (row: number, col: number, than: ScoredCell) => {
    const cell = at.get(`${row} ${col}`);
    return cell && cell !== than && comparable(cell.text) ? cell : undefined;
  };
  const relations = new Map<string, number>();
  const count = (from: ScoredCell, to: Iterable<ScoredCell>, direction: string) => {
    for (const cell of to) {
      const key = [comparable(from.text), comparable(cell.text), direction].join(' ');
      relations.set(key, (relations.get(key) ?? 0) + 1);
    }
  };
  for (const cell of cells) {
    if (!comparable(cell.text)) continue;
    const right = new Set<ScoredCell>();
    const below = new Set<ScoredCell>();
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      let next: ScoredCell | undefined;
      for (let col = cell.col + cell.colSpan; col <= lastCol && !next; col++) next = filled(row, col, cell);
      if (next) right.add(next);
    }
    for (let col = cell.col; col < cell.col + cell.colSpan; col++) {
      let next: ScoredCell | undefined;
      for (let row = cell.row + cell.rowSpan; row <= lastRow && !next; row++) next = filled(row, col, cell);
      if (next) below.add(next);
    }
    count(cell, right, 'h');
    count(cell, below, 'v');
  }
  return relations;
}

/** The relations of several tables together. */
export function sum(parts: Iterable<Relations>): Relations {
  const total = new Map<string, number>();
  for (const part of parts) for (const [key, count] of part) total.set(key, (total.get(key) ?? 0) + count);
  return total;
}

/** How many relations there are. */
export function size(relations: Relations): number {
  return [...relations.values()].reduce((total, count) => total + count, 0);
}

/** The relations found against those of the ground truth. */
export function score(truth: Relations, found: Relations): Score {
  let common = 0;
  for (const [key, count] of truth) common += Math.min(count, found.get(key) ?? 0);
  const precision = common / Math.max(1, size(found));
  const recall = common / Math.max(1, size(truth));
  return { precision, recall, f1: common > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
