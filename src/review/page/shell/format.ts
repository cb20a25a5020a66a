import type { Place } from '../../../document/place.js';
import type { Language } from '../../../findings/finding.js';
import { plainLine } from '../../../render/hostile.js';
import { placeLabel, shorten } from '../../../render/labels.js';
import { STRINGS } from '../../../render/strings.js';

const LONGEST_TEXT = 4_000;

/** Text of a document as one line of harmless text, of a length that a page can hold. */
export function plain(text: string): string {
  return shorten(plainLine(text.slice(0, LONGEST_TEXT * 2)), LONGEST_TEXT);
}

/** "27 Juli 2024 14.05" in the language of the page. */
export function shownTime(iso: string, language: Language): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** A whole number with the separators of the language. */
export function shownNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}

/** "hlm. 28", "baris 864", with the other report's name before it where it is in one. */
export function shownPlace(place: Place, language: Language): string {
  return placeLabel(place, STRINGS[language]);
}

/** The name of a file without its folders. */
export function fileName(path: string): string {
  return plain(path.replace(/^.*[\\/](?=[^\\/])/, ''));
}
