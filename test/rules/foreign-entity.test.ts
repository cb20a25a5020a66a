import { describe, expect, it } from 'vitest';
import { foreignEntity } from '../../src/rules/foreign-entity.js';
import { fixtureReport } from '../support/reports.js';
import { report, withoutPlaces } from './support/build.js';
import { printedTable, prose } from './support/prose.js';

const GUMUKMAS = { name: 'Kecamatan Gumukmas', regency: 'Kabupaten Jember', year: 2023 };
const PETERNAKAN = { name: 'Dinas Peternakan', regency: 'Provinsi Jawa Barat', year: 2016 };

function found(entity: typeof GUMUKMAS, ...texts: string[]) {
  return foreignEntity.check(report({}, { entity, prose: prose(...texts) })).findings;
}

function inFixture(name: string) {
  return foreignEntity
    .check(fixtureReport(name))
    .findings.map(({ severity, stated, places }) => [severity, stated, places.map(({ line }) => line)]);
}

describe('ENT-01 on real reports', () => {
  it('finds the neighbour in the sources, the Sekretaris Daerah in the decree and Qanun in the report of Sumbersari', () => {
    expect(inFixture('000_sumbersari.txt')).toEqual([
      ['error', 'kecamatan Ambulu', [512, 513]],
      ['warning', 'Keputusan Sekretaris Daerah', [1035, 1026]],
      ['info', 'Peraturan Qanun', [780, 862]],
    ]);
  });

  it('finds Wuluhan in the report of Gumukmas, with the line that says the same of Gumukmas', () => {
    expect(inFixture('002_gumukmas.txt')).toEqual([
      ['error', 'Kecamatan Wuluhan', [89, 649]],
      ['info', 'Qanun', [685, 973, 1132, 1192]],
    ]);
  });

  it.each(['001_semboro.txt', '003_arjasa.txt', '004_sumobito.txt'])('finds nothing foreign in %s', (name) => {
    const { findings, satisfied } = foreignEntity.check(fixtureReport(name));
    expect(findings).toEqual([]);
    expect(satisfied).toBeGreaterThan(30);
  });

  it('finds the same without places', () => {
    const source = fixtureReport('002_gumukmas.txt');
    const stated = (of: typeof source) => foreignEntity.check(of).findings.map((finding) => finding.stated);
    expect(stated(withoutPlaces(source))).toEqual(stated(source));
  });
});

describe('ENT-01', () => {
  it.each([
    ['Laporan Kinerja Instansi Pemerintah (LKjIP) Kecamatan Puger disusun tepat waktu.', 'error'],
    ['sebagaimana termuat dalam Renstra Kecamatan Puger tahun 2021-2026', 'error'],
    ['Jabatan : Camat Puger', 'error'],
    ['CAMAT PUGER,', 'error'],
    ['ditetapkan berdasarkan Keputusan Camat Puger Nomor 065/110/2023', 'error'],
    ['Sumber: Laporan Konsistensi SKPD Kecamatan Puger', 'error'],
    ['Tabel 1.1 Jumlah ASN Kecamatan Puger Tahun 2023', 'warning'],
    ['meningkatkan kinerja Kecamatan Puger pada tahun mendatang', 'warning'],
    ['Renstra 2021-2026 Kecamatan Puger dan kinerja Kecamatan Gumukmas', 'error'],
    ['kesepakatan antara Bupati Jember dan Camat Puger atas kinerja', 'error'],
    ['# Sasaran Strategis 4 : Terselenggaranya Pemerintahan Kecamatan Puger yang baik', 'warning'],
    ['Kecamatan Puger mempunyai tugas :', 'warning'],
    ['RPJMD Kabupaten Bondowoso 2021-2026', 'error'],
    ['Peraturan Bupati Bondowoso Nomor 29 Tahun 2021', 'error'],
    ['Kecamatan Gumukmas Kabupaten Bondowoso terdiri dari 8 desa', 'error'],
  ])('“%s” in a report of Kecamatan Gumukmas is of severity %s', (text, severity) => {
    expect(found(GUMUKMAS, text)).toMatchObject([{ severity, gross: false }]);
  });

  it.each([
    'Sebelah utara berbatasan dengan Kecamatan Umbulsari',
    'Laporan Kinerja Kecamatan GUMUK MAS tahun 2023',
    'Laporan Kinerja Kecamatan Gemukmas tahun 2023',
    'Capaian kinerja Kecamatan Puger, Kecamatan Kencong dan Kecamatan Gumukmas dibandingkan',
    'Kinerja Kecamatan Puger lebih tinggi daripada kinerja Kecamatan Gumukmas',
    'Rapat koordinasi dilaksanakan di Kecamatan Puger',
    'sarana dan prasarana di Desa Mojosari Kecamatan Puger',
    'Laporan Kinerja Kecamatan Lain juga tersedia, seperti kecamatan lain di sekitarnya',
    'PEMBINA KECAMATAN LAYAK ANAK',
    'RPJMD Provinsi Jawa Timur dan Peraturan Gubernur Jawa Timur Nomor 5 Tahun 2019',
    'Peraturan Bupati Jember Nomor 29 Tahun 2021',
    'Laporan Kinerja Bappeda, Laporan Kinerja Badan Perencanaan Pembangunan Daerah',
  ])('does not raise “%s”', (text) => {
    expect(found(GUMUKMAS, text)).toEqual([]);
  });

  it('takes a decree by its title: the Bupati may speak of his own', () => {
    const selfNamed = 'perlu menetapkan Indikator Kinerja Utama dalam suatu Keputusan Bupati Jember;';
    expect(found(GUMUKMAS, '# KEPUTUSAN BUPATI JEMBER', selfNamed)).toEqual([]);
    expect(found(GUMUKMAS, '# KEPUTUSAN', '# CAMAT GUMUKMAS', selfNamed)).toMatchObject([
      { severity: 'warning', stated: 'Keputusan Bupati', recomputed: 'Keputusan Camat' },
    ]);
    expect(found(GUMUKMAS, '# KEPUTUSAN CAMAT GUMUKMAS', '# BAB I', selfNamed)).toEqual([]);
  });

  it('leaves Qanun to Aceh, and looks into cells', () => {
    const tables = [printedTable({ Kegiatan: 'name' }, [['Koordinasi Penerapan Qanun']])];
    const check = (regency: string, text: string) =>
      foreignEntity.check(report({}, { entity: { ...GUMUKMAS, regency }, tables, prose: prose(text) })).findings;
    expect(check('Kabupaten Jember', 'Pendahuluan')).toMatchObject([{ severity: 'info', stated: 'Qanun' }]);
    expect(check('Kabupaten Pidie', 'Peraturan Gubernur Aceh Nomor 5 Tahun 2020')).toEqual([]);
  });

  it('knows other offices by their own papers, not by their mention, and abbreviations of the own name', () => {
    expect(found(PETERNAKAN, 'LAKIP Dinas Perkebunan Tahun 2016 disusun untuk melaporkan kinerja.')).toMatchObject([
      { severity: 'warning', stated: 'Dinas Perkebunan', recomputed: 'Dinas Peternakan' },
    ]);
    for (const text of [
      'LAKIP Dinas Ternak Provinsi Jawa Barat',
      'bekerja sama dengan Dinas Perkebunan Provinsi Jawa Barat',
      'selaras dengan Renstra Dinas Perkebunan',
      'Peraturan Gubernur Jabar Nomor 54 Tahun 2015',
      'Dinas Peternakan Kabupaten Bandung menerima bantuan',
    ])
      expect(found(PETERNAKAN, text), text).toEqual([]);
  });

  it('judges nothing where the office has no name', () => {
    const nameless = report({}, { entity: { name: null, regency: null, year: null }, prose: prose('LAKIP Dinas X') });
    expect(foreignEntity.check(nameless)).toMatchObject({ findings: [], notJudged: [{}] });
  });
});
