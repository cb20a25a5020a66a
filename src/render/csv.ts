import type { AuditedDocument, AuditFinding } from '../findings/audit.js';
import type { AuditRun } from '../findings/document-list.js';
import { BYTE_ORDER_MARK, type CsvValue, csvLines } from './csv-text.js';
import { newFirst } from './finding-order.js';
import { placeLabel, tableCaptions } from './labels.js';
import { REVIEW_STRINGS, waiverText } from './review-strings.js';
import { STRINGS, type Strings } from './strings.js';

/** One finding as the row that the CSV and the workbook share; positions in tables count from 1. */
export function findingCells(
  document: AuditedDocument,
  finding: AuditFinding,
  captions: ReadonlyMap<string, string>,
  { strings, extra }: FindingColumns,
): CsvValue[] {
  const [first, ...others] = finding.places;
  return [
    document.file,
    document.entity.name,
    document.entity.regency,
    document.entity.year,
    finding.code,
    strings.severities[finding.severity],
    finding.gross ? strings.yes : strings.no,
    finding.title,
    finding.subject,
    finding.stated,
    finding.recomputed,
    finding.message,
    first?.page,
    first?.line,
    first?.table === undefined ? null : (captions.get(first.table) ?? first.table),
    first?.row === undefined ? null : first.row + 1,
    first?.column === undefined ? null : first.column + 1,
    first?.text,
    others.map((place) => [placeLabel(place, strings), place.text].filter(Boolean).join(': ')).join('; '),
    finding.kind,
    finding.fingerprint,
    finding.causedBy,
    ...extra.map(({ cell }) => cell(finding)),
  ];
}

interface ExtraColumn {
  heading: string;
  cell: (finding: AuditFinding) => string;
}

/** The columns of findings: always the same ones, and at their end what only some audits have. */
export interface FindingColumns {
  strings: Strings;
  extra: readonly ExtraColumn[];
}

/** Audits against a baseline have a column for the status, audits with waivers one for these. */
export function findingColumns({ language, baseline, waivers }: AuditRun): FindingColumns {
  const review = REVIEW_STRINGS[language];
  const extra: ExtraColumn[] = [];
  if (baseline) extra.push({ heading: review.status, cell: ({ status }) => (status ? review[status] : '') });
  if (waivers) extra.push({ heading: review.waived, cell: (finding) => waiverText(finding, review) });
  return { strings: STRINGS[language], extra };
}

/** Headings of `findingCells`. */
export function findingHeadings({ strings, extra }: FindingColumns): string[] {
  return [
    strings.file,
    strings.office,
    strings.regency,
    strings.year,
    strings.code,
    strings.severity,
    strings.gross,
    strings.title,
    strings.subject,
    strings.stated,
    strings.recomputed,
    strings.message,
    strings.page,
    strings.line,
    strings.table,
    strings.tableRow,
    strings.tableColumn,
    strings.text,
    strings.otherPlaces,
    strings.kind,
    strings.fingerprint,
    strings.causedBy,
    ...extra.map(({ heading }) => heading),
  ];
}

/** findings.csv: one line per finding, document by document. */
export function* renderFindingsCsv(audit: AuditRun): Generator<string> {
  const columns = findingColumns(audit);
  yield BYTE_ORDER_MARK + csvLines([findingHeadings(columns)]);
  for (const document of audit.documents) {
    const captions = tableCaptions(document, columns.strings);
    yield csvLines(newFirst(document.findings).map((finding) => findingCells(document, finding, captions, columns)));
  }
}
