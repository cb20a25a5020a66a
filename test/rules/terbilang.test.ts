import { describe, expect, it } from 'vitest';
import { terbilangMismatch } from '../../src/rules/terbilang-mismatch.js';
import { fixtureReport } from '../support/reports.js';
import { report, withoutPlaces } from './support/build.js';

function prose(...texts: string[]) {
  return report(
    {},
    { prose: texts.map((text, index) => ({ text, place: { line: index + 1 }, headings: [], level: 0 })) },
  );
}

describe('TRB-01', () => {
  it('finds nothing in the five reports, where every number agrees with its words', () => {
    for (const [file, held] of [
      ['000_sumbersari.txt', 4],
      ['001_semboro.txt', 13],
      ['002_gumukmas.txt', 1],
      ['003_arjasa.txt', 18],
      ['004_sumobito.txt', 4],
    ] as const)
      expect(terbilangMismatch.check(fixtureReport(file)), file).toMatchObject({ findings: [], satisfied: held });
  });

  it('finds digits that differ from the words, with both values', () => {
    const source = prose(
      'Dari 21 ( dua puluh ) media massa yang bekerja sama, 6 ( enam ) diantaranya nasional',
      'Kabupaten Wonosobo menempati urutan XIII ( delapan ) dengan kategori',
    );
    expect(terbilangMismatch.check(source)).toMatchObject({
      findings: [
        { severity: 'error', stated: '21 ( dua puluh )', recomputed: 'dua puluh = 20', places: [{ line: 1 }] },
        { severity: 'error', stated: 'XIII ( delapan )', recomputed: 'delapan = 8', places: [{ line: 2 }] },
      ],
      satisfied: 1,
    });
    expect(terbilangMismatch.check(withoutPlaces(source)).findings).toHaveLength(2);
  });

  it('looks into cells too', () => {
    const place = { line: 9, text: '3 (dua) Dokumen' };
    const source = report(
      {},
      {
        tables: [
          {
            id: 'table-1',
            kinds: [],
            caption: '',
            number: null,
            headings: [],
            annex: false,
            place: { line: 8 },
            columns: [{ header: 'Target', role: 'target', year: null }],
            header: [],
            rows: [[{ column: 0, text: '3 (dua) Dokumen', place, inherited: false }]],
          },
        ],
      },
    );
    expect(terbilangMismatch.check(source).findings).toMatchObject([{ stated: '3 (dua)', places: [{ line: 9 }] }]);
  });

  it('does not judge words with a slip, nor brackets that count something else', () => {
    const { findings, notJudged } = terbilangMismatch.check(
      prose('5 (empt) orang', 'sebesar Rp.712.500.000,00 (satu kegiatan)', '10 (orang) hadir', 'sebesar 98 (Baik)'),
    );
    expect(findings).toEqual([]);
    expect(notJudged).toHaveLength(2);
  });

  it('notes a noun in the brackets only where the report spells its numbers', () => {
    const odd = 'Karena mengampu 3 ( urusan ) pokok yaitu';
    expect(terbilangMismatch.check(prose(odd)).findings).toEqual([]);
    expect(terbilangMismatch.check(prose(odd, 'ada 2 (dua) bidang', '6 (enam) desa')).findings).toMatchObject([
      { severity: 'info', stated: '3 ( urusan )', recomputed: '3 (tiga)' },
    ]);
  });
});
