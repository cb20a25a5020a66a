import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/ingest/pdf/read-pdf.js';
import { ROOT } from '../../support/command.js';

const bytes = new Uint8Array(readFileSync(join(ROOT, 'fixtures/renders/001_semboro.pdf')));
const cutAt = (share: number) => readPdf(bytes.slice(0, bytes.length * share), '', '');

describe('a PDF that was cut off', () => {
  it('is read where only its end is missing, and says so', async () => {
    const [whole, cut] = [await readPdf(bytes, '', ''), await cutAt(0.95)];
    expect(cut.pages).toEqual(whole.pages);
    expect(cut.problems).toEqual([{ reason: expect.stringContaining('terpotong') }]);
  });

  it('gives only pages of which everything is there, and names each of the others', async () => {
    const [whole, cut] = [await readPdf(bytes, '', ''), await cutAt(0.86)];
    const kept = cut.pages.map(({ number }) => number);
    expect(kept.length).toBeGreaterThan(0);
    expect(cut.pages).toEqual(whole.pages.filter(({ number }) => kept.includes(number)));
    const named = cut.problems.flatMap(({ page }) => page ?? []);
    expect([...kept, ...named].sort((a, b) => a - b)).toEqual(whole.pages.map(({ number }) => number));
  });

  it('is refused where no page is whole: text without its font would be other text', async () => {
    await expect(cutAt(0.5)).rejects.toMatchObject({ code: 'PDF_DAMAGED' });
  });
});
