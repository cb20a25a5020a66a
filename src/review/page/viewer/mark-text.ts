import { plainLine } from '../../../render/hostile.js';
import type { LitPlace } from './lit.js';

/** A stretch of a line; lit where a place stands there. */
export interface Stretch {
  text: string;
  lit?: LitPlace;
}

/** A line of a document without characters that steer the reading direction; its spaces keep their columns. */
export function shownLine(line: string): string {
  return line
    .split(/( {2,}|\t)/)
    .map((part) => (/^( {2,}|\t)$/.test(part) ? part : spacedPlain(part)))
    .join('');
}

function spacedPlain(part: string): string {
  const text = plainLine(part);
  return `${/^\s/.test(part) ? ' ' : ''}${text}${text !== '' && /\s$/.test(part) ? ' ' : ''}`;
}

/** Cuts a line where the lit values stand; each takes the first spot that no other has. */
export function markLine(line: string, lit: readonly LitPlace[]): Stretch[] {
  const spots: { from: number; to: number; lit: LitPlace }[] = [];
  const free = (from: number, to: number) => spots.every((spot) => to <= spot.from || from >= spot.to);
  for (const one of lit.toSorted((a, b) => (b.place.text?.length ?? 0) - (a.place.text?.length ?? 0))) {
    const text = plainLine(one.place.text ?? '');
    if (text === '') continue;
    for (let from = line.indexOf(text); from >= 0; from = line.indexOf(text, from + 1)) {
      if (!free(from, from + text.length)) continue;
      spots.push({ from, to: from + text.length, lit: one });
      break;
    }
  }
  spots.sort((a, b) => a.from - b.from);
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { from, to, lit: one } of spots) {
    if (from > end) stretches.push({ text: line.slice(end, from) });
    stretches.push({ text: line.slice(from, to), lit: one });
    end = to;
  }
  if (end < line.length) stretches.push({ text: line.slice(end) });
  return stretches;
}
