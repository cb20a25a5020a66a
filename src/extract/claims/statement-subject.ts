import { nameLikeness } from '../../records/names.js';
import { squash } from '../columns.js';
import type { Segment } from './own-figures.js';
import type { Stated } from './statements.js';
import { headingSubject, namedIndicator } from './subjects.js';

const SAME = 0.85;
const MARGIN = 0.04;
const VERB =
  /\s(?:ditargetkan|dengan|telah|sudah|belum|tidak|dapat|mencapai|tercapai|mengalami|meningkat|menurun|naik|turun|dari|sebesar|adalah|yaitu|pada|tahun|masih|merupakan|selalu|juga)\b/i;
const LIST_MARK = /^\W*(?:\d{1,2}|[a-z])\s*[.)]\s*/i;

/** Short forms that the names of the indicators explain themselves: "(IKPP)". */
function acronyms(indicators: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of indicators)
    for (const match of name.matchAll(/\(([A-Z]{3,8})\)/g)) found.set(match[1] ?? '', name);
  return found;
}

function likest(phrase: string, indicators: readonly string[]): string | null {
  const ranked = indicators
    .map((name) => ({ name, likeness: nameLikeness(phrase, name) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = ranked;
  if (!best || best.likeness < SAME) return null;
  const rival = ranked.find(
    ({ name, likeness }) => likeness > best.likeness - MARGIN && nameLikeness(name, best.name) < SAME,
  );
  return rival ? null : best.name;
}

/** The indicator that a sentence names: in full, at its beginning, in quotes, or by a short form. Null where it names none or several. */
export function indicatorIn(words: string, indicators: readonly string[]): string | null {
  const key = squash(words);
  const full = indicators.filter((name) => squash(name).length > 14 && key.includes(squash(name)));
  const longest = full.sort((a, b) => b.length - a.length)[0];
  if (longest) return full.every((name) => nameLikeness(name, longest) >= SAME) ? longest : null;
  const opening = words.replace(LIST_MARK, '').replace(/^(?:realisasi|capaian|indikator(?:\s+kinerja)?)\s+/i, '');
  const phrase = opening.split(VERB)[0] ?? '';
  const quoted = [...words.matchAll(/["“„‘]\s*([^"”‟’]{8,160}?)\s*["”‟’]/g)].map((match) => match[1] ?? '');
  const named = [...new Set([...quoted, phrase].flatMap((text) => likest(text, indicators) ?? []))];
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  for (const [short, name] of acronyms(indicators)) if (new RegExp(`\\b${short}\\b`).test(words)) return name;
  return namedIndicator(words, [...indicators]);
}

/** A statement that goes on right after another one is about the same thing, unless it brings in something new. */
const LONGEST_LINK = 80;
const NEW_SUBJECT = /\b(?:untuk|indi[ck]ator|sasaran|realisasi)\b|["“„]/i;
const ANAPHORIC =
  /^\W*(?:nilai|angka|hal|jumlah|capaian|realisasi|penurunan|peningkatan|kenaikan)(?:\s+\S+){0,2}\s+(?:ini|tersebut)\b|^\W*(?:pada\s+)?(?:tahun\s+)?20\d\d\b/i;

/**
 * What a statement is about: named in its segment of the sentence, in the sentence before ("Nilai tersebut …"), or by the heading above. Null
 * where nothing says so.
 */
export function statementSubject(stated: Stated, segment: Segment, indicators: readonly string[]): string | null {
  const { sentence, opening, before } = stated;
  const words = sentence.text.slice(segment.begin, segment.end);
  if (segment.begin > 0) {
    const named = indicatorIn(words, indicators);
    if (named || words.length > LONGEST_LINK || NEW_SUBJECT.test(words)) return named;
    return statementSubject(stated, { begin: 0, end: segment.begin }, indicators);
  }
  const named = indicatorIn(`${opening} ${words}`, indicators);
  if (named) return named;
  const previous = ANAPHORIC.test(sentence.text) ? before.at(-1) : undefined;
  return (previous && indicatorIn(previous, indicators)) || headingSubject(sentence);
}
