import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDF_TRAPS } from '../../bench/mutations/pdf-traps.js';
import { Random } from '../../bench/mutations/random.js';
import { displayedPoint, straightenedPoint } from '../../src/document/displayed.js';
import type { Box } from '../../src/document/place.js';
import { readDocument } from '../../src/ingest/read.js';
import { type BoxReader, startBoxReader } from '../../src/pipeline/box-reader.js';
import { ROOT } from '../support/command.js';

const SEMBORO = join(ROOT, 'fixtures/renders/001_semboro.pdf');
const SCAN = join(ROOT, 'fixtures/scans/semboro-page-2.pdf');

describe('a box drawn on a page', () => {
  let reader: BoxReader;
  beforeAll(async () => {
    reader = await startBoxReader(60);
  });
  afterAll(() => reader.close());

  it('is read as what is printed in it', async () => {
    const bytes = readFileSync(SEMBORO);
    const words = (await readDocument(SEMBORO)).pages[14]?.words ?? [];
    const around = (text: string): Box => {
      const [x0, y0, x1, y1] = words.find((word) => word.text === text)?.box ?? [0, 0, 0, 0];
      return [x0 - 3, y0 - 2, x1 + 3, y1 + 2];
    };
    for (const text of ['82,3%', '75.669.000'])
      expect(await reader.read(bytes, { page: 15, box: around(text) })).toEqual({ text, certain: true });
    expect(await reader.read(bytes, { page: 15, box: [2, 2, 30, 12] })).toEqual({ text: '', certain: false });
  }, 120_000);

  it('a page that is not there is said so, and the next box is read all the same', async () => {
    await expect(reader.read(readFileSync(SCAN), { page: 9, box: [0, 0, 9, 9] })).rejects.toThrow('page 9 of 1');
    const { text } = await reader.read(readFileSync(SCAN), { page: 1, box: [0, 0, 600, 842] });
    expect(text.length).toBeGreaterThan(100);
  }, 120_000);
});

it('a page that never ends is given up, and the next box is read all the same', async () => {
  const built: typeof import('../../src/pipeline/box-reader.js') = await import(
    join(ROOT, 'dist/pipeline/box-reader.js')
  );
  const trap = PDF_TRAPS['pattern-cycle-in-object-stream']?.(new Random(1));
  const reader = await built.startBoxReader(3);
  try {
    await expect(reader.read(trap ?? Buffer.alloc(0), { page: 1, box: [0, 0, 100, 100] })).rejects.toMatchObject({
      code: 'INTERNAL',
    });
    await expect(reader.read(readFileSync(SCAN), { page: 9, box: [0, 0, 9, 9] })).rejects.toThrow('page 9 of 1');
  } finally {
    await reader.close();
  }
});

it.each([undefined, 90, 180, 270] as const)('points of a page turned by %s are found again', (turn) => {
  const page = { width: 842, height: 595, lean: 1.5, ...(turn && { turn }) };
  const [x, y] = straightenedPoint(...displayedPoint(100, 200, page), page);
  expect([x, y].map((value) => Math.round(value * 1000) / 1000)).toEqual([100, 200]);
});
