import { useEffect, useRef } from 'preact/hooks';
import type { InboxQuery } from '../../api.js';
import { useShell } from '../shell/context.js';
import { shownNumber } from '../shell/format.js';
import { useKeys } from '../shell/keys.js';
import { Waiting } from '../shell/parts.js';
import { go } from '../shell/routes.js';
import { sourceError, useLoad } from '../shell/use-load.js';
import { Filters } from './filters.js';
import { Order } from './order.js';
import { Reports } from './reports.js';
import { Rows } from './rows.js';
import { useChanges, useRows } from './use-rows.js';

/** All findings by the filters of the address, beside the reports that they are in. */
export function Inbox({ query }: { query: InboxQuery }) {
  const { source, strings, language } = useShell();
  const facets = useLoad(() => source.facets(), [source]);
  const reports = useLoad(() => source.documents(), [source]);
  const rows = useRows(query);
  const search = useRef<HTMLInputElement>(null);
  const shown = useRef<readonly [number, number]>([0, 0]);
  useEffect(() => {
    document.title = strings.title;
  }, [strings]);
  useChanges(() => {
    rows.refresh(...shown.current);
    reports.reload();
    facets.reload();
  });
  useKeys({ '/': () => search.current?.focus() });
  const filter = (changed: Partial<InboxQuery>) => go({ name: 'inbox', query: { ...query, ...changed } }, true);
  return (
    <main id="main" tabIndex={-1} class="inbox">
      <h1 class="unseen">{strings.inboxAll}</h1>
      <Reports reports={reports} facets={facets.data} filter={filter} />
      <section class="findings" aria-label={strings.inbox}>
        <Filters query={query} facets={facets.data} counts={rows.counts} filter={filter} search={search} />
        <div class="found">
          <output>{rows.total !== undefined && strings.found(shownNumber(rows.total, language))}</output>
          <Order query={query} filter={filter} />
        </div>
        {rows.error !== undefined && (
          <Waiting error={sourceError(rows.error)} retry={() => rows.refresh(...shown.current)} />
        )}
        {rows.total === 0 && <p class="waiting">{strings.nothingFound}</p>}
        {rows.total === undefined && rows.error === undefined && <Waiting error={undefined} retry={() => {}} />}
        {rows.total !== undefined && rows.total > 0 && <Rows rows={rows} total={rows.total} shown={shown} />}
      </section>
    </main>
  );
}
