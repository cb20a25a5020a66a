import { z } from 'zod';
import { placeSchema } from './place.js';

/** A paragraph of the running text, kept for the rules that read sentences. */
export const proseSchema = z.object({
  text: z.string(),
  place: placeSchema,
  lines: z.array(z.object({ start: z.number().int(), place: placeSchema })).optional(),
  /** The nearest headings above, outermost first; a heading's own text is the last of its own. */
  headings: z.array(z.string()),
  /** Level as a heading, 1 outermost; 0 for running text. */
  level: z.number().int().nonnegative(),
});

const printedCellSchema = z.object({
  /** 0-based. */
  column: z.number().int().nonnegative(),
  text: z.string(),
  place: placeSchema,
  /** Repeats a merged cell that began in a row above. */
  inherited: z.boolean(),
});

/** A table as it stands on the page, whatever it is about: for the rules that look at cells rather than at records. */
export const printedTableSchema = z.object({
  /** The id of the first record table read from it ("budget-1"), else "table-" and its position. */
  id: z.string(),
  /** What its records are; empty where it gave none. */
  kinds: z.array(z.string()),
  caption: z.string(),
  number: z.string().nullable(),
  headings: z.array(z.string()),
  /** Stands after the body's last chapter. */
  annex: z.boolean(),
  place: placeSchema,
  /** One entry a column: its header cells joined from top to bottom, the role that it was read in ("other" when none), the year it names. */
  columns: z.array(z.object({ header: z.string(), role: z.string(), year: z.number().int().nullable() })),
  /** Header cells, a merged one once. */
  header: z.array(printedCellSchema),
  /** Body rows, rows that only go on with the row above joined to it; empty cells are given with text ''. */
  rows: z.array(z.array(printedCellSchema)),
});

export type Prose = z.infer<typeof proseSchema>;
export type PrintedTable = z.infer<typeof printedTableSchema>;
export type PrintedCell = z.infer<typeof printedCellSchema>;
