import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnreadableError } from '../../document/errors.js';

/** More entries than any document has; the largest of the published reports has 30. */
const MAX_ENTRIES = 20_000;
/** Together, unpacked. The text of a report of 500 pages takes about 20 MB. */
const MAX_TOTAL_BYTES = 128 * 1024 * 1024;
/** Office XML shrinks to a fiftieth at most (measured on the published reports); a bomb to a thousandth. */
const MAX_RATIO = 200;
/** Parts below this size may shrink as they like. */
const SMALL = 4 * 1024 * 1024;

const damaged = () =>
  new UnreadableError('OFFICE_DAMAGED', 'berkas rusak atau terpotong; buka lalu simpan ulang, atau minta salinannya');

const tooLarge = (megabytes: number) =>
  new UnreadableError(
    'OFFICE_TOO_LARGE',
    `isinya ${megabytes} MB setelah dibuka, jauh melebihi laporan biasa; pecah berkasnya atau simpan sebagai PDF`,
  );

/** The entries that are wanted, checked by their declared sizes before anything is unpacked. */
async function wantedEntries(zip: ZipFile, wanted: (name: string) => boolean): Promise<Entry[]> {
  const entries: Entry[] = [];
  let total = 0;
  let packed = 0;
  if (zip.entryCount > MAX_ENTRIES) throw damaged();
  for await (const entry of zip.eachEntry()) {
    if (!wanted(entry.fileName)) continue;
    if (entry.isEncrypted())
      throw new UnreadableError('OFFICE_ENCRYPTED', 'berkas dilindungi kata sandi; minta salinan tanpa kata sandi');
    entries.push(entry);
    total += entry.uncompressedSize;
    packed += entry.compressedSize;
  }
  const isBomb = total > SMALL && total > packed * MAX_RATIO;
  if (isBomb || total > MAX_TOTAL_BYTES) throw tooLarge(Math.round(total / 1024 / 1024));
  return entries;
}

/** One entry unpacked; an entry that unpacks to another size than it declares is damaged. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * The parts of a zipped document (OOXML, ODF) whose names are `wanted`, by name. Nothing else is unpacked, and never more
 * than 128 MB or 200 times the packed size.
 * @throws UnreadableError OFFICE_DAMAGED, OFFICE_ENCRYPTED, OFFICE_TOO_LARGE
 */
export async function readParts(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    const parts = new Map<string, Buffer>();
    for (const entry of await wantedEntries(zip, wanted)) parts.set(entry.fileName, await unpack(zip, entry));
    return parts;
  } catch (error) {
    throw error instanceof UnreadableError ? error : damaged();
  }
}
