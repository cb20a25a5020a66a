import type { Page, Word } from '../document/page.js';
import { unionBox } from '../document/place.js';
import { linesOf, type TextLine } from './lines.js';
import type { PageCell, PageTable } from './page-table.js';

/** A line of a table typed with bars ("| a. | Belanja | 5.000 |"), perhaps after the mark of a list item. */
const BARRED = /^(?:[-•]\s+)?\|.*\|$/;
/** A line that only draws a rule: "|----|----|", or bars with nothing between them. */
const RULE = /^(?:[-•]\s*)?[\s|:–-]*$/;
const MIN_ROWS = 2;
/** In font sizes: lines further apart are not of one table. */
const LINE_GAP = 2.5;

/** Tables typed with bars between their cells, as text tools write them (Markdown) and reports sometimes print them. */
export function typedTables(page: Page, words: Word[]): PageTable[] {
  const runs: TextLine[][] = [];
  let above: TextLine | undefined;
  for (const line of linesOf(words)) {
    if (!BARRED.test(line.text)) continue;
    const size = line.words[0]?.size ?? 0;
    if (above && line.box[1] - above.box[3] <= LINE_GAP * size) runs.at(-1)?.push(line);
    else runs.push([line]);
    above = line;
  }
  return runs.flatMap((lines) => {
    const table = tableOf(page, lines);
    return table ? [table] : [];
  });
}

/** Whether a word only draws the frame of one of the tables. */
export function isFrame({ text, box }: Word, typed: readonly PageTable[]): boolean {
  return RULE.test(text) && typed.some((table) => box[1] >= table.box[1] && box[3] <= table.box[3]);
}

function tableOf(page: Page, lines: TextLine[]): PageTable | undefined {
  const rows = lines.filter((line) => !RULE.test(line.text)).map((line) => cellsOf(line));
  const cols = Math.max(0, ...rows.map((cells) => cells.length));
  const box = unionBox(lines.map((line) => line.box));
  if (!box || cols < 2 || rows.length < MIN_ROWS || rows.some((cells) => cells.length !== cols)) return undefined;
  const cells = rows.flatMap((texts, row) =>
    texts.map((words, col): PageCell => {
      const own = unionBox(words.map((word) => word.box)) ?? lines[row]?.box ?? box;
      return { row, col, rowSpan: 1, colSpan: 1, box: own, words };
    }),
  );
  const columns = Array.from({ length: cols + 1 }, (_, col) => box[0] + ((box[2] - box[0]) * col) / cols);
  return { page: page.number, box, rows: rows.length, columns, cells, ruled: false };
}

/** The words between the bars of a line. */
function cellsOf({ words }: TextLine): Word[][] {
  const cells: Word[][] = [];
  for (const word of words) {
    if (/^\|+$/.test(word.text)) for (const _ of word.text) cells.push([]);
    else cells.at(-1)?.push(word);
  }
  return cells.slice(0, -1);
}
