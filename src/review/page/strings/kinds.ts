import type { FindingKind, Language } from '../../../findings/finding.js';

const id: Record<FindingKind, string> = {
  capaian_formula: 'Rumus capaian',
  cap_policy: 'Batas capaian 100%',
  average_mismatch: 'Rata-rata',
  total_mismatch: 'Jumlah',
  percent_mismatch: 'Persentase',
  predicate_mismatch: 'Predikat',
  cross_table_value: 'Nilai antartabel',
  pk_target_mismatch: 'Target PK',
  indicator_set_mismatch: 'Daftar indikator',
  budget_composition: 'Susunan anggaran',
  count_mismatch: 'Bilangan',
  terbilang_mismatch: 'Terbilang',
  trend_claim: 'Pernyataan naik/turun',
  achievement_claim: 'Pernyataan capaian',
  efficiency_claim: 'Pernyataan efisiensi',
  period_mismatch: 'Tahun dan periode',
  foreign_entity: 'Instansi lain',
  template_leftover: 'Sisa contoh',
  missing_component: 'Bagian yang tidak ada',
  arithmetic_other: 'Hitungan lain',
  cross_report_value: 'Nilai antarlaporan',
};

const en: Record<FindingKind, string> = {
  capaian_formula: 'Achievement formula',
  cap_policy: 'Cap at 100%',
  average_mismatch: 'Average',
  total_mismatch: 'Total',
  percent_mismatch: 'Percentage',
  predicate_mismatch: 'Predicate',
  cross_table_value: 'Value across tables',
  pk_target_mismatch: 'PK target',
  indicator_set_mismatch: 'Set of indicators',
  budget_composition: 'Budget composition',
  count_mismatch: 'Count',
  terbilang_mismatch: 'Amount in words',
  trend_claim: 'Claim of a trend',
  achievement_claim: 'Claim of achievement',
  efficiency_claim: 'Claim of efficiency',
  period_mismatch: 'Year and period',
  foreign_entity: 'Another office',
  template_leftover: 'Template leftover',
  missing_component: 'Missing part',
  arithmetic_other: 'Other arithmetic',
  cross_report_value: 'Value across reports',
};

/** The name of a kind of finding; a kind that this page does not know yet is shown as it is. */
export function kindName(kind: string, language: Language): string {
  const names: Readonly<Record<string, string>> = language === 'id' ? id : en;
  return names[kind] ?? kind;
}
