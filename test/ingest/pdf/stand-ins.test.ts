import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { loadPdfLibrary, openPdf, type PdfLibrary } from '../../../src/ingest/pdf/pdfjs.js';

const REPORT = readFileSync('fixtures/renders/000_sumbersari.pdf');
const PAGES = [1, 5, 12];

let library: PdfLibrary;
beforeAll(async () => {
  library = await loadPdfLibrary();
});

type Document = Awaited<ReturnType<typeof openPdf>>;

async function closed<T>(document: Document, use: (document: Document) => Promise<T>): Promise<T> {
  try {
    return await use(document);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Operators of some pages, and whether the outline of the first glyph of each page was made. */
async function operatorsOf(document: Document) {
  const pages = [];
  for (const number of PAGES) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const [font] = argsArray[fnArray.indexOf(library.OPS.setFont)];
    const [glyphs] = argsArray[fnArray.indexOf(library.OPS.showText)];
    const outlined = page.commonObjs.has(`${font}_path_${glyphs[0].fontChar}`);
    // Names of fonts carry the number of their document.
    const args = JSON.parse(JSON.stringify(argsArray).replace(/g_d\d+_/g, 'g_'));
    pages.push({ operators: { fnArray, args }, outlined });
  }
  return pages;
}

test('a PDF that is only read has the operators of one that is drawn, without outlines of its glyphs', async () => {
  const read = await closed(await openPdf(library, REPORT), operatorsOf);
  const drawn = await closed(await openPdf(library, REPORT, { images: true }), operatorsOf);
  expect(read.map(({ operators }) => operators)).toEqual(drawn.map(({ operators }) => operators));
  expect(read.map(({ operators }) => operators.fnArray.length > 100)).toEqual([true, true, true]);
  expect(read.map(({ outlined }) => outlined)).toEqual([false, false, false]);
  expect(drawn.map(({ outlined }) => outlined)).toEqual([true, true, true]);
});

/** Unpacks as pdf.js does. */
async function unpacked(packed: Uint8Array): Promise<string> {
  const { readable, writable } = new DecompressionStream('deflate');
  const writer = writable.getWriter();
  await writer.ready;
  writer.write(packed as BufferSource).then(
    () => writer.close(),
    () => {},
  );
  const chunks: Uint8Array[] = [];
  for await (const chunk of readable as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

const TEXT = 'BT /F1 12 Tf (Realisasi 98,5) Tj ET\n'.repeat(500);
const PACKED = deflateSync(TEXT);

test('streams are unpacked at once; what is cut off or damaged fails, so that pdf.js takes what it can', async () => {
  expect(await unpacked(PACKED)).toBe(TEXT);
  await expect(unpacked(PACKED.subarray(0, PACKED.length - 20))).rejects.toThrow('unexpected end of file');
  await expect(unpacked(Buffer.from(TEXT))).rejects.toThrow('incorrect header check');
  expect(() => new DecompressionStream('gzip')).toThrow(TypeError);
});
