/**
 * `npm run bench:ocr -- [--pages N] [FILE…]`: processor time of a page against the native `tesseract -l ind` on the same images,
 * what a second recogniser brings, and memory. The native program is left out where it is not installed.
 */
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { glance, recognisePage } from '../../src/ingest/ocr/recognise-page.js';
import { type Lane, RecogniserPool } from '../../src/ingest/ocr/recogniser-pool.js';
import { hasNative, nativeSeconds } from './native.js';
import { type BenchPage, benchPages } from './pages.js';

const DEFAULT = ['000_sumbersari', '001_semboro'].map((name) => `../shared/renders/${name}_scan.pdf`);
const LIMIT_MS = 600_000;

const { values, positionals } = parseArgs({
  options: { pages: { type: 'string', default: '4' } },
  allowPositionals: true,
});

type Work = (page: BenchPage, lane: Lane) => Promise<unknown>;
const once: Work = ({ raster }, lane) => glance(raster, lane, LIMIT_MS);
const full: Work = ({ raster }, lane) => recognisePage(raster, lane, LIMIT_MS);

/** Seconds of processor time and of the clock for all pages; recognisers are started before. */
async function measure(pages: readonly BenchPage[], size: number, work: Work): Promise<{ cpu: number; wall: number }> {
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

const pages: BenchPage[] = [];
for (const file of positionals.length > 0 ? positionals : DEFAULT) {
  if (existsSync(file)) pages.push(...(await benchPages(file, Number(values.pages))));
  else console.log(`${file} is absent: left out`);
}
const perPage = (seconds: number) => `${(seconds / pages.length).toFixed(2)} s`;
if (pages.length > 0) {
  const text = await measure(pages, 1, once);
  const one = await measure(pages, 1, full);
  const two = await measure(pages, 2, full);
  const load = loadavg()[0] ?? 0;
  console.log(`${pages.length} pages; load of the machine ${load.toFixed(1)} on ${availableParallelism()} cores`);
  console.log(
    `processor time of a page, words alone: ${perPage(text.cpu)}; with its numbers read twice: ${perPage(one.cpu)}`,
  );
  console.log(
    `clock, 1 recogniser: ${perPage(one.wall)}; 2: ${perPage(two.wall)}, ${(one.wall / two.wall).toFixed(2)} times as fast`,
  );
  if (hasNative()) {
    const natives = {
      'as run by hand': await nativeSeconds(pages),
      'one thread': await nativeSeconds(pages, { threads: 1 }),
      'one thread, the same model': await nativeSeconds(pages, { threads: 1, ownModel: true }),
    };
    for (const [how, native] of Object.entries(natives)) {
      const ratios = `ratio ${(one.cpu / native).toFixed(2)} (words alone ${(text.cpu / native).toFixed(2)})`;
      console.log(`native, ${how}: ${perPage(native)}; ${ratios}`);
    }
  } else console.log('tesseract with the Indonesian model is not installed: left out');
  console.log(`memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}
