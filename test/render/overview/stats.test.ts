import { describe, expect, it } from 'vitest';
import { type CountedReport, regencyStats, type StatsSource } from '../../../src/overview/regency-stats.js';
import { renderStatsCsv } from '../../../src/render/overview/stats-csv.js';
import { renderStatsHtml } from '../../../src/render/overview/stats-html.js';
import { renderStatsText } from '../../../src/render/overview/stats-terminal.js';
import { terminalWidth } from '../../../src/render/terminal-text.js';
import { expectSelfContained } from '../../support/page-security.js';
import { HOSTILE } from '../sample-audit.js';

const report = (
  officeId: number,
  year: number,
  error: number,
  status: CountedReport['status'] = 'audited',
): CountedReport => ({
  ...{ officeId, year, status, findings: { error, warning: 7, info: 1 } },
  budgets: [
    {
      totals: [{ pagu: 1000, realisasi: 875, persen: null }],
      programs: { rows: 0, unread: 0, pagu: null, realisasi: null },
    },
  ],
});

function source(offices: number): StatsSource {
  const list = Array.from({ length: offices }, (_, index) => ({
    ...{
      id: index,
      name: index === 0 ? HOSTILE : `Kecamatan Suka Makmur ${index}`,
      regency: index === 1 ? '=1+1' : 'Kabupaten Jember',
    },
  }));
  return {
    offices: list,
    reports: list.flatMap(({ id }) => [
      report(id, 2021, id % 4),
      report(id, 2023, 12, id === 2 ? 'unreadable' : 'partial'),
    ]),
    rules: [{ code: 'JML-01', severity: 'error', title: `Jumlah ${HOSTILE}`, findings: 5 }],
    reportsOfRule: new Map([['JML-01', 2]]),
    achievements: [100, 90],
    unplaced: { files: [{ file: `masuk/${HOSTILE}.pdf`, reason: HOSTILE }], count: 4 },
  };
}

const stats = regencyStats(null, source(3));
const page = renderStatsHtml(stats, 'id');

describe('statistics as a page', () => {
  it('loads nothing, runs only its own script, and lets no text become markup', () => {
    expectSelfContained(page);
    expect(page).not.toContain('<script>alert');
    expect(page.match(/&lt;script&gt;alert/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('has each office with each year: errors, warnings, what was read in part, not at all, or is not there', () => {
    const rows = page.match(/<tr data-e[\s\S]*?<\/tr>/g) ?? [];
    expect(rows[1]).toBe(
      '<tr data-e="13" data-g="0"><th scope="row">Kecamatan Suka Makmur 1 <small>=1+1</small></th><td class="e">1 / 7</td><td class="e">12 / 7*</td></tr>',
    );
    expect(rows[2]).toContain('data-g="1"');
    expect(rows[2]).toContain('<td class="u">×</td>');
    const gap = regencyStats(null, { ...source(2), reports: [report(0, 2021, 0), report(1, 2022, 0)] });
    expect(renderStatsHtml(gap, 'id')).toContain('<td class="w">0 / 7</td><td class="m">–</td>');
  });

  it('gives the distributions in words too', () => {
    expect(page).toContain('80–&lt;90: 5;');
    expect(page).toContain('2 capaian sebagaimana tercetak');
    expect(page).toContain('Berkas tanpa instansi atau tahun yang terbaca: 4');
    expect(page).toContain('… dan 3 berkas lagi');
  });

  it('stays small with 500 offices', () => {
    const large = renderStatsHtml(regencyStats('Kabupaten Jember', source(500)), 'id');
    expect(large.match(/<tr data-e/g)).toHaveLength(500);
    expect(large.length).toBeLessThan(200_000);
  });

  it('is English on demand, and says so where there is nothing', () => {
    expect(renderStatsHtml(stats, 'en')).toContain('<h2>Offices and years</h2>');
    const empty = {
      offices: [],
      reports: [],
      rules: [],
      reportsOfRule: new Map(),
      achievements: [],
      unplaced: { files: [], count: 0 },
    };
    expect(renderStatsHtml(regencyStats(null, empty), 'id')).toContain('Tidak ada laporan.');
    expect(renderStatsText(regencyStats(null, empty), { language: 'id', colour: false, width: 80 })).toContain(
      'Tidak ada laporan.',
    );
  });
});

describe('statistics as text and CSV', () => {
  it.each([60, 100])('fit into %i columns, the offices with the most errors first', (width) => {
    const lines = renderStatsText(regencyStats(null, source(40)), { language: 'id', colour: false, width }).split('\n');
    expect(lines.filter((line) => terminalWidth(line) > width)).toEqual([]);
    const heading = lines.indexOf('Instansi dan tahun');
    expect(lines[heading + 1]).toMatch(/^ +2021 +2023$/);
    expect(lines[heading + 2]).toMatch(/^ {2}Kecamatan Suka Makmur 3 +3 \/ 7 +12 \/ 7\*$/);
    expect(lines.join('\n')).toContain('… dan 15 instansi lagi');
  });

  it('has a line for each office and year, those without a report too, and no formula', () => {
    const csv = renderStatsCsv(
      regencyStats(null, { ...source(3), reports: [report(1, 2021, 2), report(0, 2022, 0)] }),
      'id',
    );
    const lines = csv.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufeffInstansi,Daerah,Tahun,Status,Kesalahan,Peringatan,Catatan,Pagu,Realisasi,Serapan (%)');
    expect(lines).toHaveLength(1 + 3 * 2);
    expect(lines).toContain("Kecamatan Suka Makmur 1,'=1+1,2021,diaudit,2,7,1,1000,875,87.5");
    expect(lines).toContain("Kecamatan Suka Makmur 1,'=1+1,2022,tanpa laporan");
  });
});
