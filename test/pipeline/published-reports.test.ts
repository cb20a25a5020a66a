import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditedDocument } from '../../src/findings/audit.js';
import { auditDocument } from '../../src/pipeline/audit-document.js';
import { missingShared, shared } from '../support/shared.js';

const folder = shared('reports');
const missing = missingShared('reports');

/** Pictures of pages without a text layer: they wait for OCR. */
const SCANS = ['grobogan_dpupr_SK-IKU_SCAN.pdf', 'jabar2016_distan_PK-kadis_SCAN.pdf', 'jabar2016_dsda_LKIP_SCAN.pdf'];

describe.skipIf(missing)(`published reports${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const audited = new Map<string, AuditedDocument>();

  beforeAll(async () => {
    for (const name of readdirSync(folder ?? '').filter((file) => file.endsWith('.pdf'))) {
      const outcome = await auditDocument({ file: join(folder ?? '', name), named: true }, { language: 'id' });
      if (outcome.type === 'document') audited.set(name, outcome.document);
    }
  }, 120_000);

  it('are all audited but the scans, which say why', () => {
    const unread = [...audited].filter(([, { status }]) => status === 'unreadable');
    expect(unread.map(([name]) => name).sort()).toEqual(SCANS);
    expect(new Set(unread.flatMap(([, { problems }]) => problems.map(({ code }) => code)))).toEqual(
      new Set(['NO_TEXT_LAYER']),
    );
  });

  it('have tables of results or of the budget in at least 12', () => {
    const read = [...audited.values()].filter(({ records }) => records.realization.length + records.budget.length > 0);
    expect(read.length).toBeGreaterThanOrEqual(12);
  });

  it('are read as printed: the budget of Dinas Koperasi, over three pages', () => {
    const budget = audited
      .get('jabar2016_dkumkm_LKIP-gabung-bab1-4.pdf')
      ?.records.budget.find(({ page }) => page === 33);
    expect(budget?.rows[0]).toMatchObject({
      level: 'total',
      name: 'TOTAL APBD',
      pagu: 56_017_527_555,
      realisasi: 52_079_014_271,
      persen: '92,97',
    });
    expect(new Set(budget?.rows.map(({ page }) => page))).toEqual(new Set([33, 34, 35]));
  });

  it('are read as printed: the results and the budget of Dinas Kominfo Wonosobo', () => {
    const document = audited.get('wonosobo2019_diskominfo_LKjIP.pdf');
    const results = document?.records.realization.find(({ page }) => page === 32);
    expect(results?.rows.map((row) => [row.indikator, row.target, row.realisasi])).toEqual([
      ['Persentase PD yang memutakhirkan informasi publik berkala', '85', '86,73'],
      ['Nilai Keterbukaan Informasi Publik', '78', '83,02'],
      ['Index SPBE', '3,13', '2,94'],
      ['Indek Kepuasan Masyarakat', '76', '84,80'],
      ['Evaluasi SAKIP Dinas Kominfo', '68,5', 'DTT'],
    ]);
    const first = document?.records.budget[0]?.rows[0];
    expect(first).toMatchObject({ pagu: 744_710_550, realisasi: 619_294_482 });
    expect(first?.persen).toMatch(/^83,12/);
  });
});
