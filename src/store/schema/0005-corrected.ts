import type { Knex } from 'knex';
import type { Migration } from './migration.js';

/** What a document's audit made of the corrections of its values. */
async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('documents', (table) => {
    // Those that were applied, as JSON; null where there are none.
    table.text('corrections');
  });
  await db.schema.alterTable('finding_places', (table) => {
    table.boolean('corrected');
  });
}

async function down(db: Knex): Promise<void> {
  for (const [name, column] of [
    ['documents', 'corrections'],
    ['finding_places', 'corrected'],
  ] as const)
    await db.schema.alterTable(name, (table) => {
      table.dropColumn(column);
    });
}

export const corrected: Migration = { version: 5, name: 'corrected', up, down };
