import type { User } from '../../store/review/users.js';
import { digest, newSecret } from './secrets.js';

/** Who is at the other end. They are kept in memory: after a restart everybody begins anew. */
export interface ServerSession {
  user: User;
  csrf: string;
  /** Does what belongs to the session when it ends. */
  onEnd: Set<() => void>;
}

/** Milliseconds without a request after which a session is over: a working day. */
const IDLE = 10 * 60 * 60 * 1000;
/** Sessions at once; the one that was idle the longest makes room. */
const MOST = 500;

/** The sessions, by the digest of their cookie: the cookies themselves are not kept. */
export class Sessions {
  private readonly sessions = new Map<string, { session: ServerSession; until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @returns the cookie */
  begin(user: User): string {
    const [oldest] = this.sessions.keys();
    if (this.sessions.size >= MOST && oldest !== undefined) this.drop(oldest);
    const cookie = newSecret();
    this.keep(keyOf(cookie), { user, csrf: newSecret(), onEnd: new Set() });
    return cookie;
  }

  find(cookie: string | undefined): ServerSession | undefined {
    if (!cookie) return undefined;
    const key = keyOf(cookie);
    const entry = this.sessions.get(key);
    if (!entry) return undefined;
    if (entry.until < this.now()) {
      this.drop(key);
      return undefined;
    }
    this.keep(key, entry.session);
    return entry.session;
  }

  end(cookie: string | undefined): void {
    if (cookie) this.drop(keyOf(cookie));
  }

  endAll(): void {
    for (const key of [...this.sessions.keys()]) this.drop(key);
  }

  private keep(key: string, session: ServerSession): void {
    // Put in anew, so that the first one is the one that was idle the longest.
    this.sessions.delete(key);
    this.sessions.set(key, { session, until: this.now() + IDLE });
  }

  private drop(key: string): void {
    const entry = this.sessions.get(key);
    this.sessions.delete(key);
    for (const end of entry?.session.onEnd ?? []) end();
  }
}

const keyOf = (cookie: string) => digest(cookie).toString('base64');
