import type { Block } from '../document/document.js';
import { DOUBT_MARK, withoutDoubts } from '../document/doubt.js';

/**
 * Takes the figures of page images that could not be read with certainty out of the texts and notes them: in cells as `doubt`, in
 * paragraphs as `doubts`. It comes after the layout, which needs the shape of a number to tell columns and broken lines.
 */
export function settleDoubts(blocks: Block[]): Block[] {
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      if (!block.text.includes(DOUBT_MARK)) continue;
      const { text, doubts } = withoutDoubts(block.text);
      block.text = text;
      block.doubts = doubts;
      continue;
    }
    const { grid } = block;
    if (grid.caption?.includes(DOUBT_MARK)) grid.caption = withoutDoubts(grid.caption).text;
    for (const cell of grid.cells) {
      if (!cell.text.includes(DOUBT_MARK)) continue;
      const { text, doubts } = withoutDoubts(cell.text);
      cell.text = text;
      cell.doubt = doubts.map((doubt) => doubt.text).join(' ');
    }
  }
  return blocks;
}
