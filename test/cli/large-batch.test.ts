import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSchema } from '../../src/findings/audit.js';
import { copyTinyReports } from '../migrate/tiny-reports.js';
import { lkjip } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';

const COUNT = 130;

/** A folder with more reports than fit on one page and than are kept in memory. */
function manyReports(): string {
  const folder = temporaryFolder();
  copyTinyReports(folder, COUNT);
  return folder;
}

const read = (out: string) => auditSchema.parse(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')));

describe('lkjip audit of a large batch', () => {
  it('gives a page to each document, all led to by the overview, and the whole in the other files', async () => {
    const folder = manyReports();
    const out = join(folder, 'out');
    const { status, stdout, stderr } = await lkjip(['audit', folder, '--out', out, '--fail-on', 'never']);
    const audit = read(out);
    expect(stderr.match(/^lkjip: .*NO_TABLES/gm)).toHaveLength(audit.summary.unreadable);
    expect(status).toBe(2);
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(audit.documents.map(({ file }) => file)).toEqual(files.sort().map((name) => join(folder, name)));
    const overview = readFileSync(join(out, 'report.html'), 'utf8');
    const links = [...overview.matchAll(/href="(report\/[^"]+)"/g)].map(([, link = '']) => link);
    expect(new Set(links).size).toBe(COUNT);
    expect(links.toSorted()).toEqual(
      readdirSync(join(out, 'report'))
        .map((name) => `report/${name}`)
        .toSorted(),
    );
    const last = readFileSync(join(out, `report/00${COUNT}.html`), 'utf8');
    expect(last).toContain(`${audit.documents.at(-1)?.file}</dd>`);
    expect(last).toContain('href="../report.html"');
    const findings = audit.documents.reduce((sum, document) => sum + document.findings.length, 0);
    const rows = readFileSync(join(out, 'findings.csv'), 'utf8').trimEnd().split('\r\n');
    expect(rows).toHaveLength(findings + 1);
    expect(stdout).toContain(`… dan ${COUNT - 100} dokumen lagi`);
    expect(stdout).toContain(join(out, 'report/'));
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('removes the pages of an earlier run, and nothing that it did not write', async () => {
    const folder = manyReports();
    const out = join(folder, 'out');
    const [first = '', ...others] = readdirSync(folder);
    mkdirSync(join(out, 'report'), { recursive: true });
    writeFileSync(join(out, 'report/catatan.html'), 'catatan saya');
    await lkjip(['audit', folder, '--out', out, '--no-pictures']);
    expect(readdirSync(join(out, 'report'))).toHaveLength(COUNT + 1);
    for (const name of others) rmSync(join(folder, name));
    await lkjip(['audit', folder, '--out', out]);
    expect(read(out).documents.map(({ file }) => file)).toEqual([join(folder, first)]);
    expect(readdirSync(join(out, 'report'))).toEqual(['catatan.html']);
  });
});
