import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractReport } from '../../src/extract/report.js';
import { readText } from '../../src/ingest/text/read-text.js';
import { crossReportFindings } from '../../src/rules/cross-report/cross-report-findings.js';
import { runRules } from '../../src/rules/run.js';
import { defaultProfile } from '../support/profile.js';

const PAIRS = 'fixtures/pairs';

function reportsOf(office: string) {
  const names = readdirSync(`${PAIRS}/${office}`).sort();
  return names.map((name) => {
    const file = `${PAIRS}/${office}/${name}`;
    const bytes = readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { ...extractReport(readText(bytes, file, sha256).blocks), file, sha256 };
  });
}

const crossFindings = (office: string) => crossReportFindings(reportsOf(office)).map(({ judged }) => judged);

describe.each(readdirSync(PAIRS))('the pair of %s', (office) => {
  it('is of one office over two years, and no other rule finds anything in it', () => {
    const reports = reportsOf(office);
    expect(reports.map(({ entity }) => entity.year)).toEqual([2022, 2023]);
    expect(new Set(reports.map(({ entity }) => entity.name)).size).toBe(1);
    for (const report of reports) expect(runRules(report, { profile: defaultProfile() }).findings).toEqual([]);
  });
});

describe('the pairs under LTS-01', () => {
  it('Karangjati: the report on 2023 prints 86,45 for 84,65', () => {
    const [earlier, later] = crossFindings('kecamatan-karangjati');
    expect(earlier?.findings).toEqual([]);
    expect(later?.findings).toMatchObject([
      { code: 'LTS-01', severity: 'error', gross: true, stated: '86,45', recomputed: '84,65' },
    ]);
    expect(later?.findings[0]?.places.map(({ line, source }) => [line, source?.year])).toEqual([
      [77, undefined],
      [67, 2022],
      [77, 2022],
      [86, 2022],
    ]);
    expect(later?.check).toMatchObject({ satisfied: 2, violated: 1, notJudged: 3 });
  });

  it('Dinas Perikanan: three targets and results of 2022 and twelve targets of the Renstra agree', () => {
    const [earlier, later] = crossFindings('dinas-perikanan-banyusari');
    expect(earlier?.findings).toEqual([]);
    expect(later?.findings).toEqual([]);
    expect(later?.check).toMatchObject({ satisfied: 18, violated: 0 });
  });
});
