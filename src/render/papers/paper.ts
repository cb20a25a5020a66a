import type { Audit, AuditedDocument, AuditFinding } from '../../findings/audit.js';
import type { Language } from '../../findings/finding.js';
import type { Worksheet } from '../../findings/worksheet.js';
import { countSeverities } from '../document-order.js';
import { plainLine } from '../hostile.js';
import { officeName } from '../labels.js';
import { formatInteger, STRINGS, type Strings } from '../strings.js';
import type { DocumentValues } from './placeholders.js';
import type { Templates } from './templates.js';

/** What the papers say of a rule, in their language. */
export interface RuleTexts {
  title: string;
  about: string;
  basis: string;
}

/** A finding with its number, which is the same in all papers. */
export interface NumberedFinding {
  number: number;
  finding: AuditFinding;
  /** Follows from the finding with the same number. */
  follows: boolean;
  /** Why the reviewer has waived it; null where it stands. */
  waived: string | null;
}

/** Everything that the papers of one document are made from. */
export interface Paper {
  document: AuditedDocument;
  findings: readonly NumberedFinding[];
  worksheets: readonly Worksheet[];
  rules: ReadonlyMap<string, RuleTexts>;
  templates: Templates;
  strings: Strings;
  language: Language;
  tool: string;
}

/** The reason of a waiver, in whatever form it comes with the finding. */
function waiverOf(finding: object): string | null {
  if (!('waiver' in finding)) return null;
  const { waiver } = finding;
  if (typeof waiver === 'string') return waiver;
  if (typeof waiver !== 'object' || waiver === null) return null;
  return 'reason' in waiver && typeof waiver.reason === 'string' ? waiver.reason : '';
}

/**
 * Findings that stand come first, in the order of the audit; waived ones go on with the numbers. What follows from a
 * finding stands behind it and has its number.
 */
export function numbered(findings: readonly AuditFinding[]): NumberedFinding[] {
  const roots = new Set(findings.map(({ fingerprint }) => fingerprint));
  const isRoot = ({ causedBy }: AuditFinding) => causedBy === undefined || !roots.has(causedBy);
  const all = findings.filter(isRoot).map((finding) => ({ finding, waived: waiverOf(finding) }));
  const ordered = [...all.filter(({ waived }) => waived === null), ...all.filter(({ waived }) => waived !== null)];
  return ordered.flatMap(({ finding, waived }, index) => {
    const number = index + 1;
    const consequences = findings.filter(({ causedBy }) => causedBy === finding.fingerprint);
    return [
      { number, finding, waived, follows: false },
      ...consequences.map((own) => ({ number, finding: own, waived, follows: true })),
    ];
  });
}

const TO_FILL = '………………';

/** The values of the placeholders that every text may name. */
function documentValues(paper: Omit<Paper, 'templates'>): DocumentValues {
  const { document, findings, strings, language, tool } = paper;
  const { entity, checks, coverage } = document;
  const standing = findings.filter(({ waived }) => waived === null).map(({ finding }) => finding);
  const severities = countSeverities({ findings: standing });
  const count = (value: number) => formatInteger(value, language);
  const sum = (of: (check: (typeof checks)[number]) => number) => checks.reduce((total, check) => total + of(check), 0);
  const [held, violated] = [sum(({ satisfied }) => satisfied), sum((check) => check.violated)];
  return {
    instansi: officeName(document, strings),
    daerah: plainLine(entity.regency ?? '') || TO_FILL,
    tahun: entity.year === null ? TO_FILL : String(entity.year),
    berkas: plainLine(document.file.replace(/^.*[\\/](?=[^\\/])/, '')),
    sidik: document.sha256,
    halaman: document.pages > 0 ? count(document.pages) : '-',
    program: tool,
    jumlah_temuan: count(severities.error + severities.warning),
    jumlah_kesalahan: count(severities.error),
    jumlah_peringatan: count(severities.warning),
    jumlah_catatan: count(severities.info),
    jumlah_dinilai: count(held + violated),
    jumlah_cocok: count(held),
    jumlah_tidak_cocok: count(violated),
    jumlah_tidak_dinilai: count(sum(({ notJudged }) => notJudged)),
    jumlah_baris: count(coverage.rows),
    jumlah_tidak_terbaca: count(coverage.unread.length),
  };
}

export interface PaperParts {
  audit: Pick<Audit, 'tool' | 'language'>;
  document: AuditedDocument;
  worksheets: readonly Worksheet[];
  rules: ReadonlyMap<string, RuleTexts>;
  templates: Templates;
}

/** Puts together what the papers of one document need. */
export function paperOf({ audit, document, worksheets, rules, templates }: PaperParts): Paper {
  const bare = {
    document,
    worksheets,
    rules,
    findings: numbered(document.findings),
    strings: STRINGS[audit.language],
    language: audit.language,
    tool: `${audit.tool.name} ${audit.tool.version}`,
  };
  const values = documentValues(bare);
  const { kkr, chr, formulir, form } = templates;
  return {
    ...bare,
    templates: { kkr: kkr.about(values), chr: chr.about(values), formulir: formulir.about(values), form },
  };
}
