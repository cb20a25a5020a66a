import { z } from 'zod';
import type { AuditedDocument } from './audit.js';
import { type DocumentList, mapDocuments } from './document-list.js';

/** A day as YYYY-MM-DD that the calendar has. */
const dateSchema = z.iso.date({ error: 'expected a date such as 2024-03-31' });

/** A finding that someone has decided to accept: who, when and why. */
export const waiverSchema = z.strictObject({
  /** As printed with the finding. */
  fingerprint: z.string().regex(/^[0-9a-f]{16}(-\d+)?$/, 'expected a fingerprint: 16 of 0-9 and a-f, as in audit.json'),
  reason: z.string().trim().min(1),
  by: z.string().trim().min(1),
  date: dateSchema,
  /** The last day on which it holds; without it, it holds for good. */
  until: dateSchema.optional(),
  /** The document it is about: file name, with as many of its folders as are needed. Any document when both are absent. */
  file: z.string().trim().min(1).optional(),
  /** The office whose documents it is about. */
  office: z.string().trim().min(1).optional(),
});

export type Waiver = z.infer<typeof waiverSchema>;

/** What became of the waivers of a run: those that no finding answers to, and those whose last day is over. */
export interface WaiverOutcome {
  unmatched: Waiver[];
  expired: Waiver[];
}

export interface Waived {
  documents: DocumentList;
  waivers: WaiverOutcome;
}

interface WaiverOptions {
  /** The day of the audit, YYYY-MM-DD. */
  today: string;
  /** Whether every rule that is switched on was applied; if not, a waiver without a finding proves nothing. */
  complete: boolean;
}

const pathParts = (path: string) => path.normalize('NFC').split(/[\\/]+/);

const plainName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "2023/laporan.pdf" names masuk/2023/laporan.pdf, but not masuk/2022/laporan.pdf. */
function namesFile(wanted: string, file: string): boolean {
  const [end, whole] = [pathParts(wanted), pathParts(file)];
  return end.length <= whole.length && end.every((part, index) => part === whole[whole.length - end.length + index]);
}

/** Whether a waiver is about a document at all. */
export function isAbout({ file, office }: Waiver, document: Pick<AuditedDocument, 'file' | 'entity'>): boolean {
  if (file !== undefined && !namesFile(file, document.file)) return false;
  return office === undefined || plainName(office) === plainName(document.entity.name ?? '');
}

/**
 * Marks the findings that waivers accept; they stay in the audit. A waiver without a finding is reported when a document
 * that it is about was read; one whose `until` is over accepts nothing.
 */
export function applyWaivers(
  documents: DocumentList,
  waivers: readonly Waiver[],
  { today, complete }: WaiverOptions,
): Waived {
  const holding = waivers.filter(({ until }) => until === undefined || until >= today);
  const waiverOf = (document: AuditedDocument, fingerprint: string) =>
    holding.find((waiver) => waiver.fingerprint === fingerprint && isAbout(waiver, document));
  const matched = new Set<Waiver>();
  const concerned = new Set<Waiver>();
  for (const document of waivers.length > 0 ? documents : []) {
    for (const waiver of waivers)
      if (document.status !== 'unreadable' && isAbout(waiver, document)) concerned.add(waiver);
    for (const { fingerprint } of document.findings) {
      const waiver = waiverOf(document, fingerprint);
      if (waiver) matched.add(waiver);
    }
  }
  return {
    documents: mapDocuments(documents, (document) => ({
      ...document,
      findings: document.findings.map((finding) => {
        const waiver = waiverOf(document, finding.fingerprint);
        if (!waiver) return finding;
        const { reason, by, date, until } = waiver;
        return { ...finding, waiver: { reason, by, date, ...(until !== undefined && { until }) } };
      }),
    })),
    waivers: {
      unmatched: complete ? holding.filter((waiver) => !matched.has(waiver) && concerned.has(waiver)) : [],
      expired: waivers.filter((waiver) => !holding.includes(waiver) && concerned.has(waiver)),
    },
  };
}
