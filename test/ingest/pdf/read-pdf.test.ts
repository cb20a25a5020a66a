import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/ingest/pdf/read-pdf.js';
import { missingShared, shared } from '../../support/shared.js';

const read = async (path: string) => readPdf(new Uint8Array(await readFile(path)), path, '');
const named = (name: string, path: string) => (shared(path) ? name : `${name}: skipped, ${missingShared(path)}`);

describe('readPdf', () => {
  const report = 'renders/001_semboro.pdf';
  it.skipIf(!shared(report))(named('reads words with their places from the text layer', report), async () => {
    const document = await read(shared(report) ?? '');
    expect(document).toMatchObject({ kind: 'pdf', pageCount: 27, problems: [] });
    const [page] = document.pages;
    expect([page?.number, Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]).toEqual([1, 595, 842]);
    const words = document.pages.flatMap((each) => each.words.map((word) => word.text));
    expect(words).toContain('3.296.978.974');
    for (const { words: onPage, width, height } of document.pages)
      for (const { box } of onPage)
        expect(box[0] >= 0 && box[2] <= width && box[1] >= 0 && box[3] <= height).toBe(true);
  });

  it('refuses what is no PDF, with a way out', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 and then nothing of use');
    await expect(readPdf(bytes, 'x.pdf', '')).rejects.toMatchObject({
      code: 'PDF_DAMAGED',
      message: expect.stringContaining('Ekspor ulang'),
    });
  });

  const locked = 'hostile/issue21579.pdf';
  it.skipIf(!shared(locked))(named('says that a PDF is locked', locked), async () => {
    await expect(read(shared(locked) ?? '')).rejects.toMatchObject({ code: 'PDF_ENCRYPTED' });
  });

  const scan = 'renders/001_semboro_scan.pdf';
  it.skipIf(!shared(scan))(named('says that a scan has no text layer', scan), async () => {
    await expect(read(shared(scan) ?? '')).rejects.toMatchObject({ code: 'NO_TEXT_LAYER' });
  });

  const mixed = 'reports/jabar2016_disnakertrans_LKIP.pdf';
  it.skipIf(!shared(mixed))(named('names the pages that are pictures only', mixed), async () => {
    const { problems, pages } = await read(shared(mixed) ?? '');
    expect(problems.map((problem) => problem.page)).toEqual([1]);
    expect(pages).toHaveLength(54);
  });
});
