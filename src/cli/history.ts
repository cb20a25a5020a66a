import type { Command } from 'commander';
import type { Language } from '../findings/finding.js';
import type { OfficeHistory } from '../overview/office-history.js';
import type { FoundOffice } from '../store/find-office.js';
import { databaseOption } from './database-options.js';
import { UsageError } from './errors.js';
import { languageOption } from './options.js';
import { deliver, type OverviewFormat, overviewOptions } from './overview-output.js';
import { outputWidth, wantsColour } from './stdout.js';

interface HistoryOptions {
  db: string;
  lang: Language;
  format: OverviewFormat;
  out?: string;
}

/** Offices named in one error at most. */
const MOST_NAMED = 20;

const nameOf = ({ id, name, regency }: FoundOffice) => `${id} (${[name, regency].filter(Boolean).join(', ')})`;

function listed(offices: readonly FoundOffice[]): string {
  const more = offices.length > MOST_NAMED ? `; … and ${offices.length - MOST_NAMED} more` : '';
  return offices.slice(0, MOST_NAMED).map(nameOf).join('; ') + more;
}

async function historyOf(name: string, url: string): Promise<OfficeHistory> {
  const [{ openStore }, { findOffice }, { historySource }, { officeHistory }, { translated }] = await Promise.all([
    import('../store/store.js'),
    import('../store/find-office.js'),
    import('../store/history.js'),
    import('../overview/office-history.js'),
    import('../store/store-error.js'),
  ]);
  const store = await openStore(url);
  try {
    const { matches, nearest } = await translated(() => findOffice(store, name));
    const [office] = matches;
    if (matches.length > 1)
      throw new UsageError(`several offices are called "${name}"; give an id: ${listed(matches)}`);
    if (!office) {
      const advice = nearest.length > 0 ? `; the nearest: ${listed(nearest)}` : '';
      throw new UsageError(`there is no office called "${name}" in the database${advice}`);
    }
    return officeHistory(await translated(() => historySource(store, office.id)));
  } finally {
    await store.close();
  }
}

async function rendered(history: OfficeHistory, { format, lang: language, out }: HistoryOptions): Promise<string> {
  if (format === 'json') return `${JSON.stringify(history, null, 2)}\n`;
  if (format === 'csv') return (await import('../render/overview/history-csv.js')).renderHistoryCsv(history, language);
  if (format === 'html')
    return (await import('../render/overview/history-html.js')).renderHistoryHtml(history, language);
  const { renderHistoryText } = await import('../render/overview/history-terminal.js');
  return renderHistoryText(history, { language, width: outputWidth(), colour: out === undefined && wantsColour() });
}

/** `lkjip history OFFICE` */
export function addHistoryCommand(program: Command): void {
  const command = program
    .command('history')
    .summary('one office over the years (riwayat satu instansi)')
    .description(
      'Shows the indicators, budget and findings of one office over the years.\n(Indikator, anggaran, dan temuan satu instansi dari tahun ke tahun.)',
    )
    .argument('<office>', 'its name or an alias, a part of its name, or its id')
    .addOption(databaseOption())
    .addOption(languageOption());
  for (const option of overviewOptions()) command.addOption(option);
  command.action(async (name: string, options: HistoryOptions) =>
    deliver(await rendered(await historyOf(name, options.db), options), options.out),
  );
}
