/**
 * RTA-01: a printed average against the mean of its rows, and an average in the text against the tables.
 *
 * Why: the average capaian is the figure that conclusions and predikat rest on.
 * Basis: arithmetic mean; the mean of the printed values and of the values behind them, capped at 100 or not, are all accepted
 * (XBRL Calculations 1.1 for the rounding). Which of capped and uncapped is right is a matter of CAP-02.
 *
 * Raises: "rata-rata capaian kinerja 81,37%" where the table averages 99%; 96 + 100 + 100 + 100 with the average 97%.
 * Must not raise: (100 + 103 + 125 + 92,8) / 4 printed as 105,2; the average of a table with an unread row.
 */
import type { Place } from '../document/place.js';
import { meets } from '../numbers/interval.js';
import { type PrintedNumber, readNumber } from '../numbers/printed-number.js';
import { hullInterval } from '../numbers/readings.js';
import { formatPercent } from '../numbers/rupiah.js';
import { readWords } from '../numbers/terbilang.js';
import type { Claim, RealizationTable, Report } from '../records/report.js';
import { checkMean } from '../scoring/mean.js';
import type { Rule } from './rule.js';
import { isOfOtherYear } from './support/cell-years.js';
import { aboutOtherYear } from './support/claims.js';
import { cellPlace, short, tableName, tablePlace } from './support/evidence.js';
import { columnId, oddColumns } from './support/odd-columns.js';
import { both, OTHER_LAYOUT, Tally, UNREAD_OPERAND } from './support/outcome.js';

interface Column {
  table: string;
  values: PrintedNumber[];
  places: Place[];
  average: PrintedNumber | null;
  averagePlace: Place;
}

/** The capaian column of every table of results or efficiency whose rows were all read. */
function columns(report: Report): Column[] {
  const { realization, efficiency } = report.records;
  return [...realization, ...efficiency].flatMap((table) => {
    const values = table.rows.map((row) => readNumber(row.capaian ?? '', { kind: 'percent' }));
    const read = values.filter((value) => value !== null);
    if (read.length === 0 || read.length < values.length) return [];
    const average = 'average' in table ? (table.average ?? '') : '';
    return {
      table: tableName(table),
      values: read,
      places: table.rows.map((row) => cellPlace(table, row, 'capaian', row.capaian)),
      average: readNumber(average, { kind: 'percent' }),
      averagePlace: tablePlace(table, 'average', average || null),
    };
  });
}

function checkTable(tally: Tally, table: RealizationTable, report: Report): void {
  if (table.average === null) return;
  const year = table.year ?? report.entity.year;
  const place = tablePlace(table, 'average', table.average);
  const printed = readNumber(table.average, { kind: 'percent' });
  const values = table.rows.map((row) => readNumber(row.capaian ?? '', { kind: 'percent' }));
  const read = values.filter((value) => value !== null);
  if (!printed || read.length < values.length || read.length < 2) {
    tally.skip(UNREAD_OPERAND, place);
    return;
  }
  const check = checkMean(printed, read, { cap: null });
  if (check.agrees) {
    tally.hold();
    return;
  }
  const otherYear = table.rows.some((row) => isOfOtherYear(report, row.places.capaian, year));
  if (otherYear || oddColumns(report).has(columnId({ tableId: table.id, measure: 'capaian', year }))) {
    tally.skip(OTHER_LAYOUT, place);
    return;
  }
  const capped = check.capped.eq(check.exact) ? '' : `; ≤ 100: ${formatPercent(check.capped)}`;
  const line = `(${read.map((value) => value.text).join(' + ')}) / ${read.length} = ${formatPercent(check.exact)}${capped}`;
  tally.find({
    severity: 'error',
    gross: printed.value.gte(100) !== check.exact.gte(100),
    title: both('Rata-rata tidak cocok dengan barisnya', 'Average does not fit its rows'),
    message: both(
      `${tableName(table)}: rata-rata tercetak ${printed.text}, sedangkan ${line}.`,
      `${tableName(table)}: the average is printed as ${printed.text}, but ${line}.`,
    ),
    stated: printed.text,
    recomputed: formatPercent(check.exact),
    places: [place, ...table.rows.map((row) => cellPlace(table, row, 'capaian', row.capaian))],
    subject: `${tableName(table)}: rata-rata`,
  });
}

/** An average of something else than the capaian of the whole report ("penyerapan anggaran rata-rata") says nothing about the table of results. */
const PARTIAL =
  /\b(?:program|kegiatan|(?:pen(?:y|g)e)?serapan|anggaran|keuangan|fisik|triwulan|bulan|nasional|provinsi|kabupaten)\b/i;
const AVERAGE = /rata\s*-?\s*rata/i;
/** Characters around the word "rata-rata" that say what is averaged. */
const REACH = 35;

/** "lima indikator … rata-rata 131,65%" is the average of those five. */
function fewerIndicators(claim: Claim, rows: number): boolean {
  const at = AVERAGE.exec(claim.sentence)?.index ?? claim.sentence.length;
  const last = [...claim.sentence.slice(0, at).matchAll(/(\d{1,2}|\p{L}+)\s*(?:\([^)]*\)\s*)?indi[ck]ator\b/giu)].at(
    -1,
  )?.[1];
  if (!last) return false;
  const count = /^\d+$/.test(last) ? Number(last) : readWords(last);
  return count !== null && count < rows;
}

function isPartial(claim: Claim, rows: number): boolean {
  if (fewerIndicators(claim, rows)) return true;
  const at = AVERAGE.exec(claim.sentence)?.index ?? 0;
  return PARTIAL.test(claim.subject ?? '') || PARTIAL.test(claim.sentence.slice(Math.max(0, at - REACH), at + REACH));
}

const OF_A_PART = both('rata-rata sebagian indikator saja', 'an average of some indicators only');

function checkClaim(tally: Tally, claim: Claim, all: readonly Column[], report: Report): void {
  const printed = readNumber(claim.text, { kind: 'percent' });
  if (
    !printed ||
    aboutOtherYear(claim, report) ||
    all.length === 0 ||
    isPartial(claim, Math.max(...all.map(({ values }) => values.length)))
  )
    return;
  const values = all.flatMap((column) => column.values);
  if (claim.subject !== null && !values.some((value) => meets(hullInterval(value), hullInterval(printed)))) {
    tally.skip(OF_A_PART, claim.place);
    return;
  }
  const fits =
    claim.subject !== null ||
    all.some(
      (column) =>
        checkMean(printed, column.values, { cap: null }).agrees ||
        (column.average && meets(hullInterval(column.average), hullInterval(printed))),
    );
  if (fits) {
    tally.hold();
    return;
  }
  const [main] = [...all].sort((a, b) => Number(b.average !== null) - Number(a.average !== null));
  if (!main) return;
  const mean = checkMean(printed, main.values, { cap: null });
  const capped = mean.capped.eq(mean.exact) ? '' : ` (≤ 100: ${formatPercent(mean.capped)})`;
  tally.find({
    severity: 'error',
    gross: printed.value.gte(100) !== mean.exact.gte(100),
    title: both('Rata-rata dalam kalimat tidak cocok dengan tabel', 'Average in the text does not fit the tables'),
    message: both(
      `Kalimat menyebut rata-rata ${printed.text} (“${short(claim.sentence)}”), sedangkan ${main.table} memberi ${formatPercent(mean.exact)}${capped}.`,
      `The text gives an average of ${printed.text} (“${short(claim.sentence)}”), but ${main.table} gives ${formatPercent(mean.exact)}${capped}.`,
    ),
    stated: printed.text,
    recomputed: main.average?.text ?? formatPercent(mean.exact),
    places: [claim.place, ...(main.average ? [main.averagePlace] : []), ...main.places],
    subject: claim.subject ?? 'rata-rata capaian',
  });
}

export const averageMismatch: Rule = {
  code: 'RTA-01',
  kind: 'average_mismatch',
  severity: 'error',
  title: both('Rata-rata cocok dengan barisnya', 'An average fits its rows'),
  about: both(
    'Rata-rata yang tercetak, di tabel dan kalimat, dibandingkan dengan rata-rata capaian barisnya, dengan dan tanpa batas 100%, dari nilai tercetak maupun nilai sebelum dibulatkan.',
    'Printed averages, in tables and sentences, are compared with the mean capaian of the rows, with and without the cap at 100%, of the printed values and of the values before rounding.',
  ),
  basis: both(
    'Rata-rata hitung; XBRL Calculations 1.1 (pembulatan)',
    'Arithmetic mean; XBRL Calculations 1.1 (rounding)',
  ),
  check(report: Report) {
    const tally = new Tally();
    for (const table of report.records.realization) checkTable(tally, table, report);
    const all = columns(report);
    for (const claim of report.claims) if (claim.type === 'average') checkClaim(tally, claim, all, report);
    return tally;
  },
};
