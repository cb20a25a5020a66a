import { describe, expect, it } from 'vitest';
import { citationClaims } from '../../src/extract/claims/citations.js';
import { periodClaims } from '../../src/extract/claims/periods.js';
import { renstraYearClaims } from '../../src/extract/claims/renstra-years.js';
import { sentencesOf } from '../../src/extract/claims/sentences.js';
import { fixtureReport } from '../support/reports.js';

function read<T>(reader: (sentence: ReturnType<typeof sentencesOf>[number]) => T[], text: string): T[] {
  return sentencesOf({ type: 'paragraph', text, place: { line: 7 } }, []).flatMap(reader);
}

describe('years that sentences tie to the report', () => {
  it.each([
    ['Laporan Kinerja Kecamatan Semboro tahun 2020 merupakan laporan kinerja atas target kinerja.', 'report', 2020],
    [
      'tercapainya target sebagaimana ditetapkan dalam perjanjian kinerja Kecamatan Contoh tahun 2021',
      'agreement',
      2021,
    ],
    ['sebagai bentuk pertanggungjawaban atas penggunaan anggaran DPA TA 2015.', 'account', 2015],
    ['Kegiatan adalah tindakan nyata dalam jangka waktu tahun 2012 yang dilaksanakan oleh Kecamatan', 'activity', 2012],
    ['mewujudkan tujuan pada tahun 2022 didukung 4 (empat) Program', 'budget', 2022],
    ['Nilai capaian kinerja Badan Contoh pada Tahun 2015 adalah sebesar 104,45 %', 'result', 2015],
    ['Ada 2 (dua) sasaran Kecamatan Semboro pada Tahun Anggaran 2020 yaitu :', 'introduction', 2020],
    [
      'LKjIP ini di harapkan menjadi masukan bagi perumusan program dan kebijakan strategis tahun 2018.',
      'serves',
      2018,
    ],
    [
      'Beberapa rekomendasi perbaikan dalam meningkatkan pencapaian kinerja di tahun 2023 antara lain :',
      'recommends',
      2023,
    ],
  ])('%s', (text, measure, year) => {
    expect(read(periodClaims, text)).toMatchObject([{ type: 'period', measure, year, place: { line: 7 } }]);
  });

  it.each([
    'Adapun inovasinya Pada tahun 2022 Kecamatan Summersari meresmikan SERULING',
    'Jika dibandingkan dengan capaian kinerja tahun 2022 sebagai berikut:',
    'perbandingan realisasi kinerja tahun 2022 dan tahun 2023 sebagai berikut :',
    'Sumber : Laporan Kinerja Tahun 2022',
    'Peraturan Menteri Dalam Negeri tentang Pedoman Penyusunan Anggaran Pendapatan dan Belanja Daerah Tahun 2016;',
  ])('%s', (text) => {
    expect(read(periodClaims, text)).toEqual([]);
  });
});

describe('years of the strategic plan', () => {
  it('takes the ordinal, the plan and what is said of it', () => {
    expect(
      read(
        renstraYearClaims,
        'capaian kinerja tahun pertama pelaksanaan Rencana Strategis (Renstra Dinas tahun 2017- 2021).',
      ),
    ).toMatchObject([{ value: '1', subject: '2017-2021', measure: 'spoken_of', year: null }]);
    expect(
      read(renstraYearClaims, 'Tahun 2011 adalah tahun pertama dari implementasi Renstra Dinas 2012-2016.'),
    ).toMatchObject([{ value: '1', subject: '2012-2016', measure: 'is', year: 2011 }]);
    expect(read(renstraYearClaims, 'target tercapai pada tahun ke-3 periode renstra.')).toMatchObject([
      { value: '3', subject: null, measure: 'reached' },
    ]);
  });
});

describe('citations', () => {
  it('have the kind of regulation and the year of the gazette', () => {
    const text =
      'Peraturan Pemerintah Nomor 8 Tahun 2005 tentang Tata Cara Penyusunan Rencana (Lembaran Negara Republik Indonesia Tahun 2008 Nomor 21)';
    expect(read(citationClaims, text)).toMatchObject([{ unit: 'pp', measure: '8', year: 2005, value: '2008' }]);
    expect(
      read(citationClaims, 'Peraturan Menteri Dalam Negeri No. 61/2007 tentang Pengelolaan Keuangan BLUD'),
    ).toMatchObject([{ unit: 'permendagri', measure: '61', year: 2007, value: null }]);
  });
});

describe('entries of the contents in a text export', () => {
  it('are kept as lines of their own, neither headings nor claims', () => {
    const { prose, claims } = fixtureReport('002_gumukmas.txt');
    const entry = prose.find(({ place }) => place.line === 53);
    expect(entry).toMatchObject({ text: 'A. KERANGKA PENGUKURAN KINERJATAHUN 2022 17', level: 0 });
    expect(claims.filter(({ place }) => (place.line ?? 0) > 35 && (place.line ?? 0) < 70)).toEqual([]);
  });
});
