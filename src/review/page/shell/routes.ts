import { useEffect, useState } from 'preact/hooks';
import type { InboxQuery } from '../../api.js';
import { queryText } from '../data/http-source.js';

export type DocumentPart = 'finding' | 'records' | 'report';

/** What the address names, after its "#": the page works the same from a server and from a folder. */
export type Route =
  | { name: 'inbox'; query: InboxQuery }
  | { name: 'document'; id: number; part: DocumentPart; fingerprint?: string };

const NUMBERS = ['year', 'office'];
const TEXTS = ['kind', 'code', 'severity', 'status', 'assignee', 'text', 'sort'];

function readQuery(text: string): InboxQuery {
  const query: Record<string, string | number> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    if (NUMBERS.includes(name) && /^\d+$/.test(value)) query[name] = Number(value);
    else if (TEXTS.includes(name)) query[name] = value;
  }
  return query;
}

/** Reads the part of an address after "#"; what cannot be read is the inbox. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [, id, part, fingerprint] =
    /^\/documents\/(\d+)(?:\/(findings|records|report))?(?:\/([^/]+))?$/.exec(path) ?? [];
  if (id === undefined) return { name: 'inbox', query: readQuery(query) };
  if (part === 'records' || part === 'report') return { name: 'document', id: Number(id), part };
  return {
    name: 'document',
    id: Number(id),
    part: 'finding',
    ...(fingerprint && { fingerprint: safeDecoded(fingerprint) }),
  };
}

function safeDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a route, with its "#". */
export function hashOf(route: Route): string {
  if (route.name === 'inbox') return `#/${queryText(route.query)}`;
  const base = `#/documents/${route.id}`;
  if (route.part !== 'finding') return `${base}/${route.part}`;
  return route.fingerprint === undefined ? base : `${base}/findings/${encodeURIComponent(route.fingerprint)}`;
}

/** Goes to a route; `replace` leaves no step back. */
export function go(route: Route, replace = false): void {
  const hash = hashOf(route);
  if (hash === location.hash) return;
  if (replace) history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The route of the address bar, kept up with it. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const changed = () => setRoute(readRoute(location.hash));
    addEventListener('hashchange', changed);
    addEventListener('popstate', changed);
    return () => {
      removeEventListener('hashchange', changed);
      removeEventListener('popstate', changed);
    };
  }, []);
  return route;
}
