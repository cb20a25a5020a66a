import type { FindingKind, Language, Localized } from './finding.js';

const RECOMPUTED: Localized = { id: 'Dihitung ulang', en: 'Recomputed' };
const ELSEWHERE: Localized = { id: 'Di tempat lain', en: 'Elsewhere' };
const IN_ANOTHER_REPORT: Localized = { id: 'Di laporan lain', en: 'In another report' };
const COMPARED: Localized = { id: 'Pembanding', en: 'Compared with' };

/** Kinds whose other value was not worked out but is printed somewhere. */
const PRINTED: Partial<Record<FindingKind, Localized>> = {
  cross_table_value: ELSEWHERE,
  pk_target_mismatch: ELSEWHERE,
  cross_report_value: IN_ANOTHER_REPORT,
  period_mismatch: COMPARED,
  foreign_entity: COMPARED,
  indicator_set_mismatch: COMPARED,
};

/** What to call the value that stands beside the printed one of a finding (`Finding.recomputed`). */
export function comparedLabel({ kind }: { kind: FindingKind }, language: Language): string {
  return (PRINTED[kind] ?? RECOMPUTED)[language];
}
