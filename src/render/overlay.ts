import type { SKRSContext2D } from '@napi-rs/canvas';
import { displayedPoint } from '../document/displayed.js';
import type { Grid } from '../document/grid.js';
import type { Page, Ruling } from '../document/page.js';
import type { Box } from '../document/place.js';
import { type DrawnPage, drawPage, openForDrawing } from './page-picture.js';

const COLORS = {
  ruling: 'rgba(37, 99, 235, 0.9)',
  cell: 'rgba(234, 120, 10, 0.95)',
  table: 'rgba(220, 20, 20, 0.95)',
  label: 'rgba(255, 255, 255, 0.85)',
} as const;
const LABEL_SIZE = 13;
const MAX_LABEL = 110;

/** What is known of a page, to be drawn over it; the tables have their places on it as displayed. */
export interface PageFindings {
  page: Page;
  /** The part of each table that stands on the page, with the label of the whole table. */
  tables: { label: string; part: Grid }[];
}

/** A page's picture with what was found on it. */
export interface PagePicture {
  /** 1-based. */
  page: number;
  png: Uint8Array;
}

function strokeBox(context: SKRSContext2D, [x0, y0, x1, y1]: Box, scale: number, margin = 0): void {
  context.strokeRect(
    x0 * scale - margin,
    y0 * scale - margin,
    (x1 - x0) * scale + 2 * margin,
    (y1 - y0) * scale + 2 * margin,
  );
}

function strokeRuling(context: SKRSContext2D, { x0, y0, x1, y1 }: Ruling, page: Page, scale: number): void {
  const [fromX, fromY] = displayedPoint(x0, y0, page);
  const [toX, toY] = displayedPoint(x1, y1, page);
  context.beginPath();
  context.moveTo(fromX * scale, fromY * scale);
  context.lineTo(toX * scale, toY * scale);
  context.stroke();
}

function write(context: SKRSContext2D, text: string, x: number, y: number): void {
  const top = Math.max(0, y - LABEL_SIZE - 6);
  context.font = `bold ${LABEL_SIZE}px sans-serif`;
  context.fillStyle = COLORS.label;
  context.fillRect(x, top, context.measureText(text).width + 6, LABEL_SIZE + 4);
  context.fillStyle = COLORS.table;
  context.fillText(text, x + 3, top + LABEL_SIZE);
}

function mark({ canvas, scale }: DrawnPage, { page, tables }: PageFindings): void {
  const context = canvas.getContext('2d');
  context.strokeStyle = COLORS.ruling;
  context.lineWidth = 1;
  for (const ruling of page.rulings) strokeRuling(context, ruling, page, scale);
  for (const { label, part } of tables) {
    context.strokeStyle = COLORS.cell;
    context.lineWidth = 1;
    for (const { place } of part.cells) if (place.box) strokeBox(context, place.box, scale);
    const frame = part.place.box;
    if (!frame) continue;
    context.strokeStyle = COLORS.table;
    context.lineWidth = 2.5;
    strokeBox(context, frame, scale, 3);
    write(context, label.slice(0, MAX_LABEL), frame[0] * scale, frame[1] * scale);
  }
}

/**
 * Draws pages of a PDF with what was found on them: lines thin and blue, cells orange, tables in a red frame with number and
 * caption. A page that cannot be drawn is left out. Pictures are given one by one, so that memory does not grow with their number.
 * @throws when the PDF cannot be opened
 */
export async function* drawOverlays(
  pdf: Uint8Array,
  findings: readonly PageFindings[],
  password?: string,
): AsyncGenerator<PagePicture> {
  const document = await openForDrawing(pdf, password);
  try {
    for (const each of findings) {
      const drawn = await drawPage(document, each.page.number).catch(() => undefined);
      if (!drawn) continue;
      mark(drawn, each);
      yield { page: each.page.number, png: await drawn.canvas.encode('png') };
    }
  } finally {
    await document.loadingTask.destroy();
  }
}
