import type { Decision } from '../../api.js';
import { useShell } from '../shell/context.js';
import { plain, shownTime } from '../shell/format.js';

/** Decisions in the order in which they were made; those taken back are struck out. */
export function Trail({ decisions }: { decisions: readonly Decision[] }) {
  const { strings, language } = useShell();
  const undone = new Set(decisions.map(({ undoes }) => undoes));
  if (decisions.length === 0) return <p class="dim">{strings.noTrail}</p>;
  return (
    <ol class="trail">
      {decisions.map(({ id, by, at, action, text, assignee, before, after }) => (
        <li key={id} class={undone.has(id) ? 'undone' : undefined}>
          <span>
            <strong>{plain(by)}</strong> {strings.done[action]}
            {assignee !== null && ` → ${plain(assignee)}`}
            {before !== after && (
              <span class="dim">
                {' '}
                ({strings.statuses[before]} → {strings.statuses[after]})
              </span>
            )}
          </span>
          {text && <q>{plain(text)}</q>}
          <time class="dim" dateTime={at}>
            {shownTime(at, language)}
          </time>
        </li>
      ))}
    </ol>
  );
}
