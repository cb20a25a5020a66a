import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeKey } from '../../../src/records/offices/office-key.js';
import { JEMBER, JOMBANG } from './places.js';

const KABUPATEN = 'Kabupaten Jember';

describe('the key of an office', () => {
  it.each([
    ['Kecamatan Sumbersari', KABUPATEN, 'kabupaten jember/kecamatan sumbersari'],
    ['Kecamatan Sumbersari', 'Kota Jember', 'kota jember/kecamatan sumbersari'],
    ['Kecamatan Sumbersari', 'Jember', 'jember/kecamatan sumbersari'],
    ['Kecamatan Sumbersari', null, '/kecamatan sumbersari'],
    ['Bagian Umum', ' ', '/bagian umum'],
    ['Dinas Pendidikan', 'Pemerintah Provinsi Jawa Barat', 'provinsi jawabarat/dinas pendidikan'],
    ['???', KABUPATEN, 'kabupaten jember/???'],
  ])('of %s in %s is %s', (name, regency, key) => {
    expect(officeKey(name, regency)).toBe(key);
  });

  it.each([
    'Kab. Jember',
    'KABUPATEN JEMBER',
    'Kab Jember',
    'Pemkab Jember',
    'Pemerintah Kabupaten Jember',
    'KABUPATEN JEM8ER',
  ])('takes %s for the same regency', (regency) => {
    expect(officeKey('Inspektorat', regency)).toBe('kabupaten jember/inspektorat');
  });

  it.each([
    [
      'Kecamatan Sumbersari',
      [
        'KEC. SUMBERSARI',
        'KECAMATAN SUMBERSAR1',
        'Kecamatan Sumbersar!',
        'KECAMATAN SUM8ER5ARI',
        'KECAMATAM SUMBERSARI',
        'Kecamatan Sumber Sari',
        'Pemerintah Kabupaten Jember Kecamatan Sumbersari',
        'PEMKAB JEMBER KEC. SUMBERSARI',
        'Kecamatan Sumbersari Kabupaten Jember Provinsi Jawa Timur',
        'Camat Sumbersari',
        'Plt. Camat Sumbersari',
        'Kantor Kecamatan Sumbersari',
        'Kantor Camat Sumbersari',
        'LAKIP TAHUN 2023 KECAMATAN SUMBERSARI',
        'Laporan Kinerja Kecamatan Sumbersari Tahun Anggaran 2023',
      ],
    ],
    ['Kecamatan Semboro', ['Kecamatan Sernboro', 'KECAMATAN SEMB0R0']],
    ['Kecamatan Kalisat', ['KECAMATAN KAL1SAT', 'Kecamatan KaIisat', 'Kecamatan Ka|isat']],
    [
      'Dinas Komunikasi dan Informatika',
      [
        'Dinas Kominfo',
        'DISKOMINFO',
        'Diskominfo Kab. Jember',
        'DINAS KOMUNIKASI & INFORMATIKA',
        'Kepala Dinas Kominfo',
      ],
    ],
    [
      'Badan Perencanaan Pembangunan Daerah',
      ['BAPPEDA', 'Bappeda Kabupaten Jember', 'Kepala BAPPEDA', 'Badan Perencanaan Pembangunan Daerah (BAPPEDA)'],
    ],
    ['Badan Pengelolaan Keuangan dan Aset Daerah', ['BPKAD']],
    ['Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', ['BKPSDM', 'Badan Kepegawaian dan Pengembangan SDM']],
    [
      'Dinas Kependudukan dan Pencatatan Sipil',
      ['DISPENDUKCAPIL', 'Disdukcapil', 'Dinas Dukcapil', 'Dinas Kependudukan dan Catatan Sipil'],
    ],
    ['Dinas Pendidikan', ['DISDIK', 'Dispendik', 'Dindik', 'DINAS PENDIDIKAN KABUPATEN JEMBER']],
    ['Dinas Kesehatan', ['DINKES', 'Dinkes Jember', 'Dinas Kesehatan Jember']],
    ['Satuan Polisi Pamong Praja', ['SATPOL PP', 'Satpol. PP', 'Kasatpol PP', 'Satuan Polisi PP', 'Satuan Pol PP']],
    ['Dinas Pemberdayaan Masyarakat dan Desa', ['DPMD', 'Dinas PMD', 'Dispermades']],
    [
      'Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana',
      ['DP3AKB', 'Dinas PP PA dan KB', 'Dinas PPPA dan KB'],
    ],
    ['Badan Penanggulangan Bencana Daerah', ['BPBD', 'B.P.B.D.', 'BPBD Kab. Jember']],
    ['Badan Kesatuan Bangsa dan Politik', ['KESBANGPOL', 'Bakesbangpol', 'Badan Kesbangpol']],
    ['Dinas Pekerjaan Umum dan Penataan Ruang', ['DPUPR', 'Dinas PUPR']],
    [
      'Dinas Koperasi dan Usaha Mikro, Kecil dan Menengah',
      ['DKUMKM', 'Dinas Koperasi dan UMKM', 'Dinas Koperasi UMKM'],
    ],
    ['Dinas Kepemudaan dan Olahraga', ['DISPORA', 'Dinas Pemuda dan Olah Raga']],
    ['Inspektorat', ['Inspektorat Daerah', 'INSPEKTORAT KABUPATEN JEMBER', 'Inspektur', 'Inspektorat Kabupaten']],
    ['Sekretariat Daerah', ['Setda', 'Sekretaris Daerah', 'SETDA KAB. JEMBER']],
    ['Sekretariat DPRD', ['Setwan', 'Sekretaris DPRD', 'Sekretariat Dewan Perwakilan Rakyat Daerah']],
    [
      'Bagian Umum',
      ['Bag. Umum', 'Kepala Bagian Umum', 'Bagian Umum Sekretariat Daerah Kabupaten Jember', 'Bagian Umum Setda'],
    ],
    ['Puskesmas Patrang 1', ['UPTD Puskesmas Patrang I', 'UPT. Pusat Kesehatan Masyarakat Patrang 1', 'PKM Patrang I']],
    [
      'RSUD dr. Soebandi',
      ['Rumah Sakit Umum Daerah Soebandi', 'RSUD DR. SOEBANDI JEMBER', 'Direktur RSUD dr. Soebandi'],
    ],
  ])('%s has one key in all its forms', (name, forms) => {
    const key = officeKey(name, KABUPATEN);
    expect(forms.filter((form) => officeKey(form, KABUPATEN) !== key)).toEqual([]);
  });

  it.each([
    ['Kecamatan Sumberbaru', 'Kecamatan Sumbersari'],
    ['Kecamatan Sumberjambe', 'Kecamatan Sumbersari'],
    ['Kecamatan Mumbulsari', 'Kecamatan Umbulsari'],
    ['Kecamatan Arjasa', 'Kelurahan Arjasa'],
    ['Kecamatan Patrang', 'Puskesmas Patrang'],
    ['Dinas Perikanan', 'Dinas Perindustrian'],
    ['Dinas Pertanian', 'Dinas Pertanahan'],
    ['Dinas Pendidikan', 'Dinas Pendidikan dan Kebudayaan'],
    ['Dinas Koperasi dan UMKM', 'Dinas Koperasi dan UKM'],
    ['Kantor Kesbangpol', 'Badan Kesbangpol'],
    ['Badan Kepegawaian Daerah', 'Badan Keuangan Daerah'],
    ['BKD', 'Badan Kepegawaian Daerah'],
    ['DKP', 'Dinas Ketahanan Pangan'],
    ['Sekretariat Daerah', 'Sekretariat DPRD'],
    ['Puskesmas Patrang I', 'Puskesmas Patrang II'],
    ['RSUD', 'RSUD Balung'],
    ['Bagian Umum', 'Bagian Hukum'],
    ['Kecamatan Kota', 'Kecamatan Kota Kudus'],
    ['Dinas Tata Kota', 'Dinas Tata Ruang'],
    ['Kecamatan Arjasa', 'Kecamatan Arjasa Kabupaten Situbondo'],
  ])('%s and %s are two', (one, other) => {
    expect(officeKey(one, KABUPATEN)).not.toBe(officeKey(other, KABUPATEN));
  });

  it('a place may be called as its regency is, and a hospital by it', () => {
    const keys = ['Kecamatan Jombang', 'Kecamatan Jombang Kabupaten Jombang', 'Camat Jombang'].map((name) =>
      officeKey(name, 'Kabupaten Jombang'),
    );
    expect(new Set(keys)).toEqual(new Set(['kabupaten jombang/kecamatan jombang']));
    expect(officeKey('RSUD Jombang', 'Kab. Jombang')).toBe(officeKey('RSUD Kabupaten Jombang', 'Kab. Jombang'));
  });

  it('"Kota" may be part of the name of a place', () => {
    const keys = ['Kecamatan Kotaanyar', 'Kecamatan Kota Anyar', 'KEC. KOTA ANYAR KAB. PROBOLINGGO'].map((name) =>
      officeKey(name, 'Kabupaten Probolinggo'),
    );
    expect(new Set(keys)).toEqual(new Set(['kabupaten proboiinggo/kecamatan kotaanyar']));
  });

  it('a region in the name is kept where no regency is given, so that two "Bagian Umum" stay two', () => {
    expect(officeKey('Bagian Umum Kabupaten Jember', null)).toBe('/bagian umum kabupaten jember');
    expect(officeKey('Pemkab Bondowoso Bagian Umum', null)).toBe('/bagian umum kabupaten bondowoso');
  });

  it('every kecamatan of two regencies has its own', () => {
    const keys = [
      ...JEMBER.map((place) => officeKey(`Kecamatan ${place}`, 'Kabupaten Jember')),
      ...JOMBANG.map((place) => officeKey(`Kecamatan ${place}`, 'Kabupaten Jombang')),
    ];
    expect(new Set(keys).size).toBe(31 + 21);
  });

  const CONFUSED: Record<string, string> = { i: '1', l: '|', o: '0', s: '5', b: '8', m: 'rn', g: '9', z: '2' };
  const confuse = (word: string, at: number) =>
    word.slice(0, at) + (CONFUSED[word[at] ?? ''] ?? word[at] ?? '') + word.slice(at + 1);

  it('stays the same whatever the case, and whichever letter OCR confuses', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...JEMBER),
        fc.nat(12),
        fc.boolean(),
        fc.constantFrom(' ', '  ', '\n'),
        (place, at, capitals, space) => {
          const printed = `kecamatan${space}${confuse(place.toLowerCase(), at)}`;
          expect(officeKey(capitals ? printed.toUpperCase() : printed, 'KAB. JEMBER')).toBe(
            officeKey(`Kecamatan ${place}`, KABUPATEN),
          );
        },
      ),
    );
  });

  it('is of any text, and of its own name the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (name, regency) => {
        expect(officeKey(name, regency)).toContain('/');
        expect(officeKey(` ${name} `, regency)).toBe(officeKey(name, regency));
      }),
    );
  });
});
