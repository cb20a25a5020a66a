import { type Command, Option } from 'commander';
import type { Language } from '../findings/finding.js';
import type { SearchKind } from '../store/search.js';
import { databaseOption } from './database-options.js';
import { UsageError } from './errors.js';
import { languageOption, positiveInteger } from './options.js';
import { outputWidth, print } from './stdout.js';
import { oneOffice, withStore } from './with-store.js';

interface SearchCommandOptions {
  db: string;
  lang: Language;
  kind?: SearchKind;
  office?: string;
  year?: number;
  limit: number;
  format: 'text' | 'json';
}

async function run(words: string[], options: SearchCommandOptions): Promise<void> {
  const query = words.join(' ');
  if (!/[\p{L}\p{N}]/u.test(query)) throw new UsageError('give a word to look for');
  const { search } = await import('../store/search.js');
  const { kind, limit, year, office, lang, format } = options;
  const result = await withStore(options.db, async (store) => {
    const officeId = office === undefined ? undefined : (await oneOffice(store, office)).id;
    return search(store, query, { kind, limit, year, officeId });
  });
  if (format === 'json') return print(`${JSON.stringify(result, null, 2)}\n`);
  const { renderSearch } = await import('../render/search.js');
  await print(renderSearch(result, { language: lang, width: outputWidth() }));
}

/** `lkjip search TEXT` */
export function addSearchCommand(program: Command): void {
  program
    .command('search')
    .summary('search indicators, programmes and findings (mencari di basis data)')
    .description(
      'Finds indicators, sasaran, programmes and findings that hold all the words given; a word finds those that begin with it.\n(Mencari indikator, sasaran, program, dan temuan.)',
    )
    .argument('<text...>', 'words')
    .addOption(databaseOption())
    .addOption(new Option('--kind <kind>', 'only these').choices(['indicator', 'sasaran', 'program', 'finding']))
    .option('--office <office>', 'only of this office')
    .option('--year <year>', 'only of this year', positiveInteger)
    .option('--limit <n>', 'show so many', positiveInteger, 50)
    .addOption(new Option('--format <format>', 'form of the output').choices(['text', 'json']).default('text'))
    .addOption(languageOption())
    .action(run);
}
