import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import type { OcrSettings } from '../pipeline/ocr.js';
import { TABLE_SOURCES } from '../tables/table-source.js';
import { printable } from './errors.js';

/** Characters of a reviewer's name. */
const MOST_NAME = 100;

/** Reads a whole number from 1 up. @throws InvalidArgumentError */
export function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('It must be a whole number from 1 up.');
  return value;
}

/** Reads a whole number from 0 up. @throws InvalidArgumentError */
export function nonNegativeInteger(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('It must be a whole number from 0 up.');
  return value;
}

/** Reads the name of a reviewer. @throws InvalidArgumentError */
export function shownName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > MOST_NAME || printable(name) !== name)
    throw new InvalidArgumentError(`It must have 1 to ${MOST_NAME} characters, all of them visible.`);
  return name;
}

/** Reads rule codes separated by commas or spaces. @throws InvalidArgumentError when there is none */
export function ruleCodes(text: string): string[] {
  const codes = text.split(/[\s,]+/).filter(Boolean);
  if (codes.length === 0) throw new InvalidArgumentError('Give codes such as CAP-01,JML-01.');
  return codes.map((code) => code.toUpperCase());
}

/** `--lang`, for every command that prints texts of the audit. */
export function languageOption(): Option {
  return new Option('--lang <lang>', 'language of the texts: Indonesian or English')
    .choices(['id', 'en'])
    .default('id');
}

/** `--jobs`, documents at the same time; as many as there are cores unless told. */
export function jobsOption(): Option {
  return new Option('--jobs <n>', 'documents audited at the same time')
    .argParser(positiveInteger)
    .default(availableParallelism(), 'number of cores');
}

/** `--password`, for every command that reads documents. */
export function passwordOption(): Option {
  return new Option('--password <text>', 'opens PDFs that are locked with it; others are read as without one');
}

/** `--tables`, what the tables of a PDF are found by. */
export function tablesOption(): Option {
  return new Option('--tables <source>', "find tables by the PDF's tags, by lines and places of words, or by both")
    .choices(TABLE_SOURCES)
    .default('auto');
}

/** The options on pictures of pages, as commander gives them. */
export interface OcrOptions {
  ocr: 'auto' | 'never' | 'always';
  ocrCache?: string;
  ocrTimeLimit: number;
}

/** `--ocr-cache` */
export function ocrCacheOption(): Option {
  return new Option('--ocr-cache <dir>', 'keep recognised pages in this folder, or "none"').default(
    undefined,
    "lkjip/ocr in the user's cache folder",
  );
}

/** `--ocr-time-limit` */
export function ocrTimeLimitOption(): Option {
  return new Option('--ocr-time-limit <seconds>', 'for one page; one that takes longer is reported as unread')
    .argParser(positiveInteger)
    .default(90);
}

/** `--ocr`, `--ocr-cache`, `--ocr-time-limit`, for every command that reads documents. */
export function ocrOptions(): Option[] {
  return [
    new Option(
      '--ocr <when>',
      'recognise pictures of pages: where their own text is of no use, never, or on every page',
    )
      .choices(['auto', 'never', 'always'])
      .default('auto'),
    ocrCacheOption(),
    ocrTimeLimitOption(),
  ];
}

/** `--time-limit`, for commands that read documents. */
export function timeLimitOption(): Option {
  return new Option(
    '--time-limit <seconds>',
    'for one document, 2 more for each page, counted anew with each recognised page; one that takes longer is unreadable',
  )
    .argParser(positiveInteger)
    .default(120);
}

/** The settings of the recognition that the options stand for. */
export async function ocrSettings({ ocr, ocrCache, ocrTimeLimit }: OcrOptions): Promise<OcrSettings> {
  if (ocr === 'never') return { mode: ocr, cache: null, pageLimit: ocrTimeLimit };
  const { defaultCacheFolder } = await import('../ingest/ocr/page-cache.js');
  const cache = ocrCache === 'none' ? null : (ocrCache ?? defaultCacheFolder());
  return { mode: ocr, cache, pageLimit: ocrTimeLimit };
}
