import { z } from 'zod';
import { SEVERITIES } from '../../findings/finding.js';
import type { InboxQuery, NewCorrection, NewDecision } from '../../findings/review.js';
import { placeSchema } from '../../records/place.js';
import { MOST_ROWS } from '../../store/review/inbox.js';
import type { Login, OcrRequest } from '../api.js';
import { DOWNLOADS } from './services.js';

/** Characters of a text that a reviewer writes. */
const MOST_TEXT = 10_000;
const MOST_NAME = 100;
/** Nobody decided on so much, nor will. */
const MOST_ID = 2_147_483_647;

const whole = z.number().int().min(0).max(MOST_ID);
/** Numbers of a path or a query. */
const wholeText = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(whole);
const text = z.string().max(MOST_TEXT);
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const line = z.string().regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'control characters');
const name = line.min(1).max(MOST_NAME);
const language = z.enum(['id', 'en']);

const documentId = z.strictObject({ id: wholeText });
/** As src/findings/fingerprint.ts makes them. */
const fingerprint = z.string().regex(/^[0-9a-f]{16}(-\d{1,6})?$/);

/** What may stand in the path of each route. */
export const PARAMS = {
  document: documentId,
  finding: documentId.extend({ fingerprint }),
  download: documentId.extend({ name: z.enum(DOWNLOADS) }),
};

const inbox: z.ZodType<InboxQuery> = z.strictObject({
  year: wholeText.optional(),
  office: wholeText.optional(),
  kind: name.optional(),
  code: name.optional(),
  severity: z.enum(SEVERITIES).optional(),
  status: z.enum(['open', 'accepted', 'dismissed', 'clarify']).optional(),
  assignee: name.optional(),
  text: line.max(MOST_NAME).optional(),
  sort: z.enum(['worst', 'office', 'newest', 'code']).optional(),
  offset: wholeText.optional(),
  limit: wholeText.pipe(z.number().min(1).max(MOST_ROWS)).optional(),
});

/** What may stand after the question mark. */
export const QUERIES = {
  none: z.strictObject({}),
  inbox,
  documents: z.strictObject({ office: wholeText.optional(), year: wholeText.optional() }),
  language: z.strictObject({ lang: language.optional() }),
};

const decision: z.ZodType<NewDecision> = z
  .strictObject({
    action: z.enum(['accept', 'dismiss', 'clarify', 'comment', 'assign', 'undo']),
    text: text.optional(),
    assignee: line.max(MOST_NAME).optional(),
    seen: whole,
  })
  .refine(({ action, text }) => (action !== 'dismiss' && action !== 'comment') || text?.trim(), {
    path: ['text'],
    message: 'a dismissal needs its reason, a comment its text',
  });

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const ocr: z.ZodType<OcrRequest> = z.strictObject({ page: whole.min(1), box });
const place = placeSchema.omit({ source: true }).strict();
const correction: z.ZodType<NewCorrection> = z.strictObject({ place, original: text, text, seen: whole });
const login: z.ZodType<Login> = z.strictObject({ name: z.string().max(MOST_NAME), password: z.string().max(1000) });

/** What may be sent. */
export const BODIES = { none: z.unknown(), login, decision, ocr, correction, finish: z.strictObject({ note: text }) };
