import { z } from 'zod';
import {
  entitySchema,
  placeSchema,
  policySchema,
  recordsSchema,
  scaleBandSchema,
  unreadSchema,
} from '../records/report.js';
import { FINDING_KINDS, SEVERITIES } from './finding.js';

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
  checks: z.array(checkSchema),
  coverage: z.object({ rows: z.number().int(), checked: z.number().int(), unread: z.array(unreadSchema) }),
});

/** The contract of audit.json. */
export const auditSchema = z.object({
  tool: z.object({ name: z.string(), version: z.string() }),
  generatedAt: z.string(),
  language: z.enum(['id', 'en']),
  profile: z.string(),
  documents: z.array(auditedDocumentSchema),
  /** Files of a walked folder that are no reports. */
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  summary: z.object({
    documents: z.number().int(),
    audited: z.number().int(),
    partial: z.number().int(),
    unreadable: z.number().int(),
    skipped: z.number().int(),
    errors: z.number().int(),
    warnings: z.number().int(),
    infos: z.number().int(),
    checks: z.number().int(),
  }),
});

export type Audit = z.infer<typeof auditSchema>;
export type AuditedDocument = z.infer<typeof auditedDocumentSchema>;
export type AuditFinding = z.infer<typeof auditFindingSchema>;

/** The findings to count and to go through one by one: consequences are shown with the one that they follow from. */
export function countedFindings({ findings }: Pick<AuditedDocument, 'findings'>): AuditFinding[] {
  return findings.filter((finding) => finding.causedBy === undefined);
}

export type Check = z.infer<typeof checkSchema>;
