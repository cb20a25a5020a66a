import { displayedBlocks } from '../document/displayed.js';
import type { Block, SourceDocument } from '../document/document.js';
import type { TableSource } from '../tables/table-source.js';
import { settleDoubts } from './doubts.js';

/** The tables and paragraphs of a document, in reading order. Text exports come with theirs; pages are laid out as they stand upright, with the tables of `source`. */
export async function blocksOf(document: SourceDocument, source?: TableSource): Promise<Block[]> {
  if (document.pages.length === 0) return document.blocks;
  const { layOut } = await import('../tables/layout.js');
  return displayedBlocks(settleDoubts(layOut(document.pages, { source })), document.pages);
}
