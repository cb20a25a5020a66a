import type { Command } from 'commander';
import { databaseOption, lockWaitOption } from './database-options.js';
import { UsageError } from './errors.js';
import { nonNegativeInteger } from './options.js';
import { print } from './stdout.js';

interface DbOptions {
  db: string;
  lockWait: number;
  to?: number;
  yes?: boolean;
}

async function withDatabase(
  { db: url, lockWait }: DbOptions,
  change?: (found: number, newest: number) => number,
): Promise<void> {
  const { openRaw } = await import('../store/store.js');
  const { migrateSchema, NEWEST, schemaVersion } = await import('../store/schema/migrate-schema.js');
  const { translated } = await import('../store/store-error.js');
  const store = await openRaw(url, { lockWait: lockWait * 1000 });
  try {
    await translated(async () => {
      const found = await schemaVersion(store.db);
      if (change) await migrateSchema(store.db, store.dialect, change(found, NEWEST));
      await print(`${store.name}: version ${await schemaVersion(store.db)} of ${NEWEST}\n`);
    });
  } finally {
    await store.close();
  }
}

/** `lkjip db status|up|down` */
export function addDbCommand(program: Command): void {
  const db = program
    .command('db')
    .summary('the schema of the database (skema basis data)')
    .description(
      'Shows or changes the version of the schema of a database.\n(Menampilkan atau mengubah versi skema basis data.)',
    );
  const step = (name: string, description: string) =>
    db.command(name).description(description).addOption(databaseOption()).addOption(lockWaitOption());
  step('status', 'tells the version of the schema').action((options: DbOptions) => withDatabase(options));
  step('up', 'brings the schema to the newest version, or to --to')
    .option('--to <version>', 'the version to end with', nonNegativeInteger)
    .action((options: DbOptions) =>
      withDatabase(options, (found, newest) => {
        const to = options.to ?? newest;
        if (to < found || to > newest) throw new UsageError(`up goes from version ${found} to ${newest} at most`);
        return to;
      }),
    );
  step('down', 'takes steps of the schema back, with what they hold')
    .requiredOption('--to <version>', 'the version to end with; 0 empties the database', nonNegativeInteger)
    .option('--yes', 'what the steps hold is deleted: without this, nothing is done')
    .action((options: DbOptions) =>
      withDatabase(options, (found) => {
        const { to = found, yes } = options;
        if (to > found) throw new UsageError(`the database has version ${found}; "lkjip db up" goes up`);
        if (!yes) throw new UsageError('this deletes what the later versions hold; say --yes');
        return to;
      }),
    );
}
