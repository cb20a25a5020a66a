import { describe, expect, it } from 'vitest';
import { evidenceJobs } from '../../src/cli/evidence.js';
import { UnreadableError } from '../../src/document/errors.js';
import type { Place } from '../../src/document/place.js';
import type { AuditedDocument, AuditFinding } from '../../src/findings/audit.js';
import { unreadableDocument } from '../../src/pipeline/unreadable.js';

function finding(fingerprint: string, severity: AuditFinding['severity'], places: Place[]): AuditFinding {
  const texts = { title: '', message: '', stated: '', recomputed: '', subject: '' };
  return { code: 'CAP-01', kind: 'capaian_formula', severity, gross: false, ...texts, places, fingerprint };
}

function document(file: string, findings: AuditFinding[]): AuditedDocument {
  const empty = unreadableDocument({ file, sha256: file }, new UnreadableError('INTERNAL', ''), 'id');
  return { ...empty, findings };
}

const at = (page: number): Place => ({ page, box: [10, 20, 30, 40] });

describe('evidenceJobs', () => {
  it('asks for one picture of each page of a finding, at most two, and for none of a text export', () => {
    const jobs = evidenceJobs([
      document('a.pdf', [finding('f1', 'error', [at(4), at(2), at(4), at(7), at(9)])]),
      document('b.txt', [finding('f2', 'error', [{ line: 3 }])]),
    ]);
    expect(jobs.map(({ file }) => file)).toEqual(['a.pdf']);
    expect(jobs[0]?.requests.map(({ page, boxes }) => [page, boxes.length])).toEqual([
      [4, 2],
      [2, 1],
    ]);
  });

  it('serves errors of all documents before warnings when there are too many', () => {
    const jobs = evidenceJobs(
      [
        document('a.pdf', [
          finding('a1', 'error', [at(1)]),
          finding('a2', 'warning', [at(1)]),
          finding('a3', 'info', [at(1)]),
        ]),
        document('b.pdf', [finding('b1', 'error', [at(1)])]),
      ],
      2,
    );
    expect(jobs.map(({ file, requests }) => [file, requests.map(({ fingerprint }) => fingerprint)])).toEqual([
      ['a.pdf', ['a1']],
      ['b.pdf', ['b1']],
    ]);
  });

  it('gives notes no pictures', () => {
    expect(evidenceJobs([document('a.pdf', [finding('a1', 'info', [at(1)])])])).toEqual([]);
  });
});
