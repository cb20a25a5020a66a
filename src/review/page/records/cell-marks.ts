import type { DocumentView, ReviewFinding } from '../../api.js';
import { cellKey } from '../viewer/lit.js';

/** What is known of a cell of the records. */
export interface CellState {
  /** The finding that says another value belongs here. */
  wrong?: ReviewFinding;
  /** A finding that this cell takes part in. */
  involved?: ReviewFinding;
  doubtful?: string;
  /** As it was read before somebody corrected it. */
  original?: string;
}

/** The state of every cell that has one, by `cellKey`. */
export function cellStates({ reviewed, unread, corrections }: DocumentView): Map<string, CellState> {
  const states = new Map<string, CellState>();
  const add = (key: string | undefined, state: CellState) => {
    if (key !== undefined) states.set(key, { ...state, ...states.get(key) });
  };
  for (const finding of reviewed)
    finding.places.forEach((place, at) => {
      if (!place.source) add(cellKey(place), at === 0 ? { wrong: finding } : { involved: finding });
    });
  for (const { place, reason } of unread) add(cellKey(place), { doubtful: reason });
  for (const { place, original } of corrections) add(cellKey(place), { original });
  return states;
}
