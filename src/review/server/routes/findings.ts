import type { FastifyInstance } from 'fastify';
import { loadDocument } from '../../../store/load-document.js';
import { documentContent } from '../../../store/review/contents.js';
import { decide, decisionsOn } from '../../../store/review/decisions.js';
import { reviewedDocument } from '../../../store/review/documents.js';
import { requireCurrent } from '../../../store/review/lineage.js';
import type { FindingDetail } from '../../api.js';
import { type ReviewContext, sessionOf } from '../context.js';
import { documentView } from '../document-view.js';
import { requireReviewer } from '../guards.js';
import { BODIES, PARAMS, QUERIES } from '../requests.js';
import { notFound } from '../review-error.js';

/** One finding, decisions on it, and corrections of what was read. */
export function findingRoutes(app: FastifyInstance, context: ReviewContext): void {
  const { store, services, events, language } = context;

  app.get('/documents/:id/findings/:fingerprint', async ({ params, query }): Promise<FindingDetail> => {
    const { id, fingerprint } = PARAMS.finding.parse(params);
    const { lang = language } = QUERIES.language.parse(query);
    const reviewed = await reviewedDocument(store, id);
    const finding = reviewed?.reviewed.find((each) => each.fingerprint === fingerprint);
    const audited = reviewed?.document.findings.find((each) => each.fingerprint === fingerprint);
    if (!reviewed || !finding || !audited) throw notFound('finding in this document');
    return {
      finding,
      ...(await services.explain(reviewed.document, audited, lang)),
      consequences: reviewed.reviewed.filter(({ causedBy }) => causedBy === fingerprint),
      decisions: await decisionsOn(store, { documentId: id, fingerprint }),
    };
  });

  app.post('/documents/:id/findings/:fingerprint/decisions', { onRequest: requireReviewer }, async (request) => {
    const { id, fingerprint } = PARAMS.finding.parse(request.params);
    const decision = BODIES.decision.parse(request.body);
    const by = sessionOf(request).user.name;
    const at = new Date().toISOString();
    const state = await decide(store, { documentId: id, fingerprint }, decision, { by, at });
    events.send({ type: 'decision', documentId: id, fingerprint, state, by });
    return state;
  });

  app.post('/documents/:id/ocr', { onRequest: requireReviewer }, async (request) => {
    const { id } = PARAMS.document.parse(request.params);
    return services.ocr(await sourceOf(id), BODIES.ocr.parse(request.body));
  });

  app.post('/documents/:id/corrections', { onRequest: requireReviewer }, async (request) => {
    const { id } = PARAMS.document.parse(request.params);
    const correction = BODIES.correction.parse(request.body);
    const by = sessionOf(request).user.name;
    const source = await sourceOf(id);
    await requireCurrent(store.db, id);
    await services.correct(source, correction, { by, at: new Date().toISOString() });
    events.send({ type: 'document', documentId: id, by });
    return documentView(store, id);
  });

  async function sourceOf(id: number) {
    const document = await loadDocument(store, id);
    if (!document) throw notFound('document');
    return { id, document, bytes: (await documentContent(store, id))?.bytes };
  }
}
