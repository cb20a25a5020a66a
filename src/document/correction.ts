import type { Place } from './place.js';

/** What a reviewer reads where a value was misread, or not read at all. */
export interface Correction {
  place: Place;
  /** As it was read; '' where nothing was. */
  original: string;
  /** As it is printed. */
  text: string;
}
