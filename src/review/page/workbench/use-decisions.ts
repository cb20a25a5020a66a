import { useRef, useState } from 'preact/hooks';
import type { Action, Decision, FindingDetail, FindingState, ReviewFinding } from '../../api.js';
import { StaleError } from '../data/data-source.js';
import { useShell } from '../shell/context.js';
import { go } from '../shell/routes.js';
import { sourceError } from '../shell/use-load.js';
import type { OpenDocument } from './use-document.js';

/** What a reviewer wants done. */
export interface Wish {
  action: Action;
  text?: string;
  assignee?: string;
}

/** A wish that came too late: what others did meanwhile. */
export interface Conflict {
  fingerprint: string;
  wish: Wish;
  state: FindingState | undefined;
  news: readonly Decision[];
}

export interface Decisions {
  decide(wish: Wish): Promise<void>;
  undo(): Promise<void>;
  busy: boolean;
  conflict: Conflict | undefined;
  dropConflict(): void;
  problem: string | undefined;
}

interface DecisionsOf {
  opened: OpenDocument;
  finding: ReviewFinding;
  detail: FindingDetail | undefined;
  forward(decided: ReviewFinding): void;
}

const MOVING: readonly Action[] = ['accept', 'dismiss', 'clarify'];

/** The last of the reviewer's decisions that still stands. */
function ownLast(decisions: readonly Decision[], name: string): Decision | undefined {
  const undone = new Set(decisions.map(({ undoes }) => undoes));
  return decisions.findLast(({ id, by, action }) => by === name && action !== 'undo' && !undone.has(id));
}

/** Sends decisions; a stale one is held until the reviewer has seen what changed. */
export function useDecisions({ opened, finding, detail, forward }: DecisionsOf): Decisions {
  const { source, session, strings, settings, announce } = useShell();
  const { view } = opened;
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<Conflict>();
  const [problem, setProblem] = useState<string>();
  const history = useRef<string[]>([]);

  async function send(to: ReviewFinding, wish: Wish): Promise<boolean> {
    const { fingerprint, seen } = to;
    setBusy(true);
    setProblem(undefined);
    try {
      const state = await source.decide(view.id, fingerprint, { ...wish, seen });
      setConflict(undefined);
      opened.setState(fingerprint, state);
      announce(strings.decided(strings.actions[wish.action]));
      return true;
    } catch (error) {
      if (error instanceof StaleError) {
        if (error.state) opened.setState(fingerprint, error.state);
        setConflict({ fingerprint, wish, state: error.state, news: error.decisions.filter(({ id }) => id > seen) });
      } else setProblem(strings.failed(sourceError(error).message));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    conflict: conflict?.fingerprint === finding.fingerprint ? conflict : undefined,
    dropConflict: () => setConflict(undefined),
    problem,
    async decide(wish) {
      if (busy || !(await send(finding, wish))) return;
      if (!MOVING.includes(wish.action)) return;
      history.current.push(finding.fingerprint);
      if (settings.advance) forward(finding);
    },
    async undo() {
      if (busy) return;
      const own = detail && ownLast(detail.decisions, session.user.name);
      const last = own ? finding.fingerprint : history.current.pop();
      const to = view.reviewed.find(({ fingerprint }) => fingerprint === last);
      if (!to) return announce(strings.nothingToUndo);
      history.current = history.current.filter((fingerprint) => fingerprint !== to.fingerprint);
      go({ name: 'document', id: view.id, part: 'finding', fingerprint: to.fingerprint });
      await send(to, { action: 'undo' });
    },
  };
}
