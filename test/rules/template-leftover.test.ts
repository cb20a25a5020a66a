import { describe, expect, it } from 'vitest';
import { extractReport } from '../../src/extract/report.js';
import { templateLeftover } from '../../src/rules/template-leftover.js';
import { fixtureReport } from '../support/reports.js';
import { pk, report, withoutPlaces } from './support/build.js';
import { printedTable, prose } from './support/prose.js';

function found(...texts: string[]) {
  return templateLeftover.check(report({}, { prose: prose(...texts) })).findings;
}

function inFixture(name: string) {
  return templateLeftover
    .check(fixtureReport(name))
    .findings.map(({ severity, places, stated }) => [severity, places[0]?.line, stated] as const);
}

describe('TPL-01 on real reports', () => {
  it('finds what Sumbersari left open', () => {
    const findings = inFixture('000_sumbersari.txt');
    expect(findings.filter(([severity]) => severity !== 'info').map(([severity, line]) => [severity, line])).toEqual([
      ['error', 472],
      ['error', 833],
      ['warning', 491],
      ['warning', 190],
      ['warning', 677],
      ['warning', 691],
    ]);
    expect(findings).toContainEqual(['error', 472, 'sebanyak Tujuan']);
    expect(findings).toContainEqual(['warning', 190, '5 sek blm Desember 2022']);
    expect(findings).toContainEqual(['info', 566, 'kenaikan)']);
  });

  it('finds what Semboro left open, the table of contents included', () => {
    expect(inFixture('001_semboro.txt')).toEqual([
      ['error', 337, '(diisi sasaran strategis OPD yang ada didalam PK tahun 2021)'],
      ['error', 259, 'sebanyak kegiatan'],
      ['warning', 212, 'ke...'],
      ['info', 58, '(jika ada)'],
      ['info', 289, 'sasaran-sasaran strategis dinas'],
      ['info', 299, 'Kepala Kecamatan'],
    ]);
  });

  it('finds the open choices, the old table, the copied sentences and the copied list of Gumukmas', () => {
    const loud = inFixture('002_gumukmas.txt').filter(([severity]) => severity !== 'info');
    expect(loud.map(([severity, line]) => [severity, line])).toEqual([
      ['error', 992],
      ['error', 994],
      ['warning', 992],
      ['error', 863],
      ['warning', 612],
      ['warning', 633],
      ['warning', 647],
      ['warning', 980],
    ]);
  });

  it.each(['003_arjasa.txt', '004_sumobito.txt'])('accuses %s of nothing', (name) => {
    expect(inFixture(name).filter(([severity]) => severity !== 'info')).toEqual([]);
  });

  it('finds the same without places', () => {
    const source = fixtureReport('002_gumukmas.txt');
    const stated = (of: typeof source) => templateLeftover.check(of).findings.map((finding) => finding.stated);
    expect(stated(withoutPlaces(source))).toEqual(stated(source));
  });
});

describe('TPL-01 in running text', () => {
  it.each([
    ['(sebutkan nama inovasi) telah dilaksanakan', 'error', '(sebutkan nama inovasi)'],
    ['Kinerja [nama OPD] meningkat', 'error', '[nama OPD]'],
    ['capaian tersebut (tercapai/tidak tercapai) pada tahun ini', 'error', '(tercapai/tidak tercapai)'],
    ['realisasi mengalami kenaikan/penurunan sebesar 5%', 'warning', 'kenaikan/penurunan'],
    ['didukung anggaran sebesar ........ dari APBD', 'warning', 'sebesar ........'],
    ['Sasaran tahun 20XX telah dicapai', 'warning', '20XX'],
    ['anggaran sebesar Rp. xxx.xxx dialokasikan', 'warning', 'Rp. xxx.xxx'],
    ['jumlah penduduk ??? jiwa', 'warning', '???'],
    ['Sumber data : (sumber data renstra perubahan)', 'info', '(sumber data renstra perubahan)'],
  ])('“%s” is a %s', (text, severity, stated) => {
    expect(found(text)).toMatchObject([{ severity, stated }]);
  });

  it.each([
    'Indikator Kegiatan (output/keluaran) : Persentase realisasi',
    'media sosial atau website (baliho/billboard)',
    'kegiatan pertanian, perikanan, peternakan dst.',
    'BAB II PERENCANAAN KINERJA ........................... 12',
    'Tabel 3.1 Target dan Realisasi ...............III-2',
    'Jember, ................. 2023',
    'bertambah setiap tahun sebanyak kabupaten dan kota yang ada di Jawa Barat',
    'sebanyak 4 program dan 8 kegiatan yaitu',
    'sejumlah program dan kegiatan dilaksanakan',
    'ditetapkan tanggal 5 bulan Desember 2022 dan tanggal 15 s.d 17 Mei 2023',
    'masuk dalam kategori AA (sangat memuaskan)',
    'faktor keberhasilan/kegagalan dan peningkatan/penurunan kinerja',
    'kinerja pegawai (yang ada) meningkat',
    'Kinerja <i>meningkat</i> sebesar **100%**',
    'LAMPIRAN XXX dan Perda Nomor 30',
    'rumah dinas, kendaraan dinas dan sasaran strategis Dinas Kesehatan serta renstra dinas terkait',
  ])('does not raise “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('knows a bracket that the paragraph before opened', () => {
    expect(found('terdapat kenaikan) dari nilai 89,11')).toMatchObject([{ severity: 'info', stated: 'kenaikan)' }]);
    expect(found('terbatasnya jumlah pegawai (mutasi dan', 'kenaikan) sehingga berpengaruh')).toEqual([]);
    expect(found('a) kenaikan dan b) penurunan (kenaikan)')).toEqual([]);
  });

  it('finds a list number without text only at the end of its items', () => {
    expect(found('5) Program terlaksana', '6)', '# 4.1.2 Kegagalan')).toMatchObject([
      { severity: 'info', stated: '6)', places: [{ line: 2 }] },
    ]);
    expect(found('5) Program terlaksana', '6)', 'Kegiatan terlaksana')).toEqual([]);
    expect(found('Halaman', '6)', '# BAB II')).toEqual([]);
  });

  it('is given the empty number of a page, and not its page number', () => {
    const paragraph = (text: string) => ({ type: 'paragraph' as const, text, place: { page: 32 } });
    const texts = ['5) Program terlaksana dengan baik.', '6)', '4.2 Kegagalan Kinerja', '32'];
    expect(extractReport(texts.map(paragraph)).prose.map(({ text }) => text)).toEqual(texts.slice(0, 3));
  });

  it('takes one ordinal for two sasaran for a copied sentence', () => {
    const intro = 'Merupakan indikator yang menjadi tolok ukur sasaran';
    expect(
      found(`${intro} pertama yaitu “Meningkatnya kualitas layanan”`, `${intro} pertama yaitu “Terpeliharanya jalan”`),
    ).toMatchObject([{ severity: 'info', places: [{ line: 2 }, { line: 1 }] }]);
    expect(
      found(`${intro} pertama yaitu “Meningkatnya kualitas layanan”`, `${intro} kedua yaitu “Terpeliharanya jalan”`),
    ).toEqual([]);
  });

  it('takes measures for causes only where the list is the same', () => {
    const causes = ['Penurunan ini disebabkan karena :', '1. Koordinasi semua pihak', '2. Memenuhi kebutuhan sarana'];
    const remedies = ['Direkomendasikan perbaikan antara lain :', ...causes.slice(1)];
    const [finding, ...others] = found(...causes, '# BAB IV', ...remedies);
    expect(finding?.severity).toBe('warning');
    expect(finding?.places.map(({ line }) => line)).toEqual([1, 2, 3, 5, 6, 7]);
    expect(others).toEqual([]);
    expect(found(...causes, '# BAB IV', ...remedies.slice(0, 2), '2. Menambah pegawai')).toEqual([]);
  });
});

describe('TPL-01 with tables', () => {
  const iku = printedTable({ IKU: 'indikator', Formulasi: 'formula' }, [
    ['Persentase penyelesaian laporan ketertiban', 'Jumlah laporan selesai / Jumlah laporan masuk × 100%'],
    ['Indeks Kepuasan Masyarakat', 'Hasil survei kepuasan masyarakat'],
  ]);
  const measured = (text: string) => templateLeftover.check(report({}, { tables: [iku], prose: prose(text) })).findings;

  it('finds a survey where the formula counts', () => {
    expect(
      measured('Hasil penyelesaian laporan ketertiban tahun 2023 diperoleh dari hasil survey kepuasan sebesar 100%'),
    ).toMatchObject([{ severity: 'warning', stated: 'hasil survey kepuasan', places: [{ line: 1 }, { line: 500 }] }]);
    expect(
      measured('Indeks Kepuasan Masyarakat tahun 2023 diperoleh dari hasil survey kepuasan sebesar 88,05'),
    ).toEqual([]);
    expect(
      measured('Hasil penyelesaian laporan ketertiban tahun 2023 diperoleh dari data laporan Satpol sebesar 100%'),
    ).toEqual([]);
  });

  const AGREED = ['Meningkatnya kepuasan masyarakat', 'Terjaganya ketertiban umum'];
  const twice = (first: string[], second: string[], title = 'Tabel 3.7 Efisiensi') => {
    const of = (names: string[], caption: string, line: number) =>
      printedTable(
        { Sasaran: 'sasaran' },
        names.map((name) => [name]),
        { number: '3.7', caption },
        line,
      );
    return templateLeftover.check(
      report(
        {
          pk: [
            pk(
              'pk-1',
              'pk',
              [...AGREED, 'Terpeliharanya jalan desa'].map((name) => [name, '100%']),
            ),
          ],
        },
        { tables: [of(first, 'Tabel 3.7 Efisiensi', 600), of(second, title, 700)] },
      ),
    ).findings;
  };

  it("finds last year's table under the same title", () => {
    const old = ['Meningkatnya produksi perikanan tangkap', 'Berkurangnya angka putus sekolah'];
    expect(twice(old, AGREED)).toMatchObject([
      { severity: 'error', stated: 'Tabel 3.7 (2×)', places: [{ line: 600 }, {}, {}, { line: 700 }, {}, {}] },
    ]);
    expect(twice(old, AGREED, 'Tabel 3.7 Efisiensi menurut Renstra lama')).toEqual([]);
  });

  it('lets a table go on under the same title', () => {
    expect(twice(AGREED, ['Terpeliharanya jalan desa', 'Terjaganya ketertiban umum'])).toEqual([]);
  });
});
