import type { Command } from 'commander';
import type { Language } from '../findings/finding.js';
import type { Store } from '../store/store.js';
import { databaseOption } from './database-options.js';
import { languageOption } from './options.js';
import { print } from './stdout.js';
import { oneOffice, withStore } from './with-store.js';

interface OfficesOptions {
  db: string;
  lang: Language;
  json?: boolean;
}

const edits = () => import('../store/edit-offices.js');

async function list({ db, lang, json }: OfficesOptions): Promise<void> {
  const { listOffices, likelyMerges } = await edits();
  const listing = await withStore(db, async (store) => ({
    offices: await listOffices(store),
    alike: await likelyMerges(store),
  }));
  if (json) return print(`${JSON.stringify(listing, null, 2)}\n`);
  const { renderOffices } = await import('../render/offices.js');
  await print(renderOffices(listing, lang));
}

/** Does an edit, and compares the reports of the offices that it touched. */
async function edited({ db, lang }: OfficesOptions, edit: (store: Store) => Promise<void>): Promise<void> {
  const { refreshOffices } = await import('../migrate/refresh-offices.js');
  await withStore(db, async (store) => {
    await edit(store);
    await refreshOffices(store, lang);
  });
}

/** `lkjip offices` and its edits */
export function addOfficesCommand(program: Command): void {
  const offices = program
    .command('offices')
    .summary('the offices of the database and their names (daftar instansi)')
    .description(
      'Lists the offices, the names under which reports print them, and pairs that may be one office. Names are made one office only\nwhen they come to the same, or here.\n(Daftar instansi, nama lainnya, dan pasangan yang mungkin sama.)',
    )
    .addOption(databaseOption())
    .addOption(languageOption())
    .option('--json', 'as JSON')
    .action(list);
  const own = (command: Command) => command.optsWithGlobals<OfficesOptions>();
  offices
    .command('merge')
    .description('make one office of two: the reports of the first are those of the second')
    .argument('<from>')
    .argument('<into>')
    .action((from: string, into: string, _: unknown, command: Command) =>
      edited(own(command), async (store) =>
        (await edits()).mergeOffices(store, (await oneOffice(store, from)).id, (await oneOffice(store, into)).id),
      ),
    );
  offices
    .command('split')
    .description('take a name, and the reports printed under it, out of an office again')
    .argument('<office>')
    .argument('<name>')
    .action((office: string, name: string, _: unknown, command: Command) =>
      edited(own(command), async (store) => {
        await (await edits()).splitOffice(store, (await oneOffice(store, office)).id, name);
      }),
    );
  offices
    .command('rename')
    .description('give an office its name')
    .argument('<office>')
    .argument('<name>')
    .action((office: string, name: string, _: unknown, command: Command) =>
      edited(own(command), async (store) =>
        (await edits()).renameOffice(store, (await oneOffice(store, office)).id, name),
      ),
    );
  offices
    .command('alias')
    .description('reports that print this name are the office’s')
    .argument('<office>')
    .argument('<name>')
    .action((office: string, name: string, _: unknown, command: Command) =>
      edited(own(command), async (store) => (await edits()).addAlias(store, (await oneOffice(store, office)).id, name)),
    );
}
