/**
 * NIL-01: the same quantity printed differently in two places, in tables or sentences.
 *
 * Why: two values for one result mean that at least one of them is outdated or mistyped, and every figure that rests on it with it.
 * Basis: Permenpan RB 53/2014 (data in the report must be reliable); Permenpan RB 88/2021 (quality of the report).
 *
 * Raises: realisasi 2023 of one indicator 96% in table 3.1 and 100% in table 3.4; a pagu of 31.495.000 in one table and 34.495.000 in another;
 * a kegiatan that stands under one program in the text and under another in the budget; one NIP with two last digits.
 * Must not raise: 92,8% and 92,80%; 99,77% and 100; the agreement before and after a change; two indicators of one sasaran.
 */
import type { Report } from '../records/report.js';
import { checkAbsorptions } from './cross-table-absorption.js';
import { checkClaims } from './cross-table-claims.js';
import { checkIdentities } from './cross-table-identities.js';
import { checkIndicatorCopies } from './cross-table-indicators.js';
import { checkKegiatan } from './cross-table-kegiatan.js';
import { checkMoneyCopies } from './cross-table-money.js';
import { checkPlanSums } from './cross-table-plan-sum.js';
import { checkPlanTargets } from './cross-table-plans.js';
import { checkPrograms } from './cross-table-programs.js';
import type { Rule } from './rule.js';
import { both, Tally } from './support/outcome.js';

export const crossTableValue: Rule = {
  code: 'NIL-01',
  kind: 'cross_table_value',
  severity: 'error',
  title: both('Nilai yang sama tercetak sama di semua tempat', 'The same value is printed alike everywhere'),
  about: both(
    'Target, realisasi dan capaian setiap indikator per tahun, serta pagu dan realisasi setiap program, kegiatan dan sub kegiatan dicocokkan di semua tabel dan kalimat; target kegiatan di RKT dan rencana aksi dicocokkan dengan tabel program. Jumlah desimal yang berbeda diterima; tabel anggaran sebelum perubahan tidak dibandingkan. Kegiatan setiap program dicocokkan antara teks, RKT, tabel program dan anggaran; NIP dan nomor telepon di semua tempat.',
    'Target, realisasi and capaian of every indicator by year, and pagu and realisasi of every program, kegiatan and sub kegiatan, are matched over all tables and sentences; targets of kegiatan in the work plans are matched with the table of programs. Different numbers of decimals are accepted; budgets before a change are not compared. The kegiatan of each program are matched over text, annual plan, programs and budget; the numbers of officials and telephones over all places.',
  ),
  basis: both('Permenpan RB 53/2014; Permenpan RB 88/2021', 'Permenpan RB 53/2014; Permenpan RB 88/2021'),
  check(report: Report) {
    const tally = new Tally();
    checkIndicatorCopies(tally, report);
    checkMoneyCopies(tally, report);
    checkPlanTargets(tally, report);
    checkPlanSums(tally, report);
    checkKegiatan(tally, report);
    checkPrograms(tally, report);
    checkClaims(tally, report);
    checkAbsorptions(tally, report);
    checkIdentities(tally, report);
    return tally;
  },
};
