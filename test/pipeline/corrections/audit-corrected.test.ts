import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/document/correction.js';
import { DOUBT_MARK } from '../../../src/document/doubt.js';
import type { AuditedDocument } from '../../../src/findings/audit.js';
import { PageCache } from '../../../src/ingest/ocr/page-cache.js';
import { readDocument, readSource } from '../../../src/ingest/read.js';
import { type AuditOptions, auditDocument } from '../../../src/pipeline/audit-document.js';
import type { OcrService } from '../../../src/pipeline/ocr.js';
import { ROOT } from '../../support/command.js';
import { temporaryFolder } from '../../support/temporary.js';

const bytes = (text: string) => ({ file: 'laporan.txt', bytes: new TextEncoder().encode(text), sha256: '' });
const SEMBORO = join(ROOT, 'fixtures/renders/001_semboro.pdf');

async function audit(
  source: string | ReturnType<typeof bytes>,
  corrections: Correction[] = [],
  options: Partial<AuditOptions> = {},
  ocr?: OcrService,
): Promise<AuditedDocument> {
  const read = typeof source === 'string' ? await readSource(source) : source;
  const chosen: AuditOptions = { language: 'id', corrections, ...options };
  const outcome = await auditDocument({ file: read.file, named: true }, chosen, ocr, read);
  if (outcome.type === 'skipped') throw new Error(`${read.file} was skipped`);
  return outcome.document;
}

describe('a report audited with corrections', () => {
  // As it is printed, and with one amount misread.
  const printed = readFileSync(join(ROOT, 'fixtures/reports/001_semboro.txt'), 'utf8');
  const misread = printed.replace('88.730.000\t75.669.000\t', '88.780.000\t75.669.000\t');

  it('text export: the finding that a misread number raised is gone, the record holds what is printed', async () => {
    expect(misread).not.toBe(printed);
    const [before, after] = [await audit(bytes(printed)), await audit(bytes(misread))];
    const known = new Set(before.findings.map(({ fingerprint }) => fingerprint));
    const raised = after.findings.filter(({ fingerprint }) => !known.has(fingerprint));
    const place = raised.flatMap(({ places }) => places).find(({ text }) => text === '88.780.000');
    expect(place).toBeDefined();
    const correction = { place: place ?? {}, original: '88.780.000', text: '88.730.000' };
    const corrected = await audit(bytes(misread), [correction]);
    expect(corrected.findings.map(({ fingerprint }) => fingerprint)).toEqual([...known]);
    expect(corrected.coverage.corrections).toEqual([correction]);
    expect([corrected.status, corrected.problems]).toEqual(['audited', []]);
    const marked = JSON.stringify(corrected.records).match(/"corrected":true/g);
    expect(marked).toHaveLength(1);
  });

  it('a correction that no longer fits is told as a problem, in the language asked for', async () => {
    const stale = { place: { line: 482 }, original: '123', text: '124' };
    const { problems, status, coverage } = await audit(bytes(printed), [stale], { language: 'en' });
    expect(problems).toEqual([
      {
        code: 'CORRECTION_REFUSED',
        reason: 'the correction of "123" to "124" was not applied: something else is read at its place now',
      },
    ]);
    expect([status, coverage.corrections]).toEqual(['partial', undefined]);
  });

  it('PDF: by a box around the cell', async () => {
    const before = await audit(SEMBORO);
    const finding = before.findings.find(({ code, stated }) => code === 'PRS-01' && stated === '82,3%');
    const place = finding?.places[0];
    if (!place?.box) throw new Error('no such finding');
    const [x0, y0, x1, y1] = place.box;
    const drawn: Correction = {
      place: { page: place.page, box: [x0 - 3, y0 - 2, x1 + 4, y1 + 1] },
      ...{ original: '82,3%', text: '85,28%' },
    };
    const after = await audit(SEMBORO, [drawn]);
    expect(after.findings.map(({ fingerprint }) => fingerprint)).not.toContain(finding?.fingerprint);
    expect(after.findings.length).toBeLessThan(before.findings.length);
    const row = after.records.program_performance.flatMap(({ rows }) => rows).find(({ persen }) => persen === '85,28%');
    expect(row?.places.persen).toEqual({ ...place, text: '85,28%', corrected: true });
  });

  it('scan: a number that could not be read is read then', async () => {
    const scan = join(ROOT, 'fixtures/scans/semboro-page-2.pdf');
    const { sha256 } = await readSource(scan);
    const page = (await readDocument(SEMBORO)).pages[14];
    const word = page?.words.find(({ text }) => text === '82,3%');
    if (!page || !word) throw new Error('the fixture has no such page');
    word.text += DOUBT_MARK;
    const folder = temporaryFolder();
    const cache = new PageCache(folder);
    await cache.put(cache.key(sha256, 1), { ...page, number: 1, taggedTables: undefined });
    const read = () => Promise.reject(new Error('every page is in the cache'));
    const ocr = { ocr: { mode: 'always' as const, cache: folder, pageLimit: 1 } };
    const service = { reader: { parallel: 1, read } };
    const before = await audit(scan, [], ocr, service);
    const [unread] = before.coverage.unread;
    expect(before.coverage.unread).toHaveLength(1);
    if (!unread) return;
    const correction = { place: unread.place, original: unread.place.text ?? '', text: '82,3%' };
    const after = await audit(scan, [correction], ocr, service);
    expect(after.coverage.unread).toEqual([]);
    expect(after.findings).toMatchObject([{ code: 'PRS-01', stated: '82,3%', recomputed: '85,28%' }]);
    expect(after.findings[0]?.places[0]?.corrected).toBe(true);
  });
});
