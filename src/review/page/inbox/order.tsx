import type { InboxQuery } from '../../api.js';
import { useShell } from '../shell/context.js';

const SORTS = ['worst', 'office', 'newest', 'code'] as const;

/** The order of the list. */
export function Order({ query, filter }: { query: InboxQuery; filter(changed: Partial<InboxQuery>): void }) {
  const { strings } = useShell();
  return (
    <label class="order">
      {strings.sort}
      <select
        value={query.sort ?? 'worst'}
        onChange={({ currentTarget: { value } }) =>
          filter({ sort: SORTS.find((known) => known === value && known !== 'worst') })
        }
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {strings.sorts[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}
