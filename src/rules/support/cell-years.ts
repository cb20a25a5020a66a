import type { Place } from '../../document/place.js';
import type { Report } from '../../records/report.js';
import { oncePerReport } from './memo.js';

function position({ page, line, box, row, column }: Place): string | null {
  if (box === undefined && column === undefined) return null;
  return JSON.stringify([page, line, box, row, column]);
}

/** A table with columns of several years is read as results and as a comparison of years: the latter knows the year of each cell. */
const yearsOfCells = oncePerReport((report): Map<string, number> => {
  const years = new Map<string, number>();
  for (const table of report.records.trend) {
    for (const row of table.rows) {
      for (const [key, place] of Object.entries(row.places)) {
        const at = position(place);
        const year = /_(\d{4})$/.exec(key)?.[1];
        if (at && year) years.set(at, Number(year));
      }
    }
  }
  return years;
});

/** Whether the same cell was read elsewhere as one of another year than `year`. */
export function isOfOtherYear(report: Report, place: Place | undefined, year: number | null): boolean {
  const at = place ? position(place) : null;
  const known = at ? yearsOfCells(report).get(at) : undefined;
  return known !== undefined && known !== year;
}
