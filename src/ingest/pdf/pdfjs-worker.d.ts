/** Sets `globalThis.pdfjsWorker`, by which the library finds it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
