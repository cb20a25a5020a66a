/**
 * THN-01: a year in a title, header, sentence or date that cannot be the one reported on.
 *
 * Why: reports are written over last year's file; a year left behind makes the account, the agreement or the budget appear to be another year's.
 * Basis: Perpres 29/2014 on performance reporting (the report gives account of one budget year, after its end); UU 12/2011 (a regulation is cited by number, year and title).
 *
 * Raises: "TARGET TAHUN 2022" in the agreement of 2023; "Laporan Kinerja tahun 2020 merupakan …" in the account of 2021; a foreword of a report
 *   on 2021 dated January 2021; "tahun pertama pelaksanaan Renstra 2017-2021" in 2019; one regulation cited with two years; a contents entry with
 *   another year than its heading.
 * Must not raise: innovations and decrees of earlier years; comparisons and trends; next year's plans; "tahun ke-3 periode renstra 2021-2026" in 2023;
 *   anything where the year reported on is not certain.
 */
import type { Report } from '../records/report.js';
import { checkCitedYears } from './period-mismatch-citations.js';
import { checkDates } from './period-mismatch-dates.js';
import { checkHeaders } from './period-mismatch-headers.js';
import { checkPlanYears } from './period-mismatch-plan.js';
import { checkSentences } from './period-mismatch-sentences.js';
import { checkTargets } from './period-mismatch-targets.js';
import { checkTitles } from './period-mismatch-titles.js';
import type { Rule } from './rule.js';
import { both, Tally } from './support/outcome.js';
import { sureYear } from './support/report-year.js';

const UNSURE = both(
  'tahun pelaporan tidak dapat dipastikan dari dokumen',
  'the year reported on cannot be told from the document with certainty',
);

export const periodMismatch: Rule = {
  code: 'THN-01',
  kind: 'period_mismatch',
  severity: 'error',
  title: both(
    'Tahun dalam judul, kalimat dan tanggal sesuai tahun pelaporan',
    'Years in titles, sentences and dates fit the year reported on',
  ),
  about: both(
    'Tahun yang terikat pada laporan, perjanjian kinerja, anggaran atau hasil dalam judul, kepala kolom, daftar isi dan kalimat dibandingkan dengan tahun pelaporan; tanggal kata pengantar dengan akhir tahun itu; urutan tahun Renstra dengan periodenya; tahun peraturan dengan kutipan lain. Perbandingan, tren, rencana tahun depan dan fakta tahun sebelumnya tidak dinilai.',
    'A year tied to the report, the agreement, the budget or the results in titles, column headers, contents and sentences is compared with the year reported on; the date of the foreword with the end of that year; ordinal years of the strategic plan with its period; years of regulations with other citations. Comparisons, trends, plans of the next year and facts of earlier years are not judged.',
  ),
  basis: both('Perpres 29/2014 (pelaporan kinerja); UU 12/2011', 'Perpres 29/2014 (performance reporting); UU 12/2011'),
  check(report: Report) {
    const tally = new Tally();
    checkCitedYears(tally, report);
    const { year } = sureYear(report);
    if (year === null) {
      tally.skip(UNSURE);
      return tally;
    }
    checkHeaders(tally, report, year);
    checkTargets(tally, report, year);
    checkTitles(tally, report, year);
    checkSentences(tally, report, year);
    checkDates(tally, report, year);
    checkPlanYears(tally, report, year);
    return tally;
  },
};
