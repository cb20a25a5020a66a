import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { orientations } from '../../src/ingest/ocr/orientation.js';
import { pageImage } from '../../src/ingest/ocr/page-image.js';
import { toPgm } from '../../src/ingest/ocr/pgm.js';
import { pixelRulings } from '../../src/ingest/ocr/pixel-rulings.js';
import { prepare } from '../../src/ingest/ocr/prepare.js';
import type { Raster } from '../../src/ingest/ocr/raster.js';
import { loadPdfLibrary, openPdf } from '../../src/ingest/pdf/pdfjs.js';

export interface BenchPage {
  name: string;
  raster: Raster;
  /** The same image as a file for the native program. */
  pgm: Buffer;
}

/** Up to `limit` pages of a scan as they are given to the recogniser. */
async function benchPages(file: string, limit: number): Promise<BenchPage[]> {
  const library = await loadPdfLibrary();
  const pdf = await openPdf(library, new Uint8Array(await readFile(file)), { images: true });
  const pages: BenchPage[] = [];
  try {
    for (let number = 1; number <= Math.min(limit, pdf.numPages); number++) {
      const image = await pageImage(pdf, number, library.OPS);
      const { lineless } = pixelRulings(prepare(image, orientations(image)[0]));
      pages.push({ name: `${file} ${number}`, raster: lineless, pgm: toPgm(lineless) });
    }
  } finally {
    await pdf.loadingTask.destroy();
  }
  return pages;
}

/** Scans that are measured unless others are named. */
export const SCANS = ['000_sumbersari', '001_semboro'].map((name) => `../shared/renders/${name}_scan.pdf`);

/** Up to `limit` pages of each file that is there, and the files that are not. */
export async function pagesOfFiles(
  files: readonly string[],
  limit: number,
): Promise<{ pages: BenchPage[]; absent: string[] }> {
  const absent = files.filter((file) => !existsSync(file));
  const pages: BenchPage[] = [];
  for (const file of files) if (existsSync(file)) pages.push(...(await benchPages(file, limit)));
  return { pages, absent };
}
