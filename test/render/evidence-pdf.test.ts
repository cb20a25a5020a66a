import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { cutEvidence } from '../../src/render/evidence-pdf.js';
import { evidenceRequests, type Picture } from '../../src/render/html/evidence.js';
import { missingShared, shared } from '../support/shared.js';
import { sampleDocument } from './sample-audit.js';

const RENDER = 'renders/000_sumbersari.pdf';
const file = shared(RENDER);
const skipped = missingShared(RENDER);
const read = () => readFileSync(file ?? '');

/** The share of pixels of a picture that are reddish: the mark over the main cell. */
async function redShare(picture: Picture): Promise<number> {
  const image = await loadImage(Buffer.from(picture.dataUri.split(',')[1] ?? '', 'base64'));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let red = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) > (data[at + 1] ?? 0) + 20) red++;
  return red / (data.length / 4);
}

describe('evidenceRequests', () => {
  it('asks for each page of a finding that has boxes, the main cell first', () => {
    expect(evidenceRequests(sampleDocument())).toEqual([
      { fingerprint: '0123456789abcdef', page: 28, boxes: [[400, 500, 470, 512]] },
    ]);
  });
});

describe('cutEvidence', () => {
  it.skipIf(!file)(`cuts the marked cell out of its page, over the page's width (${skipped ?? RENDER})`, async () => {
    const pictures = await cutEvidence(read(), [{ fingerprint: 'a', page: 2, boxes: [[456, 519, 532, 532]] }]);
    const [picture] = pictures.get('a') ?? [];
    if (!picture) throw new Error('no picture');
    expect(picture.page).toBe(2);
    // A4 is 595 points wide: 595 × 110 / 72 = 909 pixels; 13 points of cell and 34 above and below: 81 × 110 / 72 = 124.
    expect(picture.width).toBeGreaterThanOrEqual(908);
    expect(picture.width).toBeLessThanOrEqual(911);
    expect(picture.height).toBe(124);
    // The mark is 76 × 13 points and 3 pixels more on each side: 122 × 26 of 909 × 124 pixels are 2.8 %.
    expect(await redShare(picture)).toBeGreaterThan(0.015);
    expect(await redShare(picture)).toBeLessThan(0.04);
  });

  it.skipIf(!file)(`leaves out a page that is not there and keeps the others (${skipped ?? RENDER})`, async () => {
    const boxes = [[100, 100, 200, 112] as const];
    const requests = [9_999, 1].map((page) => ({ fingerprint: `page ${page}`, page, boxes }));
    expect([...(await cutEvidence(read(), requests)).keys()]).toEqual(['page 1']);
  });

  it.skipIf(!file)(`stops at the limit, the first requests first (${skipped ?? RENDER})`, async () => {
    const requests = ['a', 'b', 'c'].map((fingerprint, index) => ({
      fingerprint,
      page: 3 - index,
      boxes: [[100, 100, 200, 112] as const],
    }));
    expect([...(await cutEvidence(read(), requests, { limit: 2 })).keys()]).toEqual(['a', 'b']);
  });

  it('gives no pictures for what is not a PDF', async () => {
    const bytes = new TextEncoder().encode('not a PDF');
    expect(await cutEvidence(bytes, [{ fingerprint: 'a', page: 1, boxes: [[0, 0, 10, 10]] }])).toEqual(new Map());
  });
});
