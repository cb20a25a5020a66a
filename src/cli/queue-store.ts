import type { Store, StoreOptions } from '../store/store.js';
import { UsageError } from './errors.js';

/**
 * Opens the database of a queue.
 * @throws UsageError where it cannot have one; StoreError
 */
export async function openQueueStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const [{ parseTarget }, { openStore }] = await Promise.all([
    import('../store/connect.js'),
    import('../store/store.js'),
  ]);
  if (parseTarget(url).dialect === 'sqlite')
    throw new UsageError(
      'the queue needs PostgreSQL, which several machines can reach: give --db postgres://user:password@host:port/name; into SQLite "lkjip migrate" takes reports by itself',
    );
  return openStore(url, options);
}
