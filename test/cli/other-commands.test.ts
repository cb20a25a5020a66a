import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../src/rules/registry.js';
import { lkjip, ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';

const SEMBORO = 'fixtures/reports/001_semboro.txt';

describe('lkjip rules', () => {
  it('lists every rule, one a line', async () => {
    const { status, stdout } = await lkjip(['rules']);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(ALL_RULES.map(({ code }) => code));
  });

  it('explains one, in the language asked for', async () => {
    const rule = ALL_RULES.find(({ code }) => code === 'CAP-01');
    const { stdout } = await lkjip(['rules', 'cap-01', '--lang', 'en']);
    expect(stdout).toContain(rule?.title.en);
    expect(stdout).toContain(rule?.basis.en);
    const { stdout: json } = await lkjip(['rules', 'CAP-01', '--format', 'json']);
    expect(JSON.parse(json)).toMatchObject({ code: 'CAP-01', kind: 'capaian_formula', title: rule?.title.id });
  });

  it('knows no other codes', async () => {
    const { status, stderr } = await lkjip(['rules', 'XYZ-99']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^lkjip: no rule XYZ-99; the rules are .*CAP-01.*\n$/);
  });

  it('ends quietly when its reader goes away', async () => {
    const command = `"${process.execPath}" dist/cli/main.js rules; echo "status $?" >&2`;
    const child = spawn('bash', ['-c', `{ ${command}; } | true`], { cwd: ROOT });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('status 0\n');
  });
});

describe('lkjip tables', () => {
  /** Lines 321 to 325 of the report. */
  const SCALE = [
    ['No', 'CAPAIAN KINERJA', 'KETERANGAN'],
    ['1.', 'Lebih dari 100 %', 'SANGAT BAIK'],
    ['2.', '76 % s/d 100 %', 'BAIK'],
    ['2.', '55 % s/d 75 %', 'CUKUP'],
    ['3.', 'Kurang dari 55 %', 'KURANG'],
  ];

  it('gives the tables of a text export by line, cells as printed', async () => {
    const { status, stdout } = await lkjip(['tables', SEMBORO]);
    expect(status).toBe(0);
    const { tables } = JSON.parse(stdout);
    const scale = tables.find(({ line }: { line: number }) => line === 321);
    expect(scale).toMatchObject({ rows: 5, cols: 3 });
    const expected = SCALE.flatMap((texts, row) =>
      texts.map((text, col) => ({ row, col, rowSpan: 1, colSpan: 1, text, line: 321 + row })),
    );
    expect(scale.cells).toEqual(expected);
  });

  it('gives CSV and HTML too', async () => {
    const { stdout: csv } = await lkjip(['tables', SEMBORO, '--format', 'csv']);
    expect(csv).toContain(`baris 321\r\n${SCALE.map((texts) => texts.join(',')).join('\r\n')}\r\n\r\n`);
    const { stdout: html } = await lkjip(['tables', SEMBORO, '--format', 'html']);
    expect(html).toContain('<title>001_semboro.txt</title>');
    expect(html).toContain('<tr><td>3.</td><td>Kurang dari 55 %</td><td>KURANG</td></tr>');
  });

  it('names the file and the reason when it cannot be read', async () => {
    const { status, stdout, stderr } = await lkjip(['tables', 'fixtures/bad/encrypted.pdf']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^lkjip: fixtures\/bad\/encrypted\.pdf: .* \(PDF_ENCRYPTED\)\n$/);
  });
});

describe('--password', () => {
  const LOCKED = 'fixtures/bad/encrypted.pdf';

  it('opens a locked PDF for every command that reads one', async () => {
    const { status, stdout } = await lkjip(['tables', LOCKED, '--password', 'rahasia']);
    expect([status, JSON.parse(stdout)]).toEqual([0, { tables: [] }]);
    expect((await lkjip(['extract', LOCKED, '--password', 'rahasia'])).status).toBe(0);
    const { stderr } = await lkjip(['audit', LOCKED, '--no-files', '--password', 'rahasia']);
    expect(stderr).toContain('(NO_TABLES)');
  });

  it('is told when it is wrong, or missing', async () => {
    for (const command of [['tables'], ['extract'], ['audit', '--no-files']]) {
      const wrong = await lkjip([...command, LOCKED, '--password', 'salah']);
      expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('(WRONG_PASSWORD)')]);
      const missing = await lkjip([...command, LOCKED]);
      expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('--password')]);
    }
  });

  it('stands in no output', async () => {
    const out = temporaryFolder();
    await lkjip(['audit', LOCKED, '--out', out, '--password', 'rahasia']);
    for (const name of readdirSync(out)) expect(readFileSync(join(out, name)).includes('rahasia')).toBe(false);
  });
});

describe('lkjip extract', () => {
  it('prints the records of one report', async () => {
    const { status, stdout } = await lkjip(['extract', SEMBORO]);
    expect(status).toBe(0);
    const extracted = JSON.parse(stdout);
    expect(extracted.entity).toMatchObject({ name: 'Kecamatan Semboro', year: 2021 });
    expect(extracted.records.realization.length).toBeGreaterThan(0);
  });
});

describe('lkjip', () => {
  it('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect((await lkjip(['--version'])).stdout).toBe(`${version}\n`);
  });

  it('--help lists the commands, with a line in Indonesian', async () => {
    const { status, stdout } = await lkjip(['--help']);
    expect(status).toBe(0);
    for (const command of ['audit', 'tables', 'extract', 'rules'])
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(stdout).toContain('Laporan Kinerja Instansi Pemerintah');
  });
});
