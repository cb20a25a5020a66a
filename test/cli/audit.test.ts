import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Audit, auditSchema, countedFindings } from '../../src/findings/audit.js';
import { lkjip, ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';

const SEMBORO = 'fixtures/reports/001_semboro.txt';

function read(out: string): Audit {
  return auditSchema.parse(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')));
}

describe('lkjip audit', () => {
  it('audits a folder: the contract of audit.json holds, and all outputs are there', async () => {
    const out = join(temporaryFolder(), 'out');
    const { status, stdout, stderr } = await lkjip(['audit', 'fixtures/reports', '--out', out]);
    expect(status).toBe(1);
    expect(stderr).not.toContain('lkjip:');
    expect(readdirSync(out).sort()).toEqual(['audit.json', 'findings.csv', 'report.html', 'workbook.xlsx']);
    const audit = read(out);
    const texts = readdirSync(join(ROOT, 'fixtures/reports')).sort();
    expect(audit.documents.map(({ file }) => file)).toEqual(texts.map((name) => join('fixtures/reports', name)));
    expect(audit.documents.map(({ status }) => status)).toEqual(texts.map(() => 'audited'));
    expect(audit.documents.every(({ entity }) => entity.name !== null && entity.year !== null)).toBe(true);
    expect(audit.summary.errors).toBe(
      audit.documents.flatMap(countedFindings).filter(({ severity }) => severity === 'error').length,
    );
    for (const name of readdirSync(out)) expect(stdout).toContain(join(out, name));
  });

  it('gives the same bytes again, whatever the number of jobs, but for the time', async () => {
    const folder = temporaryFolder();
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    await lkjip(['audit', 'fixtures/reports', '--out', one, '--jobs', '1']);
    await lkjip(['audit', 'fixtures/reports', '--out', two, '--jobs', '3']);
    for (const name of ['findings.csv', 'workbook.xlsx'])
      expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name))), name).toBe(true);
    const timeless = (out: string, name: string) => {
      const text = readFileSync(join(out, name), 'utf8');
      expect(text).toContain(read(out).generatedAt);
      return text.replaceAll(read(out).generatedAt, '');
    };
    for (const name of ['audit.json', 'report.html'])
      expect(timeless(one, name) === timeless(two, name), name).toBe(true);
  });

  it('--format json prints audit.json and nothing else; --no-files writes nothing', async () => {
    const out = join(temporaryFolder(), 'out');
    const { stdout } = await lkjip(['audit', SEMBORO, '--format', 'json', '--no-files', '--out', out]);
    const audit = auditSchema.parse(JSON.parse(stdout));
    expect(audit.documents.map(({ file }) => file)).toEqual([SEMBORO]);
    expect(existsSync(out)).toBe(false);
  });

  it('--format markdown prints the findings for a note', async () => {
    const { stdout } = await lkjip(['audit', SEMBORO, '--format', 'markdown', '--no-files']);
    expect(stdout).toMatch(/^# /);
    expect(stdout).toContain('Kecamatan Semboro');
  });

  it('--lang chooses the language of the findings', async () => {
    const titles = async (lang: string) => {
      const { stdout } = await lkjip(['audit', SEMBORO, '--format', 'json', '--no-files', '--lang', lang]);
      return auditSchema
        .parse(JSON.parse(stdout))
        .documents.flatMap(({ findings }) => findings.map(({ title }) => title));
    };
    const [id, en] = [await titles('id'), await titles('en')];
    expect(id.length).toBe(en.length);
    expect(id).not.toEqual(en);
  });

  it('--rules and --ignore choose the rules', async () => {
    const codes = async (...args: string[]) => {
      const { stdout } = await lkjip(['audit', SEMBORO, '--format', 'json', '--no-files', ...args]);
      return auditSchema.parse(JSON.parse(stdout)).documents.flatMap(({ checks }) => checks.map(({ code }) => code));
    };
    expect(await codes('--rules', 'cap-01,JML-01')).toEqual(['CAP-01', 'JML-01']);
    const without = await codes('--ignore', 'CAP-01');
    expect(without).toContain('JML-01');
    expect(without).not.toContain('CAP-01');
  });

  it('--fail-on decides whether findings fail the run', async () => {
    const status = async (failOn: string) =>
      (await lkjip(['audit', SEMBORO, '--no-files', '--fail-on', failOn])).status;
    expect(await status('error')).toBe(1);
    expect(await status('never')).toBe(0);
  });

  it('colours only where it is asked for', async () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour
    const colour = /\u001b\[/;
    const run = (env: Record<string, string>) => lkjip(['audit', 'fixtures/bad/no-tables.pdf', '--no-files'], { env });
    expect((await run({})).stdout).not.toMatch(colour);
    expect((await run({ FORCE_COLOR: '1' })).stdout).toMatch(colour);
    expect((await run({ FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toMatch(colour);
  });

  it('does not take its own outputs for reports when it is run again on a folder that holds them', async () => {
    const folder = temporaryFolder();
    copyFileSync(join(ROOT, SEMBORO), join(folder, 'laporan.txt'));
    for (const _ of [1, 2]) await lkjip(['audit', folder, '--out', join(folder, 'out')]);
    const audit = read(join(folder, 'out'));
    expect(audit.documents.map(({ file }) => file)).toEqual([join(folder, 'laporan.txt')]);
    expect(audit.skipped).toEqual([]);
  });

  it('a run that is interrupted ends with 130, writes what is done, and lists what it did not come to', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    mkdirSync(join(folder, 'in'));
    for (let i = 0; i < 40; i++) copyFileSync(join(ROOT, SEMBORO), join(folder, 'in', `${i}.txt`));
    let seen = '';
    const { status, stderr, stdout } = await lkjip(['audit', join(folder, 'in'), '--out', out, '--jobs', '1'], {
      onStderr: (text, child) => {
        if (!seen) child.kill('SIGINT');
        seen += text;
      },
    });
    expect(seen).toContain('[1/40]');
    expect(status).toBe(130);
    expect(stderr).toContain('lkjip: interrupted (SIGINT)');
    const { documents, skipped, summary } = read(out);
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.length + skipped.length).toBe(40);
    expect(summary).toMatchObject({
      documents: documents.length,
      audited: documents.length,
      unreached: skipped.length,
    });
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set(['belum diperiksa: proses dihentikan']));
    const told = `Proses dihentikan: ${skipped.length} berkas belum diperiksa`;
    expect(stdout).toContain(told);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain(told);
    expect(stderr).toContain(
      `${documents.length} documents were done by then, ${skipped.length} files were not reached`,
    );
  });
});

describe('lkjip audit, inputs that cannot be read', () => {
  it.each([
    ['fixtures/bad/encrypted.pdf', 'PDF_ENCRYPTED'],
    ['fixtures/bad/truncated.pdf', 'PDF_DAMAGED'],
    ['fixtures/bad/no-tables.pdf', 'NO_TABLES'],
    ['no/such/file.pdf', 'NOT_FOUND'],
    ['package.json', 'UNSUPPORTED_TYPE'],
    ['vitest.config.ts', 'NO_TABLES'],
  ])('%s: one line with %s, status 2', async (file, code) => {
    const { status, stderr } = await lkjip(['audit', file, '--no-files']);
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^lkjip: ${file.replaceAll('.', '\\.')}: [^\\n]+ \\(${code}\\)\\n$`));
  });

  it('reads what it can: the others are audited, and 2 wins over 1', async () => {
    const folder = temporaryFolder();
    const content: Record<string, string | Uint8Array> = {
      'a kosong.pdf': '',
      'b gambar.png': Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'),
      'c catatan.txt': 'Rapat hari Senin.\n',
      'd sampul.txt': 'LAPORAN KINERJA KECAMATAN CONTOH\n',
      'e rusak.txt': Buffer.from('capaian \x96 97%\ntarget kinerja\n', 'latin1'),
      'f laporan.txt': readFileSync(join(ROOT, SEMBORO)),
      'g utf16.txt': Buffer.from(`\ufeff${readFileSync(join(ROOT, SEMBORO), 'utf8')}`, 'utf16le'),
    };
    for (const [name, bytes] of Object.entries(content)) writeFileSync(join(folder, name), bytes);
    const { status, stderr } = await lkjip(['audit', folder, '--out', join(folder, 'out')]);
    expect(status).toBe(2);
    const { documents, skipped } = read(join(folder, 'out'));
    expect(
      documents.map(({ file, status, problems }) => [file.slice(folder.length + 1), status, problems[0]?.code]),
    ).toEqual([
      ['a kosong.pdf', 'unreadable', 'EMPTY_FILE'],
      ['d sampul.txt', 'unreadable', 'NO_TABLES'],
      ['e rusak.txt', 'unreadable', 'BAD_ENCODING'],
      ['f laporan.txt', 'audited', undefined],
      ['g utf16.txt', 'audited', undefined],
    ]);
    expect(skipped.map(({ file }) => file.slice(folder.length + 1))).toEqual(['b gambar.png', 'c catatan.txt']);
    const [, , , utf8, utf16] = documents;
    expect(utf16?.findings).toEqual(utf8?.findings);
    expect(stderr).toMatch(/a kosong\.pdf: .* \(EMPTY_FILE\)/);
  });

  it('refuses a file of 300 MB at once', async () => {
    const file = join(temporaryFolder(), 'besar.pdf');
    writeFileSync(file, '%PDF-1.7\n');
    truncateSync(file, 300 * 1024 * 1024);
    const { status, stderr } = await lkjip(['audit', file, '--no-files']);
    expect(status).toBe(2);
    expect(stderr).toBe(`lkjip: ${file}: berkas 300 MB, batasnya 200 MB; pecah atau kecilkan dahulu (TOO_LARGE)\n`);
  });

  it('shows control characters of a file name as what they are not', async () => {
    const { stderr } = await lkjip(['audit', 'a\u001b[31m\nb.pdf', '--no-files']);
    expect(stderr).toMatch(/^lkjip: a\ufffd\[31m\ufffdb\.pdf: .* \(NOT_FOUND\)\n$/);
  });

  it('a folder that cannot be written to is one line', async () => {
    const file = join(temporaryFolder(), 'out');
    writeFileSync(file, '');
    const { status, stderr } = await lkjip(['audit', SEMBORO, '--out', file]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^lkjip: .*out: EEXIST.* \(CANNOT_WRITE\)\n$/);
  });

  it.each([
    [['audit'], "missing required argument 'path'"],
    [['audit', SEMBORO, '--jobs', '0'], 'whole number from 1 up'],
    [['audit', SEMBORO, '--format', 'yaml'], 'Allowed choices are summary, json, text, markdown'],
    [['audit', SEMBORO, '--rules', 'XYZ-99'], 'no rule XYZ-99'],
    [['audit', SEMBORO, '--rules', 'LTS-01'], 'LTS-01 compares reports of several years'],
    [['audit', SEMBORO, '--frobnicate'], "unknown option '--frobnicate'"],
    [['frobnicate'], "unknown command 'frobnicate'"],
  ])('wrong usage %j: one line, status 2', async (args, message) => {
    const { status, stdout, stderr } = await lkjip(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^lkjip: [^\n]+\n$/);
  });

  it('a folder without any report is no clean audit', async () => {
    const { status, stderr } = await lkjip(['audit', temporaryFolder(), '--no-files']);
    expect(status).toBe(2);
    expect(stderr).toContain('no report found');
  });
});
