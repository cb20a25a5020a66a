import { describe, expect, it } from 'vitest';
import { doubtOf, HiddenText } from '../../../src/ingest/pdf/hidden-text.js';
import type { Glyph } from '../../../src/ingest/pdf/page-words.js';

/** A letter of 10 points whose middle stands at (102.5, 196.5). */
const letter = (text: string): Glyph => ({ text, x: 100, y: 200, dx: 5, dy: 0, size: 10, bold: false, italic: false });
const textOf = (hidden: HiddenText) => hidden.shown().map((glyph) => glyph.text);

describe('text that may not show', () => {
  it('is in doubt when it is invisible or white, and not when it is stroked, clipped or coloured', () => {
    expect(doubtOf(3, '#000000')).toBe('invisible');
    expect(doubtOf(0, '#ffffff')).toBe('white');
    expect(doubtOf(0, '#fdfdfd')).toBe('white');
    expect(doubtOf(0, '#d9e2f3')).toBeUndefined();
    expect(doubtOf(0, '')).toBeUndefined();
    expect(doubtOf(7, '#000000')).toBeUndefined();
  });

  it('shows when it is white on a dark cell, but invisible text does not', () => {
    const hidden = new HiddenText();
    hidden.ground([90, 180, 300, 210]);
    hidden.hold(letter('judul'), 'white');
    hidden.hold(letter('rahasia'), 'invisible');
    expect(textOf(hidden)).toEqual(['judul']);
  });

  it('does not show on plain paper', () => {
    const hidden = new HiddenText();
    hidden.ground([110, 180, 300, 210]);
    hidden.hold(letter('catatan'), 'white');
    expect(textOf(hidden)).toEqual([]);
  });

  it('counts when it is the text layer over the image of a scan', () => {
    const hidden = new HiddenText();
    hidden.hold(letter('pindaian'), 'invisible');
    hidden.image([0, 0, 595, 842]);
    expect(textOf(hidden)).toEqual(['pindaian']);
  });
});
