import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownProfile, readProfile } from '../../src/config/profiles.js';
import type { Profile } from '../../src/records/profile.js';
import type { Report } from '../../src/records/report.js';
import { capPolicy } from '../../src/rules/cap-policy.js';
import { capaianFormula } from '../../src/rules/capaian-formula.js';
import { predicateMismatch } from '../../src/rules/predicate-mismatch.js';
import { runRules } from '../../src/rules/run.js';
import { fixtureReport, reportOf } from '../support/reports.js';
import { band, claim, realization, report, withoutPlaces } from './support/build.js';

function profile(name: string): Profile {
  const url = ownProfile(name);
  if (!url) throw new Error(`no profile ${name}`);
  return readProfile(name, readFileSync(url, 'utf8'));
}
const PERMENPAN = profile('permenpan-53-2014');
const PERMENDAGRI = profile('permendagri-86-2017');

const rated = (indikator: string, realisasi: string, capaian: string, predikat: string | null, more = {}) =>
  report({ realization: [realization('realization-1', [[indikator, '70', realisasi, capaian, predikat]])] }, more);
const judged = (source: Report, chosen: Profile | null = PERMENPAN) =>
  predicateMismatch.check(source, { profile: chosen });

describe('PRD-01 by the scales of a profile', () => {
  it('warns of a word of Permendagri 86/2017 that its scale does not give, and names the scale', () => {
    const { findings } = judged(rated('Cakupan layanan', '56', '80%', 'Sangat Tinggi'), PERMENDAGRI);
    expect(findings).toMatchObject([{ severity: 'warning', stated: 'Sangat Tinggi', recomputed: 'Tinggi' }]);
    expect(findings[0]?.message.id).toContain(
      'skala cadangan Permendagri 86/2017 (laporan tidak mencetak skala) (76–90)',
    );
    expect(findings[0]?.message.en).toContain('the fallback scale Permendagri 86/2017 (the report prints none)');
    expect(findings[0]?.places.every(({ line }) => line !== undefined)).toBe(true);
  });

  it.each<[string, Profile | null, string, string, object]>([
    ['the scale of the profile has a hole there', PERMENDAGRI, '90,5%', 'Sangat Tinggi', {}],
    ['the word is not on the profile’s scale of capaian', PERMENPAN, '98%', 'Sangat Baik', {}],
    ['the letter is of a score, not of a capaian', PERMENPAN, '98%', 'B', {}],
    ['there is no profile', null, '80%', 'Sangat Tinggi', {}],
  ])('does not judge where %s', (_, chosen, capaian, predikat, more) => {
    expect(judged(rated('Cakupan layanan', '56', capaian, predikat, more), chosen)).toMatchObject({
      findings: [],
      satisfied: 0,
      notJudged: [{}],
    });
  });

  it('leaves the report its own scale', () => {
    const own = [
      band('Rendah', 0, 50, [true, true]),
      band('Tinggi', 51, 70, [true, true]),
      band('Sangat Tinggi', 71, 100, [true, true]),
    ];
    expect(judged(rated('Cakupan', '56', '80%', 'Sangat Tinggi', { scale: own }), PERMENDAGRI)).toMatchObject({
      findings: [],
      satisfied: 1,
    });
  });

  it('judges the letter of a SAKIP score by Permenpan RB 88/2021, and of no other score', () => {
    const letter = (indikator: string, realisasi: string, more = {}) =>
      judged(rated(indikator, realisasi, '89%', null, more));
    expect(letter('Nilai SAKIP', 'BB (62,5)').findings).toMatchObject([
      { severity: 'warning', stated: 'BB', recomputed: 'B / Baik' },
    ]);
    expect(letter('Nilai SAKIP', 'B (62,5)')).toMatchObject({ findings: [], satisfied: 1 });
    // Mutu pelayanan has other bounds (Permenpan RB 14/2017): 82,5 is a B there.
    expect(letter('Indeks Kepuasan Masyarakat', 'B (82,5)')).toMatchObject({ findings: [], satisfied: 0 });
    // Before Permenpan RB 12/2015 62,5 was a CC.
    const old = { entity: { name: 'Dinas', regency: null, year: 2014 } };
    expect(letter('Nilai SAKIP', 'CC (62,5)', old).findings).toEqual([]);
  });

  it('reads letters in sentences of reports without a scale, from a text as it is printed', () => {
    const said = (sentence: string) =>
      judged(
        reportOf('LAPORAN KINERJA TAHUN 2023', 'KECAMATAN CONTOH', '', 'BAB III AKUNTABILITAS KINERJA', '', sentence),
      );
    expect(said('Hasil evaluasi SAKIP tahun 2023 adalah 62,50 dengan predikat BB.').findings).toMatchObject([
      { severity: 'warning', stated: 'BB', recomputed: 'B / Baik' },
    ]);
    expect(said('Hasil evaluasi SAKIP tahun 2023 adalah 72,50 dengan predikat BB.')).toMatchObject({
      findings: [],
      satisfied: 1,
    });
    expect(said('Nilai IKM tahun 2023 adalah 82,50 dengan predikat B.').findings).toEqual([]);
    expect(said('Evaluasi SAKIP menghasilkan predikat BB.')).toMatchObject({ findings: [], satisfied: 0 });
  });

  it('does not take a category without value or indicator for the whole report', () => {
    const source = report(
      { realization: [realization('realization-1', [['Partisipasi', '70', '70', '100%']])] },
      { claims: [claim('category', 'sedang', { sentence: 'partisipasi masyarakat masih tergolong sedang' })] },
    );
    expect(judged(source, PERMENDAGRI)).toMatchObject({ findings: [], notJudged: [{}] });
  });

  it('finds the same without places', () => {
    const source = rated('Nilai SAKIP', 'BB (62,5)', '80%', 'Sangat Tinggi');
    expect(judged(withoutPlaces(source), PERMENDAGRI).findings.map(({ recomputed }) => recomputed)).toEqual([
      'B / Baik',
      'Tinggi',
    ]);
  });
});

describe('the cap and the formulas of a profile', () => {
  const daerah: Profile = {
    ...PERMENPAN,
    name: 'daerah',
    title: { id: 'Perbup 1/2020', en: 'Regulation 1/2020' },
    'cap-over-100': true,
    formulas: { negative: ['target_over_realization'] },
  };

  it('CAP-02 speaks of the profile where the report is silent, and not where it has its own rule', () => {
    const source = rated('Cakupan', '84', '120%', null);
    expect(capPolicy.check(source).findings).toEqual([]);
    expect(capPolicy.check(source, { profile: PERMENPAN }).findings).toEqual([]);
    const [found] = capPolicy.check(source, { profile: daerah }).findings;
    expect(found).toMatchObject({ severity: 'warning', stated: '120%' });
    expect(found?.message.id).toContain('menurut profil Perbup 1/2020 (laporan tidak menyatakannya)');
    const own = { ...source.policy, cap_over_100: false };
    expect(capPolicy.check({ ...source, policy: own }, { profile: daerah }).findings).toEqual([]);
  });

  it('CAP-01 warns where a formula in use fits, but not one that the profile accepts', () => {
    // T = 10, R = 8: (2T − R)/T = 120%, T/R = 125%, R/T = 80%.
    const of = (capaian: string, chosen: Profile | null) =>
      capaianFormula.check(
        report({ realization: [realization('realization-1', [['Angka kemiskinan', '10', '8', capaian]])] }),
        { profile: chosen },
      ).findings;
    expect(of('120%', PERMENPAN)).toEqual([]);
    expect(of('125%', daerah)).toEqual([]);
    const [found] = of('120%', daerah);
    expect(found?.severity).toBe('warning');
    expect(found?.message.id).toContain('menurut profil Perbup 1/2020');
    expect(of('140%', daerah)).toMatchObject([{ severity: 'error' }]);
  });
});

describe('runRules with settings', () => {
  it('sets the severity of typical findings and raises none that a rule itself holds for less certain', () => {
    const severities = (settings: Record<string, 'error' | 'warning' | 'info'>, source: Report) =>
      runRules(source, { only: ['PRD-01', 'CAP-02'], severities: settings, profile: PERMENDAGRI }).findings.map(
        ({ code, severity }) => `${code} ${severity}`,
      );
    const fallback = rated('Cakupan', '56', '80%', 'Sangat Tinggi');
    expect(severities({}, fallback)).toEqual(['PRD-01 warning']);
    expect(severities({ 'PRD-01': 'error' }, fallback)).toEqual(['PRD-01 warning']);
    expect(severities({ 'PRD-01': 'info' }, fallback)).toEqual(['PRD-01 info']);
    const capped = { ...rated('Cakupan', '84', '120%', null), policy: { ...fallback.policy, cap_over_100: true } };
    expect(severities({ 'CAP-02': 'error' }, capped)).toEqual(['CAP-02 error']);
  });

  it.each([
    '000_sumbersari',
    '001_semboro',
    '002_gumukmas',
    '003_arjasa',
    '004_sumobito',
  ])('changes nothing in %s: its own scale comes first', (name) => {
    const source = fixtureReport(`${name}.txt`);
    const keys = (chosen?: Profile) =>
      runRules(source, { profile: chosen })
        .findings.filter(({ code }) => code !== 'LKP-01') // what a report must contain comes from a profile only
        .map(({ code, severity, stated }) => [code, severity, stated]);
    expect(keys(PERMENDAGRI)).toEqual(keys());
    expect(keys().length).toBeGreaterThan(0);
  });
});
