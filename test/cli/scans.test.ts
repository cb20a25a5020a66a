import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lkjip, ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';

const SCAN = 'fixtures/scans/semboro-page-2.pdf';
const preload = (name: string) => `--require ${join(ROOT, 'test/support', name)}`;

/** Target, realisasi and capaian of Tabel 3.1 on the page, as printed. */
const PRINTED = [
  ['85', '60,7', '71,4%'],
  ['80%', '80%', '100%'],
];

describe('a scan', () => {
  it('is read by every command without the network', async () => {
    const folder = temporaryFolder();
    const log = join(folder, 'network');
    const env = { NODE_OPTIONS: preload('no-network.cjs'), NETWORK_LOG: log };
    const out = join(folder, 'out');
    const cached = ['--ocr-cache', join(folder, 'pages')];
    const audited = await lkjip(['audit', SCAN, '--out', out, '--fail-on', 'never', ...cached], { env });
    expect([audited.status, audited.stderr]).toEqual([0, expect.not.stringContaining('network')]);
    const [document] = JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')).documents;
    expect(document).toMatchObject({ kind: 'scan', status: 'audited', pages: 1, problems: [] });

    const extracted = await lkjip(['extract', SCAN, ...cached], { env });
    const { records } = JSON.parse(extracted.stdout);
    const rows: { target: string; realisasi: string; capaian: string }[] = records.realization[0].rows;
    expect(rows.map(({ target, realisasi, capaian }) => [target, realisasi, capaian])).toEqual(PRINTED);

    const tables = await lkjip(['tables', SCAN, '--format', 'json', ...cached], { env });
    const cells: { row: number; col: number; text: string }[] = JSON.parse(tables.stdout).tables[1].cells;
    const textAt = (row: number, col: number) => cells.find((cell) => cell.row === row && cell.col === col)?.text;
    expect([2, 3].map((row) => [3, 4, 5].map((col) => textAt(row, col)))).toEqual(PRINTED);

    const lines = readFileSync(log, 'utf8').trim().split('\n');
    expect(lines.filter((line) => line.startsWith('attempt'))).toEqual([]);
    // The main thread, that of the document, and a recogniser for words and one for figures.
    expect(new Set(lines).size).toBeGreaterThanOrEqual(4);
  }, 120_000);

  it('is not read from afar: an attempt would be seen', () => {
    const log = join(temporaryFolder(), 'network');
    const env = { ...process.env, NODE_OPTIONS: preload('no-network.cjs'), NETWORK_LOG: log };
    const script = "require('node:net').connect(9, '127.0.0.1')";
    expect(spawnSync(process.execPath, ['-e', script], { env }).status).not.toBe(0);
    expect(readFileSync(log, 'utf8')).toContain('attempt: connect');
  });

  it('ends at once when it is interrupted while a page is recognised, and leaves nothing', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    const { status, stderr, stdout } = await lkjip(
      ['audit', SCAN, '--out', out, '--ocr-cache', join(folder, 'pages')],
      {
        env: { NODE_OPTIONS: preload('tell-recognition.cjs') },
        onStderr: (text, child) => {
          if (text.includes('recognition begins')) child.kill('SIGINT');
        },
      },
    );
    expect(status).toBe(130);
    expect(stderr).toContain('recognition begins');
    expect(stderr).not.toContain('recognition ends');
    expect(stderr).toContain('lkjip: interrupted (SIGINT)');
    expect([stdout, existsSync(out)]).toEqual(['', false]);
  }, 60_000);
});
