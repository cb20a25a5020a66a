import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { UnreadableError } from '../../document/errors.js';
import { isElement, type XmlElement, type XmlNode } from './element.js';

/** In characters; a year's report with all its styles has under 5 million. Parsing one of 30 to 64 million met the heap limit of a thread. */
const MAX_LENGTH = 24 * 1024 * 1024;
/** An element takes about 8 microseconds to parse and 400 bytes; the OCR of 400 full pages has half as many. */
const MAX_ELEMENTS = 500_000;
/** Tables in text boxes in tables of a real document go down about 40 levels. */
const MAX_DEPTH = 200;

const TOO_COMPLEX =
  'isi XML terlalu besar atau bersarang terlalu dalam untuk sebuah laporan; simpan ulang dari dokumen aslinya, atau pecah dahulu';

export interface XmlOptions {
  /**
   * HTML as OCR tools write it: it may name its document type (which is never fetched) and leave elements such as `meta` open.
   * Other files may not declare a document type at all.
   */
  html?: boolean;
  /** The only attributes to keep; all when absent. */
  attributes?: ReadonlySet<string>;
}

/**
 * The root element of an XML text. Nothing is fetched and no entity of the file's own is ever resolved.
 * @throws UnreadableError XML_UNSAFE (declares entities or a document type), TOO_COMPLEX (size, depth), XML_DAMAGED
 */
export function parseXml(text: string, { html = false, attributes }: XmlOptions = {}): XmlElement {
  refuseDeclarations(text, html);
  if (text.length > MAX_LENGTH || hasMoreElements(text, MAX_ELEMENTS)) throw tooComplex();
  if (!html) refuseMalformed(text);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: attributes ? (name) => !attributes.has(name) : false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    // fast-xml-parser resolves numeric references (&#38;) only together with the entities of HTML.
    htmlEntities: true,
    unpairedTags: html ? ['meta', 'link', 'br', 'hr', 'img', 'input'] : [],
    ignoreDeclaration: true,
    ignorePiTags: true,
    jPath: false,
    maxNestedTags: MAX_DEPTH,
  });
  let parsed: unknown;
  try {
    parsed = parser.parse(text);
  } catch (error) {
    throw error instanceof Error && /nested tags/i.test(error.message) ? tooComplex() : damaged();
  }
  const root = nodesOf(parsed).find(isElement);
  if (!root) throw damaged();
  return root;
}

export function tooComplex(): UnreadableError {
  return new UnreadableError('TOO_COMPLEX', TOO_COMPLEX);
}

function damaged(line?: number): UnreadableError {
  const where = line === undefined ? '' : ` (baris ${line})`;
  return new UnreadableError(
    'XML_DAMAGED',
    `XML ini rusak atau terpotong${where}; simpan atau ekspor ulang dari dokumen aslinya`,
  );
}

function refuseDeclarations(text: string, html: boolean): void {
  const type = /<!DOCTYPE[^>[]*(\[)?/i.exec(text);
  if ((type && (!html || type[1])) || /<!ENTITY/i.test(text))
    throw new UnreadableError(
      'XML_UNSAFE',
      'XML ini memuat deklarasi DOCTYPE atau entitas, yang tidak pernah ada di laporan; simpan ulang dari aplikasi aslinya',
    );
}

function hasMoreElements(text: string, limit: number): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1))
    if (text[at + 1] !== '/' && ++count > limit) return true;
  return false;
}

function refuseMalformed(text: string): void {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw damaged(verdict.err.line);
}

/** The nodes of fast-xml-parser as own ones: an object holds one element under its name and its attributes under ":@". */
function nodesOf(parsed: unknown): XmlNode[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((node: Record<string, unknown>): XmlNode[] => {
    if (typeof node['#text'] === 'string') return [node['#text']];
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined) return [];
    const attributes = (node[':@'] ?? {}) as Record<string, string>;
    return [{ name, attributes, children: nodesOf(node[name]) }];
  });
}
