import type { Store } from './store.js';

const plain = (regency: string) =>
  regency
    .toLowerCase()
    .replace(/\bkab\b\.?/, 'kabupaten')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A regency under each of its spellings; the first is its name. */
export async function findRegencies({ db }: Store, query: string): Promise<{ matches: string[][]; known: string[] }> {
  const spellings: string[] = await db('offices')
    .whereNotNull('regency')
    .groupBy('regency')
    .orderByRaw('count(*) desc, regency')
    .pluck('regency');
  const regencies = new Map<string, string[]>();
  for (const name of spellings) regencies.set(plain(name), [...(regencies.get(plain(name)) ?? []), name]);
  const words = plain(query).split(' ').filter(Boolean);
  const exact = regencies.get(plain(query));
  const partly = [...regencies].filter(
    ([key]) => words.length > 0 && words.every((word) => key.split(' ').includes(word)),
  );
  return {
    matches: exact ? [exact] : partly.map(([, names]) => names),
    known: [...regencies.values()].flatMap(([name]) => name ?? []),
  };
}
