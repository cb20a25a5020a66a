import type { Place } from '../../document/place.js';
import type { AuditedDocument, AuditFinding } from '../../findings/audit.js';
import type { Language } from '../../findings/finding.js';
import { ALL_RULES } from '../../rules/registry.js';
import { arithmeticOf } from './arithmetic.js';
import { elsewhere } from './elsewhere.js';

/** What there is to say of a finding besides itself. */
export interface FindingExplanation {
  /** Line by line. */
  arithmetic: string[];
  rule: { code: string; title: string; basis: string; explanation: string };
  /** The findings that follow from it. */
  consequences: AuditFinding[];
  /** Other cells with the same value of the same indicator or program. */
  elsewhere: Place[];
}

/** Explains a finding of a document for whoever decides on it. A rule that this version no longer has is named by its code alone. */
export function explainFinding(
  document: AuditedDocument,
  finding: AuditFinding,
  language: Language,
): FindingExplanation {
  const { code } = finding;
  const rule = ALL_RULES.find((candidate) => candidate.code === code);
  return {
    arithmetic: arithmeticOf(document, finding, language),
    rule: {
      code,
      title: rule?.title[language] ?? finding.title,
      basis: rule?.basis[language] ?? '',
      explanation: rule?.about[language] ?? '',
    },
    consequences: document.findings.filter(({ causedBy }) => causedBy === finding.fingerprint),
    elsewhere: elsewhere(document, finding),
  };
}
