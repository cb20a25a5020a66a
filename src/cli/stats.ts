import type { Command } from 'commander';
import type { Language } from '../findings/finding.js';
import type { RegencyStats } from '../overview/regency-stats.js';
import type { Store } from '../store/store.js';
import { databaseOption } from './database-options.js';
import { UsageError } from './errors.js';
import { languageOption, positiveInteger } from './options.js';
import { deliver, type OverviewFormat, overviewOptions } from './overview-output.js';
import { outputWidth, wantsColour } from './stdout.js';

interface StatsOptions {
  db: string;
  lang: Language;
  regency?: string;
  year?: number;
  format: OverviewFormat;
  out?: string;
}

/** Regencies named in one error at most. */
const MOST_NAMED = 20;

async function regencyOf(store: Store, query: string): Promise<string[]> {
  const { findRegencies } = await import('../store/regencies.js');
  const { matches, known } = await findRegencies(store, query);
  const [regency] = matches;
  const list = (names: readonly string[]) =>
    names.slice(0, MOST_NAMED).join('; ') + (names.length > MOST_NAMED ? '; …' : '');
  if (matches.length > 1)
    throw new UsageError(`"${query}" may be several regencies: ${list(matches.flatMap(([name]) => name ?? []))}`);
  if (!regency) throw new UsageError(`no office of "${query}" is in the database; it has: ${list(known) || 'none'}`);
  return regency;
}

async function statsOf({ db, lang, regency, year }: StatsOptions): Promise<RegencyStats> {
  const [{ openStore }, { statsSource }, { regencyStats }, { translated }, { RULES }] = await Promise.all([
    import('../store/store.js'),
    import('../store/stats.js'),
    import('../overview/regency-stats.js'),
    import('../store/store-error.js'),
    import('../rules/registry.js'),
  ]);
  const store = await openStore(db);
  try {
    const spellings = regency === undefined ? undefined : await translated(() => regencyOf(store, regency));
    const source = await translated(() => statsSource(store, { regency: spellings, year }));
    const stats = regencyStats(spellings?.[0] ?? null, source);
    // Findings are kept in the language of their audit; rules are known in both.
    const titles = new Map(RULES.map(({ code, title }) => [code, title[lang]]));
    return { ...stats, rules: stats.rules.map((rule) => ({ ...rule, title: titles.get(rule.code) ?? rule.title })) };
  } finally {
    await store.close();
  }
}

async function rendered(stats: RegencyStats, { format, lang: language, out }: StatsOptions): Promise<string> {
  if (format === 'json') return `${JSON.stringify(stats, null, 2)}\n`;
  if (format === 'csv') return (await import('../render/overview/stats-csv.js')).renderStatsCsv(stats, language);
  if (format === 'html') return (await import('../render/overview/stats-html.js')).renderStatsHtml(stats, language);
  const { renderStatsText } = await import('../render/overview/stats-terminal.js');
  return renderStatsText(stats, { language, width: outputWidth(), colour: out === undefined && wantsColour() });
}

/** `lkjip stats` */
export function addStatsCommand(program: Command): void {
  const command = program
    .command('stats')
    .summary('the offices of a regency at a glance (statistik satu daerah)')
    .description(
      'Shows the reports of a regency: offices by years, the most frequent findings, how absorption and achievement are spread.\n(Laporan satu daerah: instansi menurut tahun, temuan terbanyak, sebaran serapan dan capaian.)',
    )
    .addOption(databaseOption())
    .option('--regency <name>', 'only offices of this regency (default: all)')
    .option('--year <year>', 'only reports of this year', positiveInteger)
    .addOption(languageOption());
  for (const option of overviewOptions()) command.addOption(option);
  command.action(async (options: StatsOptions) =>
    deliver(await rendered(await statsOf(options), options), options.out),
  );
}
