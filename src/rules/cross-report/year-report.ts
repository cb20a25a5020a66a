import type { Place } from '../../document/place.js';
import type { Entity, Policy, Records, Report } from '../../records/report.js';

/** The report of an office on one year, as far as the database keeps it. */
export interface YearReport {
  sha256: string;
  file: string;
  entity: Entity;
  records: Records;
  /** What the report says of caps; it says nothing where this is absent. */
  policy?: Policy;
}

/** A report with the year that it is about, in the shape that the rules of single documents work on. */
export interface Dated {
  own: YearReport;
  year: number;
  report: Report;
}

const NOTHING_STATED: Policy = {
  cap_over_100: null,
  negative_formula: null,
  negative_formula_stated: false,
  places: [],
};

function dated(own: YearReport): Dated[] {
  const { entity, records, policy = NOTHING_STATED } = own;
  if (entity.year === null) return [];
  const read = { scale: [], tables: [], prose: [], claims: [], coverage: { rows: 0, unread: [] } };
  return [{ own, year: entity.year, report: { entity, policy, records, ...read } }];
}

/** By year, two of one year by their content: the order that they are given in never shows. */
export function inOrder(reports: readonly YearReport[]): YearReport[] {
  const year = ({ entity }: YearReport) => entity.year ?? Number.POSITIVE_INFINITY;
  return [...reports].sort((a, b) =>
    year(a) === year(b) ? (a.sha256 < b.sha256 ? -1 : Number(a.sha256 > b.sha256)) : year(a) - year(b),
  );
}

/** The reports whose year is known. */
export function datedReports(reports: readonly YearReport[]): Dated[] {
  return inOrder(reports).flatMap(dated);
}

/** A place in another report than the one that the finding is about. */
export function elsewhere(place: Place, { own: { file, sha256 }, year }: Dated): Place {
  return { ...place, source: { file, sha256, year } };
}

/** The file's name without its folders, for messages. */
export function fileName({ own }: Dated): string {
  return own.file.replace(/^.*[\\/](?=[^\\/])/, '');
}
