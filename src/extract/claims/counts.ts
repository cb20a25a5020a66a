import { readWords } from '../../numbers/terbilang.js';
import type { Claim } from '../../records/report.js';
import { COUNT } from './patterns.js';
import { placeIn, type Sentence } from './sentences.js';

const UNITS: [string, string][] = [
  ['sub_kegiatan', 'sub\\s*kegiatan'],
  ['kegiatan', 'kegiatan'],
  ['program', 'program(?:\\s+utama)?'],
  ['indikator', 'indi[ck]ator(?:\\s+(?:sasaran|kinerja))?'],
  ['sasaran', 'sasaran(?:\\s+strategis)?'],
  ['non_asn', 'non\\s*-?\\s*(?:asn|pns)'],
  ['asn', '(?:asn|pns|aparatur\\s+sipil\\s+negara)'],
];

const PATTERN = new RegExp(
  `(?<![\\d.,/A-Za-z])(?<count>${COUNT})\\s*(?:\\((?:[a-z\\s]+|\\d+)\\)\\s*)?(?:orang\\s+)?(?:${UNITS.map(([unit, words]) => `(?<${unit}>${words})`).join('|')})\\b(?!\\s*(?:tersebut|ini|penunjang|yang tidak))`,
  'gi',
);

/** Sentences that count the whole report, not a part of it. */
const COUNTS_ALL =
  /didukung|terdiri\s+(?:dari|atas)|sebanyak|mendanai|berjumlah|dialokasikan|dilaksanakan|ditetapkan|dilakukan evaluasi|capaian\s*(?:\(jumlah\))?|memiliki|mempunyai|melalui|dari seluruh/i;
const PARTIAL =
  /\bsasaran(?:\s+strategis)?\s*(?:\d+|[IVX]+)\b|\bprogram\s+\d\b(?!\s*(?:\(|kegiatan))|masing-masing|setiap|salah satu|di ?atas target|kategori|predikat|antara lain/i;

function numberOf(text: string): number | null {
  const digits = /\d{1,3}/.exec(text)?.[0];
  return digits ? Number(digits) : readWords(text.trim());
}

/** Numbers of programs, kegiatan, sub kegiatan, sasaran, indicators and staff: "4 (empat) Program", "64 ASN". */
export function countClaims(sentence: Sentence): Claim[] {
  const scoped = sentence.headings.some((heading) => /^sasaran(?:\s+strategis)?\s*(?:\d+|[IVX]+)\b/i.test(heading));
  if (!COUNTS_ALL.test(sentence.text)) return [];
  const claims: Claim[] = [];
  for (const match of sentence.text.matchAll(PATTERN)) {
    const groups = match.groups ?? {};
    const unit = UNITS.find(([name]) => groups[name] !== undefined)?.[0];
    const value = numberOf(groups.count ?? '');
    if (!unit || value === null || value > 2000) continue;
    const staff = unit === 'asn' || unit === 'non_asn';
    if (
      !staff &&
      (scoped ||
        PARTIAL.test(sentence.text) ||
        /^\W*sasaran(?:\s+strategis)?\s*(?:\d+|[IVX]+)\b/i.test(sentence.paragraph.text))
    )
      continue;
    claims.push({
      type: 'count',
      subject: null,
      text: (groups.count ?? '').trim(),
      unit,
      measure: null,
      year: null,
      amounts: [],
      value: String(value),
      place: placeIn(sentence, match.index ?? 0, match[0].trim()),
      sentence: sentence.text.trim(),
    });
  }
  return claims;
}
