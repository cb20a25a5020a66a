// Makes fixtures/tables: one PDF for each way of drawing tables that has misled a reader, with the grids that must be found.
// `node test/support/make-table-pdfs.mjs [FOLDER]`. The bytes never change between runs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pdf } from './pdf-writer.mjs';
import { borders } from './table-fixtures/borders.mjs';
import { letters } from './table-fixtures/letters.mjs';
import { noTables } from './table-fixtures/no-tables.mjs';
import { shapes } from './table-fixtures/shapes.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../fixtures/tables/', import.meta.url));

/** A row of the grid on each line. */
function json(expected) {
  const rows = (grid) => grid.map((row) => `      ${JSON.stringify(row)}`).join(',\n');
  const tables = expected.tables.map((grid) => `    [\n${rows(grid)}\n    ]`).join(',\n');
  const pages = expected.unreadablePages ? `,\n  "unreadablePages": ${JSON.stringify(expected.unreadablePages)}` : '';
  return `{\n  "tables": [${tables ? `\n${tables}\n  ` : ''}]${pages}\n}\n`;
}

mkdirSync(folder, { recursive: true });
for (const [name, draw] of Object.entries({ ...borders, ...shapes, ...letters, ...noTables })) {
  const pdf = new Pdf();
  const drawn = draw(pdf);
  writeFileSync(join(folder, `${name}.json`), json(Array.isArray(drawn) ? { tables: drawn } : drawn));
  writeFileSync(join(folder, `${name}.pdf`), pdf.bytes());
}
