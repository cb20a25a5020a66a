import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/records/report.js';
import { fixtureReport, reportOf } from '../support/reports.js';

const sumbersari = fixtureReport('000_sumbersari.txt');
const gumukmas = fixtureReport('002_gumukmas.txt');
const sumobito = fixtureReport('004_sumobito.txt');

function at(claims: Claim[], line: number, type: Claim['type']) {
  return claims.filter((claim) => claim.place.line === line && claim.type === type);
}

function verdicts(type: Claim['type'], ...lines: string[]) {
  return reportOf('LAPORAN KINERJA TAHUN 2023', '', ...lines)
    .claims.filter((claim) => claim.type === type)
    .map((claim) => claim.statement?.verdict);
}

describe('outcomes', () => {
  it('reads what is said of the target of the year, with the table that it rests on and the figure beside it', () => {
    expect(at(sumbersari.claims, 566, 'outcome')).toMatchObject([
      {
        subject: 'IKM',
        text: 'telah tercapai melampaui target',
        place: { line: 566, text: 'telah tercapai melampaui target' },
        statement: { verdict: 'exceeded', against: 'year', tables: ['3.1'], figures: [{ text: '95,97 %' }] },
      },
    ]);
  });

  it('joins a sentence that a page break cut in two', () => {
    expect(at(sumbersari.claims, 560, 'outcome')).toMatchObject([
      {
        subject: 'Persentase Indikator Program yang tercapai',
        statement: { verdict: 'met', against: 'renstra', tables: ['3.3'] },
      },
    ]);
  });

  it('tells the last target of the Renstra from that of the year, and a denial from a claim', () => {
    expect(at(gumukmas.claims, 663, 'outcome')[0]?.statement).toMatchObject({ verdict: 'missed', against: 'renstra' });
    expect(at(sumobito.claims, 575, 'outcome')[0]).toMatchObject({
      subject: expect.stringContaining('(IKPP)'),
      statement: { verdict: 'exceeded', against: 'year' },
    });
    expect(at(sumobito.claims, 689, 'outcome')[0]?.statement).toMatchObject({ verdict: 'missed', against: 'renstra' });
  });

  it('counts indicators of the whole report, in digits and words', () => {
    expect(at(gumukmas.claims, 85, 'outcome')).toMatchObject([
      { unit: 'indikator', value: '4', statement: { verdict: 'exceeded' } },
    ]);
    expect(
      reportOf(
        'Sebanyak dua indikator capaian kinerja di atas target, sedangkan 1 (satu) indikator belum mencapai target.',
      )
        .claims.filter(({ type }) => type === 'outcome')
        .map((claim) => [claim.value, claim.statement?.verdict]),
    ).toEqual([
      ['2', 'exceeded'],
      ['1', 'missed'],
    ]);
  });

  it('takes target and result from the sentence', () => {
    const [claim] = reportOf(
      'Jumlah eksportir dari target 125 eksportir dengan realisasi 208 eksportir sudah melebihi target.',
    ).claims;
    expect(claim?.statement?.figures.map(({ role, text }) => [role, text])).toEqual([
      ['target', '125'],
      ['realisasi', '208'],
    ]);
  });

  it.each([
    'Diharapkan target kinerja tahun depan dapat tercapai.',
    'Seluruh pegawai bekerja keras agar target tercapai.',
    'Kegiatan dilaksanakan rutin sehingga target yang ditetapkan bisa tercapai.',
    'Kinerja yang baik ditunjukkan oleh indikator dalam rangka mencapai target sasaran.',
    'Realisasi pendapatan pajak telah melampaui target.',
    'Target tercapai 92,59% pada tahun ini.',
    'Nilai tersebut melebihi target nasional.',
    'Indikator Program yang tercapai dihitung dari jumlah indikator program.',
    'Capaian belum memberikan hasil terbaik yang sesuai target.',
  ])('no claim: %s', (line) => {
    expect(verdicts('outcome', line)).toEqual([]);
  });
});

describe('trends', () => {
  it('reads direction, years, size and values', () => {
    expect(at(sumbersari.claims, 558, 'trend')).toMatchObject([
      { year: 2023, statement: { verdict: 'same', base: 2022, tables: ['3.2'] } },
    ]);
    const [rise] = at(sumbersari.claims, 566, 'trend');
    expect(rise?.statement).toMatchObject({ verdict: 'up', base: 2022 });
    expect(rise?.statement?.figures.map(({ role, text }) => [role, text])).toEqual([
      ['part', '95,97 %'],
      ['from', '89,11'],
      ['to', '95,97'],
    ]);
    expect(
      at(sumobito.claims, 672, 'trend').map(({ year, statement }) => [
        statement?.base,
        year,
        statement?.figures.find(({ role }) => role === 'change')?.text,
      ]),
    ).toEqual([
      [2022, 2024, undefined],
      [2022, 2023, '1,10'],
      [2023, 2024, '2,34'],
    ]);
  });

  it.each([
    'Diharapkan nilai meningkat dibandingkan tahun 2022.',
    'Jumlah penduduk yang semakin meningkat.',
    'Peningkatan kualitas pelayanan dibandingkan tahun 2022 menjadi perhatian.',
    'Nilai tidak mengalami kenaikan dibandingkan tahun 2022.',
  ])('no claim: %s', (line) => {
    expect(verdicts('trend', line)).toEqual([]);
  });
});

describe('efficiency', () => {
  it('reads a statement, not a choice that the template left open', () => {
    expect(
      verdicts('efficiency', 'Dari analisis yang dilakukan tidak ada efisiensi dalam penggunaan anggaran.'),
    ).toEqual(['inefficient']);
    expect(verdicts('efficiency', 'Hasil evaluasi menunjukkan (ada) efisiensi.')).toEqual(['efficient']);
    expect(verdicts('efficiency', 'Hasil evaluasi menunjukkan (*ada/tidak-ada) efisiensi.')).toEqual([]);
  });
});
