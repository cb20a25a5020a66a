import type { Localized } from '../../findings/finding.js';
import { type Copies, copiesThatAgree } from '../support/agreement-of-copies.js';
import { both } from '../support/outcome.js';
import { anyAgrees } from './agreement.js';
import type { Saying, Value } from './sayings.js';
import type { Dated } from './year-report.js';

type Said = Extract<Saying, { type: 'value' }>;

export type Judgement =
  | { type: 'holds' }
  | { type: 'differs'; own: Copies; others: readonly [Said, ...Said[]] }
  | { type: 'not_judged'; reason: Localized };

const OWN_CONTRADICTION = both(
  'laporan ini sendiri mencetak beberapa nilai, salah satunya sama dengan laporan tahun sebelumnya',
  'this report itself prints several values, one of them that of the earlier report',
);
const OTHER_NAME = both(
  'nama indikator berbeda antartahun, mungkin diubah bersama cara menghitungnya',
  'the name of the indicator differs between the years; its definition may have changed with it',
);
const OTHER_FORM = both(
  'satuan, bentuk atau batas nilai di kedua laporan berbeda',
  'unit, form or cap of the value differ between the reports',
);
const NO_REPORT = both('laporan tahun yang dibandingkan tidak ada', 'the report of that year is not there');
const NOT_PRINTED = both(
  'laporan tahun yang dibandingkan tidak memuat nilai itu',
  'the report of that year does not print the value',
);

const notJudged = (reason: Localized): Judgement => ({ type: 'not_judged', reason });

/** One of the two reports may have capped its results. */
function mayBeCapped(later: Dated, { from }: Said): boolean {
  return [later, from].some(({ report }) => report.policy.cap_over_100 !== false);
}

function against(later: Dated, sets: readonly Copies[], said: Said): Judgement {
  const verdicts = sets.map(({ occurrences }) => anyAgrees(occurrences, said.occurrences, mayBeCapped(later, said)));
  if (verdicts.includes(true)) return sets.length === 1 ? { type: 'holds' } : notJudged(OWN_CONTRADICTION);
  const own = sets[verdicts.indexOf(false)];
  if (!own) return notJudged(OTHER_FORM);
  return said.certain ? { type: 'differs', own, others: [said] } : notJudged(OTHER_NAME);
}

/**
 * Compares a value with what the reports of its year say. Where there are several, one that agrees is enough, and one that leaves it open keeps the
 * others from speaking.
 */
export function judgeValue(later: Dated, value: Value, sayings: readonly Saying[]): Judgement {
  const sets = copiesThatAgree(value.occurrences);
  const judgements = sayings.flatMap((saying): Judgement[] => {
    if (saying.type === 'absent') return [];
    return [saying.type === 'unclear' ? notJudged(saying.reason) : against(later, sets, saying)];
  });
  const settled =
    judgements.find(({ type }) => type === 'holds') ?? judgements.find(({ type }) => type === 'not_judged');
  if (settled) return settled;
  const differing = judgements.filter((judgement) => judgement.type === 'differs');
  const [first, ...rest] = differing.flatMap(({ others }) => others);
  if (!first || !differing[0]) return notJudged(sayings.length === 0 ? NO_REPORT : NOT_PRINTED);
  return { type: 'differs', own: differing[0].own, others: [first, ...rest] };
}
