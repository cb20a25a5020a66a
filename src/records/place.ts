import { z } from 'zod';

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();

export const placeSchema = z.object({
  page: z.number().int().positive().optional(),
  sheet: z.string().optional(),
  box: box.optional(),
  line: z.number().int().positive().optional(),
  table: z.string().optional(),
  row: z.number().int().nonnegative().optional(),
  column: z.number().int().nonnegative().optional(),
  text: z.string().optional(),
  empty: z.boolean().optional(),
  corrected: z.boolean().optional(),
  source: z.object({ file: z.string(), sha256: z.string(), year: z.number().int().optional() }).optional(),
});
