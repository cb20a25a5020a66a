import type { Paragraph } from '../document/document.js';

const CAPTION = /^(tabel|table)\s*\.?\s*([\divx]+[.\-\d\w]*)?/i;
const NUMBERED_CAPTION = /^(tabel|table)\s*\.?\s*[\divx]/i;
/** Paragraphs above a table among which its caption is looked for. */
const REACH = 5;
/** Lines of signatures and letterheads, which are bold or in capitals but no titles. */
const LETTERHEAD = /^\W*(NIP|Jl|Jln|Jalan|Telp|Pembina|Penata)\b/i;
const MAX_TITLE = 260;

/** The caption of a table from the paragraphs between it and the block above, nearest last; undefined where none is sensible. */
export function captionOf(above: readonly Paragraph[]): string | undefined {
  const near = above.slice(-REACH);
  for (let at = near.length - 1; at >= 0; at--) {
    const text = near[at]?.text ?? '';
    if (!NUMBERED_CAPTION.test(text) && !(CAPTION.test(text) && text.length < 120 && at >= near.length - 2)) continue;
    const rest = near.slice(at + 1).filter((paragraph) => isTitle(paragraph));
    const whole = rest.length === near.length - at - 1;
    return [
      text,
      ...(whole ? rest.map((paragraph) => paragraph.text) : rest.slice(0, 1).map((paragraph) => paragraph.text)),
    ].join(' ');
  }
  const last = near.at(-1);
  return last && isHeading(last) ? titleLines(near) : undefined;
}

/** A further line of a caption: short and no sentence. */
function isTitle({ text }: Paragraph): boolean {
  return text.length <= MAX_TITLE && !/[.:;]$/.test(text.trim()) && /\p{L}/u.test(text);
}

function isHeading(paragraph: Paragraph): boolean {
  const { text, bold } = paragraph;
  if (text.length > 200 || !/\p{L}{3}/u.test(text) || LETTERHEAD.test(text)) return false;
  const capitals = text === text.toUpperCase();
  return bold === true || capitals || /^(\(?(\d{1,2}|[a-z]|[ivx]+)[.)])+\s*\p{Lu}/iu.test(text) || text.length < 120;
}

/** The heading nearest above, with the capital or bold lines that it goes on from. */
function titleLines(near: readonly Paragraph[]): string {
  const last = near.at(-1);
  const lines = last ? [last.text] : [];
  for (let at = near.length - 2; at >= 0 && lines.length < 3; at--) {
    const paragraph = near[at];
    if (!paragraph || !last || paragraph.place.page !== last.place.page) break;
    const alike = (last.bold && paragraph.bold) || (isCapital(last.text) && isCapital(paragraph.text));
    if (!alike || !isHeading(paragraph) || /^\W*([a-z]|\d{1,2}|[ivx]+)[.)]\s/i.test(lines[0] ?? '')) break;
    lines.unshift(paragraph.text);
  }
  return lines.join(' ');
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase();
}
