import type { Claim } from '../../records/report.js';
import type { ClaimContext } from './claims.js';
import { PERCENT } from './patterns.js';
import { placeIn, type Sentence } from './sentences.js';
import { headingSubject } from './subjects.js';

const AVERAGE = new RegExp(`rata\\s*-?\\s*rata(?<what>[^.;\\d]{0,80}?)(?<figure>${PERCENT})`, 'gi');
/** Averages of something other than the capaian of the indicators. */
const OTHER = /program|kegiatan|serapan|anggaran|efisiensi|penduduk|realisasi nasional|ikm|kehadiran|jawa|nasional/i;

/** "rata-rata capaian 81,37%": the average achievement, of one sasaran where a heading says so. */
export function averageClaims(sentence: Sentence, context: ClaimContext): Claim[] {
  return [...sentence.text.matchAll(AVERAGE)].flatMap((match) => {
    const { what = '', figure = '' } = match.groups ?? {};
    if (OTHER.test(what)) return [];
    const offset = (match.index ?? 0) + match[0].lastIndexOf(figure);
    return {
      type: 'average' as const,
      subject: headingSubject(sentence),
      text: figure,
      unit: null,
      measure: 'capaian',
      year: context.entity.year,
      amounts: [],
      place: placeIn(sentence, offset, figure),
      sentence: sentence.text.trim(),
    };
  });
}
