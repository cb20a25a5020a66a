import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Audit, AuditedDocument } from '../../src/findings/audit.js';
import { auditDocument } from '../../src/pipeline/audit-document.js';
import { lkjip, ROOT } from '../support/command.js';
import { type Lines, missingScorer, recordsF1 } from '../support/gold.js';
import { missingShared, shared } from '../support/shared.js';
import { temporaryFolder } from '../support/temporary.js';

const reason = missingShared('renders/000_sumbersari_scan.pdf') ?? missingShared('renders/001_semboro_scan.pdf');

async function audited(name: string, out: string, cache: string, ...more: string[]): Promise<AuditedDocument> {
  const file = shared(`renders/${name}_scan.pdf`) ?? '';
  const args = ['audit', file, '--out', out, '--no-pictures', '--fail-on', 'never', '--ocr-cache', cache];
  const { stderr } = await lkjip([...args, ...more]);
  const audit: Audit = JSON.parse(await readFile(join(out, 'audit.json'), 'utf8'));
  const [document] = audit.documents;
  if (!document) throw new Error(`${name} was not audited: ${stderr}`);
  return document;
}

const errors = ({ findings }: AuditedDocument) =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, stated, recomputed }) => [code, stated, recomputed].join(' | '));

async function errorsOfExport(name: string): Promise<string[]> {
  const file = join(ROOT, `fixtures/reports/${name}.txt`);
  const outcome = await auditDocument({ file, named: true }, { language: 'id' });
  if (outcome.type === 'skipped') throw new Error(`${name} was skipped`);
  return errors(outcome.document);
}

/** The tool's own reading of the office's name, which the export has in both spellings. */
const withoutName = (texts: string[]) => texts.map((text) => text.replace(/Kecamatan Su\w+sari$/, ''));

interface Scan {
  name: string;
  pages: number;
  /** The scan holds some pages of the report; these lines of the text export are printed on them. */
  lines: Lines[];
  /** Target, realisasi and capaian of Tabel 3.1. */
  results: [string, string, string][];
  /** Of the programs in the agreements. */
  amounts: number[];
}

const SCANS: Scan[] = [
  {
    name: '000_sumbersari',
    pages: 6,
    lines: [
      [414, 433],
      [438, 476],
      [478, 531],
      [949, 1012],
    ],
    results: [
      ['100%', '96%', '96%'],
      ['100%', '100%', '100%'],
      ['100%', '100%', '100%'],
      ['100%', '100%', '100%'],
    ],
    amounts: [11381188659, 2944375274, 1082265114, 217948000],
  },
  {
    name: '001_semboro',
    pages: 7,
    lines: [
      [270, 299],
      [305, 377],
      [485, 540],
      [609, 657],
      [714, 742],
    ],
    results: [
      ['85', '60,7', '71,4%'],
      ['80%', '80%', '100%'],
    ],
    amounts: [2627750329, 568919000, 367164000, 313004000, 2519516374, 561477500, 91570000, 284900000],
  },
];

describe.skipIf(reason)(`a scan${reason ? ` (${reason})` : ''}`, () => {
  const noScorer = missingScorer();

  it.each(SCANS)('$name gives the records of its $pages pages; a second run the same from the cache', async (scan) => {
    const { name, pages, lines, results, amounts } = scan;
    const [out, cache] = [temporaryFolder(), temporaryFolder()];
    const document = await audited(name, out, cache);
    expect(document).toMatchObject({ kind: 'scan', pages, status: 'audited' });
    const rows = document.records.realization.flatMap((table) => table.rows);
    expect(rows.map(({ target, realisasi, capaian }) => [target, realisasi, capaian])).toEqual(results);
    const agreed = document.records.pk_budget.flatMap((table) => table.rows.map((row) => row.anggaran));
    expect(agreed).toEqual(expect.arrayContaining(amounts));
    // A misread digit would accuse of something that the text export does not say.
    expect(errors(document).length).toBeGreaterThan(1);
    expect(withoutName(await errorsOfExport(name))).toEqual(expect.arrayContaining(withoutName(errors(document))));
    if (!noScorer) expect(recordsF1(name, lines, join(out, 'audit.json'), out)).toBeGreaterThanOrEqual(0.93);
    // A page that would have to be recognised anew takes longer than the limit.
    expect(await audited(name, temporaryFolder(), cache, '--ocr-time-limit', '1')).toEqual(document);
  }, 300_000);

  it('is left unread with --ocr never', async () => {
    const document = await audited('000_sumbersari', temporaryFolder(), 'none', '--ocr', 'never');
    expect(document).toMatchObject({ status: 'unreadable', problems: [{ code: 'NO_TEXT_LAYER' }] });
  });
});
