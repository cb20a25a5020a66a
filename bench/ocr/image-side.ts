/**
 * `npm run bench:ocr-images -- [--page FILE:NUMBER]…`: CPU seconds that each step from a page to its picture and lines takes.
 * Files that are absent are named and left out.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { pageImage } from '../../src/ingest/ocr/page-image.js';
import { pixelRulings } from '../../src/ingest/ocr/pixel-rulings.js';
import { prepare } from '../../src/ingest/ocr/prepare.js';
import { loadPdfLibrary, openPdf } from '../../src/ingest/pdf/pdfjs.js';

const ROUNDS = 3;
const { values } = parseArgs({
  options: {
    page: {
      type: 'string',
      multiple: true,
      default: [
        '../shared/reports/jabar2016_dsda_LKIP_SCAN.pdf:38',
        '../shared/reports/jabar2016_dsda_LKIP_SCAN.pdf:60',
        '../shared/reports/jabar2016_distan_PK-kadis_SCAN.pdf:2',
        '../shared/reports/jabar2016_disperindag_LKIP.pdf:1',
        '../shared/renders/001_semboro_scan.pdf:2',
      ],
    },
  },
});

/** CPU seconds of a step, and what it gives. */
async function timed<T>(step: () => T | Promise<T>): Promise<[result: T, seconds: number]> {
  const before = process.cpuUsage();
  const result = await step();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1e6];
}

async function measure(file: string, number: number): Promise<string> {
  const library = await loadPdfLibrary();
  const pdf = await openPdf(library, new Uint8Array(await readFile(file)), { images: true });
  let least: [decoded: number, prepared: number, ruled: number] = [Infinity, Infinity, Infinity];
  let found = '';
  for (let round = 0; round < ROUNDS; round++) {
    const [image, decoded] = await timed(() => pageImage(pdf, number, library.OPS));
    const [page, prepared] = await timed(() => prepare(image));
    const [{ rulings }, ruled] = await timed(() => pixelRulings(page));
    least = [Math.min(least[0], decoded), Math.min(least[1], prepared), Math.min(least[2], ruled)];
    found = `${image.width}×${image.height} → ${page.width}×${page.height}, ${rulings.length} lines`;
  }
  await pdf.loadingTask.destroy();
  const [decoded, prepared, ruled] = least.map((seconds) => seconds.toFixed(2));
  return `image ${decoded} s, made ready ${prepared} s, lines ${ruled} s (${found})`;
}

for (const page of values.page) {
  const [, file = page, number = '1'] = /^(.*):(\d+)$/.exec(page) ?? [];
  console.log(`${page}: ${existsSync(file) ? await measure(file, Number(number)) : 'absent, left out'}`);
}
