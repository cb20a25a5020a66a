import { describe, expect, it } from 'vitest';
import { arithmeticOther } from '../../src/rules/arithmetic-other.js';
import { countMismatch } from '../../src/rules/count-mismatch.js';
import { statedCount } from '../../src/rules/predicate-counts.js';
import { predicateMismatch } from '../../src/rules/predicate-mismatch.js';
import { band, budget, claim, pk, realization, report, table } from './support/build.js';

const SAKIP = [
  band('AA', 90, 100, [false, true], 'Sangat Memuaskan'),
  band('A', 80, 90, [false, true], 'Memuaskan'),
  band('BB', 70, 80, [false, true], 'Sangat Baik'),
  band('B', 60, 70, [false, true], 'Baik'),
];
const WORDS = [
  band('SANGAT BAIK', 100, null, [false, false]),
  band('BAIK', 76, 100, [true, true]),
  band('CUKUP', 55, 75, [true, true]),
  band('KURANG', null, 55, [false, false]),
];

describe('PRD-01', () => {
  const row = (capaian: string, predikat: string, scale = SAKIP) =>
    predicateMismatch.check(
      report({ realization: [realization('realization-1', [['IKM', null, null, capaian, predikat]])] }, { scale }),
    );

  it.each([
    ['105,2%', 'Sangat Memuaskan', 'above the top of the scale'],
    ['90', 'A', 'the bound belongs to the band below'],
    ['100%', 'AA (Sangat Memuaskan)', 'letter and words'],
  ])('%s may be called %s: %s', (capaian, predikat) => {
    expect(row(capaian, predikat)).toMatchObject({ findings: [], satisfied: 1 });
  });

  it('finds a category that the scale does not give, and names the right one', () => {
    expect(row('100%', 'MEMUASKAN').findings).toMatchObject([
      { stated: 'MEMUASKAN', recomputed: 'AA / Sangat Memuaskan', gross: true },
    ]);
    expect(row('71,4%', 'Baik', WORDS).findings).toMatchObject([{ recomputed: 'CUKUP' }]);
    expect(row('100%', 'Sangat Baik', WORDS).findings).toMatchObject([{ recomputed: 'BAIK' }]);
  });

  it('judges neither a value in a gap nor a word that the scale does not have, nor anything without a scale', () => {
    expect(row('75,5', 'Baik', WORDS)).toMatchObject({ findings: [], notJudged: [{}] });
    expect(row('75', 'Istimewa', WORDS)).toMatchObject({ findings: [], notJudged: [{}] });
    expect(row('10', 'Sangat Baik', [])).toMatchObject({ findings: [], notJudged: [{}] });
  });

  const realized = realization('realization-1', [
    ['Hasil Survey Kepuasan Masyarakat', '85', '60,7', '71,4%'],
    ['Persentase rekomendasi', '80%', '80%', '100%'],
  ]);
  const said = (text: string, sentence: string, more: object = {}, scale = WORDS) =>
    predicateMismatch.check(
      report({ realization: [realized] }, { scale, claims: [claim('category', text, { sentence, ...more })] }),
    ).findings;

  it('reads categories in sentences: of an indicator, of the n-th sasaran, of a value in the sentence, of the whole report', () => {
    expect(said('Baik', 'SKM dalam kategori Baik', { subject: 'Nilai Survei Kepuasan Masyarakat' })).toMatchObject([
      { recomputed: 'CUKUP' },
    ]);
    expect(said('Sangat Baik', 'dengan capaian Sangat Baik.', { subject: 'Sasaran 2' })).toMatchObject([
      { recomputed: 'BAIK' },
    ]);
    expect(said('baik', 'mendapat predikat baik 96 %', { subject: 'Sasaran 9' }, SAKIP)).toMatchObject([
      { recomputed: 'AA / Sangat Memuaskan' },
    ]);
    expect(said('Baik', 'dikategorikan Baik')).toEqual([]);
    expect(said('Cukup', 'dikategorikan Cukup')).toMatchObject([{ recomputed: 'BAIK' }]);
  });

  it('takes a threshold for no result', () => {
    expect(said('Kurang', 'OPD yang memperoleh nilai Kurang ke atas 100%', { subject: 'OPD' })).toEqual([]);
  });

  it('counts the indicators in a category', () => {
    const sentence = 'dari 2 indikator sasaran pencapaiannya sebanyak 2 indikator dalam kategori baik';
    expect(statedCount(sentence, 'baik')).toBe(2);
    expect(
      statedCount(
        'seluruh indikator sasaran sebanyak empat indikator pencapaiannya dalam kategori sangat memuaskan',
        'sangat memuaskan',
      ),
    ).toBe(4);
    expect(said('baik', sentence, { unit: 'indikator' })).toMatchObject([
      { stated: '2 indikator baik', recomputed: '1 indikator baik' },
    ]);
    expect(said('cukup', 'sebanyak 1 indikator dalam kategori cukup', { unit: 'indikator' })).toEqual([]);
  });
});

describe('CCH-01', () => {
  const four: [string, string][] = [1, 2, 3, 4].map((n) => [`Indikator ${'abcd'[n - 1]?.repeat(5)}`, '100%']);
  const records = {
    pk: [pk('pk-1', 'pk', four)],
    realization: [
      realization(
        'realization-1',
        four.map(([name]) => [name, '1', '1', '100%']),
      ),
    ],
    budget: [
      budget('budget-1', [
        ['program', 'A', 1, 1],
        ['program', 'B', 1, 1],
        ['kegiatan', 'K', 1, 1],
      ]),
    ],
  };
  const said = (text: string, unit: string, sentence: string) =>
    countMismatch.check(report(records, { claims: [claim('count', text, { unit, sentence })] }));

  it('compares a number in words or digits with the tables', () => {
    expect(said('tiga', 'indikator', 'sebanyak tiga indikator sasaran').findings).toMatchObject([
      { severity: 'error', stated: 'tiga indikator', recomputed: '4' },
    ]);
    expect(said('4 (empat)', 'indikator', 'sebanyak 4 (empat) indikator')).toMatchObject({
      findings: [],
      satisfied: 1,
    });
    expect(said('2', 'program', 'didukung 2 program')).toMatchObject({ findings: [], satisfied: 1 });
  });

  it.each([
    ['1', 'program', 'Sasaran 1 didukung 1 program'],
    ['dua', 'indikator', 'dua indikator dalam kategori baik'],
    ['satu', 'indikator', 'kegagalan terjadi pada satu indikator'],
  ])('takes "%s %s" in "%s" for a part', (text, unit, sentence) => {
    expect(said(text, unit, sentence)).toMatchObject({ findings: [], notJudged: [{}] });
  });

  it('adds ASN and non-ASN rows apart', () => {
    const rows = [2, 1, 28, 30, 4].map((jumlah, index) => ({ label: `S${index} (ASN)`, jumlah }));
    const others = [11, 20, 34, 11].map((jumlah, index) => ({ label: `S${index} (Non ASN)`, jumlah }));
    const counts = [
      { ...table<'counts'>('counts-1', 'Tabel 1.3 Jumlah ASN dan Non ASN', [...rows, ...others]), total: 129 },
    ];
    const claims = [claim('count', '64', { unit: 'asn' }), claim('count', '76', { unit: 'non_asn' })];
    const outcome = countMismatch.check(report({ counts }, { claims }));
    expect(outcome).toMatchObject({ satisfied: 1, findings: [{ stated: '64 ASN', recomputed: '65' }] });
  });
});

describe('ARI-01', () => {
  it('finds spending above the ceiling, but not revenue above its target', () => {
    const spent = budget('budget-1', [
      ['sub_kegiatan', 'Kendaraan', 31_495_000, 33_687_808],
      ['sub_kegiatan', 'Gedung', 10, 10],
    ]);
    const revenue = budget('budget-2', [
      ['pendapatan', 'PAD', 100, 112],
      ['total', 'Jumlah', 100, 112],
    ]);
    const { findings } = arithmeticOther.check(report({ budget: [spent, revenue] }));
    expect(findings).toMatchObject([{ stated: '33.687.808 / 31.495.000', recomputed: '106,96%', gross: true }]);
  });

  it('checks a remainder against the amounts of its sentence or of the tables', () => {
    const whole = budget('budget-1', [['total', 'JUMLAH', 40_570_580_300, 39_275_148_546]]);
    const rest = (value: number) => {
      const amounts = [{ text: `Rp ${value}`, value, place: { line: 32 } }];
      const claims = [claim('amount', `Rp ${value}`, { subject: 'sisa anggaran', amounts, sentence: 'sisa anggaran' })];
      return arithmeticOther.check(report({ budget: [whole] }, { claims }));
    };
    expect(rest(2_836_908_800).findings).toMatchObject([{ stated: 'Rp 2836908800', recomputed: '1.295.431.754' }]);
    expect(rest(1_295_431_754)).toMatchObject({ findings: [], satisfied: 2 });
  });
});
