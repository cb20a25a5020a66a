import type { Place } from '../../document/place.js';
import type { Report } from '../../records/report.js';
import { cellPlace, short, tableName } from './evidence.js';

export interface NamedPlace {
  name: string;
  place: Place;
}

/** A program with the kegiatan that one table or list puts under it. */
export interface Family {
  program: NamedPlace;
  kegiatan: NamedPlace[];
}

/** The programs of one table, or of one list of the text. */
export interface FamilySource {
  title: string;
  families: Family[];
}

interface Row {
  level: string;
  name: string;
  place: Place;
  /** Nothing is budgeted for it, so that another table may leave it out. */
  empty: boolean;
}

function families(rows: readonly Row[]): Family[] {
  const found: Family[] = [];
  for (const { level, name, place, empty } of rows) {
    if (name === '') continue;
    if (level === 'program') found.push({ program: { name, place }, kegiatan: [] });
    else if (level === 'kegiatan' && !empty) found.at(-1)?.kegiatan.push({ name, place });
  }
  return found.filter(({ kegiatan }) => kegiatan.length > 0);
}

/** Headings of single sasaran and indicators are deeper than this: a list goes on under them. */
const SECTION_LEVEL = 3;

function headingOf(report: Report, sentence: string): string {
  const headings = report.prose.find(({ text }) => text === sentence)?.headings ?? [];
  const isSection = (heading: string) =>
    report.prose.some(({ text, level }) => text === heading && level > 0 && level <= SECTION_LEVEL);
  return headings.findLast(isSection) ?? '';
}

function ofText(report: Report): FamilySource[] {
  const lists = new Map<string, Row[]>();
  for (const claim of report.claims) {
    if (claim.type !== 'name' || !claim.subject || (claim.unit !== 'program' && claim.unit !== 'kegiatan')) continue;
    if (claim.unit === 'kegiatan' && !claim.measure) continue;
    const heading = headingOf(report, claim.sentence);
    const rows = lists.get(heading) ?? [];
    rows.push({ level: claim.unit, name: claim.subject, place: claim.place, empty: false });
    lists.set(heading, rows);
  }
  return [...lists].map(([heading, rows]) => ({ title: short(heading, 60), families: families(rows) }));
}

/** Every table and list that puts kegiatan under programs; the table of spending first, which the others are compared with. */
export function familySources(report: Report): FamilySource[] {
  const { budget, program_performance, work_plan } = report.records;
  const spending = budget.map((table) => ({
    title: tableName(table),
    families: families(
      table.rows.map((row) => ({
        level: row.level,
        name: row.name,
        place: cellPlace(table, row, 'name', row.name),
        empty: row.pagu === null && row.realisasi === null,
      })),
    ),
  }));
  const [first] = program_performance;
  const results = first
    ? [
        {
          title: tableName(first),
          families: families(
            program_performance.flatMap((table) =>
              table.rows.map((row) => ({
                level: row.level,
                name: row.name,
                place: cellPlace(table, row, 'name', row.name),
                empty: false,
              })),
            ),
          ),
        },
      ]
    : [];
  const plans = work_plan
    .filter(({ kind }) => kind === 'rkt')
    .map((table) => ({
      title: tableName(table),
      families: families(
        table.rows.map((row) => ({
          level: row.level,
          name: row.name,
          place: cellPlace(table, row, 'name', row.name),
          empty: false,
        })),
      ),
    }));
  return [...spending, ...results, ...plans, ...ofText(report)].filter((source) => source.families.length > 0);
}
