import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config/config-error.js';
import { DEFAULT_PROFILE, ownProfile, PROFILE_NAMES, readProfile } from '../../src/config/profiles.js';
import { exactly } from '../../src/numbers/interval.js';
import type { Profile } from '../../src/records/profile.js';
import { predicateOf } from '../../src/scoring/predicate.js';

function own(name: string): Profile {
  const url = ownProfile(name);
  if (!url) throw new Error(`no profile ${name}`);
  return readProfile(name, readFileSync(url, 'utf8'));
}

function category(profile: Profile, scale: string, value: string): string | null {
  const found = predicateOf(exactly(value), profile.scales.find(({ name }) => name === scale)?.bands ?? []);
  return found && 'band' in found ? found.band.category : null;
}

describe('the profiles of the program', () => {
  it('are the files of profiles/, each with its own name', () => {
    const files = readdirSync(new URL('../../profiles/', import.meta.url)).sort();
    expect(files).toEqual(PROFILE_NAMES.map((name) => `${name}.yaml`).sort());
    for (const name of PROFILE_NAMES) expect(own(name).name).toBe(name);
    expect(DEFAULT_PROFILE).toBe('permenpan-53-2014');
    expect(ownProfile('../package')).toBeNull();
  });

  it.each([
    ['100', 'AA'],
    ['90.01', 'AA'],
    ['90', 'A'],
    ['80', 'BB'],
    ['70', 'B'],
    ['60.5', 'B'],
    ['50', 'C'],
    ['30.01', 'C'],
    ['30', 'D'],
    ['0', 'D'],
  ])('Permenpan RB 88/2021: %s is %s', (value, expected) => {
    for (const name of PROFILE_NAMES) expect(category(own(name), 'Permenpan RB 88/2021', value)).toBe(expected);
  });

  it.each([
    ['120', 'Sangat Tinggi'],
    ['91', 'Sangat Tinggi'],
    ['90.5', null],
    ['90', 'Tinggi'],
    ['75.5', null],
    ['66', 'Sedang'],
    ['65', 'Rendah'],
    ['50.9', null],
    ['50', 'Sangat Rendah'],
  ])('Permendagri 86/2017: %s is %s', (value, expected) => {
    expect(category(own('permendagri-86-2017'), 'Permendagri 86/2017', value)).toBe(expected);
  });

  it('have the weights of the evaluation and the chapters of the report', () => {
    for (const name of PROFILE_NAMES) {
      expect(own(name).evaluation.map(({ weight }) => weight)).toEqual([30, 30, 15, 25]);
      expect(new Set(own(name).components.map(({ chapter }) => chapter))).toEqual(new Set([1, 2, 3]));
    }
  });
});

describe('a profile of the user', () => {
  const MINIMAL = [
    'name: daerah',
    'title: {id: Perbup, en: Regulation}',
    'formulas: {negative: [target_over_realization]}',
  ];
  const issues = (...lines: string[]) => {
    try {
      readProfile('daerah.yaml', lines.join('\n'));
    } catch (error) {
      if (error instanceof ConfigError) return error.issues.map(({ line, message }) => `${line} ${message}`);
    }
    return [];
  };

  it('needs a name, a title and the formulas; JSON will do', () => {
    const read = { cap: false, scales: [], components: [] };
    const { 'cap-over-100': cap, scales, components } = readProfile('daerah.yaml', MINIMAL.join('\n'));
    expect({ cap, scales, components }).toEqual(read);
    const json = JSON.stringify({ name: 'd', title: { id: 'a', en: 'b' }, formulas: { negative: [] } });
    expect(readProfile('d.json', json).name).toBe('d');
    expect(issues('title: {id: a, en: b}')).toEqual([
      '1 "name" is missing; expected text',
      '1 "formulas" is missing; expected a mapping (key: value)',
    ]);
  });

  const bands = (first: string) => [
    'scales:',
    '  - {name: s, of: capaian, bands: [',
    `    ${first}, {category: B, to: 3}]}`,
  ];

  it.each<[string, string[], string]>([
    ['an unknown key of a band', bands('{category: A, form: 3}'), '6 unknown key "form"; did you mean "from"?'],
    ['a bound that is no number', bands('{category: A, from: tiga}'), '6 expected a number'],
    ['bounds in the wrong order', bands('{category: A, from: 90, to: 80}'), '6 the lower bound is above the upper one'],
    ['two lower bounds', bands('{category: A, from: 90, above: 80}'), '6 give either from or above'],
    [
      'weights that do not add up',
      ['evaluation: [{title: {id: a, en: b}, weight: 90}]'],
      '4 the weights must add up to 100',
    ],
  ])('is refused for %s', (_, lines, expected) => {
    expect(issues(...MINIMAL, ...lines)).toEqual([expected]);
  });
});
