import { hostname } from 'node:os';
import type { Knex } from 'knex';
import type { Store } from './store.js';

/** What became of a file in a run. */
export type FileOutcome = 'audited' | 'partial' | 'unreadable' | 'known' | 'not-a-report' | 'failed';

export interface RunStart {
  toolVersion: string;
  /** What was asked for; kept as JSON. */
  settings: object;
}

/** Begins a run; what it does to each file is kept with it. @returns its id */
export async function startRun({ db }: Store, { toolVersion, settings }: RunStart): Promise<number> {
  const [run] = await db('runs')
    .insert({
      started_at: new Date().toISOString(),
      status: 'running',
      tool_version: toolVersion,
      host: hostname(),
      pid: process.pid,
      settings: JSON.stringify(settings),
    })
    .returning('id');
  return run.id;
}

/** Ends a run. `interrupted`: it was stopped; what it had done by then is kept. `queued`: the rest is up to the workers. */
export async function endRun(
  { db }: Store,
  id: number,
  status: 'finished' | 'interrupted' | 'failed' | 'queued',
  summary: object,
): Promise<void> {
  await db('runs')
    .where({ id })
    .update({ status, finished_at: new Date().toISOString(), summary: JSON.stringify(summary) });
}

/** What a run was asked for, as it was given to startRun. */
export async function loadRun({ db }: Store, id: number): Promise<RunStart> {
  const run = await db('runs').where({ id }).first('tool_version', 'settings');
  return { toolVersion: run.tool_version, settings: JSON.parse(run.settings) };
}

/** The runs that saved a document, the newest first, with what they were asked for. */
export async function runsOfDocument({ db }: Store, documentId: number): Promise<RunStart[]> {
  const runs = await db('run_files')
    .join('runs', 'runs.id', 'run_files.run_id')
    .where({ document_id: documentId })
    .orderBy('runs.id', 'desc')
    .distinct('runs.id', 'tool_version', 'runs.settings');
  return runs.map(({ tool_version, settings }) => ({ toolVersion: tool_version, settings: JSON.parse(settings) }));
}

/** SQLite takes its write lock with the first write: a transaction that begins with a query may lose it to another process. */
export async function beginWriting(trx: Knex, runId: number): Promise<void> {
  await trx('runs').where({ id: runId }).update({ status: 'running' });
}

/** Notes what became of a file that is no new document. */
export async function noteFile(
  trx: Knex,
  runId: number,
  file: { path: string; outcome: FileOutcome; code?: string; reason?: string; documentId?: number },
): Promise<void> {
  const { path, outcome, code = null, reason = null, documentId = null } = file;
  await trx('run_files')
    .insert({ run_id: runId, path, outcome, code, reason, document_id: documentId })
    .onConflict(['run_id', 'path'])
    .merge();
}
