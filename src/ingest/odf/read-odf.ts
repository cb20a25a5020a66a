import type { SourceDocument } from '../../document/document.js';
import { UnreadableError } from '../../document/errors.js';
import { decodeXml } from '../xml/decode-xml.js';
import { childNamed, type XmlElement } from '../xml/element.js';
import { parseXml } from '../xml/parse-xml.js';
import { readPagedBody } from './body.js';
import { damaged, OdfPackage } from './package.js';
import { OdfStyles } from './styles.js';

/** Parts of a document: those of an ODT stand in two XML files, those of an FODT in one. */
interface Roots {
  content: XmlElement;
  styles: XmlElement | undefined;
  meta: XmlElement | undefined;
}

/**
 * Reads an OpenDocument text (ODT, a ZIP package). Places have the page where pages are known, and always the line: paragraphs and
 * table rows counted from the start, as they would stand in a text export.
 * @throws UnreadableError ODF_DAMAGED, ODF_ENCRYPTED, XML_DAMAGED, XML_UNSAFE, TOO_COMPLEX, BAD_ENCODING, EMPTY_FILE
 */
export function readOdt(bytes: Uint8Array, file: string, sha256: string): SourceDocument {
  const parts = new OdfPackage(bytes);
  const manifest = parts.part('META-INF/manifest.xml');
  if (manifest && Buffer.from(manifest).includes('encryption-data'))
    throw new UnreadableError(
      'ODF_ENCRYPTED',
      'ODT ini dikunci dengan kata sandi; buka di LibreOffice dan simpan ulang tanpa kata sandi, lalu periksa lagi',
    );
  const content = parts.part('content.xml');
  if (!content) throw damaged();
  const [styles, meta] = [parts.part('styles.xml'), parts.part('meta.xml')];
  const roots = { content: parse(content), styles: styles && parse(styles), meta: meta && parse(meta) };
  return toDocument(roots, file, sha256);
}

/**
 * Reads a flat OpenDocument text (FODT, one XML file).
 * @throws UnreadableError XML_DAMAGED, XML_UNSAFE, TOO_COMPLEX, BAD_ENCODING, ODF_DAMAGED, EMPTY_FILE
 */
export function readFodt(bytes: Uint8Array, file: string, sha256: string): SourceDocument {
  const content = parse(bytes);
  return toDocument({ content, styles: undefined, meta: content }, file, sha256);
}

function parse(bytes: Uint8Array): XmlElement {
  return parseXml(withoutPictures(decodeXml(bytes)));
}

/** Takes out the pictures that a flat document holds as text. */
function withoutPictures(xml: string): string {
  const [open, close] = ['<office:binary-data>', '</office:binary-data>'];
  const kept: string[] = [];
  let at = 0;
  for (let from = xml.indexOf(open); from >= 0; from = xml.indexOf(open, at)) {
    const to = xml.indexOf(close, from);
    if (to < 0) break;
    kept.push(xml.slice(at, from));
    at = to + close.length;
  }
  return kept.join('') + xml.slice(at);
}

/** The number of pages when the document was saved, where the writer noted it. */
function pageCountOf(meta: XmlElement | undefined): number | undefined {
  const statistic = childNamed(childNamed(meta, 'office:meta'), 'meta:document-statistic');
  const count = Number.parseInt(statistic?.attributes['meta:page-count'] ?? '', 10);
  return count > 0 ? count : undefined;
}

function toDocument({ content, styles, meta }: Roots, file: string, sha256: string): SourceDocument {
  const text = childNamed(childNamed(content, 'office:body'), 'office:text');
  if (!text) throw damaged();
  const containers = [
    childNamed(styles, 'office:styles'),
    childNamed(content, 'office:styles'),
    childNamed(content, 'office:automatic-styles'),
  ].filter((container) => container !== undefined);
  const { blocks, lastPage = 0 } = readPagedBody(text, new OdfStyles(containers), pageCountOf(meta));
  if (blocks.length === 0)
    throw new UnreadableError('EMPTY_FILE', 'dokumen ini tidak berisi teks; minta salinan yang berisi');
  return { file, sha256, kind: 'odt', pageCount: lastPage, pages: [], blocks, problems: [] };
}
