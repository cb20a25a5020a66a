import type { Place } from '../document/place.js';

/**
 * What a cell of a recomputation holds. A formula names cells of its own row by their column, `{target}`, and of another row by column and
 * 0-based row, `{pagu:3}`; `result` is its value with the numbers as they were read, null where one of them is missing.
 */
export type SheetCell =
  | { type: 'text'; text: string }
  | { type: 'place'; place: Place }
  | { type: 'number'; value: number }
  /** Something is printed, but it could not be read with certainty. */
  | { type: 'unread' }
  /** Nothing is printed: an empty cell or "-". */
  | { type: 'absent' }
  | { type: 'formula'; formula: string; result: number | null }
  /** Whether printed and recomputed agree. `condition` is the formula that decides it, true where they do. */
  | { type: 'verdict'; condition: string | null; verdict: Verdict };

export type Verdict = 'fits' | 'differs' | 'not_judged';

export interface SheetRow {
  style: 'caption' | 'row' | 'summary';
  cells: Readonly<Record<string, SheetCell>>;
  /** Depth in the levels of the budget, for indenting. */
  depth?: number;
  /** The printed values that this row recomputes: a finding that stands at one of them belongs to the row. */
  judged: readonly Place[];
}

export const WORKSHEET_IDS = ['achievement', 'programmes', 'budget', 'totals', 'years', 'efficiency'] as const;
export type WorksheetId = (typeof WORKSHEET_IDS)[number];

/** `amount`: whole rupiah or a count. `measure`: a target or result, which may be either or a percentage. */
export type ColumnFormat = 'text' | 'name' | 'amount' | 'measure' | 'decimal' | 'verdict';

export interface SheetColumn {
  key: string;
  format: ColumnFormat;
}

/** All recomputations of one kind in a document, for the reviewer's working paper: source cells, and formulas that work on them. */
export interface Worksheet {
  id: WorksheetId;
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
}
