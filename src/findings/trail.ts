import type { Action, Decision, FindingState, NewDecision, Status } from './review.js';

const STATUS_OF: Partial<Record<Action, Status>> = { accept: 'accepted', dismiss: 'dismissed', clarify: 'clarify' };

/** Decisions that hold: those that were not taken back, without the undoing itself. */
function holding(trail: readonly Decision[]): Decision[] {
  const undone = new Set(trail.map(({ undoes }) => undoes));
  return trail.filter(({ id, action }) => action !== 'undo' && !undone.has(id));
}

/** What the decisions on a finding, oldest first, come to. */
export function stateOf(trail: readonly Decision[]): FindingState {
  const held = holding(trail);
  return {
    status: STATUS_OF[held.findLast(({ action }) => action in STATUS_OF)?.action ?? 'undo'] ?? 'open',
    assignee: held.findLast(({ action }) => action === 'assign')?.assignee ?? null,
    comments: held.filter(({ action }) => action === 'comment').length,
    seen: trail.at(-1)?.id ?? 0,
  };
}

/** The decision by which a finding is dismissed, where it is. */
export function dismissalOf(trail: readonly Decision[]): Decision | undefined {
  const last = holding(trail).findLast(({ action }) => action in STATUS_OF);
  return last?.action === 'dismiss' ? last : undefined;
}

/** A decision as it goes into the trail, before it has its id. */
export type DraftDecision = Omit<Decision, 'id'>;

/**
 * The row that a decision adds to the trail.
 * @returns undefined for an undo where the user has nothing to take back
 */
export function draftDecision(
  trail: readonly Decision[],
  { action, text, assignee }: NewDecision,
  { by, at }: Pick<Decision, 'by' | 'at'>,
): DraftDecision | undefined {
  const { status: before } = stateOf(trail);
  const row = { action, by, at, before, text: text ?? null, assignee: assignee || null, undoes: null };
  if (action !== 'undo') return { ...row, after: STATUS_OF[action] ?? before };
  const last = holding(trail).findLast((decision) => decision.by === by);
  if (!last) return undefined;
  const { status: after } = stateOf(trail.filter(({ id }) => id !== last.id));
  return { ...row, after, undoes: last.id };
}
