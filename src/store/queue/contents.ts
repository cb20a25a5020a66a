import type { Knex } from 'knex';
import { JOBS } from './boss.js';

/** Puts a file's bytes where workers on other machines find them. */
export async function putContent(trx: Knex, sha256: string, bytes: Uint8Array): Promise<void> {
  await trx('queued_contents')
    .insert({ sha256, bytes: Buffer.from(bytes) })
    .onConflict('sha256')
    .ignore();
}

/** A file's bytes as they were queued, or as they are kept with its document. */
export async function loadContent(db: Knex, sha256: string): Promise<Uint8Array | undefined> {
  const queued = await db('queued_contents').where({ sha256 }).first('bytes');
  if (queued) return queued.bytes;
  const kept = await db('document_contents')
    .join('documents', 'documents.id', 'document_contents.document_id')
    .where({ sha256 })
    .first('document_contents.bytes');
  return kept?.bytes;
}

/** Keeps a queued file's bytes with its document from now on. */
export async function moveContent(trx: Knex, sha256: string, documentId: number): Promise<void> {
  await trx.raw(
    `insert into document_contents (document_id, bytes) select ?, bytes from queued_contents where sha256 = ?
     on conflict (document_id) do nothing`,
    [documentId, sha256],
  );
  await trx('queued_contents').where({ sha256 }).delete();
}

/** Drops the bytes of a file that is no report, unless another job is about it with other settings. */
export async function dropContent(trx: Knex, sha256: string, auditKey: string): Promise<void> {
  await trx('queued_contents')
    .where({ sha256 })
    .whereNotExists(
      trx(JOBS)
        .select('id')
        .where('state', '<=', 'active')
        .where('singleton_key', 'like', `${sha256} %`)
        .whereNot('singleton_key', `${sha256} ${auditKey}`),
    )
    .delete();
}
