import { extractReport } from '../extract/report.js';
import { readDocument } from '../ingest/read.js';
import type { ReadOptions } from '../ingest/read-options.js';
import type { Report } from '../records/report.js';
import { blocksOf } from './blocks.js';
import { Tracker } from './whereabouts.js';

/** What one document holds, without a judgement. */
export interface Extracted extends Omit<Report, 'tables' | 'prose' | 'claims'> {
  file: string;
  sha256: string;
}

/**
 * The records of one report, checked against their schema; pictures of pages are recognised with `options.ocr`; `tracker` is told the stages.
 * @throws UnreadableError when the file cannot be read; ZodError when the extraction broke its own contract
 */
export async function extractFile(
  file: string,
  options: ReadOptions = {},
  tracker: Tracker = new Tracker(),
): Promise<Extracted> {
  const document = await readDocument(file, options);
  tracker.at('layout');
  const blocks = await blocksOf(document);
  tracker.at('extract');
  const { entity, policy, scale, records, coverage } = extractReport(blocks);
  return { file, sha256: document.sha256, entity, policy, scale, records, coverage };
}
