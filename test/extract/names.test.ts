import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/records/report.js';
import { fixtureReport, reportOf } from '../support/reports.js';

const semboro = fixtureReport('001_semboro.txt').claims;
const gumukmas = fixtureReport('002_gumukmas.txt').claims;

function names(claims: Claim[], line: number) {
  return claims
    .filter(({ type, place }) => type === 'name' && place.line === line)
    .map(({ unit, subject, measure }) => [unit, subject, measure]);
}

describe('names in lists and headings', () => {
  it('belong to the program or kegiatan above them', () => {
    const program = 'Koordinasi Ketentraman Dan Ketertiban Umum';
    const kegiatan = 'Koordinasi Penerapan dan Penegakan Peraturan Daerah dan Peraturan Kepala Daerah';
    expect(names(semboro, 254)).toEqual([['program', program, null]]);
    expect(names(semboro, 280)).toEqual([['kegiatan', kegiatan, program]]);
    expect(names(semboro, 281).map(([unit, , measure]) => [unit, measure])).toEqual([['indikator_kegiatan', kegiatan]]);
    expect(names(semboro, 253)).toEqual([
      ['indikator_program', 'Prosentase koordinasi hasil pemberdayaan', 'Pemberdayaan Masyarakat Desa Dan Kelurahan'],
    ]);
  });

  it('end before the result that the sentence gives', () => {
    expect(names(gumukmas, 81)).toEqual([['sasaran', 'Nilai Survey Kepuasan Masyarakat', null]]);
    const [program] = gumukmas.filter(({ unit, place }) => unit === 'program' && place.line === 571);
    expect(program).toMatchObject({ subject: 'Pemberdayaan Masyarakat Desa dan Kelurahan', value: '92%' });
  });

  it('of kegiatan may stand without the word, as long as the numbering of their list goes on', () => {
    const { claims } = reportOf(
      'LAPORAN KINERJA TAHUN 2016',
      '',
      'a. Program Pengembangan Sistem Pendukung Usaha (APBD), dengan rincian kegiatan :',
      '',
      '1) Monitoring dan Evaluasi Pemberdayaan',
      '',
      '2) Pelatihan Teknis',
      '',
      'Kegiatan ini terlaksana dengan baik.',
    );
    const kegiatan = claims.filter(({ unit }) => unit === 'kegiatan');
    expect(kegiatan.map(({ subject, measure }) => [subject, measure])).toEqual([
      ['Monitoring dan Evaluasi Pemberdayaan', 'Pengembangan Sistem Pendukung Usaha'],
      ['Pelatihan Teknis', 'Pengembangan Sistem Pendukung Usaha'],
    ]);
  });

  it('of indicators end where the list is numbered in another way', () => {
    const { claims } = reportOf(
      'LAPORAN KINERJA TAHUN 2016',
      '',
      '3. Terbukanya akses pembiayaan, dengan indikatornya :',
      '',
      'a) Persentase Kredit yang Disalurkan sebanyak 8 % ;',
      '',
      'b) Jumlah Koperasi yang mengakses pembiayaan sebanyak 21 %;',
      '',
      '4. Kebijakan dan strategi pembiayaan',
    );
    expect(claims.filter(({ unit }) => unit === 'indikator').map(({ subject }) => subject)).toEqual([
      'Persentase Kredit yang Disalurkan',
      'Jumlah Koperasi yang mengakses pembiayaan',
    ]);
  });
});

describe('remainders', () => {
  it('carry what the paragraph gives before them, and the percentage behind', () => {
    const { claims } = reportOf(
      'LAPORAN KINERJA TAHUN 2016',
      '',
      'Total alokasi APBD sebesar Rp. 40.570.580.300,- dengan realisasi Rp. 39.275.148.546,- (93,26%). Dengan demikian terdapat sisa anggaran sebesar Rp. 2.836.908.800,- (6,7 %).',
    );
    const [rest] = claims.filter(({ measure }) => measure === 'sisa');
    expect(rest?.value).toBe('6,7 %');
    expect(rest?.amounts.map(({ value }) => value)).toEqual([2_836_908_800, 40_570_580_300, 39_275_148_546]);
  });
});

describe('results beside an indicator', () => {
  const table = [
    'Tabel 3.1 Pengukuran Kinerja Tahun 2016',
    '',
    'No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian',
    '1\tMeningkatnya wirausaha\tJumlah Wirausaha Baru\t3.300\t3.300\t100%',
    '',
  ];

  it('are read from a calculation under its heading', () => {
    const { claims } = reportOf(...table, '3.1.7 Jumlah Wirausaha Baru', '', 'Nilai Capaian Target 3.800');
    expect(claims.filter(({ type }) => type === 'measure')).toMatchObject([
      { subject: 'Jumlah Wirausaha Baru', text: '3.800', measure: 'realisasi' },
    ]);
  });

  it('are read from the heading itself, and not from the heading of something else', () => {
    const measured = (heading: string) =>
      reportOf(...table, heading)
        .claims.filter(({ type }) => type === 'measure')
        .map(({ text }) => text);
    expect(measured('7) Jumlah Wirausaha Baru ( 3.800 )')).toEqual(['3.800']);
    expect(measured('7) Jumlah Pelatihan bagi Koperasi ( 3.800 )')).toEqual([]);
  });
});
