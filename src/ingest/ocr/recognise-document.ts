import PQueue from 'p-queue';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '../../document/page.js';
import type { OperatorCodes } from '../pdf/operator-codes.js';
import { bestTurn, mayBeTurned } from './best-turn.js';
import { orientations } from './orientation.js';
import type { PageCache } from './page-cache.js';
import { pageImage } from './page-image.js';
import type { PageReader } from './page-reader.js';
import { toWord } from './page-words.js';
import { pixelRulings } from './pixel-rulings.js';
import { prepare } from './prepare.js';
import type { PageRaster } from './raster.js';
import type { RecognisedWord } from './recognised-word.js';

/** How the pictures of pages are recognised. */
export interface OcrRun {
  /** `auto`: pages whose own text is missing or useless. `always`: every page. */
  mode: 'auto' | 'always';
  reader: PageReader;
  cache: PageCache | null;
  /** Called with each page that is done. */
  onPage?: (done: number, total: number) => void;
}

/** A PDF opened with its images. */
export interface OpenedPdf {
  pdf: PDFDocumentProxy;
  codes: OperatorCodes;
}

/** The pages recognised, by number; those that could not be, with the reason. */
export interface RecognisedPages {
  pages: Map<number, Page>;
  failed: Map<number, string>;
}

/**
 * Recognises pages (1-based) of a PDF, several at a time. Pages in the cache cost nothing: the PDF is opened with its images only for the
 * others. A page that cannot be recognised is told in `failed`. Never throws.
 */
export async function recognisePages(
  wanted: readonly number[],
  sha256: string,
  open: () => Promise<OpenedPdf>,
  { reader, cache, onPage }: OcrRun,
): Promise<RecognisedPages> {
  const pages = new Map<number, Page>();
  const failed = new Map<number, string>();
  let done = 0;
  const finish = () => onPage?.(++done, wanted.length);
  const missing: number[] = [];
  for (const number of wanted) {
    const known = await cache?.get(cache.key(sha256, number));
    if (!known) missing.push(number);
    else {
      pages.set(number, known);
      finish();
    }
  }
  if (missing.length === 0) return { pages, failed };
  let opened: OpenedPdf | undefined;
  try {
    const pdf = await open();
    opened = pdf;
    // One page more than are recognised at a time, so that the next image is ready when a recogniser is.
    const queue = new PQueue({ concurrency: reader.parallel + 1 });
    await queue.addAll(
      missing.map((number) => async () => {
        try {
          const page = await recognise(pdf, number, reader);
          pages.set(number, page);
          await cache?.put(cache.key(sha256, number), page);
        } catch (cause) {
          failed.set(number, cause instanceof Error ? cause.message : String(cause));
        }
        finish();
      }),
    );
  } catch (cause) {
    for (const number of missing) failed.set(number, cause instanceof Error ? cause.message : String(cause));
  } finally {
    await opened?.pdf.loadingTask.destroy();
  }
  return { pages, failed };
}

async function recognise(opened: OpenedPdf, number: number, reader: PageReader): Promise<Page> {
  const image = await pageImage(opened.pdf, number, opened.codes);
  const [likeliest = 0, ...others] = orientations(image);
  const raster = prepare(image, likeliest);
  const read = await readRaster(raster, number, reader);
  if (!mayBeTurned(read.words)) return read.page;
  const better = await bestTurn(image, raster, others, reader);
  return better ? (await readRaster(better, number, reader)).page : read.page;
}

async function readRaster(
  raster: PageRaster,
  number: number,
  reader: PageReader,
): Promise<{ page: Page; words: RecognisedWord[] }> {
  const { rulings, lineless } = pixelRulings(raster);
  const words = await reader.read(lineless, 'full');
  const { pageWidth: width, pageHeight: height, toPage, turn, lean } = raster;
  const page: Page = { number, width, height, words: words.map((word) => toWord(word, toPage)), rulings };
  if (turn !== 0) page.turn = turn;
  if (lean !== 0) page.lean = lean;
  return { page, words };
}
