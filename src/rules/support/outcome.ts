import type { Place } from '../../document/place.js';
import type { Localized } from '../../findings/finding.js';
import type { NotJudged, RuleOutcome } from '../rule.js';

/** A text in both languages. */
export function both(id: string, en: string): Localized {
  return { id, en };
}

/** What a rule collects while it works through a report. */
export class Tally implements RuleOutcome {
  readonly findings: RuleOutcome['findings'] = [];
  readonly notJudged: NotJudged[] = [];
  satisfied = 0;

  hold(): void {
    this.satisfied += 1;
  }

  find(finding: RuleOutcome['findings'][number]): void {
    this.findings.push(finding);
  }

  skip(reason: Localized, place?: Place): void {
    this.notJudged.push(place ? { reason, place } : { reason });
  }
}

/** Reasons why a check could not be made that several rules have in common. */
export const UNREAD_OPERAND = both(
  'nilai pembanding kosong atau tidak terbaca',
  'an operand is empty or could not be read',
);
export const OTHER_LAYOUT = both(
  'kolom atau susunan tabel tampaknya bermakna lain: sebagian besar barisnya tidak mengikuti hubungan yang diperiksa',
  'the column or table seems to mean something else: most of its rows do not follow the relation checked',
);
export const OTHER_VERSION = both(
  'tabel tampaknya memuat anggaran sebelum atau sesudah perubahan: sebagian besar angkanya berbeda',
  'the table seems to hold the budget before or after a change: most of its figures differ',
);
export const OTHER_YEAR = both(
  'kolom tabel tampaknya dari tahun atau rencana lain: sebagian besar nilainya berbeda',
  'the column seems to belong to another year or plan: most of its values differ',
);
