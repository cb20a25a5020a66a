import type { SourceDocument } from '../../document/document.js';
import { UnreadableError } from '../../document/errors.js';
import { decodeXml } from '../xml/decode-xml.js';
import { childNamed, type XmlElement } from '../xml/element.js';
import { parseXml } from '../xml/parse-xml.js';
import { readBody } from './body.js';
import { damaged, OdfPackage } from './package.js';
import { OdfStyles } from './styles.js';

/** Parts of a document: those of an ODT stand in two XML files, those of an FODT in one. */
interface Roots {
  content: XmlElement;
  styles: XmlElement | undefined;
}

/**
 * Reads an OpenDocument text (ODT, a ZIP package).
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
  const styles = parts.part('styles.xml');
  return toDocument({ content: parse(content), styles: styles && parse(styles) }, file, sha256);
}

/**
 * Reads a flat OpenDocument text (FODT, one XML file).
 * @throws UnreadableError XML_DAMAGED, XML_UNSAFE, TOO_COMPLEX, BAD_ENCODING, ODF_DAMAGED, EMPTY_FILE
 */
export function readFodt(bytes: Uint8Array, file: string, sha256: string): SourceDocument {
  return toDocument({ content: parse(bytes), styles: undefined }, file, sha256);
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

function toDocument({ content, styles }: Roots, file: string, sha256: string): SourceDocument {
  const text = childNamed(childNamed(content, 'office:body'), 'office:text');
  if (!text) throw damaged();
  const containers = [
    childNamed(styles, 'office:styles'),
    childNamed(content, 'office:styles'),
    childNamed(content, 'office:automatic-styles'),
  ].filter((container) => container !== undefined);
  const { blocks, lastPage = 0 } = readBody(text, new OdfStyles(containers));
  if (blocks.length === 0)
    throw new UnreadableError('EMPTY_FILE', 'dokumen ini tidak berisi teks; minta salinan yang berisi');
  return { file, sha256, kind: 'odt', pageCount: lastPage, pages: [], blocks, problems: [] };
}
