import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnreadableError } from '../../src/document/errors.js';
import { readDocument, readSource } from '../../src/ingest/read.js';
import { ROOT } from '../support/command.js';
import { isRoot, temporaryFolder } from '../support/temporary.js';

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UnreadableError) return error.code;
    throw error;
  }
  return 'was read';
}

const report = join(ROOT, 'fixtures/reports/001_semboro.txt');

function fileWith(content: string | Uint8Array): string {
  const file = join(temporaryFolder(), 'laporan.txt');
  writeFileSync(file, content);
  return file;
}

describe('readSource', () => {
  it('gives the digest of the bytes', async () => {
    const { sha256 } = await readSource(fileWith('abc'));
    // The example of FIPS 180-2, appendix B.1.
    expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('refuses a file over 200 MB without reading it', async () => {
    const file = fileWith('');
    truncateSync(file, 300 * 1024 * 1024);
    await expect(readSource(file)).rejects.toThrow('berkas 300 MB, batasnya 200 MB');
    expect(await codeOf(readSource(file))).toBe('TOO_LARGE');
  });

  it('tells apart what is empty, absent, and no regular file', async () => {
    expect(await codeOf(readSource(fileWith('')))).toBe('EMPTY_FILE');
    expect(await codeOf(readSource(join(temporaryFolder(), 'x.pdf')))).toBe('NOT_FOUND');
    expect(await codeOf(readSource('/dev/null'))).toBe('UNSUPPORTED_TYPE');
  });

  it.skipIf(isRoot)('reports a file that may not be read (skipped as root, who may)', async () => {
    const file = fileWith('abc');
    chmodSync(file, 0);
    expect(await codeOf(readSource(file))).toBe('NO_PERMISSION');
  });
});

describe('readDocument', () => {
  it('reads UTF-16 text as the same document as UTF-8', async () => {
    const utf8 = await readDocument(report);
    const content = Buffer.from(`\ufeff${readFileSync(report, 'utf8')}`, 'utf16le');
    const utf16 = await readDocument(fileWith(content));
    expect(utf8.blocks.length).toBeGreaterThan(100);
    expect(utf16.blocks).toEqual(utf8.blocks);
    expect(utf16.sha256).toBe(createHash('sha256').update(content).digest('hex'));
  });

  it.each([
    ['fixtures/bad/encrypted.pdf', 'PDF_ENCRYPTED'],
    ['fixtures/bad/truncated.pdf', 'PDF_DAMAGED'],
  ])('%s: %s', async (file, code) => {
    expect(await codeOf(readDocument(join(ROOT, file)))).toBe(code);
  });

  it('says what a picture named .pdf really is, and never passes it over as no report', async () => {
    const file = join(temporaryFolder(), 'laporan.pdf');
    writeFileSync(file, Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(200)]));
    await expect(readDocument(file)).rejects.toMatchObject({
      code: 'UNSUPPORTED_TYPE',
      type: 'TIF',
      mayBeReport: true,
    });
    await expect(readDocument(file)).rejects.toThrow(/jenis berkas TIF .*simpan sebagai PDF/);
  });

  it('opens a locked PDF with its password, and tells a wrong one from none', async () => {
    const locked = join(ROOT, 'fixtures/bad/encrypted.pdf');
    expect(await codeOf(readDocument(locked, { password: 'salah' }))).toBe('WRONG_PASSWORD');
    const { pages } = await readDocument(locked, { password: 'rahasia' });
    expect(pages[0]?.words.map(({ text }) => text).join(' ')).toBe('LAPORAN KINERJA KECAMATAN CONTOH TAHUN 2023');
    const open = await readDocument(join(ROOT, 'fixtures/bad/no-tables.pdf'), { password: 'rahasia' });
    expect(open.pages[0]?.words).toHaveLength(6);
  });

  it('refuses text that is neither UTF-8 nor UTF-16, and binary data', async () => {
    expect(await codeOf(readDocument(fileWith(Buffer.from('capaian \x96 97%\ntarget kinerja\n', 'latin1'))))).toBe(
      'BAD_ENCODING',
    );
    expect(await codeOf(readDocument(fileWith(new Uint8Array(5000))))).toBe('UNSUPPORTED_TYPE');
  });
});
