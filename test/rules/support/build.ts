import type { Place } from '../../../src/document/place.js';
import { type Claim, emptyRecords, type RecordKind, type Report, type ScaleBand } from '../../../src/records/report.js';

type Table<K extends RecordKind> = Report['records'][K][number];
type Row<K extends RecordKind> = Table<K>['rows'][number];
/** A row without provenance; its line is its number in the table. */
type Fields<K extends RecordKind> = Omit<Row<K>, 'places' | 'line' | 'page'>;

/** A report of 2023 that caps nothing and prints no scale, with the records given. */
export function report(records: Partial<Report['records']>, more: Partial<Omit<Report, 'records'>> = {}): Report {
  return {
    entity: { name: 'Kecamatan Contoh', regency: 'Kabupaten Contoh', year: 2023 },
    policy: { cap_over_100: null, negative_formula: null, negative_formula_stated: false, places: [] },
    scale: [],
    tables: [],
    prose: [],
    claims: [],
    coverage: { rows: 0, unread: [] },
    ...more,
    records: { ...emptyRecords(), ...records },
  };
}

function rowsOf<K extends RecordKind>(id: string, rows: readonly Fields<K>[], firstLine: number) {
  return rows.map((fields, index) => {
    const line = firstLine + index;
    const places: Record<string, Place> = {};
    for (const [field, value] of Object.entries(fields)) {
      if (typeof value === 'string' || typeof value === 'number')
        places[field] = { line, table: id, text: String(value) };
      if (typeof value === 'object' && value !== null)
        for (const [key, text] of Object.entries(value)) places[key] = { line, table: id, text: String(text) };
    }
    return { ...fields, line, places };
  });
}

/** What every table has; the rows stand on the lines from `line` on, and a total or average on the line after the last. */
export function table<K extends RecordKind>(id: string, caption: string, rows: readonly Fields<K>[], line = 100) {
  const last = { line: line + rows.length, table: id };
  return {
    id,
    caption,
    number: /^Tabel ([\d.]+\d)/.exec(caption)?.[1] ?? null,
    year: null,
    line,
    rows: rowsOf<K>(id, rows, line),
    places: { total: last, average: last },
  };
}

export function budget(
  id: string,
  rows: [Row<'budget'>['level'], string, number | null, number | null, (string | null)?][],
  line = 100,
) {
  return table<'budget'>(
    id,
    'Tabel 3.8 Realisasi Anggaran',
    rows.map(([level, name, pagu, realisasi, persen = null]) => ({ level, name, pagu, realisasi, persen })),
    line,
  );
}

export function realization(
  id: string,
  rows: [string, string | null, string | null, string | null, (string | null)?][],
  line = 200,
) {
  const built = table<'realization'>(
    id,
    'Tabel 3.1 Pengukuran Kinerja',
    rows.map(([indikator, target, realisasi, capaian, predikat = null]) => ({
      sasaran: '',
      indikator,
      target,
      realisasi,
      capaian,
      predikat,
    })),
    line,
  );
  return { ...built, average: null };
}

export function pk(id: string, kind: Table<'pk'>['kind'], rows: [string, string | null][], line = 300) {
  return {
    ...table<'pk'>(
      id,
      'Perjanjian Kinerja',
      rows.map(([indikator, target]) => ({ sasaran: '', indikator, target })),
      line,
    ),
    kind,
  };
}

export function claim(type: Claim['type'], text: string, more: Partial<Claim> = {}): Claim {
  return {
    type,
    text,
    subject: null,
    unit: null,
    measure: null,
    year: 2023,
    amounts: [],
    place: { line: 900, text },
    sentence: text,
    ...more,
  };
}

export function band(
  category: string,
  low: number | null,
  high: number | null,
  inclusive: [boolean, boolean],
  label = category,
): ScaleBand {
  const [lowInclusive, highInclusive] = inclusive;
  return {
    category,
    low,
    high,
    label,
    lowInclusive,
    highInclusive,
    printed: `${low ?? ''} - ${high ?? ''}`,
    place: { line: 50 },
  };
}

/** The same report as a format without positions would give it. */
export function withoutPlaces(source: Report): Report {
  return JSON.parse(
    JSON.stringify(source, (key, value) => {
      if (key === 'places') return Array.isArray(value) ? [] : {};
      if (key === 'place') return {};
      return key === 'line' || key === 'page' ? undefined : value;
    }),
  );
}
