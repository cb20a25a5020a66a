import { describe, expect, it } from 'vitest';
import { type Glyph, WordCollector } from '../../../src/ingest/pdf/page-words.js';

/** Draws letters of 5 points each on one baseline, in 10 points. */
function draw(collector: WordCollector, text: string, x: number, y: number, more: Partial<Glyph> = {}): void {
  for (const [at, letter] of [...text].entries())
    collector.add({ text: letter, x: x + at * 5, y, dx: 5, dy: 0, size: 10, bold: false, italic: false, ...more });
}

const wordsOf = (fill: (collector: WordCollector) => void) => {
  const collector = new WordCollector();
  fill(collector);
  return collector.words();
};

describe('words from glyphs', () => {
  it('parts words at spaces and at gaps, and gives their boxes', () => {
    const words = wordsOf((collector) => {
      draw(collector, 'Nilai SAKIP', 100, 200);
      draw(collector, '85', 300, 200, { bold: true });
    });
    expect(words.map((word) => word.text)).toEqual(['Nilai', 'SAKIP', '85']);
    expect(words[1]?.box.map((edge) => Math.round(edge * 10) / 10)).toEqual([130, 192.4, 155, 202.2]);
    expect(words.map((word) => word.bold)).toEqual([false, false, true]);
  });

  it('joins fragments of a word that are drawn one after the other, or out of order', () => {
    const words = wordsOf((collector) => {
      draw(collector, 'rja', 110, 200);
      draw(collector, 'Ki', 90, 200);
      draw(collector, 'ne', 100, 200);
    });
    expect(words.map((word) => word.text)).toEqual(['Kinerja']);
  });

  it('reads text once that is drawn twice to look bold', () => {
    const words = wordsOf((collector) => {
      draw(collector, 'JUMLAH', 100, 200);
      draw(collector, 'JUMLAH', 100.3, 200);
    });
    expect(words.map((word) => word.text)).toEqual(['JUMLAH']);
  });

  it('keeps lines apart', () => {
    const words = wordsOf((collector) => {
      draw(collector, 'satu', 100, 200);
      draw(collector, 'dua', 100, 212);
    });
    expect(words.map((word) => word.text)).toEqual(['satu', 'dua']);
  });

  it('reads text that is turned upwards', () => {
    const words = wordsOf((collector) => {
      for (const [at, letter] of [...'Target'].entries())
        collector.add({ text: letter, x: 100, y: 300 - at * 5, dx: 0, dy: -5, size: 10, bold: false, italic: false });
    });
    expect(words.map((word) => word.text)).toEqual(['Target']);
    expect(words[0]?.box.map((edge) => Math.round(edge * 10) / 10)).toEqual([92.4, 270, 102.2, 300]);
  });
});
