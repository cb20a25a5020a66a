/**
 * LTS-01: what a report says of an earlier year against the report of that year, and targets of the Renstra against those printed the year before.
 *
 * Why: progress over the years is told by such tables; a past value that was changed makes a rise out of a fall, or a target out of a result.
 * Basis: Permenpan RB 53/2014 (comparison with earlier years and with the mid-term plan; data must be reliable).
 *
 * Raises: realisasi 2022 of 88,30 in the table of years of the report on 2023, and 86,30 in the results of the report on 2022; a target 2022 that is
 * not the one of the amended agreement of that year; as a note, a Renstra target for 2024 that was another one last year.
 * Must not raise: 88,3 and 88,30; "97,43%" and "97,44%", once rounded and once cut off; a share here and a number of villages there; an indicator whose
 * name was changed; a value that the earlier report itself prints in two ways; a target that was replaced in the amended agreement.
 */
import { Counterparts } from './cross-report/counterparts.js';
import { checkPastBudgets } from './cross-report/past-budgets.js';
import { checkPastValues } from './cross-report/past-values.js';
import { checkRenstraTargets } from './cross-report/renstra-targets.js';
import { datedReports, inOrder, type YearReport } from './cross-report/year-report.js';
import type { OfficeRule } from './rule.js';
import { both, Tally } from './support/outcome.js';

const NO_YEAR = both('tahun laporan tidak diketahui', 'the year of the report is not known');

export const crossReportValue: OfficeRule = {
  code: 'LTS-01',
  kind: 'cross_report_value',
  scope: 'office',
  severity: 'error',
  title: both(
    'Nilai tahun lalu sama dengan laporan tahun itu',
    'Values of earlier years are those of their own reports',
  ),
  about: both(
    'Hanya dengan basis data: laporan-laporan satu perangkat daerah dicocokkan antartahun. Target, realisasi dan capaian tahun lalu dicocokkan dengan laporan tahun itu sendiri; targetnya juga dengan perjanjian kinerja yang berlaku saat itu (perubahan menggantikan yang pertama). Target Renstra dicocokkan dengan laporan sebelumnya (catatan saja, karena Renstra dapat diubah), pagu dan realisasi program bila tabel tahun lalu dicantumkan. Satuan harus sama, selisih pembulatan diterima; indikator yang berganti nama dan nilai yang berbeda-beda dalam laporan lama tidak dinilai. Bila ada dua dokumen untuk satu tahun, cukup salah satu yang sama.',
    'With the database only: the reports of one office are matched over the years. Target, realisasi and capaian of an earlier year are matched with the report of that year; the target with the agreement then in force, too (an amendment replaces the first). Targets of the Renstra are matched with the report before (a note only, since a Renstra can be revised), pagu and realisasi of programs where a table of an earlier year is printed. Units must agree, and rounding is accepted; indicators with a new name and values that the old report prints in several ways are not judged. Of two documents on one year, one that agrees is enough.',
  ),
  basis: both('Permenpan RB 53/2014', 'Permenpan RB 53/2014'),
  check(reports: readonly YearReport[]) {
    const dated = new Map(datedReports(reports).map((each) => [each.own, each]));
    return inOrder(reports).map((report) => {
      const outcome = new Tally();
      const later = dated.get(report);
      if (!later) outcome.skip(NO_YEAR);
      else {
        const earlier = [...dated.values()].filter(({ year }) => year < later.year);
        const counterparts = new Counterparts(later);
        checkPastValues(outcome, later, earlier, counterparts);
        checkRenstraTargets(outcome, later, earlier, counterparts);
        checkPastBudgets(outcome, later, earlier);
      }
      return { report, outcome };
    });
  },
};
