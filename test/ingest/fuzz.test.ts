import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/document/document.js';
import { UnreadableError } from '../../src/document/errors.js';
import { parseSource } from '../../src/ingest/read.js';
import { auditDocument } from '../../src/pipeline/audit-document.js';
import { hostileText, hostileXml } from '../support/hostile-arbitraries.js';
import { fodt, odt } from '../support/odf.js';
import { docxParts, xlsxParts, zipOf } from '../support/office-files.js';

const RUNS = { numRuns: 150, seed: 20_231_231 };
/** Merged cells cover more positions than there are cells, but no more of them than the readers allow. */
const MAX_POSITIONS = 2_000_000;

const encode = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array): Promise<SourceDocument | undefined> {
  try {
    return await parseSource({ file: 'laporan', bytes, sha256: '' });
  } catch (error) {
    if (error instanceof UnreadableError && error.code !== 'INTERNAL') return undefined;
    throw error;
  }
}

/** A document or a known reason, never more than was put in, and never a bug in what is done with it. */
async function holds(bytes: Uint8Array, size: number): Promise<void> {
  const document = await read(bytes);
  const grids = document?.blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : [])) ?? [];
  const words = document?.pages.flatMap((page) => page.words) ?? [];
  expect(document?.blocks.length ?? 0).toBeLessThanOrEqual(size);
  expect(words.length).toBeLessThanOrEqual(size);
  for (const { rows, cols, cells } of grids) {
    expect(cells.length).toBeLessThanOrEqual(size);
    expect(rows * cols).toBeLessThanOrEqual(MAX_POSITIONS);
  }
  const source = { file: 'laporan', bytes, sha256: '' };
  const outcome = await auditDocument({ file: 'laporan', named: true }, { language: 'en' }, undefined, source);
  if (outcome.type !== 'document') throw new Error('a named file is never skipped');
  expect(outcome.document.problems.filter(({ code }) => code === 'INTERNAL')).toEqual([]);
}

describe('whatever is in a file, its reader gives a document or a known reason', () => {
  it('in a text export', async () => {
    const report = hostileText.map((text) => `LAPORAN KINERJA TAHUN 2023\nNo\tSasaran\tTarget\tRealisasi\n${text}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostileText, report), (text) => holds(encode(text), text.length + 1)),
      RUNS,
    );
  }, 120_000);

  it('in bytes that are no text', async () => {
    const heads = ['%PDF-1.4\n', 'PK\u0003\u0004', '<?xml version="1.0"?>', '<html>', '\u00ff\u00fe', ''];
    const bytes = fc
      .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }))
      .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'latin1'), rest]));
    await fc.assert(
      fc.asyncProperty(bytes, (one) => holds(new Uint8Array(one), one.length + 1)),
      RUNS,
    );
  }, 120_000);

  it('in ALTO', async () => {
    const inner = hostileXml(
      ['Page', 'PrintSpace', 'ComposedBlock', 'TextBlock', 'TextLine', 'String', 'SP', 'HYP', 'GraphicalElement'],
      ['HPOS', 'VPOS', 'WIDTH', 'HEIGHT', 'CONTENT', 'WC', 'PHYSICAL_IMG_NR', 'ID'],
    );
    const head = '<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">';
    await fc.assert(
      fc.asyncProperty(inner, (xml) => holds(encode(`${head}<Layout>${xml}</Layout></alto>`), xml.length + 100)),
      RUNS,
    );
  }, 120_000);

  it('in hOCR and HTML', async () => {
    const inner = hostileXml(
      [
        'div class="ocr_page"',
        'span class="ocr_line"',
        'span class="ocrx_word"',
        'p',
        'table',
        'tr',
        'td',
        'th',
        'b',
        'ul',
        'li',
        'br',
      ].map((name) => name.split(' ')[0] ?? name),
      ['title', 'class', 'colspan', 'rowspan', 'hidden'],
    );
    const heads = ['<!DOCTYPE html><html><meta name="ocr-system" content="tesseract"/><body>', '<html><body>'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), inner, (head, xml) =>
        holds(encode(`${head}${xml}`), xml.length + 200),
      ),
      RUNS,
    );
  }, 120_000);

  it('in ODF, flat and packed', async () => {
    const inner = hostileXml(
      [
        'text:p',
        'text:h',
        'text:span',
        'text:list',
        'text:list-item',
        'text:note',
        'text:note-body',
        'text:s',
        'text:soft-page-break',
        'table:table',
        'table:table-header-rows',
        'table:table-row',
        'table:table-cell',
        'table:covered-table-cell',
        'table:table-column',
        'draw:frame',
        'draw:text-box',
        'text:tracked-changes',
      ],
      [
        'text:c',
        'text:outline-level',
        'text:style-name',
        'table:number-columns-spanned',
        'table:number-rows-spanned',
        'table:number-columns-repeated',
        'table:number-rows-repeated',
        'text:start-value',
      ],
    );
    await fc.assert(
      fc.asyncProperty(inner, fc.boolean(), (xml, packed) => {
        const flat = fodt(xml);
        return holds(packed ? odt(flat) : flat, 4000 + 10 * xml.length);
      }),
      RUNS,
    );
  }, 120_000);

  it('in DOCX', async () => {
    const inner = hostileXml(
      [
        'w:p',
        'w:r',
        'w:t',
        'w:tab',
        'w:br',
        'w:tbl',
        'w:tr',
        'w:tc',
        'w:tcPr',
        'w:gridSpan',
        'w:vMerge',
        'w:pPr',
        'w:numPr',
        'w:sdt',
        'w:sdtContent',
        'w:hyperlink',
        'w:ins',
        'w:del',
        'w:footnoteReference',
        'w:txbxContent',
        'w:fldChar',
      ],
      ['w:val', 'w:id', 'w:type', 'w:fldCharType'],
    );
    await fc.assert(
      fc.asyncProperty(inner, async (xml) => holds(await zipOf(docxParts(xml)), xml.length + 100)),
      RUNS,
    );
  }, 120_000);

  it('in XLSX', async () => {
    const rows = hostileXml(['row', 'c', 'v', 'is', 't', 'f', 'r'], ['r', 's', 't', 'hidden']);
    const after = hostileXml(['mergeCells', 'mergeCell'], ['ref', 'count']);
    await fc.assert(
      fc.asyncProperty(rows, after, async (xml, merges) =>
        holds(await zipOf(xlsxParts([{ rows: xml, after: merges }])), xml.length + merges.length + 100),
      ),
      RUNS,
    );
  }, 120_000);
});
