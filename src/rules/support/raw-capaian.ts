import type { IndicatorGroup, Occurrence } from './indicator-index.js';
import { sameMeasure } from './measures.js';

/** Under the heading "capaian" some tables print the result itself: with a unit, or the same as the realisasi (or target) of the year. */
export function isRaw(occurrence: Occurrence, group: IndicatorGroup): boolean {
  if (occurrence.measure !== 'capaian' || occurrence.value.type !== 'number') return false;
  const value = occurrence.value.number;
  const results = group.occurrences.filter(
    ({ measure, year }) => (measure === 'realisasi' || measure === 'target') && year === occurrence.year,
  );
  const others = group.occurrences.filter(
    ({ measure, year, tableId }) => measure === 'capaian' && year === occurrence.year && tableId !== occurrence.tableId,
  );
  const agrees = others.some((other) => sameMeasure(other.value, occurrence.value));
  return (
    value.unit !== null ||
    (!agrees &&
      results.some(
        ({ value: result, tableId }) => tableId !== occurrence.tableId && sameMeasure(result, occurrence.value),
      ))
  );
}
