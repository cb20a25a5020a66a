import type { Command } from 'commander';
import type { Language } from '../findings/finding.js';
import type { OfficeHistory } from '../overview/office-history.js';
import { databaseOption } from './database-options.js';
import { languageOption } from './options.js';
import { deliver, type OverviewFormat, overviewOptions } from './overview-output.js';
import { outputWidth, wantsColour } from './stdout.js';
import { oneOffice, withStore } from './with-store.js';

interface HistoryOptions {
  db: string;
  lang: Language;
  format: OverviewFormat;
  out?: string;
}

async function historyOf(name: string, url: string): Promise<OfficeHistory> {
  const { historySource } = await import('../store/history.js');
  const { officeHistory } = await import('../overview/office-history.js');
  return withStore(url, async (store) => officeHistory(await historySource(store, (await oneOffice(store, name)).id)));
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
