import { describe, expect, it } from 'vitest';
import { relationsOf, type ScoredCell, score } from '../../bench/tables/adjacency.js';
import { parseTruth } from '../../bench/tables/truth.js';

const cell = (row: number, col: number, text: string, rowSpan = 1, colSpan = 1): ScoredCell => ({
  row,
  col,
  rowSpan,
  colSpan,
  text,
});

describe('cell adjacency relations', () => {
  it('join each filled cell with the next filled one to the right and below, texts by letters and digits', () => {
    const cells = [
      cell(0, 0, 'Uraian'),
      cell(0, 1, ''),
      cell(0, 2, 'Pagu (Rp)'),
      cell(1, 0, 'Belanja'),
      cell(1, 2, '1.000'),
    ];
    expect([...relationsOf(cells)].sort()).toEqual([
      ['belanja 1000 h', 1],
      ['pagurp 1000 v', 1],
      ['uraian belanja v', 1],
      ['uraian pagurp h', 1],
    ]);
  });

  it('count a merged cell once for each neighbour', () => {
    const cells = [cell(0, 0, 'Target', 1, 2), cell(1, 0, '2022'), cell(1, 1, '2023')];
    expect([...relationsOf(cells)].sort()).toEqual([
      ['2022 2023 h', 1],
      ['target 2022 v', 1],
      ['target 2023 v', 1],
    ]);
  });

  it('give precision and recall', () => {
    const truth = relationsOf([cell(0, 0, 'a'), cell(0, 1, 'b'), cell(0, 2, 'c')]);
    const found = relationsOf([cell(0, 0, 'a'), cell(0, 1, 'b'), cell(1, 0, 'd'), cell(1, 1, 'e')]);
    // Of the true relations ab and bc one is found; found are ab, ad, be, de.
    const { precision, recall, f1 } = score(truth, found);
    expect([precision, recall]).toEqual([0.25, 0.5]);
    expect(f1).toBeCloseTo(1 / 3, 10);
  });
});

describe('ground truth of the competition', () => {
  it('is read with either kind of quotes, spans and entities', () => {
    const xml = `<table id='1'><region id="1" page='2'><cell id='1' start-row='0' end-row="1" start-col="2" end-col='4'>
      <bounding-box x1='1'/><content>A &amp; B &#8804; 5</content></cell><cell start-row="2" start-col="0"><content/></cell></region></table>`;
    expect(parseTruth(xml)).toEqual([
      [
        { row: 0, col: 2, rowSpan: 2, colSpan: 3, text: 'A & B ≤ 5' },
        { row: 2, col: 0, rowSpan: 1, colSpan: 1, text: '' },
      ],
    ]);
  });
});
