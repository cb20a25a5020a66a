/**
 * LKP-02: an essential cell, column or row of a table that is left empty.
 *
 * Why: a table without the target, the result or the formula that it is there for says nothing; often the figure was forgotten and
 * stands in another table.
 * Basis: Permenpan RB 53/2014 annexes I and II (what agreement, indicators and measurement must show); Permenpan 9/2007 (formula and
 * source of a key indicator).
 *
 * Raises: a key indicator without a formula; the result of the year left out of a comparison though another table prints it; plan
 * years without targets; twelve outcome rows without a figure, as one finding.
 * Must not raise: a national figure that does not exist; "-" for years before the plan; rows of a higher level; cells merged with the
 * one above; columns that the table does not have.
 */
import type { Report } from '../records/report.js';
import { checkBudgets, checkPrograms } from './missing-cell-budgets.js';
import { checkAgreements, checkKeyIndicators, checkPlanYears } from './missing-cell-plans.js';
import { checkAchievementColumn, checkComparisons, checkDifferences, checkResults } from './missing-cell-results.js';
import { checkWorkPlans } from './missing-cell-work-plans.js';
import type { Rule } from './rule.js';
import { both, Tally } from './support/outcome.js';

const CHECKS = [
  checkKeyIndicators,
  checkAgreements,
  checkPlanYears,
  checkWorkPlans,
  checkComparisons,
  checkDifferences,
  checkResults,
  checkAchievementColumn,
  checkPrograms,
  checkBudgets,
];

export const missingCell: Rule = {
  code: 'LKP-02',
  kind: 'missing_component',
  severity: 'warning',
  title: both('Sel penting tabel terisi', 'Essential cells of tables are filled'),
  about: both(
    'Dicari sel dan kolom penting yang kosong: formula dan sumber data IKU, target perjanjian kinerja, target tahun Renstra, target rencana aksi, realisasi tahun pelaporan, capaian, baris program dan outcome, baris jumlah anggaran.',
    'Essential cells and columns that are empty: formula and source of key indicators, agreed targets, targets of plan years and action plans, results of the year, achievement, rows of programs and outcomes, totals of budgets.',
  ),
  basis: both(
    'Permenpan RB 53/2014 lampiran I dan II; Permenpan 9/2007',
    'Permenpan RB 53/2014 annexes I and II; Permenpan 9/2007',
  ),
  check(report: Report) {
    const tally = new Tally();
    for (const check of CHECKS) check(tally, report);
    for (const { places } of tally.findings) if (places[0]) places[0] = { ...places[0], empty: true };
    return tally;
  },
};
