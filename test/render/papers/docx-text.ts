import { inflateRawSync } from 'node:zlib';

/** The text of one entry of a zip, by its central directory. */
export function zipEntry(zip: Uint8Array, name: string): string {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < bytes.readUInt16LE(end + 10); entry++) {
    const [length, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    if (bytes.toString('utf8', at + 46, at + 46 + (length ?? 0)) === name) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      return (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    at += 46 + (length ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  throw new Error(`no ${name} in the zip`);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of a piece of WordprocessingML. */
export function plain(xml: string): string {
  return [...xml.matchAll(/<w:t[ >][^<]*|<\/w:p>/g)]
    .map(([token]) => (token === '</w:p>' ? '\n' : token.replace(/^[^>]*>/, '')))
    .join('')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The tables of a DOCX as rows of cells of text. */
export function docxTables(bytes: Uint8Array): string[][][] {
  const xml = zipEntry(bytes, 'word/document.xml');
  const parts = (text: string, tag: string) => text.split(new RegExp(`<w:${tag}>`)).slice(1);
  return parts(xml, 'tbl').map((table) =>
    parts(table.split('</w:tbl>')[0] ?? '', 'tr').map((row) => parts(row, 'tc').map((cell) => plain(cell).trim())),
  );
}
