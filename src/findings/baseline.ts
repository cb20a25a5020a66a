import { z } from 'zod';
import { AUDIT_SCHEMA, type AuditedDocument, fixedFindingSchema } from './audit.js';
import { type DocumentList, mapDocuments } from './document-list.js';

/** What is read of an earlier audit.json; the rest of it may be as it likes. */
const baselineSchema = z.object({
  generatedAt: z.string(),
  tool: z.object({ name: z.literal('lkjip-audit'), version: z.string() }),
  schema: z.number().optional(),
  documents: z.array(
    z.object({
      file: z.string(),
      status: z.string(),
      entity: z.object({ name: z.string().nullable(), year: z.number().nullable() }),
      findings: z.array(fixedFindingSchema),
    }),
  ),
});

export type Baseline = z.infer<typeof baselineSchema>;
type EarlierDocument = Baseline['documents'][number];
/** What a document is found by. */
type Head = Pick<EarlierDocument, 'file' | 'entity'>;

/** An earlier audit that cannot be compared with. The message says what to do. */
export class BaselineError extends Error {
  constructor(
    readonly code: 'BASELINE_DAMAGED' | 'BASELINE_FOREIGN' | 'BASELINE_VERSION',
    message: string,
  ) {
    super(message);
    this.name = 'BaselineError';
  }
}

/** Reads the text of an earlier audit.json. @throws BaselineError */
export function parseBaseline(text: string): Baseline {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new BaselineError(
      'BASELINE_DAMAGED',
      `no complete JSON (${detail}); give an audit.json, whole as it was written`,
    );
  }
  const version = z.object({ schema: z.number() }).safeParse(content).data?.schema ?? AUDIT_SCHEMA;
  if (version !== AUDIT_SCHEMA)
    throw new BaselineError(
      'BASELINE_VERSION',
      `written in version ${version} of audit.json, this program reads version ${AUDIT_SCHEMA}; audit the earlier files again with this program`,
    );
  const parsed = baselineSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BaselineError(
    'BASELINE_FOREIGN',
    `no audit.json of lkjip (at ${issue?.path.join('.') || 'the top'}: ${issue?.message}); give the audit.json of an earlier run`,
  );
}

const baseName = (file: string) => file.normalize('NFC').split(/[\\/]/).at(-1) ?? '';

const office = ({ entity }: Head) =>
  (entity.name ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same file name may be another office's or year's report ("LKjIP.pdf"): where both are known they must agree. */
function mayBeSame(earlier: Head, document: Head): boolean {
  const [a, b] = [office(earlier), office(document)];
  if (a !== '' && b !== '' && !a.includes(b) && !b.includes(a)) return false;
  const years = [earlier.entity.year, document.entity.year];
  return years.includes(null) || years[0] === years[1];
}

interface Way {
  /** What a document and its earlier entry have in common; null: it cannot be found in this way. */
  key: (entry: Head) => string | null;
  /** What must hold besides. */
  fits?: (earlier: Head, document: Head) => boolean;
}

/** How a document finds itself in the baseline, the surest way first. */
const WAYS: readonly Way[] = [
  { key: ({ file }) => file },
  { key: ({ file }) => baseName(file), fits: mayBeSame },
  { key: (entry) => (office(entry) && entry.entity.year !== null ? `${office(entry)} ${entry.entity.year}` : null) },
];

function grouped(entries: readonly EarlierDocument[], key: Way['key']): Map<string, EarlierDocument[]> {
  const groups = new Map<string, EarlierDocument[]>();
  for (const entry of entries) {
    const own = key(entry);
    if (own !== null) groups.set(own, [...(groups.get(own) ?? []), entry]);
  }
  return groups;
}

/** The earlier entry of each document, by its file. Only a pair that is the one candidate of each other is taken. */
function pairs(documents: readonly Head[], baseline: Baseline): Map<string, EarlierDocument> {
  const found = new Map<string, EarlierDocument>();
  const taken = new Set<EarlierDocument>();
  for (const { key, fits = () => true } of WAYS) {
    const free = grouped(
      baseline.documents.filter((earlier) => !taken.has(earlier)),
      key,
    );
    const claimed = new Map<EarlierDocument, string[]>();
    for (const document of documents) {
      if (found.has(document.file)) continue;
      const own = free.get(key(document) ?? '')?.filter((earlier) => fits(earlier, document)) ?? [];
      const [only] = own;
      if (only && own.length === 1) claimed.set(only, [...(claimed.get(only) ?? []), document.file]);
    }
    for (const [earlier, [file, ...others]] of claimed) {
      if (file === undefined || others.length > 0) continue;
      found.set(file, earlier);
      taken.add(earlier);
    }
  }
  return found;
}

/** Whether an earlier finding would be seen again if it were still there: its rule ran, and its page was read. */
function wouldBeSeen(finding: EarlierDocument['findings'][number], document: AuditedDocument): boolean {
  if (document.status === 'unreadable' || !document.checks.some(({ code }) => code === finding.code)) return false;
  return !document.problems.some(
    ({ page }) => page === undefined || finding.places.some((place) => place.page === page && !place.source),
  );
}

function compare(document: AuditedDocument, earlier: EarlierDocument | undefined): AuditedDocument {
  const before = new Set(earlier?.findings.map(({ fingerprint }) => fingerprint));
  const now = new Set(document.findings.map(({ fingerprint }) => fingerprint));
  const findings = document.findings.map((finding) => ({
    ...finding,
    status: before.has(finding.fingerprint) ? ('unchanged' as const) : ('new' as const),
  }));
  const fixed = (earlier?.findings ?? []).filter(
    (finding) => !now.has(finding.fingerprint) && wouldBeSeen(finding, document),
  );
  return { ...document, findings, fixed };
}

export interface Compared {
  documents: DocumentList;
  /** Documents of the baseline that were not audited this time. */
  missing: string[];
}

/** Tells findings that an earlier audit had from new ones, and lists those of it that are gone. */
export function compareWithBaseline(documents: DocumentList, baseline: Baseline): Compared {
  const heads = Array.from(documents, ({ file, entity: { name, year } }): Head => ({ file, entity: { name, year } }));
  const found = pairs(heads, baseline);
  const seen = new Set(found.values());
  return {
    documents: mapDocuments(documents, (document) => compare(document, found.get(document.file))),
    missing: baseline.documents.filter((earlier) => !seen.has(earlier)).map(({ file }) => file),
  };
}
