import { readFileSync } from 'node:fs';
import { extractReport } from '../../src/extract/report.js';
import { readText } from '../../src/ingest/text/read-text.js';
import type { Report } from '../../src/records/report.js';

/** A committed text export, read to its records. */
export function fixtureReport(name: string): Report {
  const document = readText(readFileSync(new URL(`../../fixtures/reports/${name}`, import.meta.url)), name, '');
  return extractReport(document.blocks);
}

/** A report made of the lines of a text export. */
export function reportOf(...lines: string[]): Report {
  const document = readText(new TextEncoder().encode(lines.join('\n')), 'contoh.txt', '');
  return extractReport(document.blocks);
}
