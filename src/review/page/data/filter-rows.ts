import type { InboxPage, InboxQuery, Status } from '../../api.js';
import type { StaticRow } from '../../static-format.js';

const FILTERED: readonly (keyof InboxQuery & keyof StaticRow)[] = ['year', 'kind', 'code', 'severity', 'assignee'];

const ORDERS: Readonly<Record<string, (a: StaticRow, b: StaticRow) => number>> = {
  office: (a, b) => (a.office ?? '').localeCompare(b.office ?? '') || (a.year ?? 0) - (b.year ?? 0),
  newest: (a, b) => b.seen - a.seen || (b.year ?? 0) - (a.year ?? 0),
  code: (a, b) => a.code.localeCompare(b.code),
};

function answers(row: StaticRow, query: InboxQuery, words: readonly string[]): boolean {
  if (query.office !== undefined && row.officeId !== query.office) return false;
  if (FILTERED.some((name) => query[name] !== undefined && query[name] !== row[name])) return false;
  const text = `${row.title} ${row.message}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** What the server's inbox answers, from all rows (worst first). The counts leave the filter by status aside. */
export function filterRows(rows: readonly StaticRow[], query: InboxQuery): InboxPage {
  const words = (query.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => answers(row, query, words));
  const counts: Record<Status, number> = { open: 0, accepted: 0, dismissed: 0, clarify: 0 };
  for (const row of found) counts[row.status] += 1;
  const shown = query.status ? found.filter(({ status }) => status === query.status) : found;
  const order = ORDERS[query.sort ?? 'worst'];
  const sorted = order ? shown.toSorted(order) : shown;
  const from = query.offset ?? 0;
  return { total: shown.length, counts, rows: sorted.slice(from, from + (query.limit ?? 500)) };
}
