import { readdirSync, readFileSync } from 'node:fs';
import { ALL_RULES } from '../../src/rules/registry.js';
import type { RuleText } from '../../src/rules/rule.js';
import { type Case, readCases } from '../conformance/cases.js';
import { codeOf, type HeadComment, readHead } from './head-comment.js';

/** Where the rules are, and where their pages go, from the root of the repository. */
export const SOURCES = 'src/rules/';
export const PAGES = 'docs/rules/';

interface Source extends HeadComment {
  file: string;
}

/** The head comment of each rule, by code. @throws Error where two files begin with one code, or a comment lacks a part */
export function readHeads(folder = SOURCES): Map<string, Source> {
  const heads = new Map<string, Source>();
  for (const name of readdirSync(folder)
    .filter((entry) => entry.endsWith('.ts'))
    .sort()) {
    const file = folder + name;
    const text = readFileSync(file, 'utf8');
    const code = codeOf(text);
    if (code === null) continue;
    const other = heads.get(code);
    if (other) throw new Error(`${code} is the head comment of ${other.file} and of ${file}`);
    heads.set(code, { file, ...readHead(text, file) });
  }
  return heads;
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

const GENERATED =
  '<!-- Written by `npm run docs:rules` from the rule, the comment at its head, and its cases. Do not edit. -->';

function outcome({ expects }: Case): string {
  const codes = [...new Set(expects.map(({ code }) => code))];
  return codes.length > 0 ? `raises ${codes.join(', ')}` : 'raises nothing';
}

/** The page of one rule. */
export function pageOf(rule: RuleText, head: Source, cases: readonly Case[]): string {
  const { code, kind, severity, title, about, basis } = rule;
  return [
    GENERATED,
    `# ${code}: ${title.id}`,
    `*${title.en}* · kind \`${kind}\` · severity ${severity} · source [\`${head.file}\`](../../${head.file})`,
    about.id,
    about.en,
    `**Checks.** ${sentence(head.what)}`,
    `**Why.** ${sentence(head.why)}`,
    `**Dasar.** ${sentence(basis.id)}`,
    `**Basis.** ${sentence(basis.en)} In full: ${head.basis.replace(/\.$/, '')}.`,
    `**Raises.** ${sentence(head.raises)}`,
    `**Must not raise.** ${sentence(head.mustNotRaise)}`,
    `## Conformance cases (${cases.length})`,
    cases
      .map(
        (one) => `- [${one.name.split('/')[1]}](../../${one.file}): ${sentence(one.title)} ${sentence(outcome(one))}`,
      )
      .join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function indexOf(rules: readonly RuleText[], cases: readonly Case[]): string {
  const rows = rules.map(({ code, kind, severity, title }) => {
    const own = cases.filter(({ rule }) => rule === code);
    const raising = own.filter(({ expects }) => expects.length > 0).length;
    return `| [${code}](${code}.md) | \`${kind}\` | ${severity} | ${title.id} | ${title.en} | ${raising} + ${own.length - raising} |`;
  });
  return [
    GENERATED,
    '# Rules',
    'Each rule has a stable code; codes that are given up are never used again. The severity is that of a typical finding: `error` is certain arithmetic, `warning` depends on a reading, `info` is only worth a look. The last column counts the [conformance cases](../../fixtures/conformance) that must raise and those that must not.',
    ['| code | kind | severity | judul | title | cases |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n'),
    '`npm run conformance` runs the cases, `npm run lkjip -- rules CODE` explains a rule on the terminal.\n',
  ].join('\n\n');
}

/** All pages by file name. @throws Error where a rule has no head comment, or a head comment no rule */
export function rulePages(): Record<string, string> {
  const heads = readHeads();
  const cases = readCases();
  const pages = ALL_RULES.map((rule): [string, string] => {
    const head = heads.get(rule.code);
    if (!head) throw new Error(`no file in ${SOURCES} begins with the comment "${rule.code}: …"`);
    const own = cases.filter((one) => one.rule === rule.code);
    return [`${rule.code}.md`, pageOf(rule, head, own)];
  });
  const orphan = [...heads.keys()].find((code) => !ALL_RULES.some((rule) => rule.code === code));
  if (orphan) throw new Error(`${heads.get(orphan)?.file}: ${orphan} is not in the registry`);
  return { 'README.md': indexOf(ALL_RULES, cases), ...Object.fromEntries(pages) };
}
