import type { Place } from '../document/place.js';

/** The public taxonomy of RULES: answer keys use the same names. */
export const FINDING_KINDS = [
  'capaian_formula',
  'cap_policy',
  'average_mismatch',
  'total_mismatch',
  'percent_mismatch',
  'predicate_mismatch',
  'cross_table_value',
  'pk_target_mismatch',
  'indicator_set_mismatch',
  'budget_composition',
  'count_mismatch',
  'terbilang_mismatch',
  'trend_claim',
  'achievement_claim',
  'efficiency_claim',
  'period_mismatch',
  'foreign_entity',
  'template_leftover',
  'missing_component',
  'arithmetic_other',
  'cross_report_value',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type Language = 'id' | 'en';
/** A text in both languages of the product. */
export type Localized = Readonly<Record<Language, string>>;

/** Stands in `Finding.stated` or `Finding.recomputed` for what the report does not have. */
export const ABSENT = '(tidak ada)';

/** A contradiction, as a rule states it. `places[0]` is the cell or sentence to look at first; the rest are all values that contribute. */
export interface Finding {
  code: string;
  kind: FindingKind;
  severity: Severity;
  /** The error changes a conclusion: a predikat, "tercapai", the sign of a change. */
  gross: boolean;
  title: Localized;
  /** One or two neutral sentences with both numbers and the arithmetic. */
  message: Localized;
  /** As printed. */
  stated: string;
  /** As recomputed, or as printed in the other place. */
  recomputed: string;
  places: Place[];
  /** What it is about (indicator, program, table), used in the fingerprint. */
  subject: string;
  /** Present where one cell explains this finding and others. */
  rootCause?: RootCause;
}

/** A cell whose value, were it another, would make several findings vanish at once. */
export interface RootCause {
  place: Place;
  /** As printed. */
  printed: string;
  /** The value with which the rest of the report agrees. */
  consistent: string;
  /** The other findings that it explains. */
  consequences: Finding[];
}
