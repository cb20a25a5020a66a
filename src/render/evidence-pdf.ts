import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../document/place.js';
import { createCanvas } from '../ingest/pdf/draw-page.js';
import { type Crop, cropsFor } from './crop.js';
import type { EvidenceRequest, Picture } from './html/evidence.js';
import { type DrawnPage, drawPage, openForDrawing } from './page-picture.js';

const MAX_PICTURES = 200;
const WEBP_QUALITY = 62;
const MARK = {
  main: ['rgba(220, 38, 38, 0.16)', 'rgba(200, 20, 20, 0.95)'],
  other: ['rgba(245, 158, 11, 0.16)', 'rgba(190, 110, 0, 0.9)'],
} as const;

async function cut(
  pdf: PDFDocumentProxy,
  { canvas, scale }: DrawnPage,
  { top, bottom, boxes }: Crop,
  main: Box | undefined,
) {
  const [y, height] = [Math.floor(top * scale), Math.max(1, Math.ceil((bottom - top) * scale))];
  const picture = createCanvas(pdf, canvas.width, height);
  const context = picture.getContext('2d');
  context.drawImage(canvas, 0, y, canvas.width, height, 0, 0, canvas.width, height);
  for (const box of boxes) {
    const [x0, y0, x1, y1] = box;
    const [fill, stroke] = box === main ? MARK.main : MARK.other;
    const rectangle = [x0 * scale - 3, y0 * scale - y - 3, (x1 - x0) * scale + 6, (y1 - y0) * scale + 6] as const;
    context.fillStyle = fill;
    context.fillRect(...rectangle);
    context.strokeStyle = stroke;
    context.lineWidth = 2;
    context.strokeRect(...rectangle);
  }
  const data = await picture.encode('webp', WEBP_QUALITY);
  return { dataUri: `data:image/webp;base64,${data.toString('base64')}`, width: canvas.width, height };
}

/**
 * Cuts the marked cells of findings out of a PDF, each page drawn once. Gives pictures by fingerprint, at most
 * `limit` in all, those of earlier requests first. A page that cannot be drawn leaves its pictures out; a PDF that
 * cannot be opened gives none. Never throws.
 */
export async function cutEvidence(
  pdfBytes: Uint8Array,
  requests: readonly EvidenceRequest[],
  { limit = MAX_PICTURES, password }: { limit?: number; password?: string } = {},
): Promise<Map<string, Picture[]>> {
  const pictures = new Map<string, Picture[]>();
  const chosen = requests.slice(0, limit);
  if (chosen.length === 0) return pictures;
  let pdf: PDFDocumentProxy;
  try {
    pdf = await openForDrawing(pdfBytes, password);
  } catch {
    return pictures;
  }
  const cutOut = new Map<EvidenceRequest, Picture[]>();
  const firstRequests = new Map([...chosen].reverse().map((request) => [request.fingerprint, request]));
  for (const number of [...new Set(chosen.map((request) => request.page))].sort((a, b) => a - b)) {
    try {
      const page = await drawPage(pdf, number);
      for (const request of chosen.filter((candidate) => candidate.page === number)) {
        const main = firstRequests.get(request.fingerprint) === request ? request.boxes[0] : undefined;
        const own: Picture[] = [];
        for (const crop of cropsFor(request.boxes, page.height))
          own.push({ ...(await cut(pdf, page, crop, main)), page: number });
        cutOut.set(request, own);
      }
    } catch {
      // A page that pdf.js cannot draw; its findings keep their numbers and places.
    }
  }
  await pdf.destroy().catch(() => undefined);
  let left = limit;
  for (const request of chosen) {
    const own = (cutOut.get(request) ?? []).slice(0, left);
    left -= own.length;
    if (own.length > 0) pictures.set(request.fingerprint, [...(pictures.get(request.fingerprint) ?? []), ...own]);
  }
  return pictures;
}
