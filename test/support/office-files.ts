import { deflateRawSync } from 'node:zlib';
import JSZip from 'jszip';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** A zip archive of the parts given, always with the same bytes. */
export async function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content, { date: new Date(0) });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } });
}

function contentTypes(main: string, type: string): string {
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
}

function mainRelationship(main: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="${main}"/></Relationships>`;
}

/** The parts of a DOCX with the WordprocessingML given as its body. */
export function docxParts(body: string, prolog = ''): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes('word/document.xml', 'wordprocessingml.document'),
    '_rels/.rels': mainRelationship('word/document.xml'),
    'word/document.xml': `${HEAD}${prolog}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
  };
}

export const paragraph = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A cell of a Word table; `properties` is the inside of its `w:tcPr`. */
export const wordCell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

export const wordTable = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

interface SheetOptions {
  name?: string;
  /** The inside of `sheetData`. */
  rows: string;
  /** What follows `sheetData`, such as merged cells. */
  after?: string;
  state?: 'hidden' | 'veryHidden';
}

/** The parts of an XLSX; `formats` are the number formats of styles 1, 2, … */
export function xlsxParts(sheets: readonly SheetOptions[], formats: readonly string[] = []): Record<string, string> {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name ?? `Lembar${at + 1}`}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const relationships = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const codes = formats.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = [
    '<xf numFmtId="0" fontId="0"/>',
    ...formats.map((_, at) => `<xf numFmtId="${164 + at}" fontId="0"/>`),
  ];
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes('xl/workbook.xml', 'spreadsheetml.sheet'),
    '_rels/.rels': mainRelationship('xl/workbook.xml'),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${RELATIONSHIPS}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${SHEET}"><numFmts>${codes.join('')}</numFmts><fonts><font/></fonts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
  };
  sheets.forEach(({ rows, after = '' }, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${SHEET}"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>${after}</worksheet>`;
  });
  return parts;
}

const columnName = (col: number): string =>
  (col < 26 ? '' : columnName(Math.floor(col / 26) - 1)) + String.fromCharCode(65 + (col % 26));

/** A row of a sheet: texts, numbers (with the index of their style), and null for no cell. `row` is 1-based. */
export function sheetRow(row: number, cells: readonly (string | number | [number, number] | null)[]): string {
  const inner = cells.map((cell, col) => {
    const address = `${columnName(col)}${row}`;
    if (cell === null) return '';
    if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    const [value, style] = typeof cell === 'number' ? [cell, 0] : cell;
    return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
  });
  return `<row r="${row}">${inner.join('')}</row>`;
}

/**
 * A zip whose one entry unpacks to `size` zero bytes; with `declared`, its directory claims another size.
 * Made by hand, since no library writes an archive that lies.
 */
export function bomb(name: string, size: number, declared = size): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size));
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(declared, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), packed]);
  const directory = Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, directory, end]));
}

/** The beginning of a protected Office file: an old-style container that names its encrypted stream. */
export function protectedOffice(): Uint8Array {
  const file = Buffer.alloc(4096);
  file.write('d0cf11e0a1b11ae1', 'hex');
  file.write('EncryptedPackage', 1024, 'utf16le');
  return new Uint8Array(file);
}
