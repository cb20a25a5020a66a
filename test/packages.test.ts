import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dependencies, lockedPackages } from '../bench/licences/packages.js';
import { isAllowed, licencePage, PAGE, refused, UNSTATED } from '../bench/licences/page.js';

interface Manifest {
  files: string[];
  allowScripts: Record<string, boolean>;
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const installed = dependencies();
const locked = lockedPackages();

describe('licences', () => {
  it('docs/licences.md lists what is installed (else: npm run licences)', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(licencePage(installed));
  });

  it('all are allowed', () => {
    expect(refused(installed)).toEqual([]);
  });

  it('a package that states none is still there, and still states none', () => {
    const unstated = installed.filter(({ licence }) => licence === null);
    expect(unstated.map(({ name, version }) => `${name}@${version}`)).toEqual(Object.keys(UNSTATED));
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['(MIT AND GPL-3.0-only)', false],
    ['GPL-3.0-only', false],
    ['(AGPL-3.0 OR GPL-2.0)', false],
    ['', false],
  ])('%s: %s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
  });

  it('one that is not allowed, or not stated, is refused', () => {
    const base = { path: 'node_modules/x', name: 'x', version: '1.0.0' };
    expect(refused([{ ...base, licence: 'GPL-3.0-only' }])).toHaveLength(1);
    expect(refused([{ ...base, licence: null }])).toHaveLength(1);
  });
});

describe('package-lock.json', () => {
  it('pins every package to one version, and names no place to load it from', () => {
    expect(locked.length).toBeGreaterThan(100);
    const loose = locked.filter(([, { version, resolved }]) => !/^\d+\.\d+\.\d+/.test(version ?? '') || resolved);
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('has no install scripts but those that package.json decides on; only that of sqlite3 is run', () => {
    const withScripts = locked.filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev);
    const names = withScripts.map(([path]) => path.replace(/^.*node_modules\//, '')).sort();
    expect(names).toEqual(Object.keys(manifest.allowScripts).sort());
    expect(Object.entries(manifest.allowScripts).filter(([, run]) => run)).toEqual([['sqlite3', true]]);
  });

  it('has no package for developing that runs a script when it is installed, but for other systems', () => {
    const scripts = locked.filter(([, { hasInstallScript, dev, os }]) => hasInstallScript && dev && !os);
    expect(scripts.map(([path]) => path)).toEqual([]);
  });
});

describe('what is published', () => {
  it('is not what the repository measures with', () => {
    expect(manifest.files).toContain('!dist/bench');
  });
});
