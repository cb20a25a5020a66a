import { describe, expect, it } from 'vitest';
import { totalMismatch } from '../../src/rules/total-mismatch.js';
import { claim, report } from '../rules/support/build.js';
import { fixtureReport, reportOf } from '../support/reports.js';

const lists = (...lines: string[]) =>
  reportOf(...lines)
    .claims.filter(({ type }) => type === 'list')
    .map(({ value, unit, amounts }) => [value, unit, amounts.map((amount) => amount.value)]);

describe('lists with a total', () => {
  it('are read with the number of each item and where it stands', () => {
    const [found] = fixtureReport('000_sumbersari.txt').claims.filter(({ type }) => type === 'list');
    expect(found).toMatchObject({ text: '46 Laporan', value: '46', place: { line: 595 } });
    expect(found?.amounts.map(({ value, place }) => [value, place.line])).toEqual([
      [2, 597],
      [5, 598],
      [3, 599],
      [3, 600],
      [10, 601],
      [3, 602],
      [20, 603],
    ]);
    expect(
      fixtureReport('003_arjasa.txt')
        .claims.filter(({ type }) => type === 'list')
        .map(({ value, amounts }) => [value, amounts.map((amount) => amount.value)]),
    ).toEqual([['14', [11, 3]]]);
  });

  it('are left alone where an item has no number, or counts something else', () => {
    expect(
      lists('Terdapat sebanyak 5 laporan, yaitu:', '', '1. Laporan banjir 2 kali', '2. Laporan kebakaran'),
    ).toEqual([]);
    expect(lists('Terdapat sebanyak 5 laporan, yaitu:', '', '1. Bantuan 200 orang', '2. Bantuan 30 orang')).toEqual([]);
  });

  it('are also the classes that a number of indicators is parted into', () => {
    expect(
      lists(
        'Dari 11 indikator, sebanyak 6 indikator tercapai baik, 4 (empat) indikator belum tercapai dan satu indikator tidak diukur.',
      ),
    ).toEqual([['11', 'indikator', [6, 4, 1]]]);
  });
});

describe('JML-01 in the text', () => {
  const judged = (value: string, items: number[], unit = 'laporan', sentence = 'sebanyak laporan, yaitu:') =>
    totalMismatch.check(
      report(
        {},
        {
          claims: [
            claim('list', `${value} ${unit}`, {
              value,
              unit,
              sentence,
              amounts: items.map((item, index) => ({ text: String(item), value: item, place: { line: index + 1 } })),
            }),
          ],
        },
      ),
    );

  it('compares a total with its items', () => {
    expect(judged('46', [2, 5, 3, 3, 10, 3, 20])).toMatchObject({ findings: [], satisfied: 1 });
    expect(judged('46', [2, 5, 3, 3, 10, 3, 22]).findings).toMatchObject([{ stated: '46 laporan', recomputed: '48' }]);
  });

  it('does not ask of examples, or of classes, that they are all', () => {
    expect(judged('46', [2, 5], 'laporan', 'sebanyak 46 laporan, antara lain:')).toMatchObject({
      findings: [],
      notJudged: [{}],
    });
    expect(judged('11', [6, 1], 'indikator')).toMatchObject({ findings: [], notJudged: [{}] });
    expect(judged('11', [6, 1, 4, 1], 'indikator').findings).toMatchObject([{ recomputed: '12' }]);
  });
});
