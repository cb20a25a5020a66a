import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellMatrix, type Grid } from '../../src/document/grid.js';
import { readDocument } from '../../src/ingest/read.js';
import { tablesOf } from '../../src/tables/layout.js';
import { ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';

const FOLDER = join(ROOT, 'fixtures/tables');
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => name.replace(/\.pdf$/, ''));

/** What a reader must find. A merged cell has its text at its top left and null where it goes on. */
interface Expected {
  tables: (string | null)[][][];
  /** 1-based pages whose text layer must be reported as unreadable. */
  unreadablePages?: number[];
}

function textsOf(grid: Grid): (string | null)[][] {
  return cellMatrix(grid).map((cells, row) =>
    cells.map((cell, col) => (cell?.row === row && cell.col === col ? cell.text : null)),
  );
}

describe('ways of drawing tables', () => {
  it.each(NAMES)('%s', async (name) => {
    const expected: Expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
    const { pages, problems } = await readDocument(join(FOLDER, `${name}.pdf`));
    expect(tablesOf(pages, { perPage: false }).map(textsOf)).toEqual(expected.tables);
    expect(problems.map((problem) => problem.page)).toEqual(expected.unreadablePages ?? []);
    for (const { reason } of problems) expect(reason).toContain('Teks halaman ini tidak dapat dibaca');
  });

  it('are made by the committed generator, byte for byte', () => {
    const folder = temporaryFolder();
    execFileSync(process.execPath, [join(ROOT, 'test/support/make-table-pdfs.mjs'), folder]);
    expect(readdirSync(folder).sort()).toEqual(readdirSync(FOLDER).sort());
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(FOLDER, name))), name).toBe(true);
  });
});
