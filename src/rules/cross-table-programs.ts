import type { Place } from '../document/place.js';
import { exactly } from '../numbers/interval.js';
import { readNumber } from '../numbers/printed-number.js';
import { agreement } from '../numbers/readings.js';
import { formatPercent } from '../numbers/rupiah.js';
import { nameLikeness } from '../records/names.js';
import type { Claim, Report } from '../records/report.js';
import { absorption } from '../scoring/absorption.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { readMeasure, sameMeasure } from './support/measures.js';
import { both, type Tally } from './support/outcome.js';

const SAME = 0.85;
/** A program measured by what was spent: its result is the absorption of its budget. */
const OF_SPENDING = /\b(?:realisasi|serapan|penyerapan)\s+(?:anggaran|keuangan|belanja)\b/i;

/** What the tables give as the result of a program. */
interface Known {
  text: string;
  table: string;
  places: Place[];
  agrees: boolean;
}

/** The indicators that the text and the annual plan give to a program. */
function indicatorsOf(name: string, report: Report): string[] {
  const stated = report.claims.flatMap((claim) =>
    claim.type === 'name' && claim.unit === 'indikator_program' && claim.measure === name ? (claim.subject ?? []) : [],
  );
  const planned = report.records.work_plan.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.level === 'program' && nameLikeness(row.name, name) >= SAME ? row.indikator : [])),
  );
  return stated.length > 0 ? stated : planned;
}

function results(name: string, value: string, report: Report): Known[] {
  const printed = readMeasure(value);
  return report.records.program_performance.flatMap((table) =>
    table.rows.flatMap((row): Known[] => {
      if (row.level !== 'program' || !row.capaian || nameLikeness(row.name, name) < SAME) return [];
      const own = [row.capaian, row.persen].flatMap((text) => readMeasure(text) ?? []);
      const verdicts = own.map((measure) => (printed ? sameMeasure(printed, measure) : null));
      if (!verdicts.includes(true) && !verdicts.includes(false)) return [];
      const places = [cellPlace(table, row, 'capaian', row.capaian)];
      return [{ text: row.capaian, table: tableName(table), places, agrees: verdicts.includes(true) }];
    }),
  );
}

function absorptions(name: string, value: string, report: Report): Known[] {
  const printed = readNumber(value, { kind: 'percent' });
  return report.records.budget.flatMap((table) =>
    table.rows.flatMap((row): Known[] => {
      if (row.level !== 'program' || nameLikeness(row.name, name) < SAME) return [];
      const percent = row.pagu && row.realisasi !== null ? absorption(row.realisasi, row.pagu) : null;
      if (!percent || !printed) return [];
      const places = [cellPlace(table, row, 'realisasi'), cellPlace(table, row, 'pagu')];
      const agrees = agreement(printed, exactly(percent)) !== null;
      return [{ text: formatPercent(percent), table: tableName(table), places, agrees }];
    }),
  );
}

/** A program of which the sentence itself names the budget is compared by the rule for absorptions. */
function check(tally: Tally, claim: Claim, report: Report): void {
  const { subject: name, value } = claim;
  if (!name || !value) return;
  const indicators = indicatorsOf(name, report);
  const ofSpending = indicators.some((indicator) => OF_SPENDING.test(indicator));
  if (ofSpending && OF_SPENDING.test(claim.sentence)) return;
  const known = ofSpending ? absorptions(name, value, report) : results(name, value, report);
  const [first] = known;
  if (!first) return;
  if (known.some(({ agrees }) => agrees)) {
    tally.hold();
    return;
  }
  const what = ofSpending ? both('realisasi anggaran', 'absorption') : both('capaian', 'capaian');
  tally.find({
    severity: 'warning',
    gross: false,
    title: both(
      'Capaian program dalam teks berbeda dari tabel',
      'The result of a program in the text differs from the table',
    ),
    message: both(
      `Teks menyebut ${value} untuk program “${short(name, 60)}”, sedangkan ${what.id} program ini di ${first.table} adalah ${first.text}.`,
      `The text gives ${value} for the program “${short(name, 60)}”, but its ${what.en} in ${first.table} is ${first.text}.`,
    ),
    stated: value,
    recomputed: first.text,
    places: [{ ...claim.place, text: value }, ...known.flatMap(({ places }) => places)],
    subject: `${name}: capaian`,
  });
}

/** NIL-01 for programs: what a list of the text says they reached against the table of programs, or against their absorption. */
export function checkPrograms(tally: Tally, report: Report): void {
  for (const claim of report.claims)
    if (claim.type === 'name' && claim.unit === 'program' && claim.value) check(tally, claim, report);
}
