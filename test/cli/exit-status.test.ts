import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditStatus, type FailOn } from '../../src/cli/exit-status.js';
import { UNREADABLE_CODES } from '../../src/document/errors.js';
import { STORE_CODES } from '../../src/store/store-error.js';
import { ROOT } from '../support/command.js';

const summary = (counts: Partial<Record<'unreadable' | 'errors' | 'warnings' | 'infos', number>>) => ({
  documents: 1,
  audited: 1,
  partial: 0,
  unreadable: 0,
  skipped: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  checks: 1,
  ...counts,
});

describe('auditStatus', () => {
  it.each<[Parameters<typeof summary>[0], FailOn, number]>([
    [{}, 'warning', 0],
    [{ errors: 1 }, 'error', 1],
    [{ warnings: 1 }, 'error', 0],
    [{ warnings: 1 }, 'warning', 1],
    [{ infos: 1 }, 'warning', 0],
    [{ errors: 1, warnings: 1 }, 'never', 0],
    [{ errors: 1, unreadable: 1 }, 'error', 2],
    [{ unreadable: 1 }, 'never', 2],
  ])('%j with --fail-on %s: %i', (counts, failOn, status) => {
    expect(auditStatus(summary(counts), failOn)).toBe(status);
  });
});

describe('auditStatus against a baseline', () => {
  it.each<[number, number, FailOn, number]>([
    [0, 0, 'warning', 0],
    [1, 0, 'error', 1],
    [0, 1, 'error', 0],
    [0, 1, 'warning', 1],
  ])('%i new errors, %i new warnings with --fail-on %s: %i', (newErrors, newWarnings, failOn, status) => {
    const changes = { new: newErrors + newWarnings, unchanged: 9, fixed: 0, newErrors, newWarnings };
    expect(auditStatus({ ...summary({ errors: 5, warnings: 5 }), changes }, failOn)).toBe(status);
  });
});

describe('docs/exit-status.md', () => {
  it('lists the codes of unreadable documents and of databases, each once and no others', () => {
    const page = readFileSync(join(ROOT, 'docs/exit-status.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, code]) => code);
    expect(listed).toEqual([...UNREADABLE_CODES, ...STORE_CODES]);
  });
});
