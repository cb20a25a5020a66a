import { achievementClaim } from './achievement-claim.js';
import { arithmeticOther } from './arithmetic-other.js';
import { averageMismatch } from './average-mismatch.js';
import { budgetComposition } from './budget-composition.js';
import { capPolicy } from './cap-policy.js';
import { capaianFormula } from './capaian-formula.js';
import { countMismatch } from './count-mismatch.js';
import { crossReportValue } from './cross-report-value.js';
import { crossTableValue } from './cross-table-value.js';
import { efficiencyClaim } from './efficiency-claim.js';
import { foreignEntity } from './foreign-entity.js';
import { indicatorSet } from './indicator-set.js';
import { missingAnnounced } from './missing-announced.js';
import { missingCell } from './missing-cell.js';
import { missingComponent } from './missing-component.js';
import { missingSupport } from './missing-support.js';
import { parentTotal } from './parent-total.js';
import { percentMismatch } from './percent-mismatch.js';
import { periodMismatch } from './period-mismatch.js';
import { pkTarget } from './pk-target.js';
import { predicateMismatch } from './predicate-mismatch.js';
import type { OfficeRule, Rule, RuleText } from './rule.js';
import { templateLeftover } from './template-leftover.js';
import { terbilangMismatch } from './terbilang-mismatch.js';
import { totalMismatch } from './total-mismatch.js';
import { trendClaim } from './trend-claim.js';

/** The rules that judge a document by itself, in the order of their codes. */
export const RULES: readonly Rule[] = [
  arithmeticOther,
  capaianFormula,
  capPolicy,
  countMismatch,
  efficiencyClaim,
  foreignEntity,
  totalMismatch,
  parentTotal,
  achievementClaim,
  budgetComposition,
  missingComponent,
  missingCell,
  missingAnnounced,
  missingSupport,
  crossTableValue,
  pkTarget,
  indicatorSet,
  predicateMismatch,
  percentMismatch,
  averageMismatch,
  periodMismatch,
  templateLeftover,
  terbilangMismatch,
  trendClaim,
];

/** The rules that need all reports of an office. */
export const OFFICE_RULES: readonly OfficeRule[] = [crossReportValue];

/** All rules, in the order of their codes. */
export const ALL_RULES: readonly RuleText[] = [...RULES, ...OFFICE_RULES].sort((a, b) => (a.code < b.code ? -1 : 1));
