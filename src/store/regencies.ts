import { readRegency, regencyKey } from '../records/offices/regency.js';
import { groupBy } from './group-by.js';
import type { Store } from './store.js';

/** Regencies that answer to a name, each under all its spellings, the usual one first; and those that there are. */
export interface RegencySearch {
  matches: string[][];
  known: string[];
}

/** The regencies that a user may mean: "Jember" is any kind of region of that name, "Kab. Jember" the one. */
export async function findRegencies({ db }: Store, query: string): Promise<RegencySearch> {
  const spellings: string[] = await db('offices')
    .whereNotNull('regency')
    .groupBy('regency')
    .orderByRaw('count(*) desc, regency')
    .pluck('regency');
  const regencies = groupBy(spellings, (spelling) => regencyKey(readRegency(spelling)));
  const wanted = readRegency(query);
  const matches = [...regencies.values()].filter(([spelling = '']) => {
    const { kind, name } = readRegency(spelling);
    return name === wanted.name && (wanted.kind === '' || kind === wanted.kind);
  });
  return { matches, known: [...regencies.values()].flatMap(([name]) => name ?? []) };
}
