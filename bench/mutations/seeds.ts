import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetRow, xlsxParts, zipOf } from '../../test/support/office-files.js';

export type SeedKind = 'pdf' | 'zipped' | 'xml' | 'text';

/** A sound (or at least known) document that mutants are made from. */
export interface Seed {
  name: string;
  kind: SeedKind;
  bytes: Buffer;
}

/** Of the repository, then those that may be absent; commands run in its root. */
const FOLDERS = [
  'fixtures/tables',
  'fixtures/renders',
  'fixtures/bad',
  'fixtures/scans',
  'fixtures/reports',
  'fixtures/ocr',
];
const SHARED = ['../shared/hostile', '../shared/renders'];
const KIND = new Map<string, SeedKind>([
  ['pdf', 'pdf'],
  ['docx', 'zipped'],
  ['odt', 'zipped'],
  ['fodt', 'xml'],
  ['xml', 'xml'],
  ['hocr', 'xml'],
  ['txt', 'text'],
]);
/** Mutants of larger documents take longer and show no more. */
const MAX_BYTES = 500_000;

async function workbook(): Promise<Seed> {
  const rows = [
    sheetRow(1, ['No', 'Program', 'Pagu', 'Realisasi', '%']),
    sheetRow(2, [1, 'Program Pelayanan', 1_000_000, 900_000, 90]),
    sheetRow(3, [2, 'Program Kesehatan', 2_000_000, 1_000_000, 50]),
    sheetRow(4, [null, 'Jumlah', 3_000_000, 1_900_000, 63.33]),
  ];
  return {
    name: 'anggaran.xlsx',
    kind: 'zipped',
    bytes: Buffer.from(await zipOf(xlsxParts([{ rows: rows.join('') }]))),
  };
}

/** The documents that mutants are made from, in a fixed order; without `withShared` only those of the repository. */
export async function readSeeds(withShared: boolean): Promise<Seed[]> {
  const seeds = [await workbook()];
  for (const folder of [...FOLDERS, ...(withShared ? SHARED : [])])
    for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
      const kind = KIND.get(name.split('.').at(-1) ?? '');
      const bytes = kind && readFileSync(join(folder, name));
      if (bytes && bytes.length <= MAX_BYTES) seeds.push({ name, kind, bytes });
    }
  return seeds;
}
