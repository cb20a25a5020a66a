import type { Block, Paragraph } from '../../document/document.js';
import { gridOf, isMarkdownRule, isSeparator, type SourceRow, splitCells } from '../text/rows.js';

/** Rows without which a run of barred lines is no table. */
const FEWEST_ROWS = 2;

function rowsOf(run: readonly Paragraph[]): SourceRow[] {
  return run.flatMap(({ text, place }) => {
    const cells = splitCells(text);
    const isRule = isMarkdownRule(text) || !cells || isSeparator(cells);
    return isRule ? [] : [{ line: place.line ?? 0, cells }];
  });
}

/** Tables that are typed with bars ("| a. | Belanja Operasi | Rp. 10 |"), as they are pasted from chats and Markdown, as tables. */
export function withTypedTables(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let run: Paragraph[] = [];
  const close = () => {
    const rows = rowsOf(run);
    if (rows.length >= FEWEST_ROWS) result.push({ type: 'table', grid: gridOf(rows) });
    else result.push(...run);
    run = [];
  };
  for (const block of blocks) {
    if (block.type === 'paragraph' && splitCells(block.text)) {
      run.push(block);
      continue;
    }
    close();
    result.push(block);
  }
  close();
  return result;
}
