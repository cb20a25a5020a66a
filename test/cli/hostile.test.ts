import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PDF_TRAPS } from '../../bench/mutations/pdf-traps.js';
import { Random } from '../../bench/mutations/random.js';
import { auditSchema } from '../../src/findings/audit.js';
import { lkjip, ROOT } from '../support/command.js';
import { missingShared, shared } from '../support/shared.js';
import { temporaryFolder } from '../support/temporary.js';

const folder = shared('hostile');
const reason = missingShared('hostile');
const skipped = reason ? ` (skipped: ${reason})` : '';

/** A PDF built to hang its reader, from the bench of mutations. */
function trap(name: string): Buffer {
  const make = PDF_TRAPS[name];
  if (!make) throw new Error(`no trap ${name}`);
  return make(new Random(0));
}

async function audit(path: string, ...args: string[]) {
  const { status, stdout } = await lkjip(['audit', path, '--format', 'json', '--no-files', ...args]);
  return { status, ...auditSchema.parse(JSON.parse(stdout)) };
}

describe('PDFs made to break readers', () => {
  it.skipIf(!folder)(`none is an internal error, and none is lost${skipped}`, { timeout: 180_000 }, async () => {
    const hostile = folder ?? '';
    const { status, documents } = await audit(hostile);
    expect(status).toBe(2);
    expect(documents.map(({ file }) => file.slice(hostile.length + 1)).sort()).toEqual(readdirSync(hostile).sort());
    const internal = documents.filter(({ problems }) => problems.some(({ code }) => code === 'INTERNAL'));
    expect(internal.map(({ file }) => file)).toEqual([]);
  });

  it('one that never ends costs only its own time limit', async () => {
    const both = join(temporaryFolder(), 'both');
    mkdirSync(both);
    writeFileSync(join(both, 'a tanpa akhir.pdf'), trap('pattern-cycle-inherited'));
    copyFileSync(join(ROOT, 'fixtures/conformance/CAP-01/inverted-ratio.txt'), join(both, 'z laporan.txt'));
    const { documents } = await audit(both, '--jobs', '1', '--time-limit', '2', '--lang', 'en');
    expect(
      documents.map(({ status, problems }) => [status, problems[0]?.code, problems[0]?.page, problems[0]?.reason]),
    ).toEqual([
      ['unreadable', 'INTERNAL', 1, 'internal error at stage reading, page 1: time limit exceeded (> 4 s)'],
      ['audited', undefined, undefined, undefined],
    ]);
  });
});

describe.each(['tables', 'extract'])('lkjip %s of a PDF that never ends', (command) => {
  function endless(): string {
    const file = join(temporaryFolder(), 'tanpa akhir.pdf');
    writeFileSync(file, trap('pattern-cycle-inherited'));
    return file;
  }

  it('ends at its time limit with the stage, the page and a code', async () => {
    const file = endless();
    const { status, stdout, stderr } = await lkjip([command, file, '--time-limit', '1']);
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      `lkjip: ${file}: kesalahan internal pada tahap pembacaan berkas, halaman 1: batas waktu terlampaui (> 3 s) (INTERNAL)\n`,
    ]);
  });

  it('ends at once when it is interrupted', async () => {
    const { status, stderr } = await lkjip([command, endless(), '--time-limit', '600', '--ocr', 'never'], {
      env: { NODE_OPTIONS: `--require ${join(ROOT, 'test/support/tell-threads.cjs')}`, LKJIP_DEBUG: '1' },
      onStderr: (text, child) => text.includes('thread begins') && child.kill('SIGINT'),
    });
    expect([status, stderr]).toEqual([130, 'thread begins\nlkjip: interrupted (SIGINT); nothing was written\n']);
  });
});
