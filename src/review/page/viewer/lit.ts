import type { Place } from '../../../document/place.js';

/** A place that is lit, with the number that it has beside the finding. */
export interface LitPlace {
  place: Place;
  number: number;
  /** 'main': what is printed there is in question; 'part': it takes part; 'echo': the same value elsewhere. */
  role: 'main' | 'part' | 'echo';
}

/** Places that stand in the document itself, numbered in the order of the finding. */
export function litPlaces(places: readonly Place[], elsewhere: readonly Place[] = []): LitPlace[] {
  const known = new Set(places.map(placeKey));
  const echoes = elsewhere.filter((place) => !known.has(placeKey(place)));
  return [
    ...places.map((place, at): LitPlace => ({ place, number: at + 1, role: at === 0 ? 'main' : 'part' })),
    ...echoes.map((place, at): LitPlace => ({ place, number: places.length + at + 1, role: 'echo' })),
  ].filter(({ place }) => !place.source);
}

/** Tells places apart; two values on one spot are one place. */
export function placeKey({ source, page, sheet, box, line, table, row, column, text }: Place): string {
  const spot = box ? box.map((side) => side.toFixed(1)).join(',') : `${table}/${row}/${column}/${text}`;
  return [source?.sha256, sheet, page, line, spot].join('|');
}

/** Tells cells apart: by where they stand in their table, as records and findings both know it. */
export function cellKey({ table, row, column }: Place): string | undefined {
  return table === undefined || row === undefined || column === undefined ? undefined : `${table}|${row}|${column}`;
}
