import type { Claim } from '../../records/report.js';
import { placeIn, type Sentence } from './sentences.js';

const CITATION =
  /(?<kind>(?:Peraturan|Permen\w*|PermenPAN|Perpres|Undang-?\s*Undang|Keputusan)[^.;]{0,120}?)\s*(?:RI\s*)?(?:No(?:mor|\.)?)\s*:?\s*(?<number>\d{1,3})\s*Tahun\s*(?<year>(?:19|20)\d\d)\s*[Tt]entang\s+(?<title>[^;.]{20,160})/g;

/** Regulations cited with number, year and title. */
export function citationClaims(sentence: Sentence): Claim[] {
  return [...sentence.text.matchAll(CITATION)].map((match) => {
    const { number = '', year = '', title = '' } = match.groups ?? {};
    const text = `Nomor ${number} Tahun ${year}`;
    return {
      type: 'citation' as const,
      subject: title.trim(),
      text,
      unit: null,
      measure: number,
      year: Number(year),
      amounts: [],
      place: placeIn(sentence, match.index ?? 0, text),
      sentence: sentence.text.trim(),
    };
  });
}
