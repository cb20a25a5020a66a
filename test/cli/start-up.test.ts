import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lkjip } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';

/** What only reading documents, writing outputs or a database need. */
const HEAVY =
  /\/node_modules\/(?:pdfjs-dist|@napi-rs|tesseract\.js|exceljs|docx|mammoth|knex|sqlite3|pg|fastify|zod)\//;

interface Coverage {
  result: { url: string }[];
}

/** The files of the program and of packages that a command loads, in all its threads, as V8 counts them. */
async function loadedBy(args: string[]): Promise<string[]> {
  const folder = temporaryFolder();
  const { status, stderr } = await lkjip(args, { env: { NODE_V8_COVERAGE: folder } });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const urls = readdirSync(folder)
    .filter((name) => name.startsWith('coverage-'))
    .flatMap((name) => {
      const { result }: Coverage = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return result.map(({ url }) => url);
    });
  return urls.filter((url) => url.startsWith('file:'));
}

describe('what a command loads', () => {
  it('is seen: a command that reads a PDF loads pdf.js', async () => {
    const loaded = await loadedBy(['tables', 'fixtures/tables/double-borders.pdf', '--ocr', 'never']);
    expect(loaded.some((url) => url.includes('/node_modules/pdfjs-dist/'))).toBe(true);
  });

  it('lkjip rules loads the rules and none of the large libraries, and no other command', async () => {
    const loaded = await loadedBy(['rules']);
    expect(loaded.some((url) => url.endsWith('/dist/rules/registry.js'))).toBe(true);
    expect(loaded.filter((url) => HEAVY.test(url))).toEqual([]);
    expect(loaded.some((url) => url.endsWith('/dist/cli/rules.js'))).toBe(true);
    expect(loaded.filter((url) => /\/dist\/cli\/(?:audit|review|migrate)\.js$/.test(url))).toEqual([]);
  });

  it('lkjip --version loads no command at all', async () => {
    const loaded = await loadedBy(['--version']);
    expect(loaded.some((url) => url.endsWith('/dist/cli/main.js'))).toBe(true);
    expect(loaded.filter((url) => /\/dist\/(?:cli\/(?:rules|audit)|rules\/)/.test(url))).toEqual([]);
  });
});
