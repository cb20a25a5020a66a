import { z } from 'zod';

const localizedSchema = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const percentSchema = z.number().min(0).max(1000);

/**
 * One band of a scale. `from` and `to` belong to it, `above` and `below` do not; without a lower or upper bound it is
 * open. Bands of whole numbers (76–90, 91–) leave holes: a value in a hole is in no band.
 */
const bandSchema = z
  .strictObject({
    category: z.string().min(1),
    label: z.string().min(1).optional(),
    from: percentSchema.optional(),
    above: percentSchema.optional(),
    to: percentSchema.optional(),
    below: percentSchema.optional(),
  })
  .refine(({ from, above }) => from === undefined || above === undefined, { error: 'give either from or above' })
  .refine(({ to, below }) => to === undefined || below === undefined, { error: 'give either to or below' })
  .refine((band) => (band.from ?? band.above ?? -1) <= (band.to ?? band.below ?? 1001), {
    error: 'the lower bound is above the upper one',
  })
  .transform(({ category, label = category, from, above, to, below }) => ({
    category,
    label,
    low: from ?? above ?? null,
    high: to ?? below ?? null,
    lowInclusive: from !== undefined,
    highInclusive: to !== undefined,
  }));

const scaleSchema = z.strictObject({
  /** How a finding names it: "Permenpan RB 88/2021". */
  name: z.string().min(1),
  /** What it rates: achievements in percent, or scores of 0 to 100 such as that of the SAKIP evaluation. */
  of: z.enum(['capaian', 'score']),
  /** It applies only where one of these phrases stands in the indicator's name or the sentence; everywhere when empty. */
  about: z.array(z.string().min(1)).default([]),
  /** The first reporting year it applies to. */
  since: z.number().int().min(1990).max(2100).optional(),
  bands: z.array(bandSchema).min(2),
});

/** Words that all stand in one text; compared in lower case without spaces. */
const wordsSchema = z.array(z.string().min(1)).min(1);

const chapterSchema = z.strictObject({
  number: z.number().int().min(1).max(9),
  title: localizedSchema,
  /** Any of them shows that a heading is the chapter's. */
  words: wordsSchema,
});

/**
 * A component that a performance report must have, and by what it is recognised. A group of words is met by a text that
 * holds all of them; `<angka>` stands for a figure (a percentage, an amount, a number with decimals) and `<periode>` for
 * a span of years ("2021-2026").
 */
const componentSchema = z.strictObject({
  code: z.string().min(1),
  title: localizedSchema,
  /** The chapter of the body that the regulation puts it in. */
  chapter: z.number().int().min(1).max(9),
  /** Where the regulation asks for it. */
  basis: z.string().min(1),
  /** Of a finding that it is absent. */
  severity: z.enum(['warning', 'info']),
  /** Kinds of table that show it. */
  tables: z.array(z.string().min(1)).default([]),
  /** Kinds of table beside which it is looked for: where a reader would expect it. */
  beside: z.array(z.string().min(1)).default([]),
  /** Roles of columns that show it. */
  roles: z.array(z.string().min(1)).default([]),
  /** Groups of words of a heading or a table's caption that show it. */
  headings: z.array(wordsSchema).default([]),
  /** Groups of words of a paragraph that show it. */
  statements: z.array(wordsSchema).default([]),
  /** Groups of words that show that it is at least spoken of: then its absence is only a note. */
  mentions: z.array(wordsSchema).default([]),
});

/** The formulas in use for indicators where less is better; see scoring/achievement.ts. */
export const NEGATIVE_FORMULAS = ['two_target_minus_realization', 'target_over_realization'] as const;

/** A regulation or local guideline as data: what holds where a report says nothing of its own. */
export const profileSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'lower-case letters, digits, ".", "_" and "-"'),
  title: localizedSchema,
  scales: z.array(scaleSchema).default([]),
  formulas: z.strictObject({
    /** Accepted for an indicator whose name says that less is better, where the report states no formula. */
    negative: z.array(z.enum(NEGATIVE_FORMULAS)),
  }),
  /** Whether a capaian above 100 counts as 100 where the report does not say; otherwise nothing is demanded. */
  'cap-over-100': z.boolean().default(false),
  chapters: z.array(chapterSchema).default([]),
  components: z.array(componentSchema).default([]),
  evaluation: z
    .array(z.strictObject({ title: localizedSchema, weight: z.number().positive().max(100) }))
    .default([])
    .refine((parts) => parts.length === 0 || parts.reduce((sum, { weight }) => sum + weight, 0) === 100, {
      error: 'the weights must add up to 100',
    }),
});

export type Profile = z.infer<typeof profileSchema>;
export type ProfileScale = Profile['scales'][number];
export type RequiredChapter = Profile['chapters'][number];
export type RequiredComponent = Profile['components'][number];
