import type { Knex } from 'knex';
import type { Dialect } from '../connect.js';
import type { Migration } from './migration.js';

/** Tables whose rows are never changed and never deleted: the trail of the review. */
const APPEND_ONLY = ['decisions', 'corrections', 'finishes'] as const;

type Table = Knex.CreateTableBuilder;

/**
 * Rows of the trail belong to a content (`sha256`), not to a row of `documents`: they outlive a document that is deleted, and are
 * there again when it is brought in once more.
 */
function trail(table: Table): void {
  table.increments('id');
  table.text('sha256').notNullable();
  table.text('by').notNullable();
  table.text('at').notNullable();
}

async function up(db: Knex, dialect: Dialect): Promise<void> {
  await db.schema.createTable('users', (table) => {
    table.text('name').primary();
    // 'reader' or 'reviewer'.
    table.text('role').notNullable();
    // scrypt: hash and salt as base64url, its parameters as JSON.
    for (const column of ['hash', 'salt', 'params', 'created_at', 'changed_at']) table.text(column).notNullable();
  });
  await db.schema.createTable('decisions', (table) => {
    trail(table);
    for (const column of ['fingerprint', 'action', 'before', 'after']) table.text(column).notNullable();
    table.text('text');
    table.text('assignee');
    table.integer('undoes').references('decisions.id');
    table.index(['sha256', 'fingerprint']);
  });
  await db.schema.createTable('corrections', (table) => {
    trail(table);
    for (const column of ['place', 'original', 'text']) table.text(column).notNullable();
    table.index('sha256');
  });
  await db.schema.createTable('finishes', (table) => {
    trail(table);
    table.text('note').notNullable();
    table.index('sha256');
  });
  // What the decisions on a finding come to, for lists: always written together with the decision.
  await db.schema.createTable('finding_states', (table) => {
    table.text('sha256').notNullable();
    table.text('fingerprint').notNullable();
    table.primary(['sha256', 'fingerprint']);
    table.text('status').notNullable();
    table.text('assignee');
    table.integer('comments').notNullable();
    table.integer('seen').notNullable();
  });
  // The order of the inbox; the same expression as in src/store/review/inbox.ts.
  await db.raw(
    `create index findings_worst on findings (
       (case severity when 'error' then 0 when 'warning' then 1 else 2 end), gross desc, document_id, scope, position
     ) where caused_by is null and waiver is null`,
  );
  for (const table of APPEND_ONLY) await (dialect === 'postgres' ? guardPostgres(db, table) : guardSqlite(db, table));
}

async function guardPostgres(db: Knex, table: string): Promise<void> {
  await db.raw(`create or replace function lkjip_append_only() returns trigger language plpgsql as $$
    begin raise exception 'the trail of the review is append-only (%)', tg_table_name; end $$`);
  await db.raw(
    `create trigger ${table}_append_only before update or delete on ${table} for each row execute function lkjip_append_only()`,
  );
  await db.raw(
    `create trigger ${table}_not_truncated before truncate on ${table} for each statement execute function lkjip_append_only()`,
  );
}

async function guardSqlite(db: Knex, table: string): Promise<void> {
  const refuse = `select raise(abort, 'the trail of the review is append-only (${table})')`;
  await db.raw(`create trigger ${table}_no_update before update on ${table} begin ${refuse}; end`);
  await db.raw(`create trigger ${table}_no_delete before delete on ${table} begin ${refuse}; end`);
  // "insert or replace" deletes without asking the trigger above.
  await db.raw(
    `create trigger ${table}_no_replace before insert on ${table} when exists (select 1 from ${table} where id = new.id) begin ${refuse}; end`,
  );
}

async function down(db: Knex, dialect: Dialect): Promise<void> {
  await db.raw('drop index findings_worst');
  for (const table of ['finding_states', 'finishes', 'corrections', 'decisions', 'users'])
    await db.schema.dropTable(table);
  if (dialect === 'postgres') await db.raw('drop function lkjip_append_only()');
}

export const review: Migration = { version: 4, name: 'review', up, down };
