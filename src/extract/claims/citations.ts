import type { Claim } from '../../records/report.js';
import { placeIn, type Sentence } from './sentences.js';

/** Kinds of regulation, the narrower name first. */
const KINDS: readonly [string, RegExp][] = [
  ['permendagri', /permendagri|peraturan\s+menteri\s+dalam\s+negeri/i],
  [
    'permenpan',
    /permen\s*pan|(?:peraturan|keputusan)\s+menteri\s+(?:negara\s+)?(?:pendayagunaan|pan\b|pemberdayaan\s+aparatur)/i,
  ],
  ['permen', /permen\w*|(?:peraturan|keputusan)\s+menteri/i],
  ['perpres', /perpres|peraturan\s+presiden/i],
  ['inpres', /inpres|instruksi\s+presiden/i],
  ['pp', /peraturan\s+pemerintah|\bPP\b/i],
  ['uu', /undang\s*-?\s*undang|\bUU\b/i],
  ['perda', /perda|peraturan\s+daerah/i],
  ['perkada', /per(?:bup|wal|gub)|(?:peraturan|keputusan)\s+(?:bupati|wali\s*kota|gubernur)/i],
];
const KIND_WORDS =
  '(?:Peraturan|Permen\\w*|Perpres|Perda|Perbup|Perwal|Pergub|Inpres|Instruksi|Undang-?\\s*Undang|UU|PP|Keputusan)';
const CITATION = new RegExp(
  `(?<kind>\\b${KIND_WORDS}(?:(?!\\b(?:Nomor|No)\\b)[^.;,]){0,120}?)\\s*(?:\\bRI\\s*)?(?:No(?:mor|\\.)?)\\s*[.:]?\\s*(?<number>\\d{1,3})\\s*(?:,?\\s*Tahun\\s*|/\\s*)(?<year>(?:19|20)\\d\\d)\\s*,?\\s*[Tt]entang\\s+(?<title>[^;.(]{8,160})(?:\\(\\s*(?:Lembaran|Berita)\\s+(?:Negara|Daerah)[^();]{0,60}?Tahun\\s*(?<gazette>(?:19|20)\\d\\d))?`,
  'gi',
);

function kindOf(words: string): string | null {
  const found = KINDS.flatMap(([kind, pattern]) => {
    const matches = [...words.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))];
    const last = matches.at(-1);
    return last ? [{ kind, end: last.index + last[0].length }] : [];
  });
  return found.sort((a, b) => b.end - a.end)[0]?.kind ?? null;
}

/** Regulations cited with number, year and title. `unit` is the kind of regulation, `value` the year of the gazette where it is given. */
export function citationClaims(sentence: Sentence): Claim[] {
  return [...sentence.text.matchAll(CITATION)].map((match) => {
    const { kind = '', number = '', year = '', title = '', gazette } = match.groups ?? {};
    const text = `Nomor ${Number(number)} Tahun ${year}`;
    return {
      type: 'citation' as const,
      subject: title.trim(),
      text,
      unit: kindOf(kind),
      measure: String(Number(number)),
      year: Number(year),
      amounts: [],
      // The gazette after a title that names another regulation belongs to that one.
      value: gazette && !/\btahun\s+(?:19|20)\d\d\s+tentang\b/i.test(title) ? gazette : null,
      place: placeIn(sentence, match.index + match[0].indexOf(year), text),
      sentence: sentence.text.trim(),
    };
  });
}
