import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSchema } from '../../src/findings/audit.js';
import { lkjip, ROOT } from '../support/command.js';
import { missingShared, shared } from '../support/shared.js';
import { temporaryFolder } from '../support/temporary.js';

const folder = shared('hostile');
const reason = missingShared('hostile');
const skipped = reason ? ` (skipped: ${reason})` : '';

/** A PDF whose pattern draws itself through the resources of the page, which pdf.js follows until memory is full. */
function endlessPdf(): string {
  const pattern = '/PatternType 1 /PaintType 1 /TilingType 1 /XStep 9 /YStep 9 /BBox [0 0 9 9]';
  const draw = '/Pattern cs /P scn 0 0 5 5 re f';
  const stream = (dictionary: string) => `<< ${dictionary} /Length ${draw.length} >>\nstream\n${draw}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /Pattern << /P 5 0 R >> >> >>',
    stream(''),
    stream(pattern),
  ];
  const bodies = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return `%PDF-1.4\n${bodies}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`;
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
    writeFileSync(join(both, 'a tanpa akhir.pdf'), endlessPdf());
    copyFileSync(join(ROOT, 'fixtures/reports/001_semboro.txt'), join(both, 'z laporan.txt'));
    const { documents } = await audit(both, '--jobs', '1', '--time-limit', '4', '--lang', 'en');
    expect(documents.map(({ status, problems }) => [status, problems[0]?.code, problems[0]?.reason])).toEqual([
      ['unreadable', 'INTERNAL', 'internal error at stage worker: time limit exceeded (> 4 s)'],
      ['audited', undefined, undefined],
    ]);
  });
});
