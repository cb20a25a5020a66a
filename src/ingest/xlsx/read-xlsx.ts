import type { Block, Problem, SourceDocument } from '../../document/document.js';
import { UnreadableError } from '../../document/errors.js';
import { readParts } from '../zip/read-parts.js';
import { refuseEntities } from '../zip/refuse-entities.js';
import { readSharedStrings } from './shared-strings.js';
import { sheetBlocks } from './sheet-blocks.js';
import { readSheetCells } from './sheet-cells.js';
import { readStyles } from './styles.js';
import { readWorkbook } from './workbook.js';

const PART = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

/**
 * Reads a workbook: the visible sheets with their tables, cells as they are shown. `place.page` is the number of the sheet,
 * `place.sheet` its name, `place.line` the row in it.
 * @throws UnreadableError OFFICE_DAMAGED, OFFICE_ENCRYPTED, OFFICE_TOO_LARGE, OFFICE_UNSAFE, EMPTY_FILE
 */
export async function readXlsx(bytes: Uint8Array, file: string, sha256: string): Promise<SourceDocument> {
  const parts = await readParts(bytes, (name) => PART.test(name));
  for (const part of parts.values()) refuseEntities(part);
  const workbook = readWorkbook(parts);
  if (!workbook || workbook.sheets.length === 0)
    throw new UnreadableError(
      'OFFICE_DAMAGED',
      'daftar lembar kerjanya tidak ada; buka di Excel atau LibreOffice lalu simpan ulang',
    );
  const context = {
    strings: readSharedStrings(parts.get('xl/sharedStrings.xml')),
    styles: readStyles(parts.get('xl/styles.xml')),
    date1904: workbook.date1904,
  };
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  visible.forEach(({ name, part }, index) => {
    const sheet = parts.get(part);
    if (sheet) blocks.push(...sheetBlocks(readSheetCells(sheet, context), { number: index + 1, name }));
  });
  for (const { name, hidden, part } of workbook.sheets)
    if (hidden && parts.has(part)) problems.push({ reason: `lembar tersembunyi “${name}” tidak diperiksa` });
  if (blocks.length === 0)
    throw new UnreadableError('EMPTY_FILE', 'lembar kerja tanpa isi, hanya baris kosong; minta salinan yang berisi');
  return { file, sha256, kind: 'xlsx', pageCount: visible.length, pages: [], blocks, problems };
}
