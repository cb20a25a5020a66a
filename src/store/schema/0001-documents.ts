import type { Knex } from 'knex';
import type { Migration } from './migration.js';

type Table = Knex.CreateTableBuilder;

/** Largest integer that JavaScript holds exactly; the reader refuses larger amounts, and so does the database. */
const MAX_SAFE = Number.MAX_SAFE_INTEGER;

/** Whole rupiah, or another count. */
function money(table: Table, name: string): void {
  table.bigInteger(name);
  table.check(`"${name}" between -${MAX_SAFE} and ${MAX_SAFE}`);
}

function ofDocument(table: Table): void {
  table.integer('document_id').notNullable().references('documents.id').onDelete('CASCADE');
}

/** Rows of a document in their order. */
function numbered(table: Table): void {
  ofDocument(table);
  table.integer('position').notNullable();
  table.primary(['document_id', 'position']);
}

function texts(table: Table, ...names: string[]): void {
  for (const name of names) table.text(name);
}

function integers(table: Table, ...names: string[]): void {
  for (const name of names) table.integer(name);
}

async function up(db: Knex): Promise<void> {
  await db.schema.createTable('offices', (table) => {
    table.increments('id');
    table.text('key').notNullable().unique();
    table.text('name').notNullable();
    table.text('regency');
    // The name was given by a user, and stays.
    table.boolean('named').notNullable().defaultTo(false);
    // Its reports changed since they were last compared with one another.
    table.boolean('stale').notNullable().defaultTo(true);
  });
  await db.schema.createTable('office_aliases', (table) => {
    table.text('key').primary();
    table.integer('office_id').notNullable().references('offices.id').onDelete('CASCADE').index();
    // 'read': from a document; 'user': set with "lkjip offices".
    table.text('origin').notNullable();
    // As the user wrote it.
    table.text('label');
  });
  await db.schema.createTable('documents', (table) => {
    table.increments('id');
    table.text('sha256').notNullable().unique();
    table.text('status').notNullable();
    texts(table, 'kind', 'language', 'profile', 'profile_sha256', 'tool_version', 'audit_key', 'audited_at');
    integers(table, 'pages', 'version', 'attempts', 'coverage_rows', 'coverage_checked');
    texts(table, 'entity_name', 'entity_regency', 'office_key');
    table.integer('year').index();
    table.integer('office_id').references('offices.id').index();
    table.integer('supersedes_id').references('documents.id').onDelete('SET NULL');
    texts(table, 'policy', 'scale', 'passages');
  });
  await db.schema.createTable('document_files', (table) => {
    table.text('path').primary();
    table.integer('document_id').notNullable().references('documents.id').onDelete('CASCADE').index();
  });
  await db.schema.createTable('document_contents', (table) => {
    table.integer('document_id').primary().references('documents.id').onDelete('CASCADE');
    table.binary('bytes').notNullable();
  });
  await db.schema.createTable('problems', (table) => {
    numbered(table);
    integers(table, 'page');
    texts(table, 'code', 'reason');
  });
  await db.schema.createTable('checks', (table) => {
    ofDocument(table);
    table.text('code').notNullable();
    table.primary(['document_id', 'code']);
    integers(table, 'position', 'satisfied', 'violated', 'not_judged');
    texts(table, 'reasons');
  });
  await db.schema.createTable('unread', (table) => {
    numbered(table);
    integers(table, 'page', 'line');
    texts(table, 'place', 'reason');
  });
  await db.schema.createTable('record_tables', (table) => {
    numbered(table);
    texts(table, 'kind', 'table_id', 'caption', 'number', 'variant', 'average', 'places');
    integers(table, 'year', 'page', 'line');
    money(table, 'total');
  });
  await db.schema.createTable('records', (table) => {
    numbered(table);
    integers(table, 'table_position', 'page', 'line');
    table.text('kind').notNullable().index();
    texts(table, 'level', 'name', 'sasaran', 'indikator', 'target', 'realisasi', 'capaian', 'predikat', 'persen');
    texts(table, 'serapan', 'efisiensi', 'pembanding');
    for (const name of ['pagu', 'realisasi_rp', 'anggaran', 'jumlah']) money(table, name);
    texts(table, 'places');
  });
  await db.schema.createTable('record_values', (table) => {
    ofDocument(table);
    integers(table, 'record_position', 'position', 'year');
    table.primary(['document_id', 'record_position', 'position']);
    texts(table, 'measure', 'value');
  });
  await db.schema.createTable('findings', (table) => {
    ofDocument(table);
    table.text('fingerprint').notNullable();
    table.primary(['document_id', 'fingerprint']);
    // 'document': of the report alone; 'office': against other reports of its office.
    table.text('scope').notNullable();
    integers(table, 'position');
    table.text('code').notNullable().index();
    texts(table, 'kind', 'severity', 'title', 'message', 'stated', 'recomputed', 'subject', 'root_cause', 'caused_by');
    texts(table, 'waiver');
    table.boolean('gross');
  });
  await db.schema.createTable('finding_places', (table) => {
    ofDocument(table);
    table.text('fingerprint').notNullable();
    table.integer('position').notNullable();
    table.primary(['document_id', 'fingerprint', 'position']);
    integers(table, 'page', 'line', 'cell_row', 'cell_column', 'source_year');
    texts(table, 'sheet', 'table_id', 'text', 'source_sha256', 'source_file');
    for (const side of ['x0', 'y0', 'x1', 'y1']) table.double(side);
    table.boolean('empty');
  });
  await db.schema.createTable('waivers', (table) => {
    table.integer('position').primary();
    texts(table, 'fingerprint', 'reason', 'by', 'date', 'until', 'file', 'office');
  });
  await db.schema.createTable('runs', (table) => {
    table.increments('id');
    texts(table, 'started_at', 'finished_at', 'status', 'tool_version', 'host', 'settings', 'summary');
    integers(table, 'pid');
  });
  await db.schema.createTable('run_files', (table) => {
    table.integer('run_id').notNullable().references('runs.id').onDelete('CASCADE');
    table.text('path').notNullable();
    table.primary(['run_id', 'path']);
    // audited, partial, unreadable, known, not-a-report, failed
    texts(table, 'outcome', 'code', 'reason');
    table.integer('document_id').references('documents.id').onDelete('SET NULL');
  });
  // Files that are no reports, so that they are not read again.
  await db.schema.createTable('passed_over', (table) => {
    table.text('sha256').primary();
    texts(table, 'audit_key', 'reason');
  });
  // Files that could not even be opened: there is no content to know them by.
  await db.schema.createTable('failed_files', (table) => {
    table.text('path').primary();
    texts(table, 'code', 'reason', 'failed_at');
    integers(table, 'attempts');
  });
}

async function down(db: Knex): Promise<void> {
  const tables = [
    ...['failed_files', 'passed_over', 'run_files', 'runs', 'waivers', 'finding_places', 'findings', 'record_values'],
    ...['records', 'record_tables', 'unread', 'checks', 'problems', 'document_contents', 'document_files', 'documents'],
    ...['office_aliases', 'offices'],
  ];
  for (const table of tables) await db.schema.dropTable(table);
}

export const documents: Migration = { version: 1, name: 'documents', up, down };
