import type { Place } from '../document/place.js';
import { nameLikeness } from '../records/names.js';
import type { Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { wordsAt } from './support/passages.js';

/** "… tolok ukur sasaran pertama yaitu “…”": the ordinal and the name. */
const INTRODUCED =
  /\b(?<thing>(?:sasaran|tujuan|misi)(?:\s+strategis)?\s+(?:pertama|kedua|ketiga|keempat|kelima|ke-?\s?\d{1,2}|\d{1,2}))\s+(?:yaitu|adalah)\s*:?\s*["“„']\s*(?<name>[^"”‟“']{10,200}?)\s*["”‟“']/gi;

interface Introduction {
  key: string;
  thing: string;
  name: string;
  place: Place;
}

const words = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\d]+/gu)
    ?.join(' ') ?? '';

/** As many words before the ordinal make two introductions one copied sentence. */
const SAME_WORDS = 4;
/** Names that share less are different sasaran. */
const OTHER_NAME = 0.6;

/** The same introduction, with the same ordinal, of two different sasaran: the ordinal was copied with the sentence. */
export function repeatedOrdinals(tally: Tally, report: Report): void {
  const seen = new Map<string, Introduction>();
  for (const prose of report.prose) {
    for (const match of prose.text.matchAll(INTRODUCED)) {
      const { thing = '', name = '' } = match.groups ?? {};
      const before = words(prose.text.slice(0, match.index)).split(' ').slice(-SAME_WORDS);
      if (before.length < SAME_WORDS) continue;
      const key = [...before, words(thing)].join(' ');
      const next = { key, thing, name: name.trim(), place: wordsAt(prose, match.index ?? 0, match[0]) };
      const first = seen.get(next.key);
      if (!first) {
        seen.set(next.key, next);
        continue;
      }
      if (nameLikeness(first.name, next.name) >= OTHER_NAME) {
        tally.hold();
        continue;
      }
      tally.find({
        severity: 'info',
        gross: false,
        title: both('Urutan yang sama untuk dua sasaran', 'One ordinal for two sasaran'),
        message: both(
          `“${next.thing}” di sini “${short(next.name)}”, di kalimat yang sama sebelumnya “${short(first.name)}”.`,
          `“${next.thing}” is “${short(next.name)}” here and “${short(first.name)}” in the same sentence before.`,
        ),
        stated: `${next.thing}: ${next.name}`,
        recomputed: `${first.thing}: ${first.name}`,
        places: [next.place, first.place],
        subject: next.thing,
      });
    }
  }
}
