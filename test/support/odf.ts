import { zip } from './zip-writer.js';

const NAMES = ['office', 'meta', 'text', 'table', 'style', 'fo', 'draw', 'svg'] as const;
const NAMESPACES = NAMES.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');

interface FlatParts {
  /** Inside of office:automatic-styles. */
  styles?: string;
  /** Inside of office:styles. */
  named?: string;
  /** Between the XML declaration and the root element. */
  prolog?: string;
  /** The number of pages that the writer noted; it then also says that it marked the breaks between them. */
  pages?: number;
}

/** A flat OpenDocument text with that body. */
export function fodt(body: string, { styles = '', named = '', prolog = '', pages }: FlatParts = {}): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>${prolog}
<office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta>${pages ? `<meta:document-statistic meta:page-count="${pages}"/>` : ''}</office:meta>
<office:styles>${named}</office:styles><office:automatic-styles>${styles}</office:automatic-styles>
<office:body><office:text${pages ? ' text:use-soft-page-breaks="true"' : ''}>${body}</office:text></office:body></office:document>`;
  return new TextEncoder().encode(xml);
}

/** An ODT package whose content.xml is a flat document's text; a part given replaces one of the same name. */
export function odt(content: string | Uint8Array, others: { name: string; content: string }[] = []): Uint8Array {
  const mimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' };
  return zip([mimetype, { name: 'content.xml', content }, ...others]);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function p(text: string): string {
  return `<text:p>${escaped(text)}</text:p>`;
}

/** A table:table; a cell is its text, or markup where it begins with "<". */
export function table(rows: string[][]): string {
  const cell = (content: string) =>
    content.startsWith('<') ? content : `<table:table-cell>${p(content)}</table:table-cell>`;
  const row = (cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
  return `<table:table>${rows.map(row).join('')}</table:table>`;
}
