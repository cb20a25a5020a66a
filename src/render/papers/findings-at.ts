import type { Place } from '../../document/place.js';
import type { NumberedFinding } from './paper.js';

const position = ({ page, line, box, table, row, column }: Place): string =>
  JSON.stringify([page, line, box, table, row, column]);

/**
 * The numbers of the findings that stand at one of the places; where there is none and `contributing` is true, of those to which one of the places
 * contributes.
 */
export function findingsAt(
  findings: readonly NumberedFinding[],
  places: readonly Place[],
  contributing: boolean,
): number[] {
  const wanted = new Set(places.map(position));
  const isWanted = (place: Place) => !place.source && wanted.has(position(place));
  const numbers = (at: (of: readonly Place[]) => readonly Place[]) =>
    findings.filter(({ finding }) => at(finding.places).some(isWanted)).map(({ number }) => number);
  const standing = numbers((of) => of.slice(0, 1));
  return standing.length > 0 || !contributing ? standing : numbers((of) => of);
}
