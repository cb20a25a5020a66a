import { z } from 'zod';
import { passageSchema } from '../records/passage.js';
import {
  entitySchema,
  placeSchema,
  policySchema,
  recordsSchema,
  scaleBandSchema,
  unreadSchema,
} from '../records/report.js';
import { FINDING_KINDS, SEVERITIES } from './finding.js';

/** The version of the contract of audit.json; it rises when a reader of the old one could no longer read the new one. */
export const AUDIT_SCHEMA = 1;

/** A finding as it stands in audit.json: texts in the language of the audit. */
export const auditFindingSchema = z.object({
  code: z.string(),
  kind: z.enum(FINDING_KINDS),
  severity: z.enum(SEVERITIES),
  gross: z.boolean(),
  title: z.string(),
  message: z.string(),
  stated: z.string(),
  recomputed: z.string(),
  places: z.array(placeSchema),
  subject: z.string(),
  /** Stays the same when the same contradiction is found again in another rendering or a re-submitted version. */
  fingerprint: z.string(),
  /** Present where one cell explains this finding and others: with `consistent` in it they would all vanish. */
  rootCause: z
    .object({
      place: placeSchema,
      printed: z.string(),
      consistent: z.string(),
      /** Fingerprints of the findings that follow from it. */
      consequences: z.array(z.string()),
    })
    .optional(),
  /** Fingerprint of the finding that this one follows from; such findings are not counted by themselves. */
  causedBy: z.string().optional(),
  /** Against the baseline, where one was given. */
  status: z.enum(['new', 'unchanged']).optional(),
  /** Who accepted the finding, when and why. A waived finding does not count. */
  waiver: z.object({ reason: z.string(), by: z.string(), date: z.string(), until: z.string().optional() }).optional(),
});

/** A finding of the baseline that is gone, with the places it had then. */
export const fixedFindingSchema = auditFindingSchema.pick({
  code: true,
  severity: true,
  title: true,
  stated: true,
  recomputed: true,
  places: true,
  fingerprint: true,
});

/** A waiver as configured. */
const waiverEntrySchema = z.object({
  fingerprint: z.string(),
  reason: z.string(),
  by: z.string(),
  date: z.string(),
  until: z.string().optional(),
  file: z.string().optional(),
  office: z.string().optional(),
});

export const checkSchema = z.object({
  code: z.string(),
  satisfied: z.number().int(),
  violated: z.number().int(),
  notJudged: z.number().int(),
  /** Why checks were not judged, each reason once, most frequent first. */
  reasons: z.array(z.string()),
});

export const auditedDocumentSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  kind: z.enum(['pdf', 'scan', 'docx', 'odt', 'xml', 'xlsx', 'text']).nullable(),
  pages: z.number().int(),
  status: z.enum(['audited', 'partial', 'unreadable']),
  problems: z.array(z.object({ page: z.number().int().optional(), code: z.string().optional(), reason: z.string() })),
  entity: entitySchema,
  policy: policySchema,
  scale: z.array(scaleBandSchema),
  records: recordsSchema,
  findings: z.array(auditFindingSchema),
  /** Findings of the baseline that are gone. */
  fixed: z.array(fixedFindingSchema).optional(),
  checks: z.array(checkSchema),
  /** Where the report writes of what no table shows; for the inspectorate's review form. */
  passages: z.array(passageSchema).optional(),
  coverage: z.object({
    rows: z.number().int(),
    checked: z.number().int(),
    unread: z.array(unreadSchema),
    /** Values that a reviewer read otherwise than the program did: `original` as read, `text` as corrected. */
    corrections: z.array(z.object({ place: placeSchema, original: z.string(), text: z.string() })).optional(),
  }),
});

/** The contract of audit.json. */
export const auditSchema = z.object({
  tool: z.object({ name: z.string(), version: z.string() }),
  generatedAt: z.string(),
  language: z.enum(['id', 'en']),
  /** The version of this contract; 1 when absent. */
  schema: z.number().int().optional(),
  /** Name of the profile: what holds where a report states nothing of its own. */
  profile: z.string(),
  /** Of the profile's file, so that two audits can be told to rest on the same one. */
  profileSha256: z.string().optional(),
  /** The configuration file read, the rules that were chosen or left out, and severities that were set. */
  settings: z
    .object({
      config: z.string().optional(),
      rulesOnly: z.array(z.string()).optional(),
      rulesOff: z.array(z.string()).optional(),
      severities: z.record(z.string(), z.enum(SEVERITIES)).optional(),
    })
    .optional(),
  /** Waivers that no finding answers to in the documents they are about, and those whose last day is over. */
  waivers: z.object({ unmatched: z.array(waiverEntrySchema), expired: z.array(waiverEntrySchema) }).optional(),
  /** The earlier audit compared with; `missing` are its documents that were not audited this time. */
  baseline: z
    .object({ file: z.string(), generatedAt: z.string(), version: z.string(), missing: z.array(z.string()) })
    .optional(),
  documents: z.array(auditedDocumentSchema),
  /** Files of a walked folder that are no reports. */
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  summary: z.object({
    documents: z.number().int(),
    audited: z.number().int(),
    partial: z.number().int(),
    unreadable: z.number().int(),
    skipped: z.number().int(),
    /** Those of the skipped files that an interrupted run did not come to. */
    unreached: z.number().int().optional(),
    errors: z.number().int(),
    warnings: z.number().int(),
    infos: z.number().int(),
    checks: z.number().int(),
    /** Findings accepted by waivers, where there are waivers; they are in no other count. */
    waived: z.number().int().optional(),
    /** Against the baseline, of all severities but for waived ones; `newErrors` and `newWarnings` are parts of `new`. */
    changes: z
      .object({
        new: z.number().int(),
        unchanged: z.number().int(),
        fixed: z.number().int(),
        newErrors: z.number().int(),
        newWarnings: z.number().int(),
      })
      .optional(),
  }),
});

export type Audit = z.infer<typeof auditSchema>;
export type AuditedDocument = z.infer<typeof auditedDocumentSchema>;
export type AuditFinding = z.infer<typeof auditFindingSchema>;
export type FixedFinding = z.infer<typeof fixedFindingSchema>;
export type Check = z.infer<typeof checkSchema>;

/**
 * The findings to count and to go through one by one: without waived ones and without consequences, which are shown with
 * the one that they follow from.
 */
export function countedFindings({ findings }: Pick<AuditedDocument, 'findings'>): AuditFinding[] {
  return findings.filter(({ causedBy, waiver }) => causedBy === undefined && !waiver);
}
