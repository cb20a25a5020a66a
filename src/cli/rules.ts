import { type Command, Option } from 'commander';
import type { Language } from '../findings/finding.js';
import type { RuleText } from '../rules/rule.js';
import { UsageError } from './errors.js';
import { languageOption } from './options.js';
import { print } from './stdout.js';

interface RulesOptions {
  lang: Language;
  format: 'text' | 'json';
}

const LABELS = {
  id: { kind: 'Jenis', severity: 'Tingkat', about: 'Yang diperiksa', basis: 'Dasar' },
  en: { kind: 'Kind', severity: 'Severity', about: 'What is checked', basis: 'Basis' },
};

function explanation(rule: RuleText, language: Language): string {
  const label = LABELS[language];
  return [
    `${rule.code}  ${rule.title[language]}`,
    `${label.kind}: ${rule.kind}   ${label.severity}: ${rule.severity}`,
    '',
    `${label.about}:`,
    rule.about[language],
    '',
    `${label.basis}:`,
    rule.basis[language],
  ].join('\n');
}

function list(rules: readonly RuleText[], language: Language): string {
  const width = (texts: string[]) => Math.max(...texts.map((text) => text.length));
  const codes = width(rules.map(({ code }) => code));
  const kinds = width(rules.map(({ kind }) => kind));
  return rules
    .map(({ code, severity, kind, title }) =>
      [code.padEnd(codes), severity.padEnd(7), kind.padEnd(kinds), title[language]].join('  '),
    )
    .join('\n');
}

function asJson(rule: RuleText, language: Language) {
  const { code, kind, severity, title, about, basis } = rule;
  return { code, kind, severity, title: title[language], about: about[language], basis: basis[language] };
}

/** The rules that the codes name. @throws UsageError for a code that there is not */
export function findRules(codes: readonly string[], rules: readonly RuleText[]): RuleText[] {
  return codes.map((code) => {
    const rule = rules.find((candidate) => candidate.code === code.toUpperCase());
    if (!rule) throw new UsageError(`no rule ${code}; the rules are ${rules.map((known) => known.code).join(', ')}`);
    return rule;
  });
}

/** `lkjip rules [CODE]` */
export function addRulesCommand(program: Command): void {
  program
    .command('rules')
    .summary('list the rules, or explain one (daftar aturan)')
    .description('Lists the rules, or explains one.\n(Daftar aturan pemeriksaan, atau penjelasan satu aturan.)')
    .argument('[code]', 'code of a rule, such as CAP-01')
    .addOption(languageOption())
    .addOption(new Option('--format <format>', 'form of the output').choices(['text', 'json']).default('text'))
    .action(async (code: string | undefined, { lang, format }: RulesOptions) => {
      const { ALL_RULES } = await import('../rules/registry.js');
      const [rule] = code === undefined ? [] : findRules([code], ALL_RULES);
      if (format === 'text') return print(rule ? explanation(rule, lang) : list(ALL_RULES, lang));
      const content = rule ? asJson(rule, lang) : ALL_RULES.map((each) => asJson(each, lang));
      return print(JSON.stringify(content, null, 2));
    });
}
