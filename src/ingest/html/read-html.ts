import { Parser } from 'htmlparser2';
import type { SourceDocument } from '../../document/document.js';
import { UnreadableError } from '../../document/errors.js';
import { blocksOfFlow } from '../flow/blocks-of-flow.js';
import { decodeText } from '../text/decode.js';
import { HtmlFlow } from './html-flow.js';

/** Old exports of Word are in the encoding of Windows and say so in the first lines. */
const DECLARES_WINDOWS = /<meta[^>]+charset\s*=\s*["']?\s*(?:windows-1252|iso-8859-1|us-ascii)\b/i;
/** Windows-1252 from 0x80 to 0x9f. Node 20 decodes these as Latin-1 (https://github.com/nodejs/node/issues/56542). */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decoded(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!DECLARES_WINDOWS.test(latin.toString('latin1', 0, 4096))) return decodeText(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return latin.toString('latin1').replace(/[\x80-\x9f]/g, (code) => WINDOWS_1252[code.charCodeAt(0) - 0x80] ?? code);
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
