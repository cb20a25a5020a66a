import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableError } from '../../document/errors.js';
import { tooComplex } from '../xml/parse-xml.js';

/** Unpacked bytes of one part; the text of the longest reports has under 5 MB. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 20_000;

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Of its local header, in bytes from the start. */
  offset: number;
}

/**
 * The parts of an ODF package (a ZIP file), unpacked when they are asked for. The sizes of the central directory are looked at
 * before anything is unpacked, and unpacking stops where they prove too small.
 */
export class OdfPackage {
  private readonly file: Buffer;
  private readonly entries: ReadonlyMap<string, Entry>;

  /** @throws UnreadableError ODF_DAMAGED, TOO_COMPLEX */
  constructor(bytes: Uint8Array) {
    this.file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = orDamaged(() => directoryOf(this.file));
  }

  /** The bytes of a part, or undefined when there is none of that name. @throws UnreadableError ODF_DAMAGED, TOO_COMPLEX */
  part(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.unpacked > MAX_PART_BYTES) throw tooComplex();
    const content = orDamaged(() => this.unpack(entry));
    if (crc32(content) !== entry.crc) throw damaged();
    return content;
  }

  private unpack({ method, packed, offset }: Entry): Uint8Array {
    const { file } = this;
    if (file.readUInt32LE(offset) !== LOCAL_HEADER) throw damaged();
    const start = offset + LOCAL_HEADER_BYTES + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
    if (start + packed > file.length) throw damaged();
    const content = file.subarray(start, start + packed);
    if (method === STORED) return content;
    if (method !== DEFLATED) throw damaged();
    return inflateRawSync(content, { maxOutputLength: MAX_PART_BYTES });
  }
}

export function damaged(): UnreadableError {
  return new UnreadableError(
    'ODF_DAMAGED',
    'ODT ini rusak atau tidak lengkap; buka di LibreOffice dan simpan ulang, atau minta salinan yang utuh',
  );
}

/** Runs `work` on bytes that may say anything: reads past their end and broken streams mean a damaged file. */
function orDamaged<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooComplex() : damaged();
  }
}

function directoryOf(file: Buffer): Map<string, Entry> {
  const end = endRecord(file);
  const count = file.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw tooComplex();
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + DIRECTORY_ENTRY_BYTES, at + DIRECTORY_ENTRY_BYTES + nameLength);
    entries.set(name, {
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += DIRECTORY_ENTRY_BYTES + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** Offset of the record at the end of the file; a comment of at most 65,535 bytes may follow it. */
function endRecord(file: Buffer): number {
  const last = file.length - END_RECORD_BYTES;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (file.readUInt32LE(at) === END_RECORD) return at;
  throw damaged();
}
