import { readFileSync } from 'node:fs';
import type { Place } from '../../../src/document/place.js';
import { type Report, reportSchema } from '../../../src/records/report.js';

/** A finding that an answer key expects. */
export interface ExpectedFinding {
  id: string;
  kind: string;
  lines?: number[];
  pages?: number[];
  stated: string;
  recomputed: string;
  confidence: 'certain' | 'likely' | 'debatable';
}

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const KINDS =
  'iku pk pk_budget realization trend renstra_progress program_performance budget efficiency counts renstra_target comparison work_plan';

const ROW_DEFAULTS: Readonly<Record<string, Json>> = {
  iku: { sasaran: '' },
  pk: { sasaran: '', target: null },
  realization: { sasaran: '', target: null, realisasi: null, capaian: null, predikat: null },
  trend: { values: {} },
};

function placeOf(source: Json, table: string, text: string): Place {
  return {
    ...(typeof source.line === 'number' ? { line: source.line } : {}),
    ...(typeof source.page === 'number' ? { page: source.page } : {}),
    table,
    text,
  };
}

function places(row: Json, table: string): Record<string, Place> {
  const values = isObject(row.values) ? { ...row, ...row.values } : row;
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      typeof value === 'string' || (typeof value === 'number' && field !== 'line' && field !== 'page')
        ? [[field, placeOf(row, table, String(value))]]
        : [],
    ),
  );
}

function tableOf(kind: string, index: number, table: Json): Json {
  const id = `${kind}-${index + 1}`;
  const rows = Array.isArray(table.rows) ? table.rows.filter(isObject) : [];
  const last = rows.at(-1) ?? table;
  const own = ['total', 'average'].flatMap((field) => {
    const value = table[field];
    return value === undefined || value === null ? [] : [[field, placeOf(nextLine(last), id, String(value))]];
  });
  return {
    total: null,
    average: null,
    kind: 'body',
    number: /^tabel\s*([\d.]+\d)/i.exec(String(table.caption ?? ''))?.[1] ?? null,
    year: null,
    ...table,
    id,
    caption: String(table.caption ?? ''),
    places: Object.fromEntries(own),
    rows: rows.map((row) => ({
      ...ROW_DEFAULTS[kind],
      predikat: row.kategori ?? null,
      ...emptyToNull(row),
      places: places(row, id),
    })),
  };
}

/** The keys give no line for a total: it stands under the last row. */
function nextLine(row: Json): Json {
  return typeof row.line === 'number' ? { ...row, line: row.line + 1 } : row;
}

function emptyToNull(row: Json): Json {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value === '' && key !== 'sasaran' ? null : value]),
  );
}

function scaleOf(bands: unknown): Json[] {
  const list = Array.isArray(bands) ? bands.filter(isObject) : [];
  const lows = list.map((band) => band.low);
  return list.map((band) => ({
    category: band.category,
    label: band.label,
    low: band.low ?? null,
    high: band.high ?? null,
    lowInclusive: band.low === 0 || !(list.some((other) => other.high === band.low) || band.high === null),
    highInclusive: band.low !== null && band.low !== undefined ? true : !lows.includes(band.high),
    printed: band.printed ?? '',
    place: placeOf(band, 'scale', String(band.printed ?? band.label)),
  }));
}

/** An answer key's records as a report without prose and claims, so that the rules can be tried on hand-checked records. */
export function goldReport(file: string): { report: Report; findings: ExpectedFinding[]; doc: string } {
  const key = JSON.parse(readFileSync(file, 'utf8'));
  const records = Object.fromEntries(
    KINDS.split(' ').map((kind) => [
      kind,
      (key.records[kind] ?? []).map((table: Json, index: number) => tableOf(kind, index, table)),
    ]),
  );
  const report = reportSchema.parse({
    entity: key.entity,
    tables: [],
    policy: {
      cap_over_100: key.policy.cap_over_100,
      negative_formula: null,
      negative_formula_stated: key.policy.negative_formula_stated ?? false,
      places: (key.policy.policy_lines ?? []).slice(0, 1).map((line: number) => ({ line })),
    },
    scale: scaleOf(key.scale),
    records,
    prose: [],
    claims: [],
    coverage: { rows: 0, unread: [] },
  });
  return { report, findings: key.findings, doc: key.doc };
}
