import type { Claim, Entity, Records, ScaleBand } from '../../records/report.js';
import type { OutlinedParagraph } from '../outline.js';

/** What sentences are read against. */
export interface ClaimContext {
  entity: Entity;
  records: Records;
  scale: ScaleBand[];
}

/** The statements of the running text that the rules compare with the tables. */
export function readClaims(_paragraphs: OutlinedParagraph[], _context: ClaimContext): Claim[] {
  return [];
}
