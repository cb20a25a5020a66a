import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { SEVERITIES } from '../../../findings/finding.js';
import type { Facets, InboxQuery, Status } from '../../api.js';
import { useShell } from '../shell/context.js';
import { plain, shownNumber } from '../shell/format.js';
import { Choice } from '../shell/parts.js';
import { kindName } from '../strings/kinds.js';

/** How long after the last letter the search begins, in milliseconds. */
const TYPING = 200;
const STATUSES: readonly Status[] = ['open', 'clarify', 'accepted', 'dismissed'];

interface FiltersProps {
  query: InboxQuery;
  facets: Facets | undefined;
  counts: Record<Status, number> | undefined;
  filter(changed: Partial<InboxQuery>): void;
  search: RefObject<HTMLInputElement | null>;
}

/** The filters above the list; a choice changes the address. */
export function Filters({ query, facets, counts, filter, search }: FiltersProps) {
  const { strings, language } = useShell();
  const all = ['', strings.all] as const;
  const named = (values: readonly string[]) => [all, ...values.map((value) => [value, plain(value)] as const)];
  const filtered = Object.entries(query).some(([name, value]) => name !== 'sort' && value !== undefined);
  return (
    <search class="filters" aria-label={strings.filters}>
      <fieldset class="statuses" aria-label={strings.status}>
        {[undefined, ...STATUSES].map((status) => (
          <button
            type="button"
            key={status ?? 'all'}
            aria-pressed={query.status === status}
            onClick={() => filter({ status })}
          >
            {status === undefined ? strings.all : strings.statuses[status]}
            {counts && <span class="count">{shownNumber(countOf(counts, status), language)}</span>}
          </button>
        ))}
      </fieldset>
      <SearchBox text={query.text ?? ''} search={search} find={(text) => filter({ text: text || undefined })} />
      <Choice
        label={strings.year}
        value={String(query.year ?? '')}
        options={named((facets?.years ?? []).map(String))}
        choose={(year) => filter({ year: year === '' ? undefined : Number(year) })}
      />
      <Choice
        label={strings.office}
        value={String(query.office ?? '')}
        options={[all, ...(facets?.offices ?? []).map(({ id, name }) => [String(id), plain(name)] as const)]}
        choose={(office) => filter({ office: office === '' ? undefined : Number(office) })}
      />
      <Choice
        label={strings.kind}
        value={query.kind ?? ''}
        options={[all, ...(facets?.kinds ?? []).map((kind) => [kind, kindName(kind, language)] as const)]}
        choose={(kind) => filter({ kind: kind || undefined })}
      />
      <Choice
        label={strings.severity}
        value={query.severity ?? ''}
        options={[all, ...SEVERITIES.map((severity) => [severity, strings.severities[severity]] as const)]}
        choose={(severity) => filter({ severity: SEVERITIES.find((known) => known === severity) })}
      />
      {(facets?.reviewers.length ?? 0) > 1 && (
        <Choice
          label={strings.assignee}
          value={query.assignee ?? ''}
          options={named(facets?.reviewers ?? [])}
          choose={(assignee) => filter({ assignee: assignee || undefined })}
        />
      )}
      {filtered && (
        <button type="button" class="quiet" onClick={() => filter(NOTHING)}>
          {strings.clear}
        </button>
      )}
    </search>
  );
}

const NOTHING: InboxQuery = {
  year: undefined,
  office: undefined,
  kind: undefined,
  code: undefined,
  severity: undefined,
  status: undefined,
  assignee: undefined,
  text: undefined,
};

function countOf(counts: Record<Status, number>, status: Status | undefined): number {
  return status ? counts[status] : Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function SearchBox(props: { text: string; search: RefObject<HTMLInputElement | null>; find(text: string): void }) {
  const { strings } = useShell();
  const [typed, setTyped] = useState(props.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(props.text), [props.text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const changed = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => props.find(text), TYPING);
  };
  return (
    <label class="choice wide">
      <span>{strings.search}</span>
      <input
        ref={props.search}
        type="search"
        maxLength={100}
        value={typed}
        placeholder={strings.searchHint}
        onInput={({ currentTarget }) => changed(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
      />
    </label>
  );
}
