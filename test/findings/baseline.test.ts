import { describe, expect, it } from 'vitest';
import type { AuditedDocument } from '../../src/findings/audit.js';
import { BaselineError, compareWithBaseline, parseBaseline } from '../../src/findings/baseline.js';
import { document, finding } from './support.js';

const audit = (documents: AuditedDocument[]) => ({
  tool: { name: 'lkjip-audit', version: '0.0.9' },
  generatedAt: '2024-01-01T00:00:00Z',
  documents,
});
const baseline = (...documents: AuditedDocument[]) => parseBaseline(JSON.stringify(audit(documents)));

function compared(now: AuditedDocument[], ...before: AuditedDocument[]) {
  const { documents, missing } = compareWithBaseline(now, baseline(...before));
  return {
    missing,
    documents: Array.from(documents, ({ findings, fixed }) => ({
      status: findings.map(({ status }) => status),
      fixed: fixed?.map(({ stated }) => stated),
    })),
  };
}

describe('compareWithBaseline', () => {
  it('tells new findings from those that were there, and lists those that are gone with their places of then', () => {
    const { documents } = compareWithBaseline(
      [document('a.pdf', [finding(1), finding(2)])],
      baseline(document('a.pdf', [finding(2), finding(3)])),
    );
    expect(documents.at(0)?.findings.map(({ status }) => status)).toEqual(['new', 'unchanged']);
    expect(documents.at(0)?.fixed).toEqual([
      {
        code: 'JML-01',
        severity: 'error',
        title: 'Jumlah tidak cocok',
        stated: '3',
        recomputed: '4',
        places: [{ page: 3 }],
        fingerprint: '0000000000000003',
      },
    ]);
  });

  it.each<[string, AuditedDocument, AuditedDocument, boolean]>([
    [
      'the same path',
      document('in/a.pdf', []),
      document('in/a.pdf', [], { entity: { name: 'X', regency: null, year: 1 } }),
      true,
    ],
    ['the same name in another folder', document('in/a.pdf', []), document('lama\\a.pdf', []), true],
    [
      'the same name of another office',
      document('in/a.pdf', []),
      document('lama/a.pdf', [], { entity: { name: 'Dinas Lain', regency: null, year: 2023 } }),
      false,
    ],
    [
      'the same name of another year',
      document('in/a.pdf', []),
      document('lama/a.pdf', [], { entity: { name: 'Kecamatan Contoh', regency: null, year: 2022 } }),
      false,
    ],
    ['another name of the same office and year', document('revisi.pdf', []), document('a.pdf', []), true],
    [
      'another name, year unknown',
      document('revisi.pdf', [], { entity: { name: 'Kecamatan Contoh', regency: null, year: null } }),
      document('a.pdf', []),
      false,
    ],
  ])('matches documents by name, else by office and year: %s', (_, now, before, same) => {
    const [own, earlier] = [
      { ...now, findings: [finding(1)] },
      { ...before, findings: [finding(1)] },
    ];
    const result = compared([own], earlier);
    expect(result.documents.at(0)?.status).toEqual([same ? 'unchanged' : 'new']);
    expect(result.missing).toEqual(same ? [] : [before.file]);
  });

  it('guesses nothing where two could be meant', () => {
    const result = compared(
      [document('x/a.pdf', [finding(1)]), document('y/a.pdf', [finding(1)])],
      document('z/a.pdf', [finding(1)]),
    );
    expect(result.documents.map(({ status }) => status)).toEqual([['new'], ['new']]);
    expect(result.missing).toEqual(['z/a.pdf']);
  });

  it('calls nothing fixed that could not have been seen: rule left out, page or document unread', () => {
    const before = document('a.pdf', [finding(3), finding(4, { code: 'CAP-01' })]);
    const fixed = (more: Partial<AuditedDocument>) =>
      compared([document('a.pdf', [], more)], before).documents.at(0)?.fixed;
    expect(fixed({})).toEqual(['3']);
    expect(fixed({ checks: [] })).toEqual([]);
    expect(fixed({ status: 'unreadable' })).toEqual([]);
    expect(fixed({ status: 'partial', problems: [{ page: 3, reason: 'r' }] })).toEqual([]);
    expect(fixed({ status: 'partial', problems: [{ page: 5, reason: 'r' }] })).toEqual(['3']);
    expect(fixed({ status: 'partial', problems: [{ reason: 'r' }] })).toEqual([]);
  });
});

describe('parseBaseline', () => {
  it.each([
    ['not JSON', '{"documents": [', 'BASELINE_DAMAGED'],
    ['nothing', '', 'BASELINE_DAMAGED'],
    ['JSON of something else', '{"name": "x"}', 'BASELINE_FOREIGN'],
    ['no object', '[]', 'BASELINE_FOREIGN'],
    ['another program', JSON.stringify({ ...audit([]), tool: { name: 'other', version: '1' } }), 'BASELINE_FOREIGN'],
    [
      'findings without fingerprints',
      JSON.stringify(audit([document('a', [])])).replace('"findings":[]', '"findings":[{}]'),
      'BASELINE_FOREIGN',
    ],
    ['a later version', JSON.stringify({ ...audit([]), schema: 2 }), 'BASELINE_VERSION'],
  ])('refuses %s and says what to do', (_, text, code) => {
    let caught: unknown;
    try {
      parseBaseline(text);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(BaselineError);
    expect(caught).toMatchObject({
      code,
      message: expect.stringMatching(/give (an|the) audit\.json|audit the earlier files again/),
    });
  });

  it('reads one with a byte order mark, with or without a version', () => {
    expect(parseBaseline(`\ufeff${JSON.stringify(audit([]))}`).documents).toEqual([]);
    expect(parseBaseline(JSON.stringify({ ...audit([]), schema: 1 })).tool.version).toBe('0.0.9');
  });
});
