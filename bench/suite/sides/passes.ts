import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DEFAULT_PROFILE, readProfile } from '../../../src/config/profiles.js';
import { auditDocument } from '../../../src/pipeline/audit-document.js';
import { barePass } from '../../measure/bare-pass.js';

/** Does one kind of work on a file and gives its pages, or null when it is no report with a text layer. */
export type Work = (file: string) => Promise<number | null>;

function auditing(): Work {
  const file = `profiles/${DEFAULT_PROFILE}.yaml`;
  const profile = readProfile(file, readFileSync(file, 'utf8'));
  return async (file) => {
    const outcome = await auditDocument({ file, named: true }, { language: 'id', profile });
    if (outcome.type === 'skipped') return null;
    const { kind, status, pages } = outcome.document;
    return kind === 'scan' || status === 'unreadable' ? null : (pages ?? null);
  };
}

/** Splits a text into its cells and reads the digits of each: what any reader of text exports pays. */
function splitting(text: string): number {
  let digits = 0;
  for (const line of text.split(/\r?\n/)) for (const cell of line.split('\t')) digits += cell.replace(/\D/g, '').length;
  return digits;
}

/** The sides that are compared, by name. */
export const WORKS = {
  /** The whole audit of a file, as a batch does it for each: without pictures of pages, so without recognition. */
  audit: auditing,
  /** pdf.js alone. */
  pdfjs: (): Work => async (file) => barePass(new Uint8Array(await readFile(file))),
  /** A text export read and taken apart, and nothing more. */
  split: (): Work => async (file) => splitting(await readFile(file, 'utf8')),
};

export type WorkName = keyof typeof WORKS;
