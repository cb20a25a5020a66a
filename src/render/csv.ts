import type { Audit, AuditedDocument, AuditFinding } from '../findings/audit.js';
import { neutraliseFormula, plainLine } from './hostile.js';
import { placeLabel, tableCaptions } from './labels.js';
import { STRINGS, type Strings } from './strings.js';

const BYTE_ORDER_MARK = '\ufeff';

type CellValue = string | number | null | undefined;

/** One finding as the row that the CSV and the workbook share; positions in tables count from 1. */
export function findingCells(
  document: AuditedDocument,
  finding: AuditFinding,
  captions: ReadonlyMap<string, string>,
  strings: Strings,
): CellValue[] {
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
  ];
}

/** Headings of `findingCells`. */
export function findingHeadings(strings: Strings): string[] {
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
  ];
}

function csvCell(value: CellValue): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'number' ? String(value) : neutraliseFormula(plainLine(value));
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * findings.csv: one line per finding, comma separated, UTF-8 with a byte order mark so that spreadsheets read it as
 * such.
 */
export function renderFindingsCsv(audit: Audit): string {
  const strings = STRINGS[audit.language];
  const lines = [findingHeadings(strings).map(csvCell)];
  for (const document of audit.documents) {
    const captions = tableCaptions(document, strings);
    for (const finding of document.findings)
      lines.push(findingCells(document, finding, captions, strings).map(csvCell));
  }
  return `${BYTE_ORDER_MARK}${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}
