import type { Knex } from 'knex';
import type { Dialect } from '../connect.js';
import type { Migration } from './migration.js';

/** Documents that workers on other machines take, beside the tables of pg-boss. SQLite belongs to one machine and has none of it. */
async function up(db: Knex, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') return;
  await db.schema.createTable('queue_workers', (table) => {
    table.increments('id');
    table.text('host').notNullable();
    table.integer('pid').notNullable();
    table.text('version').notNullable();
    table.integer('jobs').notNullable();
    table.timestamp('started_at').notNullable().defaultTo(db.fn.now());
    // By the clock of the server. A worker that did not renew it by then is dead.
    table.timestamp('lease_until').notNullable().index();
  });
  // Which worker an active job belongs to. Whoever deletes the row decides what becomes of the job.
  await db.schema.createTable('queue_claims', (table) => {
    table.increments('id');
    table.uuid('job_id').notNullable().unique();
    table.text('queue').notNullable();
    table.integer('worker_id').notNullable().references('queue_workers.id').index();
    table.timestamp('claimed_at').notNullable().defaultTo(db.fn.now());
  });
  // Files that travel through the database, until their documents are saved.
  await db.schema.createTable('queued_contents', (table) => {
    table.text('sha256').primary();
    table.binary('bytes').notNullable();
  });
}

async function down(db: Knex, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') return;
  // pg-boss makes its tables when the queue is first used.
  await db.raw('drop schema if exists lkjip_queue cascade');
  for (const table of ['queued_contents', 'queue_claims', 'queue_workers']) await db.schema.dropTable(table);
}

export const queue: Migration = { version: 3, name: 'queue', up, down };
