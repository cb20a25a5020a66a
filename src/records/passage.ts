import { z } from 'zod';
import { placeSchema } from './report.js';

/**
 * A heading, sentence or annexed table that shows that the report writes of something which the inspectorate's form asks for: of the office
 * itself, of improvements ahead, of its finances, in its annexes. A table is named in the place.
 */
export const passageSchema = z.object({
  about: z.enum(['office', 'improvement', 'finance', 'annex']),
  form: z.enum(['heading', 'sentence', 'table']),
  place: placeSchema,
  text: z.string(),
});

export type Passage = z.infer<typeof passageSchema>;
