/**
 * ARI-01: spending above the ceiling, a remainder that is not ceiling minus spending, a formula that cancels out, a running number out of order.
 *
 * Why: a realisasi above the pagu is not permitted, so it is nearly always a misprint of one of the two; the remainder (sisa, SILPA) is a
 * plain subtraction. A formula in which the realisasi cancels out gives 100% whatever was reached.
 * Basis: UU 17/2003 article 3 and PP 12/2019 (no spending without budget); subtraction of whole rupiah, without tolerance.
 *
 * Raises: 33.687.808 spent of 31.495.000; a remainder of 2.836.908.800 where 40.570.580.300 − 39.275.148.546 = 1.295.431.754;
 * "Realisasi − (Realisasi − Rencana)" as a formula; rows numbered 25, 26, 27, 26, 29.
 * Must not raise: revenue above its target; a remainder of one program; spending equal to the ceiling; numbers that begin again in each group.
 */
import type { Place } from '../document/place.js';
import { formatNumber, formatPercent } from '../numbers/rupiah.js';
import type { BudgetTable, Report } from '../records/report.js';
import { absorption } from '../scoring/absorption.js';
import { checkFormula } from './arithmetic-other-formula.js';
import { checkNumbering } from './arithmetic-other-numbering.js';
import { checkRemainders } from './arithmetic-other-remainders.js';
import type { Rule } from './rule.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { both, OTHER_LAYOUT, Tally } from './support/outcome.js';
import { inputRows } from './support/program-rows.js';

interface Spending {
  table: string;
  name: string;
  pagu: number;
  realisasi: number;
  places: [realisasi: Place, pagu: Place];
}

function judge(tally: Tally, { table, name, pagu, realisasi, places }: Spending): void {
  if (realisasi <= pagu) {
    tally.hold();
    return;
  }
  const [spent, ceiling] = [formatNumber(realisasi, 0), formatNumber(pagu, 0)];
  const percent = absorption(realisasi, pagu);
  const line = percent ? ` (${formatPercent(percent)})` : '';
  tally.find({
    severity: 'error',
    gross: true,
    title: both('Realisasi melebihi pagu', 'Spending exceeds the ceiling'),
    message: both(
      `${table}: realisasi “${short(name, 60)}” ${spent} melebihi pagunya ${ceiling}${line}.`,
      `${table}: spending on “${short(name, 60)}” is ${spent}, above its ceiling of ${ceiling}${line}.`,
    ),
    stated: `${spent} / ${ceiling}`,
    recomputed: percent ? formatPercent(percent) : spent,
    places,
    subject: `${name}: realisasi`,
  });
}

/** Revenue may exceed its target. */
const REVENUE = /\b(?:pendapatan|penerimaan|retribusi|pajak|pad)\b/i;
/** When this share of a table's rows is above its ceiling, the columns mean something else. */
const SUSPICIOUS_COUNT = 4;
const SUSPICIOUS_SHARE = 0.3;

function checkBudget(tally: Tally, table: BudgetTable): void {
  if (REVENUE.test(table.caption) || table.rows.some(({ level }) => level === 'pendapatan')) return;
  const spendings = table.rows.flatMap((row): Spending[] => {
    const { name, pagu, realisasi } = row;
    if (!pagu || realisasi === null) return [];
    const places: Spending['places'] = [
      cellPlace(table, row, 'realisasi', formatNumber(realisasi, 0)),
      cellPlace(table, row, 'pagu', formatNumber(pagu, 0)),
    ];
    return [{ table: tableName(table), name, pagu, realisasi, places }];
  });
  const above = spendings.filter(({ pagu, realisasi }) => realisasi > pagu);
  if (above.length >= SUSPICIOUS_COUNT && above.length > spendings.length * SUSPICIOUS_SHARE) {
    for (const { places } of above) tally.skip(OTHER_LAYOUT, places[0]);
    return;
  }
  for (const spending of spendings) judge(tally, spending);
}

function checkTables(tally: Tally, report: Report): void {
  for (const table of report.records.budget) checkBudget(tally, table);
  for (const table of report.records.program_performance) {
    for (const { row, ceiling, realized } of inputRows(table)) {
      const places: Spending['places'] = [
        cellPlace(table, row, 'capaian', row.capaian),
        cellPlace(table, row, 'target', row.target),
      ];
      judge(tally, { table: tableName(table), name: row.name, pagu: ceiling, realisasi: realized, places });
    }
  }
}

export const arithmeticOther: Rule = {
  code: 'ARI-01',
  kind: 'arithmetic_other',
  severity: 'error',
  title: both(
    'Realisasi tidak melebihi pagu, sisa adalah selisihnya',
    'Spending stays within the ceiling, the rest is the difference',
  ),
  about: both(
    'Realisasi setiap baris belanja dibandingkan dengan pagunya (pendapatan tidak), dan sisa anggaran atau SILPA dalam kalimat, beserta persentasenya, dengan pagu dikurangi realisasi. Rumus yang selalu memberi 100% dan nomor urut yang meloncat dicatat.',
    'The spending of every expenditure row is compared with its ceiling (not revenue), and a remainder (sisa, SILPA) in the text, with its percentage, with ceiling minus spending. Formulas that always give 100% and running numbers out of order are noted.',
  ),
  basis: both('UU 17/2003 pasal 3; PP 12/2019', 'UU 17/2003 article 3; PP 12/2019'),
  check(report: Report) {
    const tally = new Tally();
    checkTables(tally, report);
    checkRemainders(tally, report);
    checkFormula(tally, report);
    checkNumbering(tally, report);
    return tally;
  },
};
