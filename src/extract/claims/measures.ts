import type { Claim } from '../../records/report.js';
import type { ClaimContext } from './claims.js';
import { FIGURE, yearsOf } from './patterns.js';
import { placeIn, type Sentence } from './sentences.js';
import { headingSubject, namedIndicator } from './subjects.js';

/** Money, tax and other figures that sentences also call realisasi, and values of other authorities. */
const OTHER_MEASURE =
  /anggaran|belanja|keuangan|serapan|penyerapan|dana|pajak|pbb|retribusi|pendapatan|rp|program|fisik|nasional|provinsi|kabupaten|kota\b/i;

const REALIZED = new RegExp(
  `\\b(?:realisasi(?:nya)?|capaian(?:nya)?|nilai|hasil|ikm|skm)\\b(?<between>[^.;:]{0,160}?)\\b(?:yaitu|sebesar|adalah|mencapai|sejumlah)\\s*:?\\s*(?<figure>${FIGURE})\\s*(?<sign>%|persen)?`,
  'gi',
);
const CHANGED = new RegExp(
  `\\bdari\\s+(?:nilai\\s+|angka\\s+)?(?<from>${FIGURE})\\s*%?\\s+(?:menjadi|ke)\\s+(?<to>${FIGURE})\\s*%?`,
  'gi',
);
const GRADED = new RegExp(`\\bpredikat\\b[^.;\\d]{0,80}?(?<figure>${FIGURE})\\s*(?<sign>%|persen)`, 'gi');

interface Subject {
  name: string;
  explicit: boolean;
}

function subjectOf(sentence: Sentence, before: string, indicators: string[]): Subject | null {
  const named = namedIndicator(before, indicators);
  if (named) return { name: named, explicit: true };
  const heading = headingSubject(sentence);
  return heading ? { name: heading, explicit: false } : null;
}

function claim(
  sentence: Sentence,
  offset: number,
  text: string,
  subject: string,
  measure: string,
  year: number | null,
): Claim {
  return {
    type: 'measure',
    subject,
    text,
    unit: null,
    measure,
    year,
    amounts: [],
    place: placeIn(sentence, offset, text),
    sentence: sentence.text.trim(),
  };
}

/**
 * Values of indicators in sentences: "realisasi tahun 2023 yaitu 95,97 %", "dari nilai 89,11 menjadi 95,97".
 * Only where the indicator is named in the sentence or by the heading above it.
 */
export function measureClaims(sentence: Sentence, context: ClaimContext): Claim[] {
  const { indicators } = context;
  const reportYear = context.entity.year;
  const claims: Claim[] = [];
  for (const match of [...sentence.text.matchAll(REALIZED), ...sentence.text.matchAll(GRADED)]) {
    const figure = match.groups?.figure ?? '';
    const offset = (match.index ?? 0) + match[0].lastIndexOf(figure);
    const before = sentence.text.slice(0, offset);
    const between = match[0].slice(0, match[0].lastIndexOf(figure));
    if (OTHER_MEASURE.test(between.replace(/kecamatan\s*\/\s*desa/gi, ''))) continue;
    if (/\b(?:penurunan|kenaikan|peningkatan|naik|turun|selisih|rata)\b/i.test(between)) continue;
    if (!/%|persen/i.test(match.groups?.sign ?? '') && !/[.,]/.test(figure) && Number(figure) < 10) continue;
    const subject = subjectOf(sentence, before, indicators);
    if (!subject) continue;
    const years = yearsOf(between);
    const year = years.at(-1) ?? reportYear;
    const sign = match.groups?.sign ? match[0].slice(match[0].lastIndexOf(figure)) : figure;
    const measure = /^target/i.test(match[0]) ? 'target' : /^capaian/i.test(match[0]) ? 'capaian' : 'realisasi';
    claims.push(claim(sentence, offset, sign.trim(), subject.name, measure, year));
  }
  for (const match of sentence.text.matchAll(CHANGED)) {
    const before = sentence.text.slice(0, match.index);
    if (
      !/naik|turun|peningkat|penurun|kenaik|meningkat|menurun/i.test(sentence.text) ||
      OTHER_MEASURE.test(before.slice(-80))
    )
      continue;
    const subject = subjectOf(sentence, before, indicators);
    if (!subject || reportYear === null) continue;
    const { from = '', to = '' } = match.groups ?? {};
    claims.push(
      claim(sentence, (match.index ?? 0) + match[0].indexOf(from), from, subject.name, 'realisasi', reportYear - 1),
    );
    claims.push(
      claim(sentence, (match.index ?? 0) + match[0].lastIndexOf(to), to, subject.name, 'realisasi', reportYear),
    );
  }
  return claims;
}
