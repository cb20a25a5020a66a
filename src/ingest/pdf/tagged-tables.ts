import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TaggedTable, Word } from '../../document/page.js';

/** Number of the marked content at the end of the ids of pdf.js: "p7R_mc3". */
const CONTENT_ID = /_mc(\d+)$/;

/** In font sizes. */
const MIN_GAP = 0.8;
const ROW = /^TR$/;
const CELL = /^T[DH]$/;

/** A node of the structure tree as pdf.js gives it: an element with its role, or a reference to content by its id. */
export interface TagNode {
  role?: string;
  type?: string;
  id?: string;
  children?: readonly TagNode[];
}

/**
 * The parts on one page of the tables that the tags of a PDF name. `contents` are the words of each marked content of the page.
 * A file without tags, or with a damaged tree, has none. The tree is asked for only where the page can hold a table: pdf.js walks
 * through the top of the whole tree for each page, up to a third of the time that its text takes.
 */
export async function readTaggedTables(
  page: Pick<PDFPageProxy, 'getStructTree'>,
  contents: ReadonlyMap<number, Word[]>,
): Promise<TaggedTable[]> {
  if (!hasColumns(contents)) return [];
  try {
    return taggedTables((await page.getStructTree()) ?? {}, contents);
  } catch {
    return [];
  }
}

/** Whether marked contents stand side by side, with a gap that no sentence has, on at least two lines. */
function hasColumns(contents: ReadonlyMap<number, Word[]>): boolean {
  const firsts = [...contents.values()].flatMap((words) => (words[0] ? [{ first: words[0], words }] : []));
  firsts.sort((a, b) => a.first.box[1] - b.first.box[1] || a.first.box[0] - b.first.box[0]);
  let lines = 0;
  for (const [at, { first, words }] of firsts.entries()) {
    const next = firsts[at + 1]?.first;
    if (!next || next.box[1] - first.box[1] > first.size / 2) continue;
    const [left, right] = next.box[0] > first.box[0] ? [words, next] : [firsts[at + 1]?.words ?? [], first];
    const end = Math.max(
      ...left.filter(({ box }) => box[1] < right.box[3] && box[3] > right.box[1]).map(({ box }) => box[2]),
    );
    if (right.box[0] - end > MIN_GAP * first.size && ++lines >= 2) return true;
  }
  return false;
}

/** The tables of a structure tree, an inner one before the one that it stands in; its words are the inner one's alone. */
export function taggedTables(root: TagNode, contents: ReadonlyMap<number, Word[]>): TaggedTable[] {
  const tables: TaggedTable[] = [];
  const find = (node: TagNode): void => {
    for (const child of node.children ?? []) find(child);
    if (node.role !== 'Table') return;
    const all = within(node, ROW).map((row) => within(row, CELL).map((cell) => wordsOf(cell, contents)));
    const rows = all
      .map((cells, index) => ({ index, cells }))
      .filter(({ cells }) => cells.some((words) => words.length > 0));
    if (rows.length > 0) tables.push({ rows, rowCount: all.length });
  };
  find(root);
  return tables;
}

/** The elements of a role that stand in a node, however deep (rows in a Span have been seen), but not in an inner table. */
function within(node: TagNode, role: RegExp): TagNode[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.role === 'Table') return [];
    return child.role && role.test(child.role) ? [child] : within(child, role);
  });
}

function wordsOf(node: TagNode, contents: ReadonlyMap<number, Word[]>): Word[] {
  return (node.children ?? []).flatMap((child) => {
    const content = child.type === 'content' ? CONTENT_ID.exec(child.id ?? '')?.[1] : undefined;
    if (content !== undefined) return contents.get(Number(content)) ?? [];
    return child.role === 'Table' ? [] : wordsOf(child, contents);
  });
}
