import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnreadableError } from '../../../src/document/errors.js';
import { readPdf } from '../../../src/ingest/pdf/read-pdf.js';
import { tablesOf } from '../../../src/tables/layout.js';
import { missingShared, shared } from '../../support/shared.js';

const EVERY = 4;

const folder = shared('hostile');
const files = folder
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.pdf'))
      .sort()
      .filter((_, at) => at % EVERY === 0)
  : [];

async function outcome(file: string): Promise<string> {
  try {
    const { pages } = await readPdf(new Uint8Array(readFileSync(file)), file, '');
    tablesOf(pages, { perPage: false });
    return 'read';
  } catch (error) {
    return error instanceof UnreadableError ? error.code : `untyped: ${error}`;
  }
}

describe(`damaged and odd PDFs${folder ? '' : `: skipped, ${missingShared('hostile')}`}`, () => {
  it.skipIf(!folder)('are read, or refused with a code', async () => {
    expect(files.length).toBeGreaterThanOrEqual(39);
    const bad: string[] = [];
    for (const name of files) {
      const result = await outcome(join(folder ?? '', name));
      if (!/^(read|PDF_DAMAGED|PDF_ENCRYPTED|NO_TEXT_LAYER)$/.test(result)) bad.push(`${name}: ${result}`);
    }
    expect(bad).toEqual([]);
  });
});
