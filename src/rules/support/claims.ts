import type { Claim, Report } from '../../records/report.js';
import { groupNamed, type IndicatorGroup, indicatorGroups } from './indicator-index.js';

/** Whether a sentence speaks of another year than the reporting year: by the year of the claim, or by the only years that it names. */
export function aboutOtherYear(claim: Claim, report: Report): boolean {
  const year = report.entity.year;
  if (year === null) return false;
  if (claim.year !== null && claim.year !== year) return true;
  const named = (claim.sentence.match(/(?<![\d./-])20\d\d(?![\d./-])/g) ?? []).map(Number);
  return named.length > 0 && !named.includes(year);
}

/** A phrase less like the name of an indicator than this is not taken for it. */
const NAMED = 0.7;
const ORDINAL = /^\s*sasaran(?:\s+strategis)?\s*(?:ke\s*-?\s*)?(\d{1,2})\s*[.:]?\s*(.*)$/is;
const PREDICATE_FOLLOWS = /\s+(?:mendapat(?:kan)?|memperoleh|dengan|adalah|masuk|termasuk|sebesar|mencapai)\b/i;

/** The indicators of the sasaran that the table of results lists as the n-th. */
function ofSasaran(position: number, report: Report): IndicatorGroup[] {
  const [table] = report.records.realization;
  const names = [...new Set((table?.rows ?? []).map((row) => row.indikator))];
  const groups = indicatorGroups(report).filter((group) => group.rows.some(({ tableId }) => tableId === table?.id));
  const sasaran = [...new Set(groups.flatMap((group) => group.sasaran[0] ?? []))];
  if (sasaran.length === 0) return names.length === groups.length ? groups.slice(position - 1, position) : [];
  return groups.filter((group) => group.sasaran[0] === sasaran[position - 1]);
}

/**
 * The indicators that a claim may be about: named by its subject, by the phrase after "Sasaran 1 :" in its sentence, or as the n-th
 * sasaran of the table of results. Empty where the subject names none.
 */
export function indicatorsOf(claim: Claim, report: Report): IndicatorGroup[] {
  if (!claim.subject) return [];
  const groups = indicatorGroups(report);
  const ordinal = ORDINAL.exec(claim.subject);
  if (!ordinal) {
    const named = groupNamed(groups, claim.subject, NAMED);
    return named ? [named] : [];
  }
  const phrase = (ordinal[2] || (ORDINAL.exec(claim.sentence)?.[2] ?? '')).split(PREDICATE_FOLLOWS)[0] ?? '';
  const named = phrase === '' ? null : groupNamed(groups, phrase, NAMED);
  return named ? [named] : ofSasaran(Number(ordinal[1]), report);
}
