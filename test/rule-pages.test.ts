import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHead } from '../bench/rule-pages/head-comment.js';
import { PAGES, readHeads, rulePages } from '../bench/rule-pages/pages.js';
import { ALL_RULES } from '../src/rules/registry.js';

const codes = ALL_RULES.map(({ code }) => code);
const pages = rulePages();

describe('docs/rules', () => {
  it('has the pages of the rules in the registry, and no others', () => {
    const names = readdirSync(PAGES).filter((name) => name.endsWith('.md'));
    expect(names.sort()).toEqual(['README.md', ...codes.map((code) => `${code}.md`)].sort());
  });

  it.each(Object.entries(pages))('%s is what the rule says (else: npm run docs:rules)', (name, content) => {
    expect(readFileSync(PAGES + name, 'utf8')).toBe(content);
  });

  it('lists in its table the same rules, in their order', () => {
    const rows = [...(pages['README.md'] ?? '').matchAll(/^\| \[([A-Z]+-\d\d)\]\(\1\.md\) \|/gm)];
    expect(rows.map(([, code]) => code)).toEqual(codes);
  });

  it('takes every rule from a file of its own', () => {
    const heads = readHeads();
    expect([...heads.keys()].sort()).toEqual([...codes].sort());
    expect(heads.get('CAP-01')).toMatchObject({
      file: 'src/rules/capaian-formula.ts',
      what: 'capaian against target and realisasi.',
      raises: 'target 100%, result 80%, capaian printed 100%; target 85, result 100, capaian printed 96%.',
    });
  });
});

const COMMENT = `/**
 * ABC-01: one thing against another.
 *
 * Why: they may
 * differ.
 * Basis: arithmetic.
 *
 * Raises: 1 beside 2.
 * Must not raise: 1 beside 1,0.
 */
import type { Rule } from './rule.js';
`;

describe('head comments', () => {
  it('are read part by part, lines joined', () => {
    expect(readHead(COMMENT, 'abc.ts')).toEqual({
      code: 'ABC-01',
      what: 'one thing against another.',
      why: 'they may differ.',
      basis: 'arithmetic.',
      raises: '1 beside 2.',
      mustNotRaise: '1 beside 1,0.',
    });
  });

  it.each(['Why', 'Basis', 'Raises', 'Must not raise'])('are refused without "%s"', (label) => {
    const without = COMMENT.replace(` * ${label}:`, ' * Note,');
    expect(() => readHead(without, 'src/rules/abc.ts')).toThrow(
      `src/rules/abc.ts: the head comment of ABC-01 lacks "${label}: …"`,
    );
  });

  it('are refused without a code, or with a part twice', () => {
    expect(() => readHead(COMMENT.replace('ABC-01: ', ''), 'abc.ts')).toThrow(/does not begin with "CODE: what/);
    expect(() => readHead(COMMENT.replace(' * Basis:', ' * Why: again.\n * Basis:'), 'abc.ts')).toThrow(
      'abc.ts: the head comment of ABC-01 has "Why:" twice',
    );
  });
});
