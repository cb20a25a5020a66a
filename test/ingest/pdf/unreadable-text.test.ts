import { describe, expect, it } from 'vitest';
import { type FontTraits, PLAIN_FONT } from '../../../src/ingest/pdf/fonts.js';
import { TextQuality } from '../../../src/ingest/pdf/unreadable-text.js';

const SENTENCE = 'Capaian indikator kinerja utama kecamatan pada tahun 2023 sebesar 98,75 persen dari target. ';
const glyphs = (text: string) => [...text].map((unicode) => ({ unicode, width: 500 }));
/** As fonts without Unicode values give it: each character by the number of its glyph, 29 below its code. */
const shifted = (text: string) => glyphs([...text].map((c) => String.fromCharCode(c.charCodeAt(0) - 29)).join(''));
const font = (traits: Partial<FontTraits> = {}): FontTraits => ({ ...PLAIN_FONT, ...traits });

function isUnreadable(...parts: [FontTraits, unknown[]][]): boolean {
  const quality = new TextQuality();
  for (const [traits, items] of parts) quality.add(traits, items);
  return quality.isUnreadable();
}

describe('unreadable text layers', () => {
  it('are told by the control characters in place of blanks and figures', () => {
    expect(isUnreadable([font(), shifted(SENTENCE)])).toBe(true);
    expect(isUnreadable([font(), glyphs(SENTENCE)])).toBe(false);
  });

  it('are told by private-use characters, unless the font is one of symbols', () => {
    const bullets = glyphs('\uf0b7'.repeat(30));
    expect(isUnreadable([font(), bullets])).toBe(true);
    expect(isUnreadable([font({ symbols: new Map() }), bullets])).toBe(false);
  });

  it('are told by a lack of letters and figures', () => {
    expect(isUnreadable([font(), glyphs('!"#$%&\'()*+'.repeat(12))])).toBe(true);
  });

  it('are not those of a table of contents with its leaders', () => {
    expect(isUnreadable([font(), glyphs(`Bab I Pendahuluan ${'.'.repeat(200)} 1`)])).toBe(false);
  });

  it('are not those with a formula among readable text', () => {
    const formula = glyphs('\u0001\u0002'.repeat(10));
    expect(isUnreadable([font(), glyphs(SENTENCE)], [font(), formula])).toBe(false);
  });

  it('are not those of an empty page', () => {
    expect(isUnreadable()).toBe(false);
  });
});
