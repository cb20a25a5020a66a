import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSchema } from '../../src/findings/audit.js';
import { lkjip, ROOT } from '../support/command.js';
import { missingShared, shared } from '../support/shared.js';
import { temporaryFolder } from '../support/temporary.js';

const folder = shared('hostile');
const reason = missingShared('hostile');
const skipped = reason ? ` (skipped: ${reason})` : '';
/** Its operator list draws itself without end. */
const ENDLESS = 'operator_list_cycle.pdf';

async function audit(path: string, ...args: string[]) {
  const { status, stdout } = await lkjip(['audit', path, '--format', 'json', '--no-files', ...args]);
  return { status, ...auditSchema.parse(JSON.parse(stdout)) };
}

describe('PDFs made to break readers', () => {
  it.skipIf(!folder)(`none is an internal error, and none is lost${skipped}`, { timeout: 180_000 }, async () => {
    const hostile = folder ?? '';
    const names = readdirSync(hostile).filter((name) => name !== ENDLESS);
    const copies = temporaryFolder();
    for (const name of names) copyFileSync(join(hostile, name), join(copies, name));
    const { status, documents } = await audit(copies);
    expect(status).toBe(2);
    expect(documents.map(({ file }) => file.slice(copies.length + 1)).sort()).toEqual(names.sort());
    const internal = documents.filter(({ problems }) => problems.some(({ code }) => code === 'INTERNAL'));
    expect(internal.map(({ file }) => file)).toEqual([]);
  });

  it.skipIf(!folder)(`one that never ends costs only its own time limit${skipped}`, async () => {
    const both = join(temporaryFolder(), 'both');
    mkdirSync(both);
    copyFileSync(join(folder ?? '', ENDLESS), join(both, ENDLESS));
    copyFileSync(join(ROOT, 'fixtures/reports/001_semboro.txt'), join(both, 'z laporan.txt'));
    const { documents } = await audit(both, '--jobs', '1', '--time-limit', '4', '--lang', 'en');
    expect(documents.map(({ status, problems }) => [status, problems[0]?.code, problems[0]?.reason])).toEqual([
      ['unreadable', 'INTERNAL', 'internal error at stage worker: time limit exceeded (> 4 s)'],
      ['audited', undefined, undefined],
    ]);
  });
});
