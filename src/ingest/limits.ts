import type { Block, Problem, SourceDocument } from '../document/document.js';
import { UnreadableError } from '../document/errors.js';
import type { Place } from '../document/place.js';

/**
 * Characters of a paragraph or cell. The longest paragraph of the published reports has 2,150, the longest cell 1,240; patterns that
 * look for figures take the square of the length for a run of digits (measured: 20,000 digits 1.5 s, 100,000 half a minute).
 */
export const MAX_TEXT = 10_000;
/** Columns of a table; the widest of the published reports has 25. */
export const MAX_COLUMNS = 256;
/** Table rows of a document; the longest published report has 448. */
export const MAX_ROWS = 50_000;
/** Overlong texts are told one by one up to this many. */
const MAX_TOLD = 20;

/** A text that is left out for its length, as a problem of the document. */
export function overlong(length: number, { page, line }: Place): Problem {
  const where = line === undefined ? '' : ` (baris ${line})`;
  return {
    ...(page !== undefined && { page }),
    reason: `teks sepanjang ${length} karakter${where} jauh melebihi paragraf laporan dan tidak dibaca; periksa berkasnya`,
  };
}

/** @throws UnreadableError TOO_COMPLEX when there are more table rows than in any report */
export function refuseTooManyRows(rows: number): void {
  if (rows <= MAX_ROWS) return;
  throw new UnreadableError(
    'TOO_COMPLEX',
    `tabelnya ${rows} baris, jauh melebihi sebuah laporan; simpan bagian laporannya saja, atau pecah dahulu`,
  );
}

/** The problems to tell: the first ones, and how many more there are. */
export function told(problems: readonly Problem[]): Problem[] {
  const more = problems.length - MAX_TOLD;
  if (more <= 0) return [...problems];
  return [...problems.slice(0, MAX_TOLD), { reason: `${more} teks panjang lain juga tidak dibaca` }];
}

/**
 * A document without pages whose paragraphs and cells are all of a length that can be searched; what is longer is a problem.
 * @throws UnreadableError TOO_COMPLEX
 */
export function withinLimits(document: SourceDocument): SourceDocument {
  const left: Problem[] = [];
  const fits = (text: string, place: Place): boolean => {
    if (text.length <= MAX_TEXT) return true;
    left.push(overlong(text.length, place));
    return false;
  };
  let rows = 0;
  const blocks = document.blocks.flatMap((block): Block[] => {
    if (block.type === 'paragraph') return fits(block.text, block.place) ? [block] : [];
    const { grid } = block;
    rows += grid.rows;
    const cells = grid.cells.filter(({ text, place }) => fits(text, place));
    return [cells.length === grid.cells.length ? block : { type: 'table', grid: { ...grid, cells } }];
  });
  refuseTooManyRows(rows);
  return left.length === 0 ? document : { ...document, blocks, problems: [...document.problems, ...told(left)] };
}
