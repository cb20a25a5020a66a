import { useEffect } from 'preact/hooks';
import type { DocumentView, FindingState, ReviewFinding, Session, Status } from '../../api.js';
import type { SourceError } from '../data/data-source.js';
import { useShell } from '../shell/context.js';
import { plain } from '../shell/format.js';
import { useLoad } from '../shell/use-load.js';

/** A report as the page holds it. */
export interface OpenDocument {
  view: DocumentView;
  /** The findings to go through one by one. */
  findings: readonly ReviewFinding[];
  /** Puts the newer state of a finding in place. */
  setState(fingerprint: string, state: FindingState): void;
  setView(view: DocumentView): void;
  reload(): void;
}

/** Whether the user may decide on this report. */
export function mayDecide({ user, readOnly }: Session, { superseded }: DocumentView): boolean {
  return user.role === 'reviewer' && !readOnly && !superseded;
}

/** Findings that are decided by themselves: no consequences of others, nothing waived. */
export function toDecide(view: DocumentView): ReviewFinding[] {
  return view.reviewed.filter(({ causedBy, waiver }) => causedBy === undefined && !waiver);
}

function withState(view: DocumentView, fingerprint: string, state: FindingState): DocumentView {
  const reviewed = view.reviewed.map((one) => (one.fingerprint === fingerprint ? { ...one, ...state } : one));
  const changed = { ...view, reviewed };
  const counts: Record<Status, number> = { open: 0, accepted: 0, dismissed: 0, clarify: 0 };
  for (const { status } of toDecide(changed)) counts[status] += 1;
  return { ...changed, open: counts.open, counts };
}

/** Loads a report and keeps it up with what others decide. */
export function useDocument(id: number): { opened?: OpenDocument; error?: SourceError; reload(): void } {
  const { source, announce, strings, session } = useShell();
  const { data: view, error, reload, set } = useLoad(() => source.document(id), [source, id]);
  const setState = (fingerprint: string, state: FindingState) => view && set(withState(view, fingerprint, state));
  useEffect(
    () =>
      source.listen((event) => {
        if (event.documentId !== id || !view) return;
        if (event.type === 'document') return reload();
        const { fingerprint, state, by } = event;
        const finding = view.reviewed.find((one) => one.fingerprint === fingerprint);
        if (!finding || finding.seen >= state.seen) return;
        set(withState(view, fingerprint, state));
        if (by !== session.user.name) announce(strings.otherDecided(by, plain(finding.title)));
      }),
    [source, id, view, session, strings, announce, set, reload],
  );
  if (!view) return { error, reload };
  return { opened: { view, findings: toDecide(view), setState, setView: set, reload }, reload };
}
