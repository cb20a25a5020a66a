import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Problem, SourceDocument } from '../../document/document.js';
import { UnreadableError } from '../../document/errors.js';
import type { Page, Word } from '../../document/page.js';
import { needsOcr, type OcrReason } from '../ocr/needs-ocr.js';
import type { OcrRun } from '../ocr/recognise-document.js';
import type { ReadOptions } from '../read-options.js';
import { hasDrawingCycle } from './drawing-cycles.js';
import { type FontTraits, fontTraits, PLAIN_FONT } from './fonts.js';
import { asMatrix, IDENTITY } from './matrix.js';
import { mendedPdf } from './mend.js';
import { readOperators } from './page-content.js';
import { WordCollector } from './page-words.js';
import { damaged, loadPdfLibrary, openPdf, type PdfLibrary } from './pdfjs.js';
import { readTaggedTables } from './tagged-tables.js';
import { UNREADABLE_TEXT } from './unreadable-text.js';

const CUT =
  'Berkas PDF ini terpotong atau rusak di ujungnya: hanya halaman yang masih ada yang dibaca. Minta salinan yang utuh.';
const LOST = 'Halaman ini tidak dapat dibaca karena berkas PDF rusak di bagian ini.';
const CROWDED =
  'Halaman ini berisi jauh lebih banyak tulisan daripada halaman cetak mana pun, jadi tidak dibaca. Periksa berkasnya.';
/** On one page, and in one word; the most in the published reports are 997 words, 6,968 characters, and 142 in a word. */
const MAX_WORDS = 20_000;
const MAX_CHARACTERS = 100_000;
const MAX_WORD = 1_000;
const ONLY_PICTURES = 'Halaman ini berupa gambar tanpa lapisan teks.';
/** The part of its pages that were recognised from which on a document is a scan. */
const MOSTLY = 0.5;

/** The bytes of a PDF, their digest, and what opens it. */
interface Opened {
  bytes: Uint8Array;
  sha256: string;
  password: string | undefined;
}

interface PageRead {
  page: Page;
  /** Why it has no words, where that is a loss. */
  problem?: string;
  /** Why its picture is to be recognised, where it is. */
  ocr?: OcrReason;
}

/**
 * Reads the words and lines of every page of a PDF. A page that cannot be read becomes a problem; the others are read.
 * `file` is the path as shown to the user, `sha256` the digest of `bytes`. Without `ocr` the pictures of pages are not recognised.
 * @throws UnreadableError PDF_ENCRYPTED, WRONG_PASSWORD, PDF_DAMAGED, NO_TEXT_LAYER (no page has text)
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  sha256: string,
  { password, ocr, onPage }: ReadOptions = {},
): Promise<SourceDocument> {
  if (hasDrawingCycle(bytes))
    throw new UnreadableError(
      'PDF_DAMAGED',
      'Gambar di dalam PDF ini saling memuat tanpa akhir. Ekspor ulang dari dokumen aslinya, lalu periksa lagi.',
    );
  const library = await loadPdfLibrary();
  const { document, sound } = await openOrMend(library, bytes, password);
  try {
    const reads: PageRead[] = [];
    const problems: Problem[] = sound ? [{ reason: CUT }] : [];
    let failed = 0;
    for (let number = 1; number <= document.numPages; number++) {
      onPage?.(number);
      const read = await readPage(document, library, number, sound);
      if (!read) {
        failed++;
        problems.push({ page: number, reason: LOST });
        continue;
      }
      reads.push(read);
    }
    if (failed === document.numPages) throw damaged();
    const recognised = ocr ? await recognise(reads, { bytes, sha256, password }, ocr) : 0;
    const pages = reads.map((read) => read.page);
    for (const { page, problem } of reads) if (problem) problems.push({ page: page.number, reason: problem });
    problems.sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
    const kind = recognised > 0 && recognised >= MOSTLY * pages.length ? 'scan' : 'pdf';
    const isEmpty = pages.every((page) => page.words.length === 0);
    if (sound && isEmpty) throw damaged();
    if (isEmpty)
      throw new UnreadableError(
        'NO_TEXT_LAYER',
        'PDF ini tidak memiliki lapisan teks (hasil pindai) dan gambarnya tidak dikenali. Jalankan dengan --ocr auto, atau minta dokumen aslinya.',
      );
    return { file, sha256, kind, pageCount: document.numPages, pages, blocks: [], problems };
  } finally {
    await document.loadingTask.destroy();
  }
}

/**
 * Opens a PDF; one that was cut off is opened with the object numbers of its pages that are whole (`sound`).
 * @throws UnreadableError as openPdf does
 */
async function openOrMend(
  library: PdfLibrary,
  bytes: Uint8Array,
  password: string | undefined,
): Promise<{ document: PDFDocumentProxy; sound?: ReadonlySet<number> }> {
  try {
    return { document: await openPdf(library, bytes, { password }) };
  } catch (error) {
    const mended = error instanceof UnreadableError && error.code === 'PDF_DAMAGED' ? mendedPdf(bytes) : undefined;
    if (!mended) throw error;
    return { document: await openPdf(library, mended.bytes, { password }), sound: mended.sound };
  }
}

/** Puts what recognition gives in the place of pages that need it; gives how many pages those are. */
async function recognise(reads: PageRead[], { bytes, sha256, password }: Opened, run: OcrRun): Promise<number> {
  const wanted = reads.filter(({ ocr }) => ocr !== undefined || run.mode === 'always');
  if (wanted.length === 0) return 0;
  const { recognisePages } = await import('../ocr/recognise-document.js');
  const library = await loadPdfLibrary();
  const numbers = wanted.map(({ page }) => page.number);
  const open = async () => ({ pdf: await openPdf(library, bytes, { images: true, password }), codes: library.OPS });
  const { pages, failed } = await recognisePages(numbers, sha256, open, run);
  for (const read of wanted) {
    const page = pages.get(read.page.number);
    const reason = failed.get(read.page.number);
    if (page) read.page = page;
    if (page) read.problem = undefined;
    else read.problem = `Gambar halaman ini tidak dapat dikenali (${reason ?? 'sebab tidak diketahui'}).`;
  }
  return pages.size;
}

async function readPage(
  document: PDFDocumentProxy,
  library: PdfLibrary,
  number: number,
  sound: ReadonlySet<number> | undefined,
): Promise<PageRead | undefined> {
  let proxy: PDFPageProxy | undefined;
  try {
    proxy = await document.getPage(number);
    if (sound && !sound.has(proxy.ref?.num ?? -1)) return undefined;
    const { width, height, transform } = proxy.getViewport({ scale: 1 });
    const operators = await proxy.getOperatorList();
    const collector = new WordCollector();
    const content = readOperators(
      operators,
      library.OPS,
      asMatrix(transform) ?? IDENTITY,
      [0, 0, width, height],
      fontReader(proxy),
      (glyph) => collector.add(glyph),
    );
    const { rulings, pictured, unreadable } = content;
    const contents = new Map<number, Word[]>();
    const words = collector.words(contents);
    if (isCrowded(words)) return { page: { number, width, height, words: [], rulings: [] }, problem: CROWDED };
    const ocr = needsOcr({ ...content, width, height, words });
    if (unreadable) return { page: { number, width, height, words: [], rulings }, problem: UNREADABLE_TEXT, ocr };
    const page: Page = { number, width, height, words, rulings };
    if (contents.size > 0) page.taggedTables = await readTaggedTables(proxy, contents);
    return page.words.length === 0 && pictured ? { page, problem: ONLY_PICTURES, ocr } : { page, ocr };
  } catch {
    return undefined;
  } finally {
    proxy?.cleanup();
  }
}

function isCrowded(words: readonly Word[]): boolean {
  const characters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.length > MAX_WORDS || characters > MAX_CHARACTERS || words.some(({ text }) => text.length > MAX_WORD);
}

/** Looks fonts up by the name that pdf.js gave them; once per font and page. */
function fontReader(proxy: PDFPageProxy): (name: string) => FontTraits {
  const known = new Map<string, FontTraits>();
  return (name) => {
    let traits = known.get(name);
    if (!traits) {
      traits = proxy.commonObjs.has(name) ? fontTraits(proxy.commonObjs.get(name)) : PLAIN_FONT;
      known.set(name, traits);
    }
    return traits;
  };
}
