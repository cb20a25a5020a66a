import { z } from 'zod';
import { placeSchema } from './place.js';

/** A conclusion drawn in the running text, with the figures that stand in the same statement. */
export const statementSchema = z.object({
  verdict: z.enum(['met', 'exceeded', 'missed', 'up', 'down', 'same', 'efficient', 'inefficient']),
  against: z.enum(['year', 'renstra']),
  /** Said of every indicator, of nearly every one, or of `subject` alone. */
  scope: z.enum(['all', 'most', 'one']),
  /** Year that a trend starts from, where the sentence names it. */
  base: z.number().int().nullable(),
  /** Numbers of the tables that the statement rests on: "3.1" of "dari tabel 3.1 dapat disimpulkan". */
  tables: z.array(z.string()),
  /** A smaller figure is the better one: ranks. */
  rank: z.boolean(),
  figures: z.array(
    z.object({
      role: z.enum(['target', 'realisasi', 'capaian', 'from', 'to', 'change', 'part', 'whole']),
      text: z.string(),
      year: z.number().int().nullable(),
      place: placeSchema,
    }),
  ),
});

export type Statement = z.infer<typeof statementSchema>;
export type Figure = Statement['figures'][number];
