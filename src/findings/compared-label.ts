import { ABSENT, type Finding, type FindingKind, type Language, type Localized } from './finding.js';

const RECOMPUTED: Localized = { id: 'Dihitung ulang', en: 'Recomputed' };
const ELSEWHERE: Localized = { id: 'Di tempat lain', en: 'Elsewhere' };
const IN_ANOTHER_REPORT: Localized = { id: 'Di laporan lain', en: 'In another report' };
const COMPARED: Localized = { id: 'Pembanding', en: 'Compared with' };
const EXPECTED: Localized = { id: 'Diharapkan', en: 'Expected' };
const FOUND: Localized = { id: 'Ditemukan', en: 'Found' };

/** Kinds whose other value was not worked out, but is printed somewhere or would be there. */
const NOT_COMPUTED: Partial<Record<FindingKind, Localized>> = {
  cross_table_value: ELSEWHERE,
  pk_target_mismatch: ELSEWHERE,
  cross_report_value: IN_ANOTHER_REPORT,
  period_mismatch: COMPARED,
  foreign_entity: COMPARED,
  indicator_set_mismatch: COMPARED,
  missing_component: EXPECTED,
  template_leftover: EXPECTED,
};

/** What to call the value that stands beside the printed one of a finding (`Finding.recomputed`). */
export function comparedLabel({ kind, recomputed }: Pick<Finding, 'kind' | 'recomputed'>, language: Language): string {
  return (recomputed === ABSENT ? FOUND : (NOT_COMPUTED[kind] ?? RECOMPUTED))[language];
}
