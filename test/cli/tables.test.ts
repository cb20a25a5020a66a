import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAmong, pageRanges } from '../../src/cli/page-ranges.js';
import { lkjip } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';

const PLAIN = 'fixtures/tables/two-pages-plain.pdf';

describe('--pages', () => {
  it('takes numbers and ranges', () => {
    const ranges = pageRanges('3-5, 9,12-');
    expect([1, 3, 4, 5, 6, 9, 10, 12, 400].filter((page) => isAmong(ranges, page))).toEqual([3, 4, 5, 9, 12, 400]);
  });

  it.each(['', '0', '5-3', 'x', '1,,2', '1 2', '-4'])('refuses %j', (text) => {
    expect(() => pageRanges(text)).toThrow('Give pages such as 3-7,9.');
  });

  it('leaves out the tables of other pages', async () => {
    const texts = async (pages: string) => {
      const { stdout } = await lkjip(['tables', PLAIN, '--per-page', '--format', 'csv', '--pages', pages]);
      return stdout;
    };
    expect(await texts('1')).toContain('Meningkatnya kualitas layanan');
    expect(await texts('2')).not.toContain('Meningkatnya kualitas layanan');
    expect(await texts('2')).toContain('Terjaganya ketertiban');
  });
});

describe('--overlay', () => {
  it('writes one picture for each page asked for, in the size of the page', async () => {
    const folder = join(temporaryFolder(), 'gambar');
    const { status } = await lkjip(['tables', PLAIN, '--overlay', folder, '--pages', '2']);
    expect(status).toBe(0);
    expect(readdirSync(folder)).toEqual(['page-002.png']);
    const png = readFileSync(join(folder, 'page-002.png'));
    // A4 at 110 dots an inch: the width and height of the IHDR chunk.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([910, 1287]);
  });

  it('needs a PDF', async () => {
    const folder = join(temporaryFolder(), 'gambar');
    const { status, stderr } = await lkjip(['tables', 'fixtures/reports/001_semboro.txt', '--overlay', folder]);
    expect([status, stderr]).toEqual([2, 'lkjip: --overlay needs a PDF\n']);
  });
});
