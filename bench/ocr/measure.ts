import { glance, recognisePage } from '../../src/ingest/ocr/recognise-page.js';
import { type Lane, RecogniserPool } from '../../src/ingest/ocr/recogniser-pool.js';
import { hasNative, nativeSeconds } from './native.js';
import type { BenchPage } from './pages.js';

const LIMIT_MS = 600_000;

/** Seconds for all pages. */
interface Seconds {
  cpu: number;
  wall: number;
}

export interface OcrFigures {
  /** The words alone, one recogniser. */
  text: Seconds;
  /** With the numbers read twice, as an audit does: one recogniser, and two. */
  one: Seconds;
  two: Seconds;
  /** Processor seconds of the native program; null where it is not installed. */
  native: { byHand: number; oneThread: number; sameModel: number } | null;
}

type Work = (page: BenchPage, lane: Lane) => Promise<unknown>;
const once: Work = ({ raster }, lane) => glance(raster, lane, LIMIT_MS);
const full: Work = ({ raster }, lane) => recognisePage(raster, lane, LIMIT_MS);

/** Recognisers are started before the time counts. */
async function measure(pages: readonly BenchPage[], size: number, work: Work): Promise<Seconds> {
  const pool = new RecogniserPool(size);
  try {
    const [first] = pages;
    if (first) await Promise.all(Array.from({ length: size }, () => pool.run((lane) => full(first, lane))));
    const before = process.cpuUsage();
    const start = performance.now();
    await Promise.all(pages.map((page) => pool.run((lane) => work(page, lane))));
    const { user, system } = process.cpuUsage(before);
    return { cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1000 };
  } finally {
    await pool.close();
  }
}

/** Recognises pages as an audit does, and with the native program on the same images. @throws Error when that fails */
export async function measureOcr(pages: readonly BenchPage[]): Promise<OcrFigures> {
  const text = await measure(pages, 1, once);
  const one = await measure(pages, 1, full);
  const two = await measure(pages, 2, full);
  if (!hasNative()) return { text, one, two, native: null };
  const native = {
    byHand: await nativeSeconds(pages),
    oneThread: await nativeSeconds(pages, { threads: 1 }),
    sameModel: await nativeSeconds(pages, { threads: 1, ownModel: true }),
  };
  return { text, one, two, native };
}
