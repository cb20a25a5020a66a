import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
/** 1980-01-01 00:00, the earliest that a zip can hold: time, then date. */
const FIRST_TIME = Uint8Array.of(0, 0, 0x21, 0);

/** A zip in memory or on the disk. */
interface Zip {
  length: number;
  read(at: number, length: number): DataView;
  write(at: number, bytes: Uint8Array): void;
}

function fixDates(zip: Zip): void {
  const endAt = zip.length - END_LENGTH;
  const end = endAt < 0 ? undefined : zip.read(endAt, END_LENGTH);
  if (end?.getUint32(0, true) !== END_OF_DIRECTORY) throw new Error('not a zip without comment');
  const entries = end.getUint16(10, true);
  const start = end.getUint32(16, true);
  const directory = zip.read(start, end.getUint32(12, true));
  for (let entry = 0, at = 0; entry < entries; entry++) {
    if (directory.getUint32(at, true) !== CENTRAL_HEADER) throw new Error('damaged central directory');
    const local = directory.getUint32(at + 42, true);
    if (zip.read(local, 4).getUint32(0, true) !== LOCAL_HEADER) throw new Error('damaged local header');
    zip.write(start + at + 12, FIRST_TIME);
    zip.write(local + 10, FIRST_TIME);
    at +=
      46 + directory.getUint16(at + 28, true) + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
}

/**
 * Sets the time of every entry of a zip to 1980-01-01, so that equal contents give equal bytes.
 * Takes archives without comment and without zip64, as exceljs writes them. Throws when there is no central directory.
 */
export function fixZipDates(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  fixDates({
    length: bytes.length,
    read: (at, length) => new DataView(bytes.buffer, at, length),
    write: (at, part) => bytes.set(part, at),
  });
  return bytes;
}

/** The same for a zip on the disk. @throws errors of the file system */
export function fixZipDatesIn(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fixDates({
      length: fstatSync(handle).size,
      read: (at, length) => {
        const bytes = new Uint8Array(length);
        readSync(handle, bytes, 0, length, at);
        return new DataView(bytes.buffer);
      },
      write: (at, part) => writeSync(handle, part, 0, part.length, at),
    });
  } finally {
    closeSync(handle);
  }
}
