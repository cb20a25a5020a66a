import ExcelJS from 'exceljs';
import type { Audit, AuditedDocument } from '../findings/audit.js';
import type { RecordKind } from '../records/report.js';
import { findingCells, findingColumns, findingHeadings } from './csv.js';
import { countSeverities } from './document-order.js';
import { newFirst } from './finding-order.js';
import { neutraliseFormula, plainLine, startsLikeNumber } from './hostile.js';
import { columnLabel, shorten, tableCaptions } from './labels.js';
import { STRINGS, type Strings } from './strings.js';
import { RECORD_KINDS, type TableView, tableViews } from './table-view.js';
import { fixZipDates } from './zip-dates.js';

type CellValue = string | number | null | undefined;

interface Sheet {
  name: string;
  headings: string[];
  rows: CellValue[][];
}

const EXCEL_CELL_LENGTH = 32_000;
export const SHEET_NAME_LENGTH = 31;
const MAX_COLUMN_WIDTH = 60;
export const HEADING_FILL = 'FFE6ECF2';
/** Written into the file's properties instead of the time of writing: equal audits give equal bytes. */
export const FIXED_DATE = new Date(Date.UTC(2000, 0, 1));

/**
 * Never a formula, and negative numbers such as "-5,2" as printed: cells of a workbook are typed, they need no
 * apostrophe.
 */
export function textCell(text: string): string {
  const line = shorten(plainLine(text), EXCEL_CELL_LENGTH);
  return startsLikeNumber(line) ? line : neutraliseFormula(line);
}

function addSheet(workbook: ExcelJS.Workbook, { name, headings, rows }: Sheet): void {
  const sheet = workbook.addWorksheet(name.slice(0, SHEET_NAME_LENGTH).replace(/[\\/?*[\]:]/g, ' '), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const heading = sheet.addRow(headings);
  heading.font = { bold: true };
  heading.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADING_FILL } };
  for (const row of rows)
    sheet.addRow(row.map((value) => (typeof value === 'string' ? textCell(value) : (value ?? null))));
  for (const [index, label] of headings.entries()) {
    const column = sheet.getColumn(index + 1);
    const values = rows.map((row) => row[index]);
    const longest = Math.max(label.length + 3, ...values.map((value) => String(value ?? '').length + 2));
    column.width = Math.min(longest, MAX_COLUMN_WIDTH);
    const wraps = longest > MAX_COLUMN_WIDTH;
    column.alignment = { vertical: 'top', wrapText: wraps };
    if (values.some((value) => typeof value === 'number' && Math.abs(value) >= 10_000)) column.numFmt = '#,##0';
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: headings.length } };
}

function findingsSheet(audit: Audit, strings: Strings): Sheet {
  const columns = findingColumns(audit);
  const rows = audit.documents.flatMap((document) => {
    const captions = tableCaptions(document, strings);
    return newFirst(document.findings).map((finding) => findingCells(document, finding, captions, columns));
  });
  return { name: strings.findings, headings: findingHeadings(columns), rows };
}

const origin = (document: AuditedDocument) => [document.file, document.entity.name, document.entity.year];
const originHeadings = (strings: Strings) => [strings.file, strings.office, strings.year];

interface SourcedTable {
  document: AuditedDocument;
  view: TableView;
}

function recordSheet(kind: RecordKind, tables: readonly SourcedTable[], strings: Strings): Sheet {
  const columns = [...new Set(tables.flatMap(({ view }) => view.columns))];
  const rows = tables.flatMap(({ document, view }) =>
    view.rows.map((row): CellValue[] => {
      const values = columns.map((column) => row.cells[view.columns.indexOf(column)]?.value);
      return [...origin(document), view.caption, row.page, row.line, ...values];
    }),
  );
  const labels = columns.map((column) => columnLabel(column, strings));
  const headings = [...originHeadings(strings), strings.table, strings.page, strings.line, ...labels];
  return { name: strings.recordKinds[kind], headings, rows };
}

function documentsSheet(audit: Audit, strings: Strings): Sheet {
  const rows = audit.documents.map((document): CellValue[] => {
    const counts = countSeverities(document);
    const problems = document.problems.map((problem) =>
      problem.page === undefined ? problem.reason : `${strings.pageShort(problem.page)}: ${problem.reason}`,
    );
    return [
      ...origin(document),
      document.entity.regency,
      strings.statuses[document.status],
      document.kind,
      document.pages,
      counts.error,
      counts.warning,
      counts.info,
      document.coverage.rows,
      document.coverage.checked,
      document.coverage.unread.length,
      problems.join('; '),
      document.sha256,
    ];
  });
  const { severities } = strings;
  const headings = [
    ...originHeadings(strings),
    strings.regency,
    strings.status,
    strings.kindOfFile,
    strings.pages,
    severities.error,
    severities.warning,
    severities.info,
    strings.rows,
    strings.rowsChecked,
    strings.unreadShort,
    strings.problem,
    'SHA-256',
  ];
  return { name: strings.documents, headings, rows };
}

function checksSheet(audit: Audit, strings: Strings): Sheet {
  const rows = audit.documents.flatMap((document) =>
    document.checks.map((check): CellValue[] => [
      ...origin(document),
      check.code,
      check.satisfied,
      check.violated,
      check.notJudged,
      check.reasons.join('; '),
    ]),
  );
  const { code, satisfied, violated, notJudged, reason } = strings;
  return {
    name: strings.checks,
    headings: [...originHeadings(strings), code, satisfied, violated, notJudged, reason],
    rows,
  };
}

/** workbook.xlsx: findings, documents, checks, and one sheet per kind of record with the rows of all documents. */
export async function renderWorkbook(audit: Audit): Promise<Uint8Array> {
  const strings = STRINGS[audit.language];
  const workbook = new ExcelJS.Workbook();
  workbook.creator = audit.tool.name;
  workbook.lastModifiedBy = audit.tool.name;
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  const tables = audit.documents.flatMap((document) =>
    tableViews(document.records).map((view): SourcedTable => ({ document, view })),
  );
  addSheet(workbook, findingsSheet(audit, strings));
  addSheet(workbook, documentsSheet(audit, strings));
  addSheet(workbook, checksSheet(audit, strings));
  for (const kind of RECORD_KINDS) {
    const own = tables.filter(({ view }) => view.kind === kind && view.rows.length > 0);
    if (own.length > 0) addSheet(workbook, recordSheet(kind, own, strings));
  }
  return fixZipDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
