import type { Correction } from '../../document/correction.js';
import type { Block } from '../../document/document.js';
import { correctCell } from './correct-cell.js';
import { correctParagraph } from './correct-paragraph.js';

/** A correction that changed nothing, and why. */
export interface Refused {
  correction: Correction;
  /** `mismatch`: its original is not what is read at its place; `several`: more than one value answers to it. */
  why: 'mismatch' | 'nowhere' | 'several';
}

/** What became of a document's corrections. */
export interface Corrected {
  blocks: Block[];
  applied: Correction[];
  refused: Refused[];
}

/** What one kind of block makes of a correction; `undefined`: nothing of it stands at the place. */
export type Attempt = 'applied' | Refused['why'] | undefined;

/** Puts the texts of corrections, one after another, in the place of what was read there. The blocks given stay as they are. */
export function applyCorrections(read: readonly Block[], corrections: readonly Correction[]): Corrected {
  const result: Corrected = { blocks: [...read], applied: [], refused: [] };
  for (const correction of corrections) {
    const inCell = correctCell(result.blocks, correction);
    const attempt = inCell === 'applied' ? inCell : (correctParagraph(result.blocks, correction) ?? inCell);
    const { place, original, text } = correction;
    if (attempt === 'applied') result.applied.push({ place, original, text });
    else result.refused.push({ correction, why: attempt ?? 'nowhere' });
  }
  return result;
}
