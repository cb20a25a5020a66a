import { basename } from 'node:path';
import type { AuditedDocument } from '../../src/findings/audit.js';
import type { AuditRun } from './run-audit.js';

/** Something that must not happen, whatever the documents hold. */
export interface Unexpected {
  /** The file that it is about, where it is one. */
  file?: string;
  what: string;
}

export interface Verdict {
  /** Documents by their status, or the code that they are unreadable with; `skipped` for those left out. */
  outcomes: Map<string, number>;
  /** Documents that a limit of time or memory ended: allowed, but each is worth a look. */
  limited: Unexpected[];
  unexpected: Unexpected[];
}

const LIMIT = /batas (?:waktu|memori)|proses pembacanya berhenti/;

function outcomeOf({ status, problems }: AuditedDocument): string {
  return status === 'unreadable' ? (problems[0]?.code ?? 'no code') : status;
}

function expectedStatus({ unreadable, errors }: { unreadable: number; errors: number }): number {
  if (unreadable > 0) return 2;
  return errors > 0 ? 1 : 0;
}

/** Judges a run over the files of those names: it ended by itself, nothing is lost, no reason is missing. */
export function judge({ status, hung, stderr, audit }: AuditRun, names: readonly string[]): Verdict {
  const verdict: Verdict = { outcomes: new Map(), limited: [], unexpected: [] };
  const { outcomes, limited, unexpected } = verdict;
  if (hung) unexpected.push({ what: 'the program did not end by itself' });
  if (!audit) {
    unexpected.push({ what: `no audit.json; exit status ${status}; ${stderr.split('\n').slice(-4).join(' ')}` });
    return verdict;
  }
  const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const found = [...audit.documents, ...audit.skipped].map(({ file }) => basename(file)).sort();
  const missing = names.filter((name) => !found.includes(name));
  for (const file of missing) unexpected.push({ file, what: 'is lost' });
  if (found.length !== names.length - missing.length) unexpected.push({ what: 'a file comes twice' });
  const { audited, partial, unreadable, skipped } = audit.summary;
  if (audited + partial + unreadable + skipped !== names.length)
    unexpected.push({ what: 'the summary does not add up' });
  if (status !== expectedStatus(audit.summary)) unexpected.push({ what: `exit status ${status}` });
  for (const document of audit.documents) {
    const outcome = outcomeOf(document);
    count(outcome);
    const file = basename(document.file);
    const reason = document.problems[0]?.reason ?? '';
    if (document.status === 'unreadable' && reason.length < 10)
      unexpected.push({ file, what: `no reason (${outcome})` });
    if (outcome !== 'INTERNAL') continue;
    (LIMIT.test(reason) ? limited : unexpected).push({ file, what: reason });
  }
  for (const _ of audit.skipped) count('skipped');
  return verdict;
}
