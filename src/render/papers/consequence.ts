import type { AuditFinding } from '../../findings/audit.js';
import type { FindingKind } from '../../findings/finding.js';
import type { PaperTexts } from './templates.js';

const CONSEQUENCES: Readonly<Partial<Record<FindingKind, string>>> = {
  predicate_mismatch: 'predikat',
  capaian_formula: 'capaian',
  achievement_claim: 'capaian',
  average_mismatch: 'capaian',
  total_mismatch: 'anggaran',
  percent_mismatch: 'anggaran',
  budget_composition: 'anggaran',
};

/** What follows from a finding that changes a conclusion; null for the others. */
export function consequenceOf({ gross, kind }: Pick<AuditFinding, 'gross' | 'kind'>, chr: PaperTexts): string | null {
  return gross ? chr.get(`akibat.${CONSEQUENCES[kind] ?? 'umum'}`) : null;
}
