// The worker of pdf.js. Loaded as a plain script it lets pdf.js work without a thread of its own, as it must from a folder.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
