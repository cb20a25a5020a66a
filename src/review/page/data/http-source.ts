import type { ApiError, DocumentView, InboxQuery, ReviewEvent, Session, Stale } from '../../api.js';
import { type DataSource, SourceError, StaleError } from './data-source.js';

const PAPERS = ['CHR.docx', 'KKR.xlsx', 'Formulir-Reviu.docx', 'report.html'];

/** The words of a query as the server reads them. */
export function queryText(query: InboxQuery): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') parts.set(name, String(value));
  return parts.size === 0 ? '' : `?${parts}`;
}

async function failure(response: Response): Promise<SourceError> {
  const body: Partial<ApiError & Stale> = await response.json().catch(() => ({}));
  const message = body.message ?? `${response.status} ${response.statusText}`;
  if (response.status === 409) return new StaleError(message, body.state, body.decisions ?? []);
  return new SourceError(body.code ?? 'internal', message, response.status);
}

/** The data of a running review server; texts that it words itself come in `language`. */
export function httpSource(language: () => string): DataSource {
  let csrf = '';

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('accept', 'application/json');
    const request = { ...init, headers, credentials: 'same-origin' as const };
    const response = await fetch(`api/${path}`, request).catch((cause: unknown) => {
      throw new SourceError('offline', String(cause));
    });
    if (!response.ok) throw await failure(response);
    return response;
  }

  async function get<T>(path: string): Promise<T> {
    const response = await send(path);
    return (await response.json()) as T;
  }

  async function post<T>(path: string, body: unknown): Promise<T> {
    const headers = { 'content-type': 'application/json', 'x-lkjip-csrf': csrf };
    const response = await send(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as T;
  }

  async function begun(session: Promise<Session>): Promise<Session> {
    const known = await session;
    csrf = known.csrf;
    return known;
  }

  const of = (id: number) => `documents/${id}`;
  const findingOf = (id: number, fingerprint: string) => `${of(id)}/findings/${encodeURIComponent(fingerprint)}`;
  return {
    session: () => begun(get('session')),
    login: (login) => begun(post('login', login)),
    facets: () => get('facets'),
    inbox: (query) => get(`inbox${queryText(query)}`),
    documents: () => get('documents'),
    document: (id) => get<DocumentView>(of(id)),
    records: (id) => get(`${of(id)}/records`),
    file: async (id) => ({ url: new URL(`api/${of(id)}/file`, document.baseURI).href }),
    lines: async (id) => (await get<{ lines: string[] }>(`${of(id)}/lines`)).lines,
    finding: (id, fingerprint) => get(`${findingOf(id, fingerprint)}?lang=${language()}`),
    decide: (id, fingerprint, decision) => post(`${findingOf(id, fingerprint)}/decisions`, decision),
    ocr: (id, request) => post(`${of(id)}/ocr`, request),
    correct: (id, correction) => post(`${of(id)}/corrections`, correction),
    finish: (id, note) => post(`${of(id)}/finish`, { note }),
    papers: async (id) => PAPERS.map((name) => ({ name, url: `api/${of(id)}/download/${name}?lang=${language()}` })),
    listen: eventStream(),
  };
}

/** One stream of events for all who listen: browsers keep few connections to a server. */
function eventStream(): DataSource['listen'] {
  const listeners = new Set<(event: ReviewEvent) => void>();
  let events: EventSource | undefined;
  return (listener) => {
    listeners.add(listener);
    if (!events) {
      events = new EventSource('api/events');
      events.onmessage = ({ data }: MessageEvent<string>) => {
        const event = JSON.parse(data) as ReviewEvent;
        for (const told of listeners) told(event);
      };
    }
    return () => listeners.delete(listener);
  };
}
