import { z } from 'zod';
import { placeSchema } from './place.js';
import { statementSchema } from './statement.js';

/**
 * A statement of the running text, typed, with what it speaks of.
 * - amount: rupiah (`value`), of `subject`. - share: `value` percent of `base`, for the amount `amount`.
 * - count: `value` things of the kind `unit` (program, kegiatan, sub_kegiatan, sasaran, indikator, asn, non_asn, laporan …).
 * - measure: the indicator `subject` has the value `value` as `measure` (realisasi, capaian, target, rata-rata) in `year`.
 * - category: `subject` (an indicator, sasaran, or null for the whole report) is said to be in category `text`;
 *   with `unit` "indikator" and a number in `value`, that many indicators are.
 * - citation: a regulation's number and year (`text`), with its title as `subject`, its kind as `unit`, the gazette's year as `value`.
 * - period: `year` is tied to what the report is about; `measure` says by what (report, agreement, account, budget, result, introduction, serves …).
 * - renstra_year: the `value`-th year of the plan of the years `subject`; `year` where the sentence names it.
 * - name: a list or heading names a `unit` (sasaran, program, kegiatan, indikator_tujuan, indikator_program …) as `subject`, under the program or
 *   kegiatan `measure`.
 * - list: `value` things of the kind `unit`, with the numbers of its items in `amounts`.
 * - outcome: `subject` is said to have reached, passed or missed its target, with `unit` "indikator" and a number in `value` that many
 *   indicators are. - trend: it is said to have gone up, down or stayed. - efficiency: resources were used efficiently or not.
 *   All three with their `statement`.
 */
export const claimSchema = z.object({
  type: z.enum([
    'amount',
    'share',
    'count',
    'measure',
    'category',
    'average',
    'citation',
    'period',
    'renstra_year',
    'name',
    'outcome',
    'trend',
    'efficiency',
    'list',
  ]),
  subject: z.string().nullable(),
  /** As printed, digits or word. */
  text: z.string(),
  unit: z.string().nullable(),
  measure: z.string().nullable(),
  year: z.number().int().nullable(),
  /** The printed amounts a share or percentage is about, in whole rupiah, part first. */
  amounts: z.array(z.object({ text: z.string(), value: z.number().int().nullable(), place: placeSchema })),
  /** The figure that a category rests on, as printed beside it. */
  value: z.string().nullable().optional(),
  /** Of outcomes, trends and efficiency: what is said of the figures. */
  statement: statementSchema.optional(),
  place: placeSchema,
  /** The sentence. */
  sentence: z.string(),
});

export type Claim = z.infer<typeof claimSchema>;
