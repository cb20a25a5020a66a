/**
 * `npm run bench:ocr -- [--pages N] [FILE…]`: processor time of a page against the native `tesseract -l ind` on the same images,
 * what a second recogniser brings, and memory. The native program is left out where it is not installed.
 */
import { parseArgs } from 'node:util';
import { load, machine } from '../measure/machine.js';
import { measureOcr } from './measure.js';
import { pagesOfFiles, SCANS } from './pages.js';

const { values, positionals } = parseArgs({
  options: { pages: { type: 'string', default: '4' } },
  allowPositionals: true,
});

const { pages, absent } = await pagesOfFiles(positionals.length > 0 ? positionals : SCANS, Number(values.pages));
for (const file of absent) console.log(`${file} is absent: left out`);
const perPage = (seconds: number) => `${(seconds / pages.length).toFixed(2)} s`;
if (pages.length > 0) {
  const { text, one, two, native } = await measureOcr(pages);
  console.log(`${pages.length} pages; ${await load()} of ${machine().cores} cores busy with other work`);
  console.log(
    `processor time of a page, words alone: ${perPage(text.cpu)}; with its numbers read twice: ${perPage(one.cpu)}`,
  );
  console.log(
    `clock, 1 recogniser: ${perPage(one.wall)}; 2: ${perPage(two.wall)}, ${(one.wall / two.wall).toFixed(2)} times as fast`,
  );
  const ways: [how: string, seconds: number][] = native
    ? [
        ['as run by hand', native.byHand],
        ['one thread', native.oneThread],
        ['one thread, the same model', native.sameModel],
      ]
    : [];
  for (const [how, seconds] of ways) {
    const ratios = `ratio ${(one.cpu / seconds).toFixed(2)} (words alone ${(text.cpu / seconds).toFixed(2)})`;
    console.log(`native, ${how}: ${perPage(seconds)}; ${ratios}`);
  }
  if (!native) console.log('tesseract with the Indonesian model is not installed: left out');
  console.log(`memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}
