/**
 * KLM-01: "tercapai", "melampaui target", "n indikator di atas target" against target and realisasi.
 *
 * Why: the conclusion is what a reader takes from the report; a text carried over from last year, or filled in before the figures, often says the
 * opposite of the table beside it.
 * Basis: Permenpan RB 53/2014 (target and realisasi of the year, of the mid-term plan, and whether they were reached). "Tercapai" needs the target,
 * "melampaui" more than it; where less is better it is the other way round; letters compare as letters.
 *
 * Raises: "telah tercapai melampaui target" with 95,97 of 100; "target akhir Renstra (2026) tercapai" with 88,05 of 98; "4 indikator di atas target" where two
 * are above, one equals and one is below it.
 * Must not raise: hopes, plans and conditions ("agar target tercapai"); "tercapai 95%"; targets of revenue or of other authorities; a claim that one of two
 * disagreeing tables supports; an indicator that is not named for certain.
 */
import type { Claim, Report } from '../records/report.js';
import { judgeCounted } from './achievement-claim-counts.js';
import { judgeOutcome } from './achievement-claim-one.js';
import type { Rule } from './rule.js';
import { both, Tally } from './support/outcome.js';

function judge(tally: Tally, claim: Claim, report: Report): void {
  if (claim.year !== report.entity.year) return;
  if (claim.unit === 'indikator' || claim.statement?.scope !== 'one') judgeCounted(tally, claim, report);
  else judgeOutcome(tally, claim, report);
}

export const achievementClaim: Rule = {
  code: 'KLM-01',
  kind: 'achievement_claim',
  severity: 'error',
  title: both('Pernyataan capaian cocok dengan angkanya', 'A statement of achievement fits its figures'),
  about: both(
    'Kalimat seperti “telah tercapai”, “melampaui target”, “belum memenuhi target”, “target akhir Renstra tercapai” dan “n indikator di atas target” dibandingkan dengan target dan realisasi indikator yang disebut, dalam kalimat itu sendiri dan dalam tabel.',
    'Sentences such as “telah tercapai”, “melampaui target”, “belum memenuhi target”, “target akhir Renstra tercapai” and “n indikator di atas target” are compared with target and result of the indicator that they name, in the sentence itself and in the tables.',
  ),
  basis: both(
    'Permenpan RB 53/2014 (perbandingan target dan realisasi)',
    'Permenpan RB 53/2014 (comparison of target and result)',
  ),
  check(report: Report) {
    const tally = new Tally();
    for (const claim of report.claims) if (claim.type === 'outcome') judge(tally, claim, report);
    return tally;
  },
};
