import { expect, it } from 'vitest';
import type { Action, Decision, NewDecision } from '../../src/findings/review.js';
import { dismissalOf, draftDecision, stateOf } from '../../src/findings/trail.js';

const AT = '2026-01-01T00:00:00.000Z';

/** The trail of what users do one after another: [who, what]. */
function trailOf(...steps: [string, Action, Partial<NewDecision>?][]): Decision[] {
  const trail: Decision[] = [];
  for (const [by, action, more] of steps) {
    const draft = draftDecision(trail, { action, seen: trail.length, ...more }, { by, at: AT });
    if (draft) trail.push({ ...draft, id: trail.length + 1 });
  }
  return trail;
}

const statusOf = (...steps: Parameters<typeof trailOf>) => stateOf(trailOf(...steps)).status;

it('the last decision holds', () => {
  expect(stateOf([])).toEqual({ status: 'open', assignee: null, comments: 0, seen: 0 });
  expect(statusOf(['a', 'accept'])).toBe('accepted');
  expect(statusOf(['a', 'accept'], ['b', 'dismiss'])).toBe('dismissed');
  expect(statusOf(['a', 'accept'], ['b', 'comment'], ['b', 'assign'])).toBe('accepted');
});

it('comments are counted, and the last assignment holds', () => {
  const trail = trailOf(['a', 'comment'], ['a', 'assign', { assignee: 'b' }], ['b', 'comment'], ['a', 'undo']);
  expect(stateOf(trail)).toEqual({ status: 'open', assignee: null, comments: 2, seen: 4 });
  const unassigned = trailOf(['a', 'assign', { assignee: 'b' }], ['a', 'assign', { assignee: '' }]);
  expect(stateOf(unassigned).assignee).toBeNull();
});

it('an undo takes back the last of one’s own, step by step', () => {
  const steps: Parameters<typeof trailOf> = [
    ['a', 'accept'],
    ['a', 'clarify'],
    ['a', 'undo'],
  ];
  expect(statusOf(...steps)).toBe('accepted');
  expect(statusOf(...steps, ['a', 'undo'])).toBe('open');
  expect(trailOf(...steps, ['a', 'undo'], ['a', 'undo'])).toHaveLength(4);
  expect(trailOf(...steps).at(-1)).toMatchObject({ action: 'undo', undoes: 2, before: 'clarify', after: 'accepted' });
});

it('an undo leaves what others decided', () => {
  expect(statusOf(['a', 'accept'], ['b', 'dismiss'], ['a', 'undo'])).toBe('dismissed');
  expect(statusOf(['a', 'accept'], ['b', 'undo'])).toBe('accepted');
});

it('a dismissal holds until another decision or an undo', () => {
  const dismissed = trailOf(['a', 'dismiss', { text: 'dua tabel berbeda maksud' }], ['b', 'comment']);
  expect(dismissalOf(dismissed)).toMatchObject({ by: 'a', text: 'dua tabel berbeda maksud' });
  expect(dismissalOf(trailOf(['a', 'dismiss'], ['b', 'accept']))).toBeUndefined();
  expect(dismissalOf(trailOf(['a', 'dismiss'], ['a', 'undo']))).toBeUndefined();
});
