import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import cookies from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Language } from '../../findings/finding.js';
import type { Store } from '../../store/store.js';
import type { ReviewContext } from './context.js';
import { Events } from './events.js';
import { guardAll, guardSession } from './guards.js';
import { Hosts } from './hosts.js';
import { answerTo } from './review-error.js';
import { documentRoutes } from './routes/documents.js';
import { findingRoutes } from './routes/findings.js';
import { loginRoutes, sessionRoutes, takeLink } from './routes/session.js';
import { OneTimeToken } from './secrets.js';
import type { ReviewServices } from './services.js';
import { Sessions } from './sessions.js';

const LOOPBACK = '127.0.0.1';
const COOKIE = 'lkjip';
/** Bytes of a request's body; the longest that a reviewer writes is the reason of a dismissal. */
const BODY_LIMIT = 128 * 1024;
/** Milliseconds in which a request must have arrived. */
const REQUEST_TIMEOUT = 30_000;
/** Milliseconds that requests under way have to end; browsers hold lines open on which nothing was ever asked. */
const GRACE = 1_000;
/** Where `npm run build` puts the page. */
const PAGE = fileURLToPath(new URL('../page', import.meta.url));
const PLAIN = 'text/plain; charset=utf-8';
const NO_PAGE = 'The review page is not built: run "npm run build". The server itself answers under /api.\n';

export interface ReviewOptions {
  services: ReviewServices;
  language: Language;
  version: string;
  /** Who decides by way of the one-time link. */
  user: string;
  /** 0, the default, is any free port. */
  port?: number;
  /** An address other than loopback's: then everybody needs an account, and there is no link. */
  host?: string;
  /** Under which a proxy makes the server known. */
  origin?: string;
  /** Folder of the built page. */
  page?: string;
  /** Milliseconds between two signs of life on open streams; 15 s when absent. */
  heartbeat?: number;
  /** Told of errors that the page is not told the reason of. */
  onError?: (error: unknown) => void;
}

/** A server that runs. */
export interface Review {
  /** What to open: with the one-time token, where there are no accounts. */
  link: string;
  /** Where the page is opened from: the proxy's, where there is one. */
  origin: string;
  /** Where this server itself listens. */
  address: string;
  /** Ends open streams and waits for requests that are under way. */
  close(): Promise<void>;
}

/** Serves the review of a database. @throws what listening throws (EADDRINUSE, EACCES, …) */
export async function startReview(store: Store, options: ReviewOptions): Promise<Review> {
  const { services, language, version, user, port = 0, host, origin, page = PAGE, heartbeat, onError } = options;
  let hosts = new Hosts(host ?? LOOPBACK, port, origin);
  const context: ReviewContext = {
    ...{ store, services, language, version, user },
    sessions: new Sessions(),
    events: new Events(heartbeat),
    token: host === undefined ? new OneTimeToken() : undefined,
    cookie: { name: COOKIE, secure: origin?.startsWith('https:') ?? false },
  };
  const answer = (error: FastifyError | Error, { url }: FastifyRequest, reply: FastifyReply) => {
    const { status, body, unexpected } = answerTo(error);
    if (unexpected) onError?.(error);
    // Somebody looks at the answer to an address that a browser opened; the page reads the others.
    if (!url.startsWith('/api/')) return reply.code(status).type(PLAIN).send(`${body.message}\n`);
    return reply.code(status).type('application/json').send(body);
  };
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    frameworkErrors: answer,
  });
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('reviewSession', null);
  app.setErrorHandler(answer);
  app.setNotFoundHandler((_, reply) => reply.code(404).send({ code: 'not-found', message: 'there is nothing here' }));
  app.addHook('preClose', async () => {
    context.events.close();
  });
  guardAll(app, () => hosts);
  await app.register(cookies);
  await pageRoutes(app, page, context);
  await app.register(async (login) => loginRoutes(login, context), { prefix: '/api' });
  await app.register(
    async (api) => {
      guardSession(api, context);
      sessionRoutes(api, context);
      documentRoutes(api, context);
      findingRoutes(api, context);
    },
    { prefix: '/api' },
  );
  await app.listen({ host: host ?? LOOPBACK, port });
  const address = app.server.address() as AddressInfo;
  hosts = new Hosts(host ?? LOOPBACK, address.port, origin);
  // Cookies know no ports: two servers on one machine would take each other's.
  context.cookie.name = `${COOKIE}-${address.port}`;
  const listening = `http://${hosts.shown}`;
  const own = origin ?? listening;
  const link = context.token ? `${own}/?token=${context.token.value}` : `${own}/`;
  const close = async () => {
    const force = setTimeout(() => app.server.closeAllConnections(), GRACE);
    await app.close();
    clearTimeout(force);
  };
  return { link, origin: own, address: listening, close };
}

/** The built page, and the one-time link that leads to it. */
async function pageRoutes(app: FastifyInstance, page: string, context: ReviewContext): Promise<void> {
  const isBuilt = existsSync(join(page, 'index.html'));
  if (isBuilt) await app.register(fastifyStatic, { root: page, index: false, dotfiles: 'ignore' });
  app.get('/', (request, reply) => {
    if (takeLink(context, request, reply)) return reply;
    reply.header('cache-control', 'no-cache');
    return isBuilt ? reply.sendFile('index.html') : reply.type(PLAIN).send(NO_PAGE);
  });
}
