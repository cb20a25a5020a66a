import type { Knex } from 'knex';
import { officeKey } from '../records/offices/office-key.js';
import type { Entity } from '../records/report.js';

/** An office as the database knows it. */
export interface OfficeRef {
  id: number;
  /** What the printed name comes to: see officeKey. */
  key: string;
}

/**
 * The office that a report names, made when it is new. Only names that come to one key, or that a user made aliases, are one office.
 * @returns undefined where the report's office was not read
 */
export async function officeOf(trx: Knex, { name, regency }: Entity): Promise<OfficeRef | undefined> {
  if (name === null) return undefined;
  const key = officeKey(name, regency);
  const known = await trx('office_aliases').where({ key }).first('office_id');
  if (known) return { id: known.office_id, key };
  await trx('offices').insert({ key, name, regency, named: false, stale: true }).onConflict('key').ignore();
  const office = await trx('offices').where({ key }).first('id');
  await trx('office_aliases').insert({ key, office_id: office.id, origin: 'read' }).onConflict('key').ignore();
  const alias = await trx('office_aliases').where({ key }).first('office_id');
  return { id: alias.office_id, key };
}
