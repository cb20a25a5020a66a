import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findUser } from '../../store/review/users.js';
import type { ReviewContext } from './context.js';
import type { Hosts } from './hosts.js';
import { ReviewError } from './review-error.js';
import { isSecret } from './secrets.js';
import type { ServerSession } from './sessions.js';

/** pdf.js decodes JPEG 2000 and colour profiles with WebAssembly, and reads fonts and pictures from memory. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

const READING = new Set(['GET', 'HEAD']);
const isChange = ({ method }: FastifyRequest) => !READING.has(method);

/** For every request: the headers of the answer, for which host it is, and from which page a change comes. */
export function guardAll(app: FastifyInstance, hosts: () => Hosts): void {
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    reply.headers(HEADERS);
    if (!hosts().isOwnHost(request.headers.host))
      throw new ReviewError(403, 'forbidden', 'this server does not go by that name');
    if (isChange(request) && !hosts().isOwnOrigin(request.headers.origin))
      throw new ReviewError(403, 'forbidden', 'the request comes from another page');
  });
}

/** For the routes behind the login: whose session it is, that the page itself sent the change, and that the user may make it. */
export function guardSession(app: FastifyInstance, context: ReviewContext): void {
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store');
    const session = context.sessions.find(request.cookies[context.cookie.name]);
    if (!session || !(await isStillUser(context, session)))
      throw new ReviewError(401, 'unauthorized', 'log in first, or open the link that the server printed');
    request.reviewSession = session;
    if (isChange(request) && !isSecret(request.headers['x-lkjip-csrf'], session.csrf))
      throw new ReviewError(403, 'forbidden', 'the request does not come from the page');
  });
}

/** Accounts are looked up with each request: one that was removed, or whose password was changed, is out at once. */
export async function isStillUser({ token, store }: ReviewContext, session: ServerSession): Promise<boolean> {
  if (token) return true;
  const user = await findUser(store, session.user.name);
  if (!user || user.stamp !== session.user.stamp) return false;
  session.user = user;
  return true;
}

/** For routes that change something. */
export async function requireReviewer({ reviewSession }: FastifyRequest): Promise<void> {
  if (reviewSession?.user.role !== 'reviewer') throw new ReviewError(403, 'forbidden', 'you may read, but not decide');
}
