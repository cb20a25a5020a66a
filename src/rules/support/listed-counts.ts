import type { Place } from '../../document/place.js';
import { formatNumber } from '../../numbers/rupiah.js';
import { nameLikeness } from '../../records/names.js';
import type { CountTable, Report } from '../../records/report.js';
import { cellPlace, tableName, tablePlace } from './evidence.js';

/** How many things of a kind one table lists. */
export interface ListedCount {
  count: number;
  table: string;
  places: Place[];
  /** Part of the report only (one sasaran's programs), so that a smaller number may be meant. */
  partial: boolean;
}

const LEVEL_OF_UNIT: Readonly<Record<string, 'program' | 'kegiatan' | 'sub_kegiatan'>> = {
  program: 'program',
  kegiatan: 'kegiatan',
  sub_kegiatan: 'sub_kegiatan',
};

function programCounts(report: Report, level: 'program' | 'kegiatan' | 'sub_kegiatan'): ListedCount[] {
  const { budget, program_performance, pk_budget, work_plan } = report.records;
  const lists = [
    ...budget.map((table) => ({ table, rows: table.rows.filter((row) => row.level === level), partial: false })),
    ...work_plan.map((table) => ({ table, rows: table.rows.filter((row) => row.level === level), partial: true })),
    ...program_performance.map((table) => ({
      table,
      rows: table.rows.filter((row) => row.level === level),
      partial: program_performance.length > 1,
    })),
  ];
  const counts = lists.map(({ table, rows, partial }) => ({
    count: rows.length,
    table: tableName(table),
    places: rows.map((row) => cellPlace(table, row, 'name', row.name)),
    partial,
  }));
  if (program_performance.length > 1) {
    const places = counts.slice(budget.length + work_plan.length).flatMap((list) => list.places);
    counts.push({
      count: places.length,
      table: tableName(program_performance[0] ?? { id: '', caption: '', number: null }),
      places,
      partial: false,
    });
  }
  const agreed = level === 'program' ? pk_budget : [];
  return [
    ...counts,
    ...agreed.map((table) => ({
      count: table.rows.length,
      table: tableName(table),
      places: table.rows.map((row) => cellPlace(table, row, 'program', row.program)),
      partial: false,
    })),
  ].filter(({ count }) => count > 0);
}

function distinct(names: readonly string[]): number {
  const kept: string[] = [];
  for (const name of names)
    if (name !== '' && !kept.some((other) => nameLikeness(other, name) >= 0.85)) kept.push(name);
  return kept.length;
}

function indicatorCounts(report: Report, field: 'sasaran' | 'indikator'): ListedCount[] {
  const { realization, pk, iku } = report.records;
  return [...realization, ...pk, ...iku]
    .map((table) => ({
      count: field === 'indikator' ? table.rows.length : distinct(table.rows.map((row) => row.sasaran)),
      table: tableName(table),
      places: table.rows.map((row) => cellPlace(table, row, field, row[field])),
      partial: false,
    }))
    .filter(({ count }) => count > 0);
}

const STAFF_TABLE = /\b(?:asn|pns|pegawai|aparatur|personil|sdm|kepegawaian|sumber daya manusia)\b/i;
const NON_ASN = /\b(?:non\s*-?\s*(?:asn|pns)|honorer|kontrak|thl|tenaga harian|ptt|gtt|p3k non|sukwan)\b/i;

function staffOf(table: CountTable, unit: 'asn' | 'non_asn'): ListedCount[] {
  const mixed = /\bnon\b/i.test(table.caption) || table.rows.some((row) => NON_ASN.test(row.label));
  if (!mixed && unit === 'non_asn') return [];
  if (!mixed && table.total !== null) {
    return [
      {
        count: table.total,
        table: tableName(table),
        places: [tablePlace(table, 'total', formatNumber(table.total, 0))],
        partial: false,
      },
    ];
  }
  const rows = table.rows.filter(
    (row) => row.jumlah !== null && (!mixed || NON_ASN.test(row.label) === (unit === 'non_asn')),
  );
  if (rows.length === 0) return [];
  return [
    {
      count: rows.reduce((sum, row) => sum + (row.jumlah ?? 0), 0),
      table: tableName(table),
      places: rows.map((row) => cellPlace(table, row, 'jumlah', String(row.jumlah))),
      partial: false,
    },
  ];
}

/** How many things of the kind each table lists: program, kegiatan, sub_kegiatan, sasaran, indikator, asn, non_asn. Empty for other kinds. */
export function listedCounts(report: Report, unit: string): ListedCount[] {
  const level = LEVEL_OF_UNIT[unit];
  if (level) return programCounts(report, level);
  if (unit === 'sasaran' || unit === 'indikator') return indicatorCounts(report, unit);
  if (unit === 'asn' || unit === 'non_asn') {
    return report.records.counts
      .filter((table) => STAFF_TABLE.test(table.caption))
      .flatMap((table) => staffOf(table, unit));
  }
  return [];
}
