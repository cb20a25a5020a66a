import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { BYTE_ORDER_MARK, type CsvValue, csvLines } from '../csv-text.js';

/** A table that may be longer than memory: its rows come in portions. */
export interface RowSource {
  name: string;
  columns: readonly string[];
  rows: AsyncIterable<readonly Record<string, CsvValue>[]>;
}

export type RowFormat = 'csv' | 'xlsx' | 'jsonl';

/** Writes rows as they come to standard output. @throws the reason of `signal` when it is aborted */
export function printRows(source: RowSource, format: 'csv' | 'jsonl', signal: AbortSignal): Promise<void> {
  return writeText(source, format, process.stdout, signal);
}

/**
 * Writes rows as they come into a file, over what is in it.
 * @throws the reason of `signal` when it is aborted; errors of the file system
 */
export async function writeRows(
  source: RowSource,
  format: RowFormat,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  if (format === 'xlsx') return (await import('./write-workbook.js')).writeWorkbook(source, file, signal);
  const stream = createWriteStream(file);
  await Promise.race([once(stream, 'open'), once(stream, 'error').then(([error]) => Promise.reject(error))]);
  await writeText(source, format, stream, signal);
  stream.end();
  await finished(stream);
}

async function writeText({ columns, rows }: RowSource, format: 'csv' | 'jsonl', to: Writable, signal: AbortSignal) {
  const write = async (text: string) => {
    signal.throwIfAborted();
    if (!to.write(text)) await once(to, 'drain', { signal });
  };
  if (format === 'csv') await write(BYTE_ORDER_MARK + csvLines([columns]));
  for await (const portion of rows) {
    if (format === 'jsonl') await write(portion.map((row) => `${JSON.stringify(row)}\n`).join(''));
    else await write(csvLines(portion.map((row) => columns.map((column) => row[column]))));
  }
}
