import { expect, test } from 'vitest';
import { loadPdfLibrary } from '../../../src/ingest/pdf/pdfjs.js';

const METHODS = () => [Array.prototype.push, JSON.parse, JSON.stringify, Function.prototype.toString];

test("pdf.js leaves the language's own methods in place for the rest of the program", async () => {
  const own = METHODS();
  await loadPdfLibrary();
  expect(METHODS()).toEqual(own);
  expect('pdfjsWorker' in globalThis).toBe(true);
});
