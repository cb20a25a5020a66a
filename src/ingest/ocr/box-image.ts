import { straightenedPoint } from '../../document/displayed.js';
import type { Box } from '../../document/place.js';
import { loadPdfLibrary, openPdf } from '../pdf/pdfjs.js';
import { NoSuchPageError, type PageBox } from './page-box.js';
import { pageImage } from './page-image.js';
import { crop, type PixelBox } from './pgm.js';
import { pixelRulings } from './pixel-rulings.js';
import { prepare } from './prepare.js';
import type { PageRaster, Raster } from './raster.js';

/** White around what is recognised, in pixels: tesseract finds no line that touches the edge. */
const MARGIN = 20;

/** The picture of a part of a page, upright and without the lines of tables. @throws UnreadableError, NoSuchPageError */
export async function boxImage(bytes: Uint8Array, { page, box }: PageBox, password?: string): Promise<Raster> {
  const library = await loadPdfLibrary();
  const pdf = await openPdf(library, bytes, { images: true, password });
  try {
    if (page < 1 || page > pdf.numPages) throw new NoSuchPageError(`page ${page} of ${pdf.numPages}`);
    const raster = prepare(await pageImage(pdf, page, library.OPS));
    const { lineless } = pixelRulings(raster);
    return crop(lineless, pixelsOf(box, raster), MARGIN);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function pixelsOf([x0, y0, x1, y1]: Box, { pageWidth, pageHeight, turn, lean, toPage }: PageRaster): PixelBox {
  const shape = { width: pageWidth, height: pageHeight, lean, ...(turn !== 0 && { turn }) };
  const corners = [straightenedPoint(x0, y0, shape), straightenedPoint(x1, y1, shape)];
  const xs = corners.map(([x]) => x / toPage[0]);
  const ys = corners.map(([, y]) => y / toPage[3]);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
