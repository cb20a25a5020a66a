import type { Decision, FindingState } from '../../findings/review.js';

/** The review does not do what it was asked to. The message is for the user. */
export class Refusal extends Error {
  constructor(
    readonly code: 'not-found' | 'invalid' | 'forbidden' | 'stale',
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Somebody else decided on the finding meanwhile. */
export class StaleDecision extends Refusal {
  constructor(
    readonly state: FindingState,
    /** What was decided since. */
    readonly decisions: readonly Decision[],
  ) {
    super('stale', 'somebody decided on this finding meanwhile');
    this.name = 'StaleDecision';
  }
}

/** Another change to the document came first. */
export class StaleDocument extends Refusal {
  constructor() {
    super('stale', 'somebody corrected this document meanwhile');
    this.name = 'StaleDocument';
  }
}
