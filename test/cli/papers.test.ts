import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSchema } from '../../src/findings/audit.js';
import { folderNames } from '../../src/render/papers/folder-names.js';
import { DOCUMENT_PLACEHOLDERS } from '../../src/render/papers/placeholders.js';
import { plain, zipEntry } from '../render/papers/docx-text.js';
import { lkjip, ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';

const SEMBORO = 'fixtures/reports/001_semboro.txt';
const NAMES = ['CHR.docx', 'Formulir-Reviu.docx', 'KKR.xlsx'];

describe('lkjip audit --papers', () => {
  it('writes the papers of each document that was read, the same bytes each time, and names their folder', async () => {
    const folder = temporaryFolder();
    const run = (out: string) =>
      lkjip(['audit', SEMBORO, 'fixtures/bad/truncated.pdf', '--papers', '--no-pictures', '--out', join(folder, out)]);
    const { stdout, stderr } = await run('one');
    expect(stderr).not.toContain('internal error');
    expect(readdirSync(join(folder, 'one/papers'))).toEqual(['001_semboro']);
    expect(readdirSync(join(folder, 'one/papers/001_semboro')).sort()).toEqual(NAMES);
    expect(stdout).toContain(`${join(folder, 'one/papers')}/`);
    expect(stdout).not.toContain('CHR.docx');
    await run('two');
    for (const name of NAMES) {
      const [one, two] = ['one', 'two'].map((out) => readFileSync(join(folder, out, 'papers/001_semboro', name)));
      expect(one && two && one.equals(two), name).toBe(true);
    }
  });

  it('does not take papers of an earlier run for reports', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'laporan.txt'), readFileSync(join(ROOT, SEMBORO)));
    const run = () => lkjip(['audit', folder, '--papers', '--no-pictures', '--out', join(folder, 'out')]);
    await run();
    await run();
    const audit = auditSchema.parse(JSON.parse(readFileSync(join(folder, 'out/audit.json'), 'utf8')));
    expect(audit.documents.map(({ file }) => file)).toEqual([join(folder, 'laporan.txt')]);
    expect(audit.skipped).toEqual([]);
  });

  it('takes the texts of --templates', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'teks'));
    writeFileSync(join(folder, 'teks/chr.yaml'), 'judul: NOTA PEMERIKSAAN {instansi}\n');
    await lkjip(['audit', SEMBORO, '--papers', '--templates', join(folder, 'teks'), '--no-pictures', '--out', folder]);
    const chr = readFileSync(join(folder, 'papers/001_semboro/CHR.docx'));
    expect(plain(zipEntry(chr, 'word/document.xml'))).toContain('NOTA PEMERIKSAAN Kecamatan Semboro');
  });

  it('refuses a template with an unknown placeholder before it audits, naming file and line', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'chr.yaml'), '# teks sendiri\njudul: NOTA {nama_kantor}\n');
    const out = join(folder, 'out');
    const { status, stderr } = await lkjip(['audit', SEMBORO, '--papers', '--templates', folder, '--out', out]);
    expect(status).toBe(2);
    expect(stderr).toContain(`lkjip: ${join(folder, 'chr.yaml')}:2: unknown placeholder {nama_kantor}`);
    expect(stderr).toContain('(BAD_TEMPLATE)');
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [['--templates', 'docs'], '--templates needs --papers'],
    [['--papers', '--templates', 'no-such-folder'], 'no folder no-such-folder for --templates'],
    [['--papers', '--no-files'], '--papers needs files'],
  ])('%j is wrong usage', async (args, message) => {
    const { status, stderr } = await lkjip(['audit', SEMBORO, '--out', join(temporaryFolder(), 'out'), ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('folderNames', () => {
  const names = (...files: string[]) =>
    folderNames(files.map((file, index) => ({ file, sha256: String(index).repeat(64) })));

  it('are the names of the files, without a way out of the folder', () => {
    expect(names('masuk/LKjIP Kec. Contoh 2023.pdf', '../../etc/passwd', 'a/..', 'nul.txt', '.pdf')).toEqual([
      'LKjIP_Kec._Contoh_2023',
      'passwd',
      'dokumen',
      'dokumen-nul',
      'pdf',
    ]);
  });

  it('tell equal ones apart, also where letters differ only in case', () => {
    expect(names('a/Laporan.pdf', 'b/laporan.pdf', 'c/lain.pdf')).toEqual([
      'Laporan-00000000',
      'laporan-11111111',
      'lain',
    ]);
  });
});

describe('docs/panduan.md', () => {
  it('lists the placeholders that every text may hold', () => {
    const page = readFileSync(join(ROOT, 'docs/panduan.md'), 'utf8');
    const sentence = /Isian yang boleh dipakai di semua teks:([^.]*)\./.exec(page)?.[1] ?? '';
    expect([...sentence.matchAll(/`\{(\w+)\}`/g)].map(([, name]) => name)).toEqual([...DOCUMENT_PLACEHOLDERS]);
  });
});
