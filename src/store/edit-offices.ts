import type { Knex } from 'knex';
import { officeKey } from '../records/offices/office-key.js';
import { type MergeSuggestion, suggestMerges } from '../records/offices/suggest-merges.js';
import { groupBy } from './group-by.js';
import { type Store, transaction } from './store.js';
import { StoreError } from './store-error.js';

/** An office with what is known of it. */
export interface ListedOffice {
  id: number;
  name: string;
  regency: string | null;
  /** Whether a user gave it its name. */
  named: boolean;
  documents: number;
  years: number[];
  /** The other forms in which reports print its name, and those that a user added. */
  aliases: string[];
}

/** The offices of the database by regency and name. */
export async function listOffices({ db }: Store): Promise<ListedOffice[]> {
  const offices = await db('offices').orderByRaw('regency nulls last, name, id');
  const documents = await db('documents')
    .whereNotNull('office_id')
    .orderBy(['year', 'id'])
    .select('office_id', 'year', 'entity_name');
  const added = await db('office_aliases').where({ origin: 'user' }).orderBy('key');
  const documentsOf = groupBy(documents, ({ office_id }) => office_id);
  const addedOf = groupBy(added, ({ office_id }) => office_id);
  return offices.map(({ id, name, regency, named }) => {
    const own = documentsOf.get(id) ?? [];
    const printed = own.map(({ entity_name }) => entity_name);
    const labels = (addedOf.get(id) ?? []).map(({ label }) => label);
    return {
      ...{ id, name, regency, named: Boolean(named), documents: own.length },
      years: [...new Set(own.map(({ year }) => year).filter((year) => year !== null))],
      aliases: [...new Set([...printed, ...labels])].filter((alias) => alias !== name).sort(),
    };
  });
}

/** Pairs of offices that may be one; none is merged by itself. */
export async function likelyMerges({ db }: Store): Promise<{ a: ListedPair; b: ListedPair; likeness: number }[]> {
  const offices: (ListedPair & { key: string })[] = await db('offices').select('id', 'key', 'name', 'regency');
  const byKey = new Map(offices.map((office) => [office.key, office]));
  const listed = ({ a, b, likeness }: MergeSuggestion) => {
    const [one, other] = [byKey.get(a), byKey.get(b)];
    return one && other ? [{ a: one, b: other, likeness }] : [];
  };
  return suggestMerges(offices).flatMap(listed);
}

export interface ListedPair {
  id: number;
  name: string;
  regency: string | null;
}

/** Makes one office of two: the reports of `from` are those of `into` from now on, and so are later ones under its names. */
export async function mergeOffices(store: Store, from: number, into: number): Promise<void> {
  await transaction(store, async (trx) => {
    await touch(trx, into);
    const office = await trx('offices').where({ id: from }).first('name');
    if (!office || from === into) throw new StoreError('DB_FAILED', 'an office cannot be merged with itself');
    await trx('office_aliases').where({ office_id: from }).update({ office_id: into });
    await trx('documents').where({ office_id: from }).update({ office_id: into });
    await trx('offices').where({ id: from }).delete();
  });
}

/** Takes what was merged into an office out of it again: its reports under that name are an office of their own. @returns its id */
export async function splitOffice(store: Store, id: number, name: string): Promise<number> {
  return transaction(store, async (trx) => {
    await touch(trx, id);
    const first = await trx('documents').where({ office_id: id, entity_name: name }).first();
    if (!first) throw new StoreError('DB_FAILED', `no report of this office is printed under "${name}"`);
    const { office_key: key, entity_regency: regency } = first;
    if (await trx('offices').where({ id, key }).first('id'))
      throw new StoreError('DB_FAILED', `"${name}" is the office's own name; take the other names out of it`);
    const [own] = await trx('offices').insert({ key, name, regency, named: false, stale: true }).returning('id');
    await trx('office_aliases').where({ key }).update({ office_id: own.id });
    await trx('documents').where({ office_id: id, office_key: key }).update({ office_id: own.id });
    return own.id;
  });
}

/** Gives an office its name for good. */
export async function renameOffice(store: Store, id: number, name: string): Promise<void> {
  await transaction(store, async (trx) => {
    await trx('offices').where({ id }).update({ name, named: true });
  });
}

/** Reports that print this name are the office's from now on, and those that are there already under it. */
export async function addAlias(store: Store, id: number, name: string): Promise<void> {
  await transaction(store, async (trx) => {
    await touch(trx, id);
    const office = await trx('offices').where({ id }).first('regency');
    const key = officeKey(name, office.regency);
    const other = await trx('office_aliases').where({ key }).first('office_id');
    if (other && other.office_id !== id) {
      const known = await trx('offices').where({ id: other.office_id }).first('name');
      throw new StoreError('DB_FAILED', `"${name}" is the office ${other.office_id} (${known.name}); merge the two`);
    }
    await trx('office_aliases').insert({ key, office_id: id, origin: 'user', label: name }).onConflict('key').merge();
  });
}

/** Its reports are compared with one another again; takes SQLite's write lock besides. */
async function touch(trx: Knex, id: number): Promise<void> {
  await trx('offices').where({ id }).update({ stale: true });
}
