/**
 * PRS-01: a printed percentage against its two amounts.
 *
 * Why: absorption is the figure that a budget is judged by, and it is often typed by hand or left over from an earlier version of the amounts.
 * Basis: Permenpan RB 53/2014 (realisasi anggaran); XBRL Calculations 1.1 for rounded and truncated printing.
 *
 * Raises: 75.669.000 of 88.730.000 printed as 82,3% (it is 85,28%); 6.815.820.390 of 9.448.434.511 printed as 68%.
 * Must not raise: 2.300.000 of 2.840.000 printed as 80,9% (truncated); the percentage of an input row printed on the output row below it.
 */

import type { Decimal } from 'decimal.js';
import type { Place } from '../document/place.js';
import { exactly } from '../numbers/interval.js';
import { type PrintedNumber, readNumber } from '../numbers/printed-number.js';
import { agreement } from '../numbers/readings.js';
import { formatNumber, formatPercent } from '../numbers/rupiah.js';
import type { BudgetTable, ProgramPerformanceTable, Report } from '../records/report.js';
import { absorption } from '../scoring/absorption.js';
import { checkShareClaims } from './percent-mismatch-claims.js';
import { checkEfficiencyAbsorption } from './percent-mismatch-efficiency.js';
import type { Rule, RuleOutcome } from './rule.js';
import { achievements } from './support/achievements.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { both, OTHER_LAYOUT, Tally, UNREAD_OPERAND } from './support/outcome.js';
import { percentRows } from './support/program-rows.js';

type Draft = RuleOutcome['findings'][number];

/** From this many rows on, when this share of them fails, the column is no absorption (it may be physical progress or a share of the total). */
const SUSPICIOUS_COUNT = 4;
const SUSPICIOUS_SHARE = 0.6;

interface Percentage {
  table: string;
  name: string;
  printed: PrintedNumber;
  place: Place;
  part: number;
  whole: number;
  value: Decimal;
  places: Place[];
}

function draft(p: Percentage, note = both('', '')): Draft {
  const line = `${formatNumber(p.part, 0)} / ${formatNumber(p.whole, 0)} × 100 = ${formatPercent(p.value)}`;
  return {
    severity: 'error',
    gross: false,
    title: both('Persentase tidak cocok dengan kedua angkanya', 'Percentage does not fit its two amounts'),
    message: both(
      `${p.table}: persentase “${short(p.name, 60)}” tercetak ${p.printed.text}, sedangkan ${line}${note.id}.`,
      `${p.table}: the percentage of “${short(p.name, 60)}” is printed as ${p.printed.text}, but ${line}${note.en}.`,
    ),
    stated: p.printed.text,
    recomputed: formatPercent(p.value),
    places: [p.place, ...p.places],
    subject: p.name,
  };
}

function settle(tally: Tally, drafts: readonly Draft[], judged: number): void {
  const suspicious = drafts.length >= SUSPICIOUS_COUNT && drafts.length > judged * SUSPICIOUS_SHARE;
  for (const finding of drafts) {
    if (suspicious) tally.skip(OTHER_LAYOUT, finding.places[0]);
    else tally.find(finding);
  }
}

function checkBudget(tally: Tally, table: BudgetTable): void {
  const drafts: Draft[] = [];
  const before = tally.satisfied;
  const whole = table.rows.find((row) => row.level === 'total')?.pagu ?? null;
  for (const row of table.rows) {
    const printed = readNumber(row.persen ?? '', { kind: 'percent' });
    if (!printed) continue;
    const place = cellPlace(table, row, 'persen', row.persen);
    const value = row.pagu === null || row.realisasi === null ? null : absorption(row.realisasi, row.pagu);
    if (row.pagu === null || row.realisasi === null || !value) {
      tally.skip(UNREAD_OPERAND, place);
      continue;
    }
    const share = whole ? absorption(row.pagu, whole) : null;
    const fits =
      agreement(printed, exactly(value)) ?? (row.level === 'belanja' && share && agreement(printed, exactly(share)));
    if (fits) {
      tally.hold();
      continue;
    }
    drafts.push(
      draft({
        table: tableName(table),
        name: row.name,
        printed,
        place,
        part: row.realisasi,
        whole: row.pagu,
        value,
        places: [
          cellPlace(table, row, 'realisasi', formatNumber(row.realisasi, 0)),
          cellPlace(table, row, 'pagu', formatNumber(row.pagu, 0)),
        ],
      }),
    );
  }
  settle(tally, drafts, tally.satisfied - before + drafts.length);
}

function checkProgramTable(tally: Tally, table: ProgramPerformanceTable, report: Report): void {
  for (const { row, percent, kind, input } of percentRows(table)) {
    if (kind === 'achievement') continue;
    const place = cellPlace(table, row, 'persen', row.persen);
    const value = input ? absorption(input.realized, input.ceiling) : null;
    if (!input || !value) {
      tally.skip(UNREAD_OPERAND, place);
      continue;
    }
    const own = kind === 'either' ? achievements(row.target, row.capaian, report.policy) : null;
    const ofOutput = own?.some(({ value: computed }) => agreement(percent, computed)) ?? false;
    if (agreement(percent, exactly(value)) || ofOutput) {
      tally.hold();
      continue;
    }
    const [target, result] = [row.target ?? '-', row.capaian ?? '-'];
    tally.find(
      draft(
        {
          table: tableName(table),
          name: row.name,
          printed: percent,
          place,
          part: input.realized,
          whole: input.ceiling,
          value,
          places: [
            cellPlace(table, input.row, 'capaian', input.row.capaian),
            cellPlace(table, input.row, 'target', input.row.target),
            ...(kind === 'either'
              ? [cellPlace(table, row, 'target', target), cellPlace(table, row, 'capaian', result)]
              : []),
          ],
        },
        kind === 'either'
          ? both(
              ` dan keluaran ${result} dari ${target} juga tidak menghasilkannya`,
              ` and the output ${result} of ${target} does not give it either`,
            )
          : undefined,
      ),
    );
  }
}

export const percentMismatch: Rule = {
  code: 'PRS-01',
  kind: 'percent_mismatch',
  severity: 'error',
  title: both('Persentase cocok dengan kedua angkanya', 'A percentage fits its two amounts'),
  about: both(
    'Persentase serapan atau bagian, di tabel dan kalimat, dihitung ulang dari kedua angkanya. Pembulatan dan pemotongan desimal sama-sama diterima. Pada tabel program, persentase di baris keluaran boleh berasal dari baris masukan di atasnya.',
    'Percentages of absorption or share, in tables and sentences, are recomputed from their two amounts. Rounding and cutting off are both accepted. In program tables the percentage of an output row may belong to the input row above it.',
  ),
  basis: both(
    'Permenpan RB 53/2014; XBRL Calculations 1.1 (pembulatan)',
    'Permenpan RB 53/2014; XBRL Calculations 1.1 (rounding)',
  ),
  check(report: Report) {
    const tally = new Tally();
    for (const table of report.records.budget) checkBudget(tally, table);
    for (const table of report.records.program_performance) checkProgramTable(tally, table, report);
    checkEfficiencyAbsorption(tally, report);
    checkShareClaims(tally, report);
    return tally;
  },
};
