import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScoredCell } from './adjacency.js';

/** A PDF with its ground truth. */
export interface LabelledPdf {
  name: string;
  pdf: string;
  truth: string;
}

/** The PDFs of a folder that have a `NAME-str.xml` beside them, by name. */
export async function labelledPdfs(folder: string): Promise<LabelledPdf[]> {
  const files = new Set(await readdir(folder));
  return [...files]
    .filter((file) => file.endsWith('.pdf') && files.has(file.replace(/\.pdf$/, '-str.xml')))
    .sort()
    .map((file) => {
      const name = file.replace(/\.pdf$/, '');
      return { name, pdf: join(folder, file), truth: join(folder, `${name}-str.xml`) };
    });
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
}

function attribute(tag: string, name: string): number | undefined {
  const value = new RegExp(`\\s${name}=["'](\\d+)["']`).exec(tag)?.[1];
  return value === undefined ? undefined : Number(value);
}

/** The cells of each region (one page's part of a table) of the competition's XML: `region > cell > content`. */
export function parseTruth(xml: string): ScoredCell[][] {
  return [...xml.matchAll(/<region[^>]*>(.*?)<\/region>/gs)].map(([, body = '']) =>
    [...body.matchAll(/<cell([^>]*)>(.*?)<\/cell>/gs)].map(([, cell = '', inner = '']) => {
      const row = attribute(cell, 'start-row') ?? 0;
      const col = attribute(cell, 'start-col') ?? 0;
      return {
        row,
        col,
        rowSpan: (attribute(cell, 'end-row') ?? row) - row + 1,
        colSpan: (attribute(cell, 'end-col') ?? col) - col + 1,
        text: decode(/<content[^>]*>(.*?)<\/content>/s.exec(inner)?.[1] ?? '').trim(),
      };
    }),
  );
}

/** The tables of a ground truth file. @throws when the file cannot be read */
export async function readTruth(file: string): Promise<ScoredCell[][]> {
  return parseTruth(await readFile(file, 'utf8'));
}
