import type { Place } from '../document/place.js';
import { isAbsent, readNumber } from '../numbers/printed-number.js';
import type { RealizationTable, Report } from '../records/report.js';
import { cellPlace, printedText, short, tableName } from './support/evidence.js';
import { indicatorGroups, type Occurrence } from './support/indicator-index.js';
import { both, type Tally } from './support/outcome.js';
import { columnsWith, isBlank, isEmpty, placeOf } from './support/printed-cells.js';
import { nameList } from './support/text.js';

/** Values of one table that the report knows elsewhere. */
function knownElsewhere(report: Report, indicator: string, table: string, year: number): Occurrence | undefined {
  const group = indicatorGroups(report).find(
    ({ names, rows }) => names.includes(indicator) && rows.some(({ tableId }) => tableId === table),
  );
  return group?.occurrences.find(
    (known) => known.measure === 'realisasi' && known.year === year && known.tableId !== table,
  );
}

interface Row {
  indikator: string;
  page?: number | undefined;
  line?: number | undefined;
  places: Readonly<Record<string, Place>>;
}

/** The roles of the columns that a field may be read from. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  target: ['target', 'target_end'],
  realisasi: ['realisasi', 'capaian'],
  capaian: ['capaian', 'capaian_end', 'percent'],
};

/** Whether the table prints the field's column and leaves it empty in the row: a figure that was not read is not absent. */
function isLeftEmpty(report: Report, table: string, row: Row, field: string): boolean {
  if (!isEmpty(printedText(row, field) ?? '')) return false;
  const printed = report.tables.find(({ id }) => id === table);
  if (!printed) return false;
  const columns = columnsWith(printed, ({ role }) => (COLUMNS[field] ?? []).includes(role));
  const cells = printed.rows.find((line) => line.some(({ text }) => text.includes(row.indikator)));
  return columns.length > 0 && cells !== undefined && columns.every(({ index }) => isBlank(cells[index]?.text));
}

/** The result of the reporting year is left out of a comparison, though the report prints it in another table. */
export function checkComparisons(tally: Tally, report: Report): void {
  const year = report.entity.year;
  if (year === null) return;
  for (const table of [...report.records.comparison, ...report.records.renstra_progress]) {
    for (const row of table.rows) {
      if (row.indikator === '') continue;
      if (row.realisasi !== null) {
        tally.hold();
        continue;
      }
      const known = knownElsewhere(report, row.indikator, table.id, year);
      if (!known || !isLeftEmpty(report, table.id, row, 'realisasi')) continue;
      tally.find({
        severity: 'warning',
        gross: false,
        title: both(
          'Realisasi tahun ini kosong dalam tabel perbandingan',
          'The result of the year is empty in a comparison',
        ),
        message: both(
          `${tableName(table)}: realisasi ${year} “${short(row.indikator, 60)}” kosong, sedangkan ${known.table} mencetak ${known.text}.`,
          `${tableName(table)}: the result of ${year} for “${short(row.indikator, 60)}” is empty, while ${known.table} prints ${known.text}.`,
        ),
        stated: '(kosong)',
        recomputed: known.text,
        places: [cellPlace(table, row, 'realisasi', short(row.indikator)), known.place],
        subject: `${row.indikator}: realisasi ${table.id}`,
      });
    }
  }
}

const DIFFERENCE = /\+\s*\/?\s*[-–]|selisih/i;

/** A column for the difference with a national figure, left open where both figures stand beside it. */
export function checkDifferences(tally: Tally, report: Report): void {
  for (const table of report.tables.filter(({ kinds }) => kinds.includes('comparison'))) {
    const [own] = columnsWith(table, ({ role }) => role === 'realisasi');
    const [other] = columnsWith(table, ({ role }) => role === 'national');
    const [difference] = columnsWith(table, ({ header }) => DIFFERENCE.test(header));
    if (!own || !other || !difference) continue;
    for (const row of table.rows) {
      const [result, standard] = [row[own.index]?.text ?? '', row[other.index]?.text ?? ''];
      if (!/\d/.test(result) || !/\d/.test(standard) || !isBlank(row[difference.index]?.text)) continue;
      tally.find({
        severity: 'info',
        gross: false,
        title: both('Selisih dengan pembanding tidak diisi', 'The difference with the standard is not filled in'),
        message: both(
          `${tableName(table)}: kolom “${short(difference.header, 30)}” kosong, sedangkan ${result} dan ${standard} tercetak.`,
          `${tableName(table)}: the column “${short(difference.header, 30)}” is empty, while ${result} and ${standard} are printed.`,
        ),
        stated: '-',
        recomputed: `${result} / ${standard}`,
        places: [placeOf(row, difference.index), placeOf(row, own.index), placeOf(row, other.index)],
        subject: `${table.id} ${result} ${standard}`,
      });
    }
  }
}

const FIELDS = [
  ['target', both('target', 'target')],
  ['realisasi', both('realisasi', 'result')],
  ['capaian', both('capaian', 'achievement')],
] as const;

type ResultRow = RealizationTable['rows'][number];

/** The fields of a row that are empty, though the table usually fills them and the row prints a result. */
function emptyFields(
  report: Report,
  table: string,
  row: ResultRow,
  usual: readonly (typeof FIELDS)[number][],
): (typeof FIELDS)[number][] {
  const shown = [row.realisasi, row.capaian].some((value) => readNumber(value ?? '') !== null);
  const planned = readNumber(row.target ?? '') !== null;
  return usual.filter(
    ([field]) =>
      row[field] === null &&
      isLeftEmpty(report, table, row, field) &&
      (field === 'realisasi' ? planned : shown && (field === 'target' || planned || row.target === null)),
  );
}

/** A row of results that prints some of target, result and achievement but not all that the other rows print. */
export function checkResults(tally: Tally, report: Report): void {
  for (const table of report.records.realization) {
    const usual = FIELDS.filter(([field]) => {
      const filled = table.rows.filter((row) => row[field] !== null && !isAbsent(row[field]));
      return filled.length >= 2 && filled.length >= (table.rows.length * 2) / 3;
    });
    const gaps = table.rows.flatMap((row) => {
      const fields = row.indikator === '' ? [] : emptyFields(report, table.id, row, usual);
      return fields.length === 0 ? [] : [{ row, fields }];
    });
    if (gaps.length === 0) continue;
    const names = gaps.map(({ row }) => short(row.indikator, 60));
    const fields = [...new Set(gaps.flatMap((gap) => gap.fields))];
    const [id, en] = [fields.map(([, name]) => name.id).join(', '), fields.map(([, name]) => name.en).join(', ')];
    tally.find({
      severity: 'info',
      gross: false,
      title: both(`Sel ${id} kosong`, `Cells for ${en} are empty`),
      message: both(
        `${tableName(table)}: ${id} kosong untuk ${nameList(names, 'dan lainnya')}, sedangkan baris lain mengisinya.`,
        `${tableName(table)}: ${en} empty for ${nameList(names, 'and more')}, while the other rows have it.`,
      ),
      stated: '(kosong)',
      recomputed: id,
      places: gaps.flatMap((gap) =>
        gap.fields.map(([field]) => cellPlace(table, gap.row, field, short(gap.row.indikator))),
      ),
      subject: `${table.id} ${id}`,
    });
  }
}

function isResultTable(table: RealizationTable): boolean {
  const both_ = table.rows.filter(
    (row) => readNumber(row.target ?? '') && readNumber(row.realisasi ?? row.capaian ?? '') && row.indikator !== '',
  );
  return both_.length >= 2;
}

function hasAchievement(report: Report, table: RealizationTable): boolean {
  const names = new Set(table.rows.map(({ indikator }) => indikator));
  return indicatorGroups(report).some(
    (group) =>
      group.names.some((name) => names.has(name)) &&
      group.occurrences.some(({ measure }) => measure === 'capaian' || measure === 'capaian_akhir'),
  );
}

/** Target and result stand side by side, but no achievement is computed from them anywhere (Permenpan RB 53/2014 annex II, A.1). */
export function checkAchievementColumn(tally: Tally, report: Report): void {
  const tables = report.records.realization.filter(isResultTable);
  const bare = tables.filter(
    (table) =>
      table.rows.every(({ capaian, realisasi }) => capaian === null || realisasi === null) &&
      !hasAchievement(report, table),
  );
  if (bare.length === 0) {
    if (tables.length > 0) tally.hold();
    return;
  }
  const names = bare.map(tableName);
  tally.find({
    severity: 'warning',
    gross: false,
    title: both('Persentase capaian tidak dihitung', 'No achievement is computed'),
    message: both(
      `${nameList(names, 'dan lainnya')} mencetak target dan realisasi, tetapi persentase capaiannya tidak tercetak di mana pun.`,
      `${nameList(names, 'and more')} print target and result, but their achievement in percent is printed nowhere.`,
    ),
    stated: '(kolom tidak ada)',
    recomputed: 'realisasi / target × 100',
    places: bare.flatMap((table) =>
      table.rows.map((row) => cellPlace(table, row, 'realisasi', row.realisasi ?? row.capaian)),
    ),
    subject: 'capaian',
  });
}
