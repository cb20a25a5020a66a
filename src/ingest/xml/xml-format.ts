import { xmlHead } from './decode-xml.js';

export type XmlFormat = 'fodt' | 'alto' | 'hocr';

/** How much of a file is looked at: its root element stands in the first lines, the marks of OCR in the head of the HTML. */
const SAMPLE = 16_384;
/** What may stand before the root element. */
const PROLOG = /^\ufeff?(?:\s+|<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)*/i;
const ROOT = /^<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)([^>]*)/;
const OCR_MARK = /name\s*=\s*["']ocr-(?:system|capabilities)["']|class\s*=\s*["']ocr_page\b/;

/** Tells by its root element which XML of those that can be read a file is; null for all others. */
export function xmlFormat(bytes: Uint8Array): XmlFormat | null {
  const head = xmlHead(bytes, SAMPLE);
  const root = ROOT.exec(head.slice(PROLOG.exec(head)?.[0].length ?? 0));
  const [, prefix, name = '', attributes = ''] = root ?? [];
  if (prefix === 'office:' && name === 'document')
    return /mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.(?!text)/.test(attributes) ? null : 'fodt';
  if (name === 'alto') return 'alto';
  return name.toLowerCase() === 'html' && OCR_MARK.test(head) ? 'hocr' : null;
}
