import type { Knex } from 'knex';
import type { Dialect } from '../connect.js';
import type { Migration } from './migration.js';

/** Full text of indicators, programmes and findings: FTS5 beside the table on SQLite, a generated tsvector on PostgreSQL. */
async function up(db: Knex, dialect: Dialect): Promise<void> {
  await db.schema.createTable('search_entries', (table) => {
    table.increments('id');
    table.integer('document_id').notNullable().references('documents.id').onDelete('CASCADE').index();
    // 'indicator', 'sasaran', 'program' or 'finding'.
    table.text('kind').notNullable();
    // Fingerprint of the finding, or position of the first record with this text.
    table.text('ref').notNullable();
    table.text('text').notNullable();
  });
  if (dialect === 'postgres') {
    await db.raw(
      `alter table search_entries add column words tsvector generated always as (to_tsvector('simple', text)) stored`,
    );
    await db.raw('create index search_entries_words on search_entries using gin (words)');
    return;
  }
  await db.raw(
    `create virtual table search_words using fts5(text, content='search_entries', content_rowid='id', tokenize='unicode61 remove_diacritics 2')`,
  );
  await db.raw(`create trigger search_entries_insert after insert on search_entries begin
    insert into search_words(rowid, text) values (new.id, new.text);
  end`);
  await db.raw(`create trigger search_entries_delete after delete on search_entries begin
    insert into search_words(search_words, rowid, text) values ('delete', old.id, old.text);
  end`);
}

async function down(db: Knex, dialect: Dialect): Promise<void> {
  await db.schema.dropTable('search_entries');
  if (dialect === 'sqlite') await db.schema.dropTable('search_words');
}

export const search: Migration = { version: 2, name: 'search', up, down };
