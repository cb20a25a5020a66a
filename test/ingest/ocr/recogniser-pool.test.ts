import { createCanvas } from '@napi-rs/canvas';
import { afterAll, expect, it } from 'vitest';
import { poolReader } from '../../../src/ingest/ocr/page-reader.js';
import type { Raster } from '../../../src/ingest/ocr/raster.js';
import { RecogniserPool } from '../../../src/ingest/ocr/recogniser-pool.js';

const pool = new RecogniserPool(1);
afterAll(() => pool.close());

/** A page with lines of text in letters of 12 points at 300 dpi. */
function drawn(lines: string[]): Raster {
  const [width, height] = [1600, 120 + lines.length * 100];
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  context.font = '50px "Liberation Sans", "DejaVu Sans", sans-serif';
  lines.forEach((line, index) => {
    context.fillText(line, 80, 120 + index * 100);
  });
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, grey: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 255) };
}

const page = drawn(['Realisasi anggaran sebesar Rp. 1.234.567 atau', 'sebesar 95,36% dari pagu tahun berjalan']);

it('gives words with their places and confidence, and the percent sign that the Indonesian model lacks', async () => {
  const words = await poolReader(pool, 60_000).read(page, 'full');
  expect(words.map(({ text }) => text).join(' ')).toBe(
    'Realisasi anggaran sebesar Rp. 1.234.567 atau sebesar 95,36% dari pagu tahun berjalan',
  );
  expect(words.filter(({ doubt }) => doubt)).toEqual([]);
  const [first] = words;
  expect(first?.ink.x0).toBeGreaterThan(60);
  expect(first?.ink.x0).toBeLessThan(100);
  expect(first?.baseline[0]).toBeGreaterThan(110);
  expect(first?.baseline[0]).toBeLessThan(130);
  expect(first?.confidence).toBeGreaterThan(80);
}, 120_000);

it('ends a recogniser that takes too long, and goes on with a fresh one', async () => {
  await expect(poolReader(pool, 1).read(page, 'full')).rejects.toThrow('batas waktu');
  const words = await poolReader(pool, 60_000).read(page, 'glance');
  expect(words.length).toBeGreaterThan(5);
}, 120_000);

it('tells that something is no image, and goes on', async () => {
  const empty: Raster = { width: 0, height: 0, grey: new Uint8Array() };
  await expect(poolReader(pool, 60_000).read(empty, 'full')).rejects.toThrow();
  expect((await poolReader(pool, 60_000).read(page, 'glance')).length).toBeGreaterThan(5);
}, 120_000);
