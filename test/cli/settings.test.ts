import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Audit, auditSchema, countedFindings } from '../../src/findings/audit.js';
import { lkjip, ROOT } from '../support/command.js';
import { temporaryFolder } from '../support/temporary.js';

const SEMBORO = join(ROOT, 'fixtures/reports/001_semboro.txt');

/** A folder with one report in it, to run the command in. */
function workplace(files: Record<string, string> = {}): string {
  const folder = temporaryFolder();
  copyFileSync(SEMBORO, join(folder, 'laporan.txt'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function audit(cwd: string, ...args: string[]): Promise<Audit & { status: number | null; stderr: string }> {
  const { stdout, stderr, status } = await lkjip(['audit', 'laporan.txt', '--no-files', '--format', 'json', ...args], {
    cwd,
  });
  return { ...auditSchema.parse(JSON.parse(stdout)), status, stderr };
}

const fingerprints = ({ documents }: Audit) =>
  documents.flatMap(({ findings }) => findings.map((found) => found.fingerprint));
const countedIn = ({ documents }: Audit) => documents.flatMap(countedFindings).length;

function waivers(list: readonly string[], more = ''): string {
  const items = list.map(
    (fingerprint) => `  - {fingerprint: ${fingerprint}, reason: diterima, by: Siti, date: 2024-01-02${more}}`,
  );
  return ['waivers:', ...items, ''].join('\n');
}

describe('lkjip.config.yaml', () => {
  it('is found in the working directory: rules, severities, language, fail-on and profile', async () => {
    const folder = workplace({
      'lkjip.config.yaml':
        'rules-off: [PK-01]\nseverities: {PRS-01: info}\nlanguage: en\nfail-on: never\nprofile: permendagri-86-2017\n',
    });
    const result = await audit(folder);
    expect(result.status).toBe(0);
    expect(result).toMatchObject({ language: 'en', profile: 'permendagri-86-2017' });
    expect(result.profileSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(result.settings).toEqual({
      config: 'lkjip.config.yaml',
      rulesOff: ['PK-01'],
      severities: { 'PRS-01': 'info' },
    });
    const [document] = result.documents;
    expect(document?.checks.map(({ code }) => code)).not.toContain('PK-01');
    const severities = (found: Audit) =>
      found.documents.flatMap(({ findings }) =>
        findings.filter(({ code }) => code === 'PRS-01').map((own) => own.severity),
      );
    expect(new Set(severities(await audit(folder, '--no-config')))).toContain('error');
    expect(new Set(severities(result))).not.toContain('error');
  });

  it('yields to the command line', async () => {
    const folder = workplace({ 'lkjip.config.yaml': 'rules-off: [PK-01]\nlanguage: en\nfail-on: never\n' });
    const result = await audit(folder, '--lang', 'id', '--fail-on', 'error', '--rules', 'PK-01');
    expect(result).toMatchObject({ status: 1, language: 'id', profile: 'permenpan-53-2014' });
    expect(result.documents[0]?.checks.map(({ code }) => code)).toEqual(['PK-01']);
  });

  it('--config names another; a wrong one is told with line and column, before anything is read', async () => {
    const folder = workplace({ 'lain.yaml': 'fail-on: warning\nseverity: {}\n' });
    const { status, stdout, stderr } = await lkjip(['audit', 'laporan.txt', '--config', 'lain.yaml'], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('lkjip: lain.yaml:2:1: unknown key "severity"; did you mean "severities"? (BAD_CONFIG)\n');
    const absent = await lkjip(['audit', 'laporan.txt', '--config', 'x.yaml'], { cwd: folder });
    expect(absent.stderr).toBe('lkjip: x.yaml: no such file; check the name (NOT_FOUND)\n');
  });

  it('waives findings: they stay, count nowhere and fail nothing; waivers that accept nothing are reported', async () => {
    const folder = workplace();
    const before = await audit(folder);
    expect(before.summary.errors).toBeGreaterThan(0);
    writeFileSync(
      join(folder, 'lkjip.config.yaml'),
      waivers([...fingerprints(before), 'ffffffffffffffff'], ', file: laporan.txt'),
    );
    const after = await audit(folder, '--fail-on', 'warning');
    expect(after.status).toBe(0);
    expect(fingerprints(after)).toEqual(fingerprints(before));
    expect(after.documents[0]?.findings.every(({ waiver }) => waiver?.reason === 'diterima')).toBe(true);
    expect(after.summary).toMatchObject({ errors: 0, warnings: 0, infos: 0, waived: fingerprints(before).length });
    expect(after.waivers?.unmatched).toMatchObject([{ fingerprint: 'ffffffffffffffff' }]);
    expect(after.stderr).toMatch(/^lkjip: waiver ffffffffffffffff \(Siti, 2024-01-02\) [^\n]* \(WAIVER_UNMATCHED\)\n$/);
    const { stdout } = await lkjip(['audit', 'laporan.txt', '--no-files'], { cwd: folder });
    expect(stdout).toContain(`${fingerprints(before).length} dikecualikan`);
  });

  it('a waiver that has ended accepts nothing and is reported', async () => {
    const folder = workplace();
    const [first = ''] = fingerprints(await audit(folder));
    writeFileSync(join(folder, 'lkjip.config.yaml'), waivers([first], ', until: 2024-02-01'));
    const { waivers: outcome, summary, stderr, status } = await audit(folder);
    expect({ status, waived: summary.waived, expired: outcome?.expired.length }).toEqual({
      status: 1,
      waived: 0,
      expired: 1,
    });
    expect(stderr).toMatch(/ended on 2024-02-01; its finding counts again \(WAIVER_EXPIRED\)\n$/);
  });
});

describe('--baseline', () => {
  it('a report audited against itself has nothing new; a corrected one shows what is fixed', async () => {
    const folder = workplace();
    await lkjip(['audit', 'laporan.txt', '--out', 'lama', '--no-pictures'], { cwd: folder });
    const base = join('lama', 'audit.json');
    const same = await audit(folder, '--baseline', base);
    expect(same.status).toBe(0);
    expect(same.summary.errors).toBeGreaterThan(0);
    expect(same.summary.changes).toMatchObject({ new: 0, fixed: 0, unchanged: countedIn(same) });

    const [error] = same.documents[0]?.findings.filter(({ code }) => code === 'PK-01') ?? [];
    const [{ line = 0 } = {}] = error?.places ?? [];
    const lines = readFileSync(SEMBORO, 'utf8').split('\n');
    lines.splice(line - 1, 1);
    mkdirSync(join(folder, 'revisi'));
    writeFileSync(join(folder, 'laporan.txt'), lines.join('\n'));
    const revised = await audit(folder, '--baseline', base);
    const [document] = revised.documents;
    expect(document?.fixed?.map(({ fingerprint }) => fingerprint)).toContain(error?.fingerprint);
    expect(revised.summary.changes?.fixed).toBe(document?.fixed?.length);
    expect(revised.baseline).toMatchObject({ file: base, missing: [] });
  });

  it('without its document, all findings are new and fail the run', async () => {
    const folder = workplace();
    const { stdout } = await lkjip(
      ['audit', join(ROOT, 'fixtures/reports/002_gumukmas.txt'), '--no-files', '--format', 'json'],
      { cwd: folder },
    );
    writeFileSync(join(folder, 'lama.json'), stdout);
    const result = await audit(folder, '--baseline', 'lama.json');
    expect(result.status).toBe(1);
    expect(result.summary.changes).toMatchObject({ unchanged: 0, fixed: 0, new: countedIn(result) });
    expect(result.baseline?.missing).toHaveLength(1);
  });

  it.each([
    ['{"documents": [', 'BASELINE_DAMAGED'],
    ['{"name": "lkjip-audit", "version": "0.1.0"}', 'BASELINE_FOREIGN'],
    ['{"schema": 99}', 'BASELINE_VERSION'],
  ])('%s: one line with %s, status 2', async (text, code) => {
    const folder = workplace({ 'lama.json': text });
    const { status, stdout, stderr } = await lkjip(['audit', 'laporan.txt', '--baseline', 'lama.json'], {
      cwd: folder,
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^lkjip: lama\\.json: [^\\n]+ \\(${code}\\)\\n$`));
  });

  it('refuses a file that is too large, a folder and one that is not there', async () => {
    const folder = workplace({ 'besar.json': '' });
    truncateSync(join(folder, 'besar.json'), 300 * 1024 * 1024);
    const stderr = async (file: string) =>
      (await lkjip(['audit', 'laporan.txt', '--baseline', file], { cwd: folder })).stderr;
    expect(await stderr('besar.json')).toBe('lkjip: besar.json: 300 MB, at most 256 MB are read (TOO_LARGE)\n');
    expect(await stderr('.')).toBe('lkjip: .: not a file (CANNOT_READ)\n');
    expect(await stderr('tiada.json')).toMatch(/\(NOT_FOUND\)\n$/);
  });
});

describe('--profile', () => {
  const OWN = 'name: kabupaten\ntitle: {id: Perbup, en: Regulation}\nformulas: {negative: []}\ncap-over-100: true\n';

  it('takes a file of the user and names it; a file named in the configuration stands beside that', async () => {
    const folder = workplace({ 'kabupaten.yaml': OWN });
    expect((await audit(folder, '--profile', 'kabupaten.yaml')).profile).toBe('kabupaten');
    mkdirSync(join(folder, 'atur'));
    writeFileSync(join(folder, 'atur', 'kabupaten.yaml'), OWN);
    writeFileSync(join(folder, 'atur', 'atur.yaml'), 'profile: kabupaten.yaml\n');
    expect((await audit(folder, '--config', 'atur/atur.yaml')).profile).toBe('kabupaten');
  });

  it('says where a profile is wrong, and which there are', async () => {
    const folder = workplace({ 'salah.yaml': OWN.replace('true', 'mungkin') });
    const stderr = async (name: string) =>
      (await lkjip(['audit', 'laporan.txt', '--profile', name], { cwd: folder })).stderr;
    expect(await stderr('salah.yaml')).toMatch(/salah\.yaml:4:15: expected true or false \(BAD_PROFILE\)\n$/);
    expect(await stderr('permenpan')).toBe(
      'lkjip: no profile "permenpan"; known are permenpan-53-2014, permendagri-86-2017, or give a YAML file\n',
    );
  });
});
