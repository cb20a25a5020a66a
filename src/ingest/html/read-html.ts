import { Parser } from 'htmlparser2';
import type { SourceDocument } from '../../document/document.js';
import { UnreadableError } from '../../document/errors.js';
import { blocksOfFlow } from '../flow/blocks-of-flow.js';
import { decodeText } from '../text/decode.js';
import { HtmlFlow } from './html-flow.js';

/** Old exports of Word are in the encoding of their Windows and say so in the first lines. */
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*(windows-125\d|iso-8859-\d{1,2}|us-ascii)\b/i;

function decoded(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const [, label] = DECLARED.exec(head) ?? [];
  if (!label) return decodeText(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(label).decode(bytes);
  }
}

/**
 * Reads HTML, as Word and web pages give it: headings, paragraphs, list items and tables with their spans; nothing is run
 * or fetched. `place.line` counts paragraphs and table rows.
 * @throws UnreadableError BAD_ENCODING, EMPTY_FILE, OFFICE_TOO_LARGE
 */
export function readHtml(bytes: Uint8Array, file: string, sha256: string): SourceDocument {
  const flow = new HtmlFlow();
  const parser = new Parser(flow, { decodeEntities: true, lowerCaseTags: true, recognizeCDATA: false });
  parser.end(decoded(bytes));
  const blocks = blocksOfFlow(flow.body);
  if (blocks.length === 0)
    throw new UnreadableError('EMPTY_FILE', 'halaman HTML tanpa tulisan; minta salinan yang berisi');
  return { file, sha256, kind: 'xml', pageCount: 0, pages: [], blocks, problems: [] };
}
