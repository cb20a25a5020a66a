import { distance } from 'fastest-levenshtein';
import { officeKey } from '../records/offices/office-key.js';
import { groupBy } from './group-by.js';
import type { Store } from './store.js';

/** An office as it is told apart from others. */
export interface FoundOffice {
  id: number;
  name: string;
  regency: string | null;
}

/** Offices that answer to a name; where none does, those with the nearest names. */
export interface OfficeSearch {
  matches: FoundOffice[];
  nearest: FoundOffice[];
}

const NEAREST = 5;
/** A name is near when at most this share of the query's letters is other. */
const NEAR = 0.5;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Slips of spelling between a query and a name, or the part of the name that is nearest to it. */
function slips(query: string, name: string): number {
  const words = plain(name).split(' ');
  const count = query.split(' ').length;
  const parts = words.map((_, index) => words.slice(index, index + count).join(' '));
  return Math.min(distance(query, plain(name)), ...parts.map((part) => distance(query, part) + 1));
}

/**
 * The offices that a user may mean: by id; by a name or alias, with or without its regency; else by a part of the name ("sumbersari"). Several
 * are for the user to choose from.
 */
export async function findOffice({ db }: Store, query: string): Promise<OfficeSearch> {
  const offices: (FoundOffice & { key: string })[] = await db('offices')
    .orderBy(['name', 'id'])
    .select('id', 'key', 'name', 'regency');
  const shown = (list: typeof offices) => list.map(({ id, name, regency }) => ({ id, name, regency }));
  const byId = offices.filter(({ id }) => String(id) === query.trim());
  if (byId.length > 0) return { matches: shown(byId), nearest: [] };

  const aliases: { key: string; office_id: number }[] = await db('office_aliases').select('key', 'office_id');
  const keysOf = groupBy(aliases, ({ office_id }) => office_id);
  const wanted = plain(query);
  const byName = offices.filter(({ id, key, name, regency }) => {
    if (plain(`${name} ${regency ?? ''}`) === wanted) return true;
    const keys = [key, ...(keysOf.get(id) ?? []).map((alias) => alias.key)];
    return keys.includes(officeKey(query, regency));
  });
  if (byName.length > 0) return { matches: shown(byName), nearest: [] };

  const words = wanted.split(' ').filter(Boolean);
  const byPart = offices.filter(({ name, regency }) => {
    const own = plain(`${name} ${regency ?? ''}`).split(' ');
    return words.length > 0 && words.every((word) => own.includes(word)) && words.some((w) => plain(name).includes(w));
  });
  if (byPart.length > 0) return { matches: shown(byPart), nearest: [] };

  const ranked = offices
    .map((office) => ({ office, slips: slips(wanted, office.name) }))
    .filter((one) => one.slips <= wanted.length * NEAR)
    .sort((a, b) => a.slips - b.slips);
  return { matches: [], nearest: shown(ranked.slice(0, NEAREST).map(({ office }) => office)) };
}
