import type { Knex } from 'knex';
import { Refusal } from './refusal.js';

/** A document and the earlier versions whose place it took, newest first. */
export interface Version {
  id: number;
  sha256: string;
  status: string;
}

/** The versions of a report from the document given back to the first; empty where there is no such document. */
export async function lineage(db: Knex, documentId: number): Promise<Version[]> {
  return db
    .withRecursive('versions', (with_) => {
      with_
        .select('id', 'sha256', 'status', 'supersedes_id', db.raw('1 as step'))
        .from('documents')
        .where({ id: documentId })
        .unionAll((next) => {
          next
            .select('d.id', 'd.sha256', 'd.status', 'd.supersedes_id', db.raw('versions.step + 1'))
            .from('documents as d')
            .join('versions', 'versions.supersedes_id', 'd.id');
        });
    })
    .from('versions')
    .orderBy('step')
    .select('id', 'sha256', 'status');
}

/** Whether a file holds the document today; one that a newer version took the place of is kept, but not decided on. */
export async function isCurrent(db: Knex, documentId: number): Promise<boolean> {
  return (await db('document_files').where({ document_id: documentId }).forShare().first('path')) !== undefined;
}

/** @throws Refusal when a newer version took the place of the document */
export async function requireCurrent(db: Knex, documentId: number): Promise<void> {
  if (!(await isCurrent(db, documentId)))
    throw new Refusal('forbidden', 'a newer version of the report has taken the place of this one');
}
