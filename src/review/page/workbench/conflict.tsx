import { useEffect, useRef } from 'preact/hooks';
import { useShell } from '../shell/context.js';
import { StatusTag } from '../shell/parts.js';
import { Trail } from './trail.js';
import type { Decisions } from './use-decisions.js';

/** Somebody else decided first: what they did, and whether to decide all the same. */
export function ConflictNote({ decisions }: { decisions: Decisions }) {
  const { strings } = useShell();
  const box = useRef<HTMLDivElement>(null);
  const { conflict } = decisions;
  useEffect(() => {
    if (conflict) box.current?.focus();
  }, [conflict]);
  if (!conflict) return null;
  const { wish, state, news } = conflict;
  return (
    <div class="conflict" role="alertdialog" aria-labelledby="conflict-title" tabIndex={-1} ref={box}>
      <h3 id="conflict-title">{strings.staleTitle}</h3>
      <p>{strings.staleHelp}</p>
      {state && <StatusTag status={state.status} />}
      <Trail decisions={news} />
      <div class="row">
        <button type="button" class="primary" onClick={() => void decisions.decide(wish)}>
          {strings.decideAnyway(strings.actions[wish.action])}
        </button>
        <button type="button" onClick={decisions.dropConflict}>
          {strings.leaveIt}
        </button>
      </div>
    </div>
  );
}
