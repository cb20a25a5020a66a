import type { Place } from '../../document/place.js';
import { plainLine } from '../hostile.js';
import { captionAt, placeLabel, shorten } from '../labels.js';
import type { Strings } from '../strings.js';

const CAPTION_LENGTH = 70;
const MOST_PLACES = 6;

/** "hlm. 28, Tabel 3.8 Realisasi Anggaran": where a reader of the report finds it. */
export function placeText(place: Place, captions: ReadonlyMap<string, string>, strings: Strings): string {
  const caption = captionAt(place, captions);
  return [placeLabel(place, strings), caption && shorten(caption, CAPTION_LENGTH)].filter(Boolean).join(', ');
}

/** The places of a finding, each page or line once, the first one first; the last entry says how many more there are. */
export function placeList(
  places: readonly Place[],
  captions: ReadonlyMap<string, string>,
  strings: Strings,
  most = MOST_PLACES,
): string[] {
  const entries = new Map<string, string[]>();
  for (const place of places) {
    const where = placeText(place, captions, strings);
    if (where === '') continue;
    const values = entries.get(where) ?? [];
    const printed = plainLine(place.text ?? '');
    if (printed !== '' && !values.includes(printed)) values.push(printed);
    entries.set(where, values);
  }
  const texts = [...entries].map(([where, values]) =>
    values.length === 0
      ? where
      : `${where}: ${values
          .map((value) => shorten(value, 60))
          .slice(0, 4)
          .join('; ')}`,
  );
  return texts.length <= most ? texts : [...texts.slice(0, most - 1), strings.more(texts.length - most + 1)];
}
