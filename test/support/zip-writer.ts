import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  /** What the central directory says of the unpacked size, where that is a lie. */
  claimed?: number;
}

/** A ZIP file of some parts; the first is stored as it is, as the mimetype of an ODF package must be, the others are deflated. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [at, { name, content, claimed }] of parts.entries()) {
    const bytes = Buffer.from(content);
    const packed = at === 0 ? bytes : deflateRawSync(bytes);
    const sizes = [crc32(bytes), packed.length, claimed ?? bytes.length];
    const local = header(30, [0x04034b50], [20, 0, at === 0 ? 0 : 8, 0, 0], sizes, [name.length, 0]);
    const entry = header(46, [0x02014b50], [20, 20, 0, at === 0 ? 0 : 8, 0, 0], sizes, [name.length, 0, 0, 0, 0]);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += local.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = header(22, [0x06054b50], [0, 0, parts.length, parts.length], [size, offset], [0]);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

/** Fields of 4, 2, 4 and 2 bytes in turn. */
function header(length: number, ...groups: number[][]): Buffer {
  const buffer = Buffer.alloc(length);
  let at = 0;
  for (const [index, group] of groups.entries())
    for (const value of group)
      at = index % 2 === 0 ? buffer.writeUInt32LE(value >>> 0, at) : buffer.writeUInt16LE(value, at);
  return buffer;
}
