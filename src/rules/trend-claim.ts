/**
 * TRN-01: "naik", "turun", "bertahan", "kenaikan sebesar x" against the two values.
 *
 * Why: the comparison with earlier years is a required part of the report, and its sentences are the first to be carried over from the report before.
 * Basis: Permenpan RB 53/2014 (comparison with earlier years); subtraction of printed values. A change may be given in points or in percent of the earlier
 * value; both are accepted, rounded or cut off. Of ranks the smaller number is the better one.
 *
 * Raises: "angka realisasi bertahan" with 80 and then 96%; "meningkat dari 93,33 menjadi 88,05"; "naik 1,50" with 70,03 and then 71,13.
 * Must not raise: hopes and plans ("diharapkan meningkat"); "penurunan sebesar 6,32%" between 87,69% and 81,37%; years without a value; an indicator
 * that is not named for certain.
 */
import type { Report } from '../records/report.js';
import type { Rule } from './rule.js';
import { both, Tally } from './support/outcome.js';
import { judgeTrend } from './trend-claim-one.js';
import { judgeWholeTrend } from './trend-claim-whole.js';

export const trendClaim: Rule = {
  code: 'TRN-01',
  kind: 'trend_claim',
  severity: 'error',
  title: both('Pernyataan naik atau turun cocok dengan nilainya', 'A statement of a trend fits its values'),
  about: both(
    'Kalimat seperti “naik”, “turun”, “bertahan”, “kenaikan sebesar x” dan “dari a menjadi b” dibandingkan dengan nilai kedua tahun, dalam kalimat itu sendiri dan dalam tabel; besar perubahan boleh dalam poin atau persen.',
    'Sentences such as “naik”, “turun”, “bertahan”, “kenaikan sebesar x” and “dari a menjadi b” are compared with the values of both years, in the sentence itself and in the tables; a change may be given in points or percent.',
  ),
  basis: both(
    'Permenpan RB 53/2014 (perbandingan dengan tahun sebelumnya)',
    'Permenpan RB 53/2014 (comparison with earlier years)',
  ),
  check(report: Report) {
    const tally = new Tally();
    for (const claim of report.claims) {
      if (claim.type !== 'trend') continue;
      if (claim.statement?.scope === 'one') judgeTrend(tally, claim, report);
      else judgeWholeTrend(tally, claim, report);
    }
    return tally;
  },
};
