import type { FontTraits } from './fonts.js';

/** The problem of a page whose fonts do not say which letters their glyphs are. */
export const UNREADABLE_TEXT =
  'Teks halaman ini tidak dapat dibaca: font di dalam PDF tidak menyebut huruf aslinya. Ekspor ulang dari dokumen aslinya, atau jalankan OCR.';

/** Part of the glyphs of a font without a sensible character from which on none of its text can be relied on: the blanks alone make up this much. */
const STRANGE = 0.1;
const MIN_STRANGE = 10;
/** Part of the letters and figures below which text reads as nothing, leaders left out; real pages have at least 0.75. */
const MIN_LEGIBLE = 0.4;
const MIN_GLYPHS = 100;
/** Part of a page's glyphs in such fonts that makes the page unreadable; formulas stay below it. */
const MIN_SHARE = 0.25;

const LEGIBLE = /^[\p{L}\p{M}\p{N}]/u;
const LEADER = /^[\s.…_·•–—-]/;

interface Counts {
  glyphs: number;
  /** Control, private-use and replacement characters. */
  strange: number;
  /** Letters and figures. */
  legible: number;
  leaders: number;
}

/** Tells by the characters of a page whether its text layer can be read. */
export class TextQuality {
  readonly #fonts = new Map<FontTraits, Counts>();

  /** Counts the glyphs of one showText operation, as pdf.js gives them. */
  add(font: FontTraits, items: readonly unknown[]): void {
    let counts = this.#fonts.get(font);
    if (!counts) {
      counts = { glyphs: 0, strange: 0, legible: 0, leaders: 0 };
      this.#fonts.set(font, counts);
    }
    for (const item of items) {
      if (!item || typeof item !== 'object' || !('unicode' in item) || typeof item.unicode !== 'string') continue;
      count(counts, item.unicode, font);
    }
  }

  /** Whether a good part of the page is in fonts whose text means nothing. */
  isUnreadable(): boolean {
    let [all, bad] = [0, 0];
    for (const counts of this.#fonts.values()) {
      all += counts.glyphs;
      if (isGarbage(counts)) bad += counts.glyphs;
    }
    return bad > 0 && bad >= MIN_SHARE * all;
  }
}

function count(counts: Counts, text: string, font: FontTraits): void {
  const code = text.charCodeAt(0);
  if (Number.isNaN(code) || code === 0x20 || code === 0xa0) return;
  counts.glyphs++;
  if (isStrange(code) && !font.symbols) counts.strange++;
  else if (font.symbols || LEGIBLE.test(text)) counts.legible++;
  else if (LEADER.test(text)) counts.leaders++;
}

function isStrange(code: number): boolean {
  const control = (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code < 0xa0);
  return control || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;
}

function isGarbage({ glyphs, strange, legible, leaders }: Counts): boolean {
  if (strange >= MIN_STRANGE && strange >= STRANGE * glyphs) return true;
  const text = glyphs - leaders;
  return text >= MIN_GLYPHS && legible < MIN_LEGIBLE * text;
}
