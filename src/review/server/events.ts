import type { FastifyReply } from 'fastify';
import type { ReviewEvent } from '../api.js';
import { ReviewError } from './review-error.js';
import type { ServerSession } from './sessions.js';

/** Milliseconds between signs of life, so that nothing in between takes the line for dead. */
const HEARTBEAT = 15_000;
/** Streams of one session: a browser opens one for each tab. */
const MOST = 20;

/** Tells all who listen what others change. */
export class Events {
  private readonly streams = new Set<FastifyReply['raw']>();

  constructor(private readonly heartbeat = HEARTBEAT) {}

  /**
   * Keeps the answer open and sends events to it until either side ends it.
   * @param isStillIn asked from time to time whether the user may still listen
   */
  open(reply: FastifyReply, session: ServerSession, isStillIn: () => Promise<boolean>): void {
    if (session.onEnd.size >= MOST) throw new ReviewError(429, 'too-many', 'too many open streams');
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    } as Record<string, string>);
    raw.write('retry: 3000\n\n');
    const end = () => raw.end();
    const beat = setInterval(async () => {
      if (await isStillIn().catch(() => false)) raw.write(':\n\n');
      else end();
    }, this.heartbeat);
    this.streams.add(raw);
    session.onEnd.add(end);
    raw.on('close', () => {
      clearInterval(beat);
      this.streams.delete(raw);
      session.onEnd.delete(end);
    });
  }

  send(event: ReviewEvent): void {
    for (const stream of this.streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  close(): void {
    for (const stream of this.streams) stream.end();
  }
}
