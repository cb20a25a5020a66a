import type { Block, Paragraph } from '../../src/document/document.js';
import { cellMatrix, type Grid } from '../../src/document/grid.js';

/** The tables of a document. */
export function gridsOf(blocks: readonly Block[]): Grid[] {
  return blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));
}

export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.filter((block): block is Paragraph => block.type === 'paragraph');
}

/** The texts of a table row by row; a merged cell stands in every position that it covers, nothing is ''. */
export function textsOf(grid: Grid | undefined): string[][] {
  return grid ? cellMatrix(grid).map((row) => row.map((cell) => cell?.text ?? '')) : [];
}
