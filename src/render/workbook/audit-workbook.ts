import type { AuditedDocument } from '../../findings/audit.js';
import type { AuditRun } from '../../findings/document-list.js';
import type { RecordKind } from '../../records/report.js';
import { findingCells, findingColumns, findingHeadings } from '../csv.js';
import { countSeverities } from '../document-order.js';
import { newFirst } from '../finding-order.js';
import { columnLabel, tableCaptions } from '../labels.js';
import { STRINGS, type Strings } from '../strings.js';
import { RECORD_KINDS, tableViews } from '../table-view.js';
import { SheetBuilder } from './sheet-builder.js';
import { type CellValue, writeSheets } from './sheets.js';

const origin = (document: AuditedDocument): CellValue[] => [document.file, document.entity.name, document.entity.year];
const originHeadings = (strings: Strings) => [strings.file, strings.office, strings.year];

function documentHeadings(strings: Strings): string[] {
  const { severities } = strings;
  return [
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
}

function documentCells(document: AuditedDocument, strings: Strings): CellValue[] {
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
}

const checkHeadings = ({ code, satisfied, violated, notJudged, reason }: Strings) => [
  code,
  satisfied,
  violated,
  notJudged,
  reason,
];

/** The sheet of one kind of record. Tables differ in their columns: new ones are added on the right. */
class RecordSheet {
  readonly builder: SheetBuilder;
  readonly #columns = new Map<string, number>();
  readonly #own: number;
  isEmpty = true;

  constructor(
    kind: RecordKind,
    private readonly strings: Strings,
    folder: string | undefined,
  ) {
    const headings = [...originHeadings(strings), strings.table, strings.page, strings.line];
    this.#own = headings.length;
    this.builder = new SheetBuilder(strings.recordKinds[kind], headings, folder);
  }

  add(document: AuditedDocument, { caption, columns, rows }: ReturnType<typeof tableViews>[number]): void {
    if (rows.length === 0) return;
    this.isEmpty = false;
    const positions = columns.map((column) => this.#position(column));
    this.builder.add(
      rows.map(({ page, line, cells }) => {
        const values: CellValue[] = [...origin(document), caption, page, line];
        for (const [index, position] of positions.entries()) values[position] = cells[index]?.value;
        return Array.from(values);
      }),
    );
  }

  #position(column: string): number {
    const known = this.#columns.get(column);
    if (known !== undefined) return known;
    const position = this.#own + this.#columns.size;
    this.#columns.set(column, position);
    this.builder.addColumn(columnLabel(column, this.strings));
    return position;
  }
}

/**
 * workbook.xlsx: findings, documents, checks, and one sheet per kind of record with the rows of all documents.
 * @param folder for what memory should not hold; the system's when absent
 * @throws the reason of `signal` when it is aborted; errors of the file system
 */
export async function writeAuditWorkbook(
  audit: AuditRun,
  file: string,
  { folder, signal }: { folder?: string; signal?: AbortSignal } = {},
): Promise<void> {
  const strings = STRINGS[audit.language];
  const columns = findingColumns(audit);
  const findings = new SheetBuilder(strings.findings, findingHeadings(columns), folder);
  const documents = new SheetBuilder(strings.documents, documentHeadings(strings), folder);
  const checks = new SheetBuilder(strings.checks, [...originHeadings(strings), ...checkHeadings(strings)], folder);
  const records = new Map(RECORD_KINDS.map((kind) => [kind, new RecordSheet(kind, strings, folder)]));
  const builders = [findings, documents, checks, ...Array.from(records.values(), ({ builder }) => builder)];
  try {
    for (const document of audit.documents) {
      signal?.throwIfAborted();
      const captions = tableCaptions(document, strings);
      findings.add(newFirst(document.findings).map((finding) => findingCells(document, finding, captions, columns)));
      documents.add([documentCells(document, strings)]);
      checks.add(
        document.checks.map(({ code, satisfied, violated, notJudged, reasons }) => [
          ...origin(document),
          code,
          satisfied,
          violated,
          notJudged,
          reasons.join('; '),
        ]),
      );
      for (const view of tableViews(document.records)) records.get(view.kind)?.add(document, view);
    }
    const shown = [...records.values()].filter(({ isEmpty }) => !isEmpty).map(({ builder }) => builder);
    const sheets = [findings, documents, checks, ...shown].map((builder) => builder.sheet());
    await writeSheets(file, sheets, audit.tool.name, signal);
  } finally {
    for (const builder of builders) builder.close();
  }
}
