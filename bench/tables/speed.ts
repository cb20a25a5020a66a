import { readFile } from 'node:fs/promises';
import { UnreadableError } from '../../src/document/errors.js';
import { readPdf } from '../../src/ingest/pdf/read-pdf.js';
import { tablesOf } from '../../src/tables/layout.js';
import { barePass } from '../measure/bare-pass.js';

/** Milliseconds for all pages of all documents, the best of the rounds for each document. */
export interface Speed {
  pages: number;
  bare: number;
  tables: number;
  /** Time of table finding against the bare pass. */
  ratio: number;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function findTables(bytes: Uint8Array, file: string): Promise<void> {
  try {
    const { pages } = await readPdf(bytes, file, '');
    tablesOf(pages, { perPage: false });
  } catch (error) {
    // Scans have no text layer; finding that out is part of the work.
    if (!(error instanceof UnreadableError)) throw error;
  }
}

/** Times both passes over the same files in turns, after one round that is not counted. */
export async function measureSpeed(files: readonly string[], rounds = 3): Promise<Speed> {
  const total: Speed = { pages: 0, bare: 0, tables: 0, ratio: 0 };
  for (const file of files) {
    const bytes = new Uint8Array(await readFile(file));
    total.pages += await barePass(bytes);
    await findTables(bytes, file);
    let [bare, tables] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < rounds; round++) {
      bare = Math.min(bare, await timed(() => barePass(bytes)));
      tables = Math.min(tables, await timed(() => findTables(bytes, file)));
    }
    total.bare += bare;
    total.tables += tables;
  }
  return { ...total, ratio: total.tables / total.bare };
}
