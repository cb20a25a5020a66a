import type { Place } from '../document/place.js';
import type { AuditFinding } from '../findings/audit.js';
import { groupBy } from './group-by.js';
import type { Row } from './insert-rows.js';
import { known } from './record-rows.js';

/** 'document': of the report alone; 'office': against other reports of its office. */
export type Scope = 'document' | 'office';

/** The rows that hold a document's findings. */
export function findingRows(
  findings: readonly AuditFinding[],
  documentId: number,
  scope: Scope,
): { findings: Row[]; finding_places: Row[] } {
  return {
    findings: findings.map((finding, position) => ({
      document_id: documentId,
      fingerprint: finding.fingerprint,
      scope,
      position,
      code: finding.code,
      kind: finding.kind,
      severity: finding.severity,
      gross: finding.gross,
      title: finding.title,
      message: finding.message,
      stated: finding.stated,
      recomputed: finding.recomputed,
      subject: finding.subject,
      root_cause: finding.rootCause ? JSON.stringify(finding.rootCause) : null,
      caused_by: finding.causedBy,
      waiver: finding.waiver ? JSON.stringify(finding.waiver) : null,
    })),
    finding_places: findings.flatMap(({ fingerprint, places }) =>
      places.map((place, position) => ({ document_id: documentId, fingerprint, position, ...placeRow(place) })),
    ),
  };
}

function placeRow(place: Place): Row {
  const [x0, y0, x1, y1] = place.box ?? [];
  return {
    page: place.page,
    sheet: place.sheet,
    line: place.line,
    ...{ x0, y0, x1, y1 },
    table_id: place.table,
    cell_row: place.row,
    cell_column: place.column,
    text: place.text,
    empty: place.empty,
    corrected: place.corrected,
    source_file: place.source?.file,
    source_sha256: place.source?.sha256,
    source_year: place.source?.year,
  };
}

type Stored = Record<string, unknown>;

/** The findings as they were saved; rows are in order of their positions. */
export function findingsOf(findings: Stored[], places: Stored[]): AuditFinding[] {
  const placesOf = groupBy(places, ({ fingerprint }) => fingerprint);
  return findings.map((row) => ({
    ...(known(row, ['code', 'kind', 'severity', 'title', 'message', 'stated', 'recomputed', 'subject']) as Pick<
      AuditFinding,
      'code' | 'kind' | 'severity' | 'title' | 'message' | 'stated' | 'recomputed' | 'subject'
    >),
    gross: Boolean(row.gross),
    places: (placesOf.get(row.fingerprint) ?? []).map(placeOf),
    fingerprint: String(row.fingerprint),
    ...(row.root_cause !== null && { rootCause: JSON.parse(String(row.root_cause)) }),
    ...(row.caused_by !== null && { causedBy: String(row.caused_by) }),
    ...(row.waiver !== null && { waiver: JSON.parse(String(row.waiver)) }),
  }));
}

/** One row of finding_places as a Place. */
export function placeOf(row: Stored): Place {
  return {
    ...known(row, ['page', 'sheet', 'line', 'text']),
    ...(row.x0 !== null && { box: [row.x0, row.y0, row.x1, row.y1] as unknown as Place['box'] }),
    ...(row.table_id !== null && { table: String(row.table_id) }),
    ...(row.cell_row !== null && { row: Number(row.cell_row) }),
    ...(row.cell_column !== null && { column: Number(row.cell_column) }),
    ...(row.empty !== null && { empty: Boolean(row.empty) }),
    ...(row.corrected !== null && { corrected: Boolean(row.corrected) }),
    ...(row.source_sha256 !== null && { source: sourceOf(row) }),
  };
}

function sourceOf({ source_file, source_sha256, source_year }: Stored): Place['source'] {
  const year = source_year === null ? {} : { year: Number(source_year) };
  return { file: String(source_file), sha256: String(source_sha256), ...year };
}
