import type { Audit } from '../findings/audit.js';

/** Exit statuses of the command line. A run broken off by a signal ends with 128 + its number, as is the custom. */
export const EXIT = { clean: 0, findings: 1, failure: 2, interrupted: 130, terminated: 143 } as const;

export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/**
 * The exit status of an audit: 2 when a document could not be read, else 1 when there are findings at or above `failOn`.
 * Against a baseline only new findings count. Waived ones never do: they are in no count of the summary.
 */
export function auditStatus(summary: Audit['summary'], failOn: FailOn): number {
  if (summary.unreadable > 0) return EXIT.failure;
  const errors = summary.changes?.newErrors ?? summary.errors;
  const warnings = summary.changes?.newWarnings ?? summary.warnings;
  const counted = { error: errors, warning: errors + warnings, never: 0 }[failOn];
  return counted > 0 ? EXIT.findings : EXIT.clean;
}
