import type { Place } from '../document/place.js';
import type { PrintedTable, Report } from '../records/report.js';
import { cellPlace, printedText, short, tableName } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { columnsWith, entriesOf, isBlank, isDash, isEmpty, placeOf } from './support/printed-cells.js';
import { nameList } from './support/text.js';

interface Gap {
  name: string;
  place: Place;
  dash: boolean;
}

/** The places of a list of gaps: the empty cell and the name beside it, so that the row can be found. */
function placesOf(gaps: readonly Gap[]): Place[] {
  return gaps.map(({ place, name }) => ({ ...place, text: place.text || short(name) }));
}

function quoted(gaps: readonly Gap[]): { id: string; en: string } {
  const names = [...new Set(gaps.map(({ name }) => short(name, 60)))];
  return { id: nameList(names, 'dan lainnya'), en: nameList(names, 'and more') };
}

const IKU_COLUMNS = [
  {
    id: 'formula',
    name: both('formulasi atau penjelasan', 'formula or explanation'),
    test: (role: string, _header: string) => role === 'formula',
  },
  {
    id: 'sumber data',
    name: both('sumber data', 'data source'),
    test: (role: string, header: string) => role === 'source' && /sumber/i.test(header),
  },
];

/** An indicator must say how it is measured and from which data (Permenpan 9/2007). */
export function checkKeyIndicators(tally: Tally, report: Report): void {
  const tables = report.tables.filter(({ kinds }) => kinds.includes('iku'));
  for (const { id, name, test } of IKU_COLUMNS) {
    const gaps: Gap[] = [];
    let filled = 0;
    for (const table of tables) {
      const [indicator] = columnsWith(table, ({ role }) => role === 'indikator');
      const [column] = columnsWith(table, ({ role, header }) => test(role, header));
      if (!indicator || !column) continue;
      for (const entry of entriesOf(table, indicator.index)) {
        const text = entry.texts[column.index];
        if (!isBlank(text)) {
          filled += 1;
          tally.hold();
          continue;
        }
        const place = placeOf(entry.row, column.index);
        gaps.push({ name: entry.texts[indicator.index] ?? '', place, dash: isDash(text) });
      }
    }
    if (gaps.length === 0) continue;
    const names = quoted(gaps);
    // A formula can be drawn as a picture; where the others are printed as text an empty cell is empty. Cells for the data source
    // may be merged with the one above, which a text export does not show.
    const certain = id === 'formula' ? filled > 0 : filled === 0 || gaps.every(({ dash }) => !dash);
    tally.find({
      severity: certain && !gaps.every(({ dash }) => dash) ? 'warning' : 'info',
      gross: false,
      title: both(`IKU tanpa ${name.id}`, `Key indicators without ${name.en}`),
      message: both(
        `Kolom ${name.id} kosong untuk ${names.id}.`,
        `The column for the ${name.en} is empty for ${names.en}.`,
      ),
      stated: gaps.every(({ dash }) => dash) ? '-' : '(kosong)',
      recomputed: name.id,
      places: placesOf(gaps),
      subject: `iku ${id}`,
    });
  }
}

const HEADING_ROW = /^\W*(?:misi|visi|tujuan|sasaran)\b/i;
/** A row of parts ("- Daging") under an indicator that has no figure of its own. */
const PART = /^\s*(?:[-•*–]|[a-z][.)])\s/;

/** Whether a figure stands anywhere else in the printed row: then the columns were read apart from how they stand. */
function hasFigure(printed: PrintedTable | undefined, indicator: string): boolean {
  const row = printed?.rows.find((cells) => cells.some(({ text }) => text.includes(indicator)));
  const number = printed?.columns.findIndex(({ role }) => role === 'number');
  return row?.some(({ text, column }) => column !== number && /^\W*\d[\d.,%]*\W*$/.test(text)) ?? false;
}

/** A performance agreement is an agreement on targets. */
export function checkAgreements(tally: Tally, report: Report): void {
  for (const table of report.records.pk) {
    const filled = table.rows.filter((row) => row.target !== null);
    const printed = report.tables.find(({ id }) => id === table.id);
    const gaps = table.rows.filter(
      (row, index) =>
        row.indikator !== '' &&
        row.target === null &&
        isEmpty(printedText(row, 'target') ?? '') &&
        !HEADING_ROW.test(row.indikator) &&
        !PART.test(table.rows[index + 1]?.indikator ?? '') &&
        !hasFigure(printed, row.indikator),
    );
    if (filled.length < gaps.length * 2) continue;
    for (let i = 0; i < filled.length; i++) tally.hold();
    if (gaps.length === 0) continue;
    const names = gaps.map((row) => short(row.indikator, 60));
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Indikator perjanjian kinerja tanpa target', 'Agreed indicators without a target'),
      message: both(
        `${tableName(table)}: target kosong untuk ${nameList(names, 'dan lainnya')}.`,
        `${tableName(table)}: no target is printed for ${nameList(names, 'and more')}.`,
      ),
      stated: '(kosong)',
      recomputed: 'target',
      places: gaps.map((row) => cellPlace(table, row, 'target', short(row.indikator))),
      subject: `${table.id} target`,
    });
  }
}

/** The years that a column is about: its own, or the one that a shifted header printed above another column. */
function yearOf(header: string, year: number | null): number | null {
  return year ?? (/(?<!\d)(20\d\d)(?!\d)/.test(header) ? Number(/(20\d\d)/.exec(header)?.[1]) : null);
}

/** Years of the plan that lie ahead have no targets at all, while the years before have: the plan was not carried over whole. */
export function checkPlanYears(tally: Tally, report: Report): void {
  const reporting = report.entity.year;
  if (reporting === null) return;
  for (const table of report.tables.filter(({ kinds }) => kinds.includes('renstra_target'))) {
    const targets = columnsWith(table, ({ header, year }) => yearOf(header, year) !== null);
    const rows = table.rows.filter((row) =>
      targets.some(({ index }) => /[\d]|^[A-D]{1,2}$/.test(row[index]?.text ?? '')),
    );
    const ahead = targets.filter(({ header, year }) => (yearOf(header, year) ?? 0) > reporting);
    if (rows.length < 2 || ahead.length === 0) continue;
    const empty = ahead.filter(({ index }) => rows.every((row) => isBlank(row[index]?.text)));
    if (empty.length === 0) {
      tally.hold();
      continue;
    }
    const words = columnsWith(
      table,
      ({ header, index }) =>
        /strategi(?!s)|kebijakan|program/i.test(header) &&
        !empty.some((column) => column.index === index) &&
        rows.every((row) => isBlank(row[index]?.text)),
    );
    const years = empty.map(({ header, year }) => yearOf(header, year)).join(', ');
    const also = words.length > 0 ? '; strategi, kebijakan atau program juga kosong' : '';
    const alsoEn = words.length > 0 ? '; strategy, policy or program are empty too' : '';
    tally.find({
      severity: 'warning',
      gross: false,
      title: both('Target tahun Renstra kosong', 'Targets of plan years are empty'),
      message: both(
        `${tableName(table)}: kolom target ${years} kosong untuk semua ${rows.length} baris yang bertarget${also}.`,
        `${tableName(table)}: the target columns ${years} are empty in all ${rows.length} rows that have targets${alsoEn}.`,
      ),
      stated: '(kosong)',
      recomputed: `target ${years}`,
      places: rows.map((row) => ({
        ...placeOf(row, empty[0]?.index ?? 0),
        text: short(row.find(({ text }) => text.length > 5)?.text ?? ''),
      })),
      subject: `${table.id} ${years}`,
    });
  }
}
