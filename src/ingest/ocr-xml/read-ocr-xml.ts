import type { Problem, SourceDocument } from '../../document/document.js';
import { UnreadableError } from '../../document/errors.js';
import { decodeXml } from '../xml/decode-xml.js';
import { parseXml } from '../xml/parse-xml.js';
import { ALTO_ATTRIBUTES, altoPages } from './alto.js';
import { HOCR_ATTRIBUTES, hocrPages } from './hocr.js';
import { type OcrPage, toPage } from './ocr-page.js';

/** Mean confidence of a page (0 to 100) below which its figures are not to be relied on; clean scans have over 90. */
const MIN_CONFIDENCE = 70;

/**
 * Reads ALTO XML, the words of pages that another tool recognised.
 * @throws UnreadableError XML_DAMAGED, XML_UNSAFE, TOO_COMPLEX, BAD_ENCODING, NO_COORDINATES, EMPTY_FILE
 */
export function readAlto(bytes: Uint8Array, file: string, sha256: string): SourceDocument {
  const pages = altoPages(parseXml(decodeXml(bytes), { attributes: ALTO_ATTRIBUTES }));
  return toDocument(pages, file, sha256);
}

/**
 * Reads hOCR, HTML with the words of pages that another tool recognised. A file that was cut off is read as far as it goes.
 * @throws UnreadableError XML_DAMAGED, XML_UNSAFE, TOO_COMPLEX, BAD_ENCODING, NO_COORDINATES, EMPTY_FILE
 */
export function readHocr(bytes: Uint8Array, file: string, sha256: string): SourceDocument {
  const text = decodeXml(bytes);
  const isWhole = /<\/html\s*>\s*$/i.test(text.slice(-2000));
  const kept = isWhole ? text : text.slice(0, text.lastIndexOf('>') + 1);
  const document = toDocument(hocrPages(parseXml(kept, { html: true, attributes: HOCR_ATTRIBUTES })), file, sha256);
  if (!isWhole)
    document.problems.push({ reason: 'Berkas hOCR ini terpotong; halaman setelah bagian yang terbaca tidak ada.' });
  return document;
}

function toDocument(found: readonly OcrPage[], file: string, sha256: string): SourceDocument {
  const numbers = pageNumbers(found);
  const pages = found.map((page, index) => toPage(page, numbers[index] ?? index + 1));
  const problems = found.flatMap((page, index) => problemOf(page, numbers[index] ?? index + 1));
  if (pages.every(({ words }) => words.length === 0)) throw nothingPlaced(found);
  return { file, sha256, kind: 'xml', pageCount: pages.length, pages, blocks: [], problems };
}

/** 1-based. As the file counts, from 0 or 1, where its numbers rise; else in order. */
function pageNumbers(pages: readonly OcrPage[]): number[] {
  const told = pages.map(({ number }) => number ?? -1);
  const rising = told.every((number, at) => number >= 0 && number < 100_000 && number > (told[at - 1] ?? -1));
  const first = told[0] === 0 ? 1 : 0;
  return told.map((number, at) => (rising ? number + first : at + 1));
}

function problemOf({ lines, unplaced }: OcrPage, page: number): Problem[] {
  const words = lines.flatMap((line) => line.words);
  if (words.length === 0 && unplaced) return [{ page, reason: 'Kata-kata halaman ini tidak disertai letaknya.' }];
  const known = words.flatMap(({ confidence }) => confidence ?? []);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  if (known.length === 0 || mean >= MIN_CONFIDENCE) return [];
  const reason = `OCR halaman ini kurang yakin (rata-rata ${Math.round(mean)}%): bandingkan angka-angkanya dengan halaman aslinya.`;
  return [{ page, reason }];
}

function nothingPlaced(pages: readonly OcrPage[]): UnreadableError {
  if (!pages.some(({ unplaced }) => unplaced))
    return new UnreadableError('EMPTY_FILE', 'berkas OCR ini tidak berisi kata; minta salinan yang berisi');
  return new UnreadableError(
    'NO_COORDINATES',
    'berkas OCR ini tidak menyebut letak kata-katanya, sehingga tabel tidak dapat disusun; ekspor ulang beserta koordinat (ALTO dengan HPOS dan VPOS, hOCR dengan bbox), atau berikan PDF-nya',
  );
}
