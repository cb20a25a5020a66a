import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Session } from '../../../src/review/api.js';
import { NO_SERVICES } from '../../../src/review/server/services.js';
import { type Review, type ReviewOptions, startReview } from '../../../src/review/server/start-review.js';
import type { Store } from '../../../src/store/store.js';

/** Serves a database on a free loopback port until the test ends. */
export async function startTestReview(store: Store, options: Partial<ReviewOptions> = {}): Promise<Review> {
  const review = await startReview(store, {
    ...{ services: NO_SERVICES, language: 'id', version: '0', user: 'Sari', page: '/nowhere' },
    ...options,
  });
  onTestFinished(() => review.close());
  return review;
}

/** Headers by their names; those that are undefined are left out. */
type Headers = Record<string, string | undefined>;

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all kinds
  json: any;
}

/** Sends a request as it is written: `path` goes out without being made a URL of. */
export function send(
  origin: string,
  method: string,
  path: string,
  headers: Headers = {},
  body?: string,
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const own = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers: own as Record<string, string>, agent: false });
    sent.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        const isJson = response.headers['content-type']?.includes('json');
        const json = isJson ? JSON.parse(text) : undefined;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json });
      });
    });
    sent.end(body);
  });
}

/** A browser that has a session. */
export class Client {
  private constructor(
    readonly origin: string,
    readonly cookie: string,
    readonly session: Session,
  ) {}

  /** Opens the one-time link. */
  static async open({ link, origin }: Pick<Review, 'link' | 'origin'>): Promise<Client> {
    return Client.of(origin, await send(origin, 'GET', link.slice(origin.length)));
  }

  static async login({ origin }: Pick<Review, 'origin'>, name: string, password: string): Promise<Client> {
    const headers = { origin, 'content-type': 'application/json' };
    return Client.of(origin, await send(origin, 'POST', '/api/login', headers, JSON.stringify({ name, password })));
  }

  private static async of(origin: string, { headers }: Answer): Promise<Client> {
    const [cookie = ''] = (headers['set-cookie']?.[0] ?? '').split(';');
    const { json } = await send(origin, 'GET', '/api/session', { cookie });
    return new Client(origin, cookie, json);
  }

  get(path: string, headers: Headers = {}): Promise<Answer> {
    return send(this.origin, 'GET', path, { cookie: this.cookie, ...headers });
  }

  post(path: string, body: unknown, headers: Headers = {}): Promise<Answer> {
    const { cookie, origin, session } = this;
    const own = { cookie, origin, 'x-lkjip-csrf': session.csrf, 'content-type': 'application/json', ...headers };
    return send(origin, 'POST', path, own, JSON.stringify(body));
  }
}
