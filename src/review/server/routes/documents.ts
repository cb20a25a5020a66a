import type { FastifyInstance } from 'fastify';
import { loadRecords } from '../../../store/load-document.js';
import { documentContent } from '../../../store/review/contents.js';
import { decidedDocument } from '../../../store/review/decided-document.js';
import { documentSummaries } from '../../../store/review/documents.js';
import { finish } from '../../../store/review/finish.js';
import { facets, inbox } from '../../../store/review/inbox.js';
import { type ReviewContext, sessionOf } from '../context.js';
import { documentView } from '../document-view.js';
import { requireReviewer } from '../guards.js';
import { BODIES, PARAMS, QUERIES } from '../requests.js';
import { notFound } from '../review-error.js';

const DOWNLOAD_TYPES: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
};

/** Whatever its name says: bytes that do not begin as a PDF are no PDF. */
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** Lists, and what there is of one document. */
export function documentRoutes(app: FastifyInstance, context: ReviewContext): void {
  const { store, services, events, language } = context;
  const nothingElse = (query: unknown) => QUERIES.none.parse(query);

  app.get('/facets', async ({ query }) => {
    nothingElse(query);
    return facets(store);
  });
  app.get('/inbox', async ({ query }) => inbox(store, QUERIES.inbox.parse(query)));
  app.get('/documents', async ({ query }) => documentSummaries(store, QUERIES.documents.parse(query)));
  app.get('/documents/:id', async ({ params, query }) => {
    nothingElse(query);
    return documentView(store, PARAMS.document.parse(params).id);
  });
  app.get('/documents/:id/records', async ({ params, query }) => {
    nothingElse(query);
    const { id } = PARAMS.document.parse(params);
    await summaryOf(id);
    return loadRecords(store, id);
  });
  app.get('/documents/:id/file', async ({ params, query, headers }, reply) => {
    nothingElse(query);
    const content = await contentOf(PARAMS.document.parse(params).id);
    const etag = `"${content.sha256}"`;
    reply.headers({ etag, 'cache-control': 'private, no-cache', 'content-security-policy': 'sandbox' });
    if (headers['if-none-match'] === etag) return reply.code(304).send();
    if (isPdf(content.bytes)) reply.type('application/pdf');
    else reply.type('application/octet-stream').header('content-disposition', 'attachment');
    return Buffer.from(content.bytes);
  });
  app.get('/documents/:id/lines', async ({ params, query }) => {
    nothingElse(query);
    const { bytes } = await contentOf(PARAMS.document.parse(params).id);
    return { lines: await services.lines(bytes) };
  });
  app.get('/documents/:id/download/:name', async ({ params, query }, reply) => {
    const { id, name } = PARAMS.download.parse(params);
    const { lang = language } = QUERIES.language.parse(query);
    const document = await decidedDocument(store, id);
    if (!document) throw notFound('document');
    const bytes = await services.download(document, name, lang);
    reply.type(DOWNLOAD_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream');
    reply.header('content-disposition', `attachment; filename="${name}"`);
    return Buffer.from(bytes);
  });
  app.post('/documents/:id/finish', { onRequest: requireReviewer }, async (request) => {
    const { id } = PARAMS.document.parse(request.params);
    const { note } = BODIES.finish.parse(request.body);
    const by = sessionOf(request).user.name;
    await finish(store, id, { by, at: new Date().toISOString(), note });
    events.send({ type: 'document', documentId: id, by });
    return summaryOf(id);
  });

  async function summaryOf(id: number) {
    const [summary] = await documentSummaries(store, { id });
    if (!summary) throw notFound('document');
    return summary;
  }

  async function contentOf(id: number) {
    const content = await documentContent(store, id);
    if (!content) throw notFound('file, or it was changed since it was audited');
    return content;
  }
}
