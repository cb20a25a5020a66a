import type { Command } from 'commander';
import type { Language } from '../findings/finding.js';
import { databaseOption } from './database-options.js';
import { languageOption } from './options.js';
import { openQueueStore } from './queue-store.js';
import { print } from './stdout.js';

interface QueueOptions {
  db: string;
  json: boolean;
  retryFailed: boolean;
  lang: Language;
}

async function run({ db, json, retryFailed, lang }: QueueOptions): Promise<void> {
  const store = await openQueueStore(db);
  try {
    const [{ queueState, requeueFailed }, { renderQueue, renderRequeued }, { translated }] = await Promise.all([
      import('../store/queue/queue-state.js'),
      import('../render/queue.js'),
      import('../store/store-error.js'),
    ]);
    const requeued = retryFailed ? await translated(() => requeueFailed(store)) : undefined;
    const state = await translated(() => queueState(store));
    if (json) return await print(JSON.stringify(requeued === undefined ? state : { requeued, ...state }, null, 2));
    if (requeued !== undefined) await print(renderRequeued(requeued, lang));
    await print(renderQueue(state, lang));
  } finally {
    await store.close();
  }
}

const DESCRIPTION = `Shows what "lkjip migrate --queue" put into the database: what waits, what is being audited and where, what failed and why.
(Menampilkan keadaan antrean.)`;

/** `lkjip queue` */
export function addQueueCommand(program: Command): void {
  program
    .command('queue')
    .summary('show the queue of a database (keadaan antrean)')
    .description(DESCRIPTION)
    .addOption(databaseOption())
    .option('--json', 'print it as JSON', false)
    .option('--retry-failed', 'put documents back that were given up', false)
    .addOption(languageOption())
    .action(run);
}
