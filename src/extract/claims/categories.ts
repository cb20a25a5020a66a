import { readWords } from '../../numbers/terbilang.js';
import type { Claim, ScaleBand } from '../../records/report.js';
import type { ClaimContext } from './claims.js';
import { FIGURE } from './patterns.js';
import { placeIn, type Sentence } from './sentences.js';
import { headingSubject, namedIndicator } from './subjects.js';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** Words and letters of the usual scales (Permenpan RB 88/2021, Permendagri 86/2017), for reports that print none. */
const USUAL = [
  ...['AA', 'A', 'BB', 'B', 'CC', 'C', 'D'],
  ...['sangat baik', 'sangat memuaskan', 'memuaskan', 'baik', 'cukup', 'kurang', 'sangat kurang'],
  ...['sangat tinggi', 'tinggi', 'sedang', 'rendah', 'sangat rendah'],
];

/** Words and letters of the scale, longest first; without a scale the words that scales use. */
function labels(scale: ScaleBand[]): string[] {
  const own = scale.flatMap((band) => [band.label.replace(/\s*\(.*\)\s*/g, ' ').trim(), band.category]);
  const words = own.length > 0 ? own : USUAL;
  return [...new Set(words.filter(Boolean))].sort((a, b) => b.length - a.length);
}

const INTRODUCES =
  '(?:kategori|predikat(?:\\s+nilai)?|tergolong|dikategorikan|kriteria|kualifikasi|berpredikat|golongan|dengan capaian)\\s*(?:nilai\\s+|dalam\\s+|sebagai\\s+|capaian\\s+)?[:("“\\s]*';

/** A letter counts only as printed, in capitals; a word in any case. */
export function categoryPattern(scale: ScaleBand[]): RegExp {
  const alternatives = labels(scale).map((label) =>
    /^[A-E]{1,2}$/.test(label)
      ? escaped(label)
      : [...label]
          .map((c) =>
            /[a-z]/i.test(c) ? `[${c.toLowerCase()}${c.toUpperCase()}]` : /\s/.test(c) ? '\\s+' : escaped(c),
          )
          .join(''),
  );
  return new RegExp(`${INTRODUCES}(?<label>${alternatives.join('|')})(?![A-Za-z])`, 'g');
}

const COUNTED =
  /^.*?(?<![A-Za-z])(?<count>\d{1,3}|[a-z]+)\s*(?:\([^)]*\)\s*)?indi[ck]ator\b(?!.*indi[ck]ator)[^.;,]{0,60}$/i;
const GOAL =
  /^\W*sasaran(?:\s+strategis)?\s*(?:\d+|[IVX]+)\W{0,2}\s*[:.]\s*(?<name>.{8,250}?)(?=\s+(?:mendapat|memperoleh|dengan\s+capaian|tercapai|adalah|sebesar|telah|mencapai|masuk|dikategorikan)\b|[.;(]|$)/i;

function subjectOf(sentence: Sentence, before: string, context: ClaimContext): string | null {
  return namedIndicator(before, context.indicators) ?? headingSubject(sentence);
}

/**
 * Categories in sentences: "sebesar 96% … kategori Sangat Memuaskan", "dikategorikan Baik", "3 indikator … kategori
 * sangat baik". `value` is the figure printed before it in the sentence, or the number of indicators.
 */
export function categoryClaims(sentence: Sentence, context: ClaimContext): Claim[] {
  const claims: Claim[] = [];
  const goal = GOAL.exec(sentence.paragraph.text)?.groups?.name;
  for (const match of sentence.text.matchAll(context.categories)) {
    const label = match.groups?.label ?? '';
    const offset = (match.index ?? 0) + match[0].lastIndexOf(label);
    const before = sentence.text.slice(0, match.index);
    const after = sentence.text.slice(offset + label.length);
    if (/^\s*[)]?\s*\/|^\s*,\s*dst/i.test(after) || /\/\s*$/.test(before)) continue;
    const clause = before.split(/[,;]|\bdan\b|\bsedangkan\b/).at(-1) ?? '';
    const counted = goal ? undefined : COUNTED.exec(`${clause} `)?.groups?.count;
    const count = counted ? (/^\d/.test(counted) ? Number(counted) : readWords(counted)) : null;
    const figures = [
      ...before.matchAll(
        new RegExp(`(?:sebesar|yaitu|mencapai|capaian|adalah|menjadi|\\D:|nilai)\\s*(${FIGURE})\\s*%?`, 'gi'),
      ),
    ];
    const figure = figures.filter((found) => /[.,%]|\d{2}/.test(found[0].slice(found[0].search(/\d/)))).at(-1);
    const later = new RegExp(`^(?![^%]*(?:urun|naik|ingkat))[^.;]{0,60}?(${FIGURE}\\s*%)`).exec(after)?.[1];
    claims.push({
      type: 'category',
      subject: count !== null ? null : (goal ?? subjectOf(sentence, before, context)),
      text: label,
      unit: count !== null ? 'indikator' : null,
      measure: null,
      year: context.entity.year,
      amounts: [],
      value: count !== null ? String(count) : (figure?.[1] ?? later ?? null),
      place: placeIn(sentence, offset, label),
      sentence: sentence.text.trim(),
    });
  }
  return claims;
}
