import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeLikeness, SUGGEST_FROM } from '../../../src/records/offices/likeness.js';
import { officeKey } from '../../../src/records/offices/office-key.js';
import { type KnownOffice, suggestMerges } from '../../../src/records/offices/suggest-merges.js';
import { JEMBER, JOMBANG } from './places.js';

const REGENCY = 'Kabupaten Jember';
const like = (a: string, b: string, regencyOfB: string | null = REGENCY) =>
  officeLikeness({ name: a, regency: REGENCY }, { name: b, regency: regencyOfB });
const known = (name: string, regency: string | null = REGENCY): KnownOffice => ({
  key: officeKey(name, regency),
  name,
  regency,
});

describe('likeness of two offices', () => {
  it.each([
    // Names of one key.
    ['KEC. SUMBERSARI', 'Kecamatan Sumber Sari', 1],
    // One wrong letter of ten; a wrong and a likely wrong one; three.
    ['Kecamatan Summersari', 'Kecamatan Sumbersari', 0.9],
    ['Kecamatan Sumpensari', 'Kecamatan Sumbersari', 0.85],
    ['Kecamatan Sumpalsari', 'Kecamatan Sumbersari', 0.7],
    ['Kecamatan Sumbersari', 'Kecamatan Sumberbaru', 0.8],
    ['Puskesmas Patrang 1', 'Puskesmas Patrang 2', 0.8],
    ['Kecamatan Mumbulsari', 'Kecamatan Umbulsari', 0.8],
    ['Kantor Kesbangpol', 'Badan Kesbangpol', 0.9],
    ['BKD', 'Badan Kepegawaian Daerah', 0.9],
    ['Kecamatan Patrang', 'Kelurahan Patrang', 0],
    ['Bagian Umum', 'Dinas Umum', 0],
  ])('%s and %s: %d', (one, other, likeness) => {
    expect(like(one, other)).toBeCloseTo(likeness, 10);
  });

  it.each([
    ['Kota Jember', 0],
    ['Kabupaten Bondowoso', 0],
    [null, 0.95],
    ['Jember', 0.95],
    // One letter of six that OCR confuses counts half: 1 − 1/12.
    ['Kabupaten Jcmber', 11 / 12],
  ])('of one name, the other in %s: %d', (regency, likeness) => {
    expect(like('Bagian Umum', 'Bagian Umum', regency)).toBeCloseTo(likeness, 10);
  });

  it.each([
    ['Dinas Pendidikan', 'Dinas Pendidikan dan Kebudayaan'],
    ['Badan Kepegawaian Daerah', 'BKPSDM'],
    ['BPKD', 'BPKAD'],
    ['DKP', 'Dinas Kelautan dan Perikanan'],
    ['DKP', 'Dinas Kebersihan dan Pertamanan'],
    ['Dinas Kornunikasi dan Informatlka', 'Dinas Komunikasi dan Infomatika'],
    ['Kecamatan Bangsalsori', 'Kecamatan Bangsalsari'],
    ['Kecamatan Rambupuji', 'Kecamatan Rambipuji'],
    ['Badan Pengelolaan Lingkungan Hidup Daerah', 'Badan Pengelolaan Lingkumgam Hidup Daerah'],
  ])('%s and %s are worth a look', (one, other) => {
    expect(like(one, other)).toBeGreaterThanOrEqual(SUGGEST_FROM);
    expect(officeKey(one, REGENCY) === officeKey(other, REGENCY)).toBe(like(one, other) === 1);
  });

  it.each([
    ['Dinas Perikanan', 'Dinas Perindustrian'],
    ['Dinas Pertanian', 'Dinas Pertanahan'],
    ['Dinas Perhubungan', 'Dinas Perkebunan'],
    ['Dinas Kesehatan', 'Dinas Kehutanan'],
    ['Dinas Pemberdayaan Masyarakat dan Desa', 'Dinas Pemberdayaan Masyarakat dan Kota'],
    ['Badan Pendapatan Daerah', 'Badan Kepegawaian Daerah'],
    ['Bagian Hukum', 'Bagian Umum'],
    ['Sekretariat Daerah', 'Sekretariat DPRD'],
    ['RSUD dr. Soebandi', 'RSUD Balung'],
    ['BKD', 'Badan Kepegawaian dan Pengembangan SDM'],
  ])('%s and %s are not', (one, other) => {
    expect(like(one, other)).toBeLessThan(SUGGEST_FROM);
  });

  it('is symmetric, between 0 and 1, and 1 for equal keys', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('BAPPEDA', 'Dinas Sosial', ...JEMBER.map((place) => `Kec. ${place}`)),
    );
    const office = fc.record({ name, regency: fc.constantFrom(null, 'Kab. Jember', 'Kota Jember', 'Jember') });
    fc.assert(
      fc.property(office, office, (a, b) => {
        const likeness = officeLikeness(a, b);
        expect(officeLikeness(b, a)).toBe(likeness);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(officeLikeness(a, a)).toBe(1);
      }),
    );
  });
});

describe('suggested merges', () => {
  it('are none among the kecamatan of two regencies', () => {
    const offices = [
      ...JEMBER.map((place) => known(`Kecamatan ${place}`)),
      ...JOMBANG.map((place) => known(`Kecamatan ${place}`, 'Kabupaten Jombang')),
    ];
    expect(suggestMerges(offices)).toEqual([]);
  });

  const OFFICES = [
    known('Kecamatan Sumbersari'),
    known('Kecamatan Sumberbaru'),
    known('KEC. SUMBERSARI'),
    known('Kecamatan Summersari'),
    known('Kecamatan Sumbersari', null),
    known('Kecamatan Sumbersari', 'Kabupaten Banyuwangi'),
  ];

  it('are the pairs to look at, the likeliest first', () => {
    const [own, misread, nowhere] = [
      'kabupaten jember/kecamatan sumbersari',
      'kabupaten jember/kecamatan summersari',
      '/kecamatan sumbersari',
    ];
    const pairs = suggestMerges([...OFFICES.slice(0, 2), ...OFFICES.slice(3)]).map(({ a, b, likeness }) => [
      a,
      b,
      likeness.toFixed(3),
    ]);
    expect(pairs).toEqual([
      [nowhere, 'kabupaten banyuwangi/kecamatan sumbersari', '0.950'],
      [nowhere, own, '0.950'],
      [own, misread, '0.900'],
      [nowhere, misread, '0.855'],
    ]);
  });

  it('are the same in any order, and fewer above a higher threshold', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(OFFICES, { minLength: OFFICES.length }), (shuffled) => {
        expect(suggestMerges(shuffled)).toEqual(suggestMerges(OFFICES));
      }),
      { numRuns: 30 },
    );
    expect(suggestMerges(OFFICES, 0.96)).toEqual([]);
  });
});
