import type { Block, Paragraph, TableBlock } from '../../document/document.js';
import type { Cell } from '../../document/grid.js';
import { isMarkdownRule, isSeparator, splitCells } from '../text/rows.js';

const MIN_ROWS = 2;

/** Puts paragraphs typed with bars ("| a. | Belanja | 5.000 |"), as text tools write tables, together into tables. */
export function withTypedTables(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  let run: Paragraph[] = [];
  const close = () => {
    out.push(...(tableOf(run) ?? run));
    run = [];
  };
  for (const block of blocks) {
    if (block.type === 'paragraph' && isBarred(block)) run.push(block);
    else {
      close();
      out.push(block);
    }
  }
  close();
  return out;
}

function isBarred({ text }: Paragraph): boolean {
  return text.includes('|') && !text.includes('\t') && splitCells(text) !== null;
}

function tableOf(run: readonly Paragraph[]): TableBlock[] | undefined {
  const rows = run.flatMap((paragraph) => {
    const texts = splitCells(paragraph.text)?.map((text) => text.trim()) ?? [];
    const drawn = isMarkdownRule(paragraph.text) || isSeparator(texts) || texts.every((text) => text === '');
    return drawn ? [] : [{ texts, paragraph }];
  });
  const cols = rows[0]?.texts.length ?? 0;
  if (rows.length < MIN_ROWS || cols < 2 || rows.some(({ texts }) => texts.length !== cols)) return undefined;
  const cells = rows.flatMap(({ texts, paragraph }, row) =>
    texts.map((text, col): Cell => {
      const place = { ...paragraph.place, row, column: col, text };
      return { row, col, rowSpan: 1, colSpan: 1, text, place };
    }),
  );
  const place = rows[0]?.paragraph.place ?? {};
  const pages = [...new Set(rows.flatMap(({ paragraph }) => paragraph.place.page ?? []))];
  return [{ type: 'table', grid: { rows: rows.length, cols, cells, pages, place } }];
}
