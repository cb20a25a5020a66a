import { z } from 'zod';
import { placeSchema } from './report.js';

/**
 * A heading or sentence that shows that the report writes of something which the inspectorate's form asks for: of the office itself, of
 * improvements ahead, of its finances, of its annexes.
 */
export const passageSchema = z.object({
  about: z.enum(['office', 'improvement', 'finance', 'annex']),
  heading: z.boolean(),
  place: placeSchema,
  text: z.string(),
});

export type Passage = z.infer<typeof passageSchema>;
