import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { authenticate, type User } from '../../../store/review/users.js';
import type { Session } from '../../api.js';
import { type ReviewContext, sessionOf } from '../context.js';
import { isStillUser } from '../guards.js';
import { BODIES } from '../requests.js';
import { ReviewError } from '../review-error.js';
import type { ServerSession } from '../sessions.js';

/** Tries of one address in a minute. */
const TRIES = 10;

function begin({ sessions, cookie }: ReviewContext, reply: FastifyReply, user: User): string {
  const value = sessions.begin(user);
  reply.setCookie(cookie.name, value, { path: '/', httpOnly: true, sameSite: 'strict', secure: cookie.secure });
  return value;
}

function shown({ language, version }: ReviewContext, { user, csrf }: ServerSession): Session {
  return { user: { name: user.name, role: user.role }, csrf, language, readOnly: false, version };
}

/**
 * The one-time link. @returns whether the request was one
 * @throws ReviewError when the link was used before
 */
export function takeLink(context: ReviewContext, request: FastifyRequest, reply: FastifyReply): boolean {
  const { token } = request.query as Record<string, unknown>;
  if (token === undefined) return false;
  // Who opens the link again in the browser that used it is in already.
  if (!context.sessions.find(request.cookies[context.cookie.name])) {
    if (!context.token?.take(token))
      throw new ReviewError(
        401,
        'unauthorized',
        'this link was used already, or is of another run; start the server anew',
      );
    begin(context, reply, { name: context.user, role: 'reviewer', stamp: '' });
  }
  reply.redirect('/', 303);
  return true;
}

/** The login, for which there is no session yet. */
export async function loginRoutes(app: FastifyInstance, context: ReviewContext): Promise<void> {
  await app.register(rateLimit, { max: TRIES, timeWindow: '1 minute' });
  app.post('/login', async (request, reply): Promise<Session> => {
    if (context.token)
      throw new ReviewError(403, 'forbidden', 'this server has no accounts: open the link that it printed');
    const { name, password } = BODIES.login.parse(request.body);
    const user = await authenticate(context.store, name, password);
    if (!user) throw new ReviewError(401, 'unauthorized', 'name or password is wrong');
    const session = context.sessions.find(begin(context, reply, user));
    if (!session) throw new ReviewError(500, 'internal', 'no session');
    reply.header('cache-control', 'no-store');
    return shown(context, session);
  });
}

/** The session itself, and its end. */
export function sessionRoutes(app: FastifyInstance, context: ReviewContext): void {
  app.get('/session', async (request) => shown(context, sessionOf(request)));
  app.post('/logout', async (request, reply) => {
    context.sessions.end(request.cookies[context.cookie.name]);
    reply.clearCookie(context.cookie.name, { path: '/' });
    return {};
  });
  app.get('/events', (request, reply) => {
    const session = sessionOf(request);
    context.events.open(reply, session, () => isStillUser(context, session));
  });
}
