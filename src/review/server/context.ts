import type { FastifyRequest } from 'fastify';
import type { Language } from '../../findings/finding.js';
import type { Store } from '../../store/store.js';
import type { Events } from './events.js';
import { ReviewError } from './review-error.js';
import type { OneTimeToken } from './secrets.js';
import type { ReviewServices } from './services.js';
import type { ServerSession, Sessions } from './sessions.js';

/** What every route works with. */
export interface ReviewContext {
  store: Store;
  services: ReviewServices;
  sessions: Sessions;
  events: Events;
  language: Language;
  version: string;
  /** The one-time link's; undefined where everybody has an account. */
  token: OneTimeToken | undefined;
  /** The name that decisions of the one-time link's user go by. */
  user: string;
  cookie: { name: string; secure: boolean };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guards for every route that needs one. */
    reviewSession: ServerSession | null;
  }
}

/** The session of a request that the guards let through. */
export function sessionOf({ reviewSession }: FastifyRequest): ServerSession {
  if (!reviewSession) throw new ReviewError(401, 'unauthorized', 'log in first');
  return reviewSession;
}
