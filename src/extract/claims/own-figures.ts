import type { Figure } from '../../records/statement.js';
import { FIGURE, yearsOf } from './patterns.js';
import { placeIn, type Sentence } from './sentences.js';

const FILLER =
  '(?:tahun\\s+20\\d\\d|pada|di|untuk|kinerja(?:nya)?|capaian|indikator|yang|ditetapkan|telah|sudah|yaitu|adalah|sebesar|sebanyak|sejumlah|mencapai|nilai|hanya|baru|dari|ini|masih|[:=])';
const UNIT = '(?:\\s*(?:%|persen))?';

/** The words that come before a target, a result and an achievement in percent. */
const ROLES: [Figure['role'], RegExp][] = [
  ['target', new RegExp(`\\b(?:di)?target(?:kan|nya)?(?:\\s+${FILLER}){0,4}\\s*(?<figure>${FIGURE}${UNIT})`, 'gi')],
  [
    'realisasi',
    new RegExp(
      `\\b(?:realisasi(?:nya)?|terealisasi|tercapai|memperoleh|diperoleh)(?:\\s+${FILLER}){0,4}\\s*(?<figure>${FIGURE}${UNIT})`,
      'gi',
    ),
  ],
  [
    'capaian',
    new RegExp(
      `\\b(?:capaian|pencapaian)(?:nya)?(?:\\s+(?:sasaran|${FILLER})){0,4}\\s*(?<figure>${FIGURE}\\s*(?:%|persen))`,
      'gi',
    ),
  ],
];

/** Where in a sentence a statement stands. */
export interface Segment {
  begin: number;
  end: number;
}

/**
 * Targets and results that the sentence itself gives, in the segment of the statement: "dari target 125 eksportir realisasi 208 eksportir". A role that
 * it gives more than once is left out, since the statement may be about either.
 */
export function ownFigures(sentence: Sentence, { begin, end }: Segment): Figure[] {
  const words = sentence.text.slice(begin, end).replace(/[()*]/g, ' ');
  return ROLES.flatMap(([role, pattern]) => {
    const found = [...words.matchAll(pattern)].flatMap((match) => {
      const text = (match.groups?.figure ?? '').trim();
      if (/^20[0-4]\d$/.test(text)) return [];
      const at = begin + match.index + match[0].lastIndexOf(text);
      return [{ role, text, year: yearsOf(match[0]).at(-1) ?? null, place: placeIn(sentence, at, text) }];
    });
    const [only, ...others] = found;
    return only && others.every((other) => other.text === only.text) ? [only] : [];
  });
}
