import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/run.js';
import { fixtureReport, reportOf } from '../support/reports.js';

function found(name: string) {
  return runRules(fixtureReport(name)).findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    line: finding.places[0]?.line,
    stated: finding.stated,
    recomputed: finding.recomputed,
    lines: finding.places.map((place) => place.line),
  }));
}

const sumbersari = found('000_sumbersari.txt');
const semboro = found('001_semboro.txt');
const gumukmas = found('002_gumukmas.txt');
const sumobito = found('004_sumobito.txt');

describe('Kecamatan Sumbersari 2023', () => {
  it('has totals that differ from their rows, empty cells adding nothing', () => {
    // 2+1+28+30+4+11+20+34+11 = 141; 1+10+9+4+1+17+9+2+5+3+3 = 64; 1+1+7+20+2+30 = 61
    const staff = sumbersari.filter((f) => f.code === 'JML-01' && (f.line ?? 0) < 400);
    expect(staff.map((f) => [f.line, f.stated, f.recomputed])).toEqual([
      [268, '65', '61'],
      [289, '65', '64'],
      [308, '129', '141'],
    ]);
  });

  it('has a total of the budget that differs by Rp 246.000, and a sub kegiatan spent above its ceiling', () => {
    expect(sumbersari).toContainEqual(
      expect.objectContaining({ code: 'JML-01', line: 864, stated: '12.715.415.740', recomputed: '12.715.661.740' }),
    );
    expect(sumbersari).toContainEqual(expect.objectContaining({ code: 'ARI-01', line: 848 }));
  });

  it('is not accused where figures are truncated, in other notation or counted right', () => {
    // 98.67% truncated, 46 laporan, 4 program 8 kegiatan 12 sub kegiatan, 81.37%
    // Line 866 also lacks an amount, which LKP-03 gives; line 710 names the wrong year (THN-01).
    const figures = sumbersari.filter(({ code }) => !['LKP-03', 'THN-01'].includes(code));
    for (const line of [595, 710, 866]) expect(figures.filter((f) => f.line === line)).toEqual([]);
    expect(sumbersari.filter((f) => f.stated === '98.67%')).toEqual([]);
  });
});

describe('Kecamatan Semboro 2021', () => {
  it('gives 82,3% where 75.669.000 / 88.730.000 is 85,28%, in the table and in its explanation', () => {
    const wrong = semboro.filter((f) => f.stated === '82,3%' && f.code === 'PRS-01');
    expect(wrong.map((f) => f.line).sort()).toEqual([482, 485]);
    expect(wrong.every((f) => f.recomputed === '85,28%')).toBe(true);
  });

  it('has no finding on its budget table, of which every sum and percentage holds', () => {
    expect(semboro.filter((f) => f.line !== undefined && f.line >= 519 && f.line <= 548)).toEqual([]);
  });
});

describe('Kecamatan Gumukmas 2023', () => {
  it('prints one achievement above its own cap in several tables: one finding with every place', () => {
    const capped = gumukmas.filter((f) => f.code === 'CAP-02' && f.stated === '103%');
    expect(capped).toHaveLength(1);
    expect(capped[0]?.lines).toEqual(expect.arrayContaining([419, 601, 397]));
  });

  it('gives the absorption of a program as 90% where the budget has 88,25%', () => {
    expect(gumukmas).toContainEqual(
      expect.objectContaining({ code: 'NIL-01', line: 569, stated: '90%', recomputed: '88,25%' }),
    );
  });

  it('sets targets in its cascade that differ from the annual plan', () => {
    expect(gumukmas).toContainEqual(expect.objectContaining({ code: 'NIL-01', stated: '9 Dok.', recomputed: '6' }));
  });

  it('is not accused for quarters printed on rows of their own', () => {
    expect(gumukmas.filter((f) => f.recomputed.startsWith('Tw 1 : 21') || f.stated.startsWith('Tw 1 : 21'))).toEqual(
      [],
    );
  });
});

describe('Kecamatan Sumobito 2024', () => {
  it('counts 6 programs, 12 kegiatan and 25 sub kegiatan as its Tabel 4.1 lists them', () => {
    expect(sumobito.filter((f) => f.code === 'CCH-01')).toEqual([]);
  });
});

describe('figures that can be read in two ways', () => {
  it('are not judged: 8,726% may be 8726 percent', () => {
    const report = reportOf(
      '- Lebih dari 100 % : Sangat Baik',
      '- 80 % s/d 100 % : Baik',
      '- Kurang dari 80 % : Kurang',
      '',
      'Meningkatnya pemanfaatan teknologi mendapat predikat nilai “Sangat baik” dengan rata-rata capaian sebesar 8,726%.',
    );
    expect(report.scale).toHaveLength(3);
    expect(runRules(report).findings).toEqual([]);
  });
});
