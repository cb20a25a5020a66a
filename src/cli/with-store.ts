import type { FoundOffice } from '../store/find-office.js';
import type { Store } from '../store/store.js';
import { UsageError } from './errors.js';

/** Offices named in one error at most. */
const MOST_NAMED = 20;

/** Does `work` with an open database, and closes it. @throws StoreError, and what `work` throws */
export async function withStore<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const [{ openStore }, { translated }] = await Promise.all([
    import('../store/store.js'),
    import('../store/store-error.js'),
  ]);
  const store = await openStore(url);
  try {
    return await translated(() => work(store));
  } finally {
    await store.close();
  }
}

const nameOf = ({ id, name, regency }: FoundOffice) => `${id} (${[name, regency].filter(Boolean).join(', ')})`;

function listed(offices: readonly FoundOffice[]): string {
  const more = offices.length > MOST_NAMED ? `; … and ${offices.length - MOST_NAMED} more` : '';
  return offices.slice(0, MOST_NAMED).map(nameOf).join('; ') + more;
}

/** The one office that a user means: by id, name, alias or a part of its name. @throws UsageError naming those that it may be */
export async function oneOffice(store: Store, name: string): Promise<FoundOffice> {
  const { findOffice } = await import('../store/find-office.js');
  const { matches, nearest } = await findOffice(store, name);
  const [office] = matches;
  if (matches.length > 1) throw new UsageError(`several offices are called "${name}"; give an id: ${listed(matches)}`);
  if (office) return office;
  const advice = nearest.length > 0 ? `; the nearest: ${listed(nearest)}` : '';
  throw new UsageError(`there is no office called "${name}" in the database${advice}`);
}
