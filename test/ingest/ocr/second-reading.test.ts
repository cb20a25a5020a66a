import { describe, expect, it } from 'vitest';
import { type FigureRun, figureRuns } from '../../../src/ingest/ocr/figure-runs.js';
import type { RecognisedWord } from '../../../src/ingest/ocr/recognised-word.js';
import { compare } from '../../../src/ingest/ocr/second-reading.js';

/** Words on one line, 10 pixels a letter, `gap` pixels between them. */
function line(texts: string[], gap = 5, confidence = 90): RecognisedWord[] {
  let x = 0;
  return texts.map((text) => {
    const x0 = x;
    x += text.length * 10 + gap;
    const starts = [...text].map((_, at) => x0 + at * 10);
    return { text, starts, ink: { x0, y0: 0, x1: x - gap, y1: 14 }, baseline: [14, 14], size: 20, confidence };
  });
}

function run(...texts: string[]): FigureRun {
  const [first] = figureRuns(line(texts));
  if (!first) throw new Error(`no number in ${texts}`);
  return first;
}

const read = (texts: string[], second: string, confidence = 90) => compare(run(...texts), { text: second, confidence });

describe('two readings of a number', () => {
  it.each([
    ['1.234.567', '1.234.567', '1.234.567'],
    ['Rp.1.234.567,', '1.234.567', 'Rp.1.234.567,'],
    ['10090', '100%', '100%'],
    ['95,3696.', '95,36%', '95,36%.'],
    ['100Yo', '100%', '100%'],
    ['(2)', '2', '(2)'],
  ])('%s and %s are %s', (first, second, text) => {
    expect(read([first], second)).toEqual({ certain: true, text });
  });

  it('takes a percent sign that was read as a word of its own into the number', () => {
    expect(read(['100', '90'], '100%')).toEqual({ certain: true, text: '100%' });
  });

  it.each([
    ['251.900.000', '284.900.000'],
    ['3.1', '31'],
    ['93.5796', '93,57%'],
    ['11', '1'],
    ['4', ''],
  ])('%s and %s are in doubt', (first, second) => {
    expect(read([first], second)).toMatchObject({ certain: false, text: first });
  });

  it('takes the points of an amount from the reading that has them all', () => {
    expect(read(['2754', '013210'], '2.754.013.210')).toEqual({ certain: true, text: '2.754.013.210' });
    expect(read(['255.243', '078.813'], '255.243078813')).toEqual({ certain: true, text: '255.243.078.813' });
    expect(read(['7078', '529', '064'], '7078529064')).toEqual({ certain: true, text: '7.078.529.064' });
    expect(read(['2754', '013210'], '2754013210')).toEqual({ certain: true, text: '2.754.013.210' });
    expect(read(['1.234.567', '00'], '1.234.56700')).toMatchObject({ certain: false });
    expect(read(['2.754.013.210'], '2.754.013.270')).toMatchObject({ certain: false });
  });

  it('doubts a number that fell apart where a separator stood', () => {
    expect(read(['100', '00'], '10000')).toMatchObject({ certain: false });
    expect(read(['519', '516'], '519516')).toMatchObject({ certain: false });
  });

  it('doubts what neither reading is sure of', () => {
    const [weak] = figureRuns(line(['20217'], 5, 15));
    expect(weak && compare(weak, { text: '20217', confidence: 20 })).toMatchObject({ certain: false });
  });
});

describe('the numbers among words', () => {
  it('leaves words of letters alone, and takes the currency off the figures', () => {
    const runs = figureRuns(line(['Covid-19', 'sebesar', 'Rp.500.000'], 40));
    expect(runs.map(({ before, figures, left }) => ({ before, figures, left }))).toEqual([
      { before: 'Rp.', figures: '500.000', left: 260 },
    ]);
  });

  it('keeps numbers of two cells apart', () => {
    expect(figureRuns(line(['100', '96'], 60))).toHaveLength(2);
  });
});
