import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { ConfigError } from '../../src/config/config-error.js';

const CODES = ['CAP-01', 'JML-01', 'PRS-01'];
const read = (...lines: string[]) => readConfig('lkjip.config.yaml', lines.join('\n'), CODES);

function issues(...lines: string[]): string[] {
  try {
    read(...lines);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.issues.map(({ line, column, message }) => `${line}:${column} ${message}`);
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('reads every field', () => {
    const config = read(
      'profile: permendagri-86-2017',
      'language: en',
      'fail-on: warning',
      'rules-off: [JML-01]',
      'severities:',
      '  CAP-01: info',
      'waivers:',
      '  - fingerprint: 0123456789abcdef-2',
      '    reason: Sudah dijelaskan dalam berita acara',
      '    by: Siti',
      '    date: 2024-03-31',
      '    until: 2024-12-31',
      '    file: 2023/laporan.pdf',
    );
    expect(config).toEqual({
      profile: 'permendagri-86-2017',
      language: 'en',
      'fail-on': 'warning',
      'rules-off': ['JML-01'],
      severities: { 'CAP-01': 'info' },
      waivers: [
        {
          fingerprint: '0123456789abcdef-2',
          reason: 'Sudah dijelaskan dalam berita acara',
          by: 'Siti',
          date: '2024-03-31',
          until: '2024-12-31',
          file: '2023/laporan.pdf',
        },
      ],
    });
  });

  it('takes an empty file, or comments alone, for no settings', () => {
    expect(read('')).toEqual({});
    expect(read('# nanti')).toEqual({});
  });

  it('keeps a fingerprint of digits alone, or one that reads as a power of ten, as it is printed', () => {
    const of = (fingerprint: string) =>
      read('waivers:', `  - {fingerprint: ${fingerprint}, reason: r, by: 7, date: 2024-03-31}`).waivers?.[0];
    expect(of('9007199254740993')?.fingerprint).toBe('9007199254740993');
    expect(of('1234567890123e45')?.fingerprint).toBe('1234567890123e45');
    expect(of('0000000000000001')).toMatchObject({ fingerprint: '0000000000000001', by: '7' });
  });

  it.each<[string, string[], string[]]>([
    ['an unknown key', ['language: id', 'languange: id'], ['2:1 unknown key "languange"; did you mean "language"?']],
    [
      'a key unlike all others',
      ['xyzzy: 1'],
      ['1:1 unknown key "xyzzy"; known are profile, language, fail-on, rules-off, severities, waivers'],
    ],
    ['a wrong word', ['fail-on: info'], ['1:10 expected one of error, warning, never']],
    ['a rule that there is not', ['rules-off:', '  - CAP-1'], ['2:5 no rule "CAP-1"; did you mean "CAP-01"?']],
    ['one as a key', ['severities:', '  XYZ: info'], ['2:3 no rule "XYZ"; the rules are CAP-01, JML-01, PRS-01']],
    ['a severity that there is not', ['severities: {CAP-01: fatal}'], ['1:22 expected one of error, warning, info']],
    ['a list for a mapping', ['- a'], ['1:1 expected a mapping (key: value)']],
    ['a word for a list', ['rules-off: CAP-01'], ['1:12 expected a list']],
    [
      'a day that the calendar does not have',
      ['waivers:', '  - fingerprint: 0123456789abcdef', '    reason: r', '    by: b', '    date: 2024-02-30'],
      ['5:11 expected a date such as 2024-03-31'],
    ],
    [
      'a waiver without its parts',
      [
        'waivers:',
        '  - fingerprint: 0123456789abcdef',
        '    reason: ""',
        '    utnil: 2024-01-01',
        '    date: 2024-01-01',
      ],
      [
        '2:5 "by" is missing; expected text',
        '3:13 must not be empty',
        '4:5 unknown key "utnil"; did you mean "until"?',
      ],
    ],
  ])('tells of %s where it stands and what is expected', (_, lines, expected) => {
    expect(issues(...lines)).toEqual(expected);
  });

  it('tells where YAML itself is broken, a key is given twice, or an alias is a bomb', () => {
    expect(issues('profile: a', 'rules-off: [CAP-01')[0]).toMatch(/^2:\d+ not valid YAML: /);
    expect(issues('language: id', 'language: en')).toEqual(['2:1 not valid YAML: Map keys must be unique']);
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de'])
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`);
    expect(issues(...bomb)).toEqual([expect.stringMatching(/^1:1 .*alias/i)]);
  });
});
