import { z } from 'zod';
import { Refusal, StaleDecision } from '../../store/review/refusal.js';
import type { ApiError, Stale } from '../api.js';

/** A request that is not answered as it was meant to be. */
export class ReviewError extends Error {
  constructor(
    readonly status: number,
    readonly code: ApiError['code'],
    message: string,
  ) {
    super(message);
    this.name = 'ReviewError';
  }
}

export const notFound = (what: string) => new ReviewError(404, 'not-found', `there is no such ${what}`);

const STATUS: Record<Refusal['code'], number> = { 'not-found': 404, invalid: 400, forbidden: 403, stale: 409 };

/** An error as it is told: nothing of the inside but what was meant for the user. `unexpected`: it is for the log too. */
export function answerTo(error: unknown): { status: number; body: ApiError | Stale; unexpected: boolean } {
  const known = (status: number, code: ApiError['code'], message: string) => ({
    status,
    body: { code, message },
    unexpected: false,
  });
  if (error instanceof StaleDecision) {
    const { message, state, decisions } = error;
    return { status: 409, body: { code: 'stale', message, state, decisions: [...decisions] }, unexpected: false };
  }
  if (error instanceof Refusal) return known(STATUS[error.code], error.code, error.message);
  if (error instanceof ReviewError) return known(error.status, error.code, error.message);
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return known(400, 'invalid', `${issue?.path.join('.') || 'the request'}: ${issue?.message}`);
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 429) return known(429, 'too-many', 'too many tries; wait a minute');
  if (status === 404) return known(404, 'not-found', 'there is nothing here');
  if (status >= 400 && status < 500) return known(status, 'invalid', 'the request is wrong or too large');
  return { ...known(500, 'internal', 'the server could not do that'), unexpected: true };
}
