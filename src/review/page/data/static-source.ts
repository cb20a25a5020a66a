import type { Records } from '../../../records/report.js';
import { STATIC_GLOBAL, STATIC_INDEX, type StaticDocument, type StaticIndex } from '../../static-format.js';
import { type DataSource, SourceError } from './data-source.js';
import { filterRows } from './filter-rows.js';
import { loadScript } from './load-script.js';

type Parts = Record<string, unknown>;

function parts(): Parts | undefined {
  return (globalThis as unknown as Record<string, Parts | undefined>)[STATIC_GLOBAL];
}

/** The index of the static copy that this page is, undefined where a server is behind it. */
export function staticIndex(): StaticIndex | undefined {
  return parts()?.[STATIC_INDEX] as StaticIndex | undefined;
}

async function part<T>(name: string): Promise<T> {
  if (parts()?.[name] === undefined)
    await loadScript(`data/${name}.js`).catch(() => {
      throw new SourceError('not-found', `data/${name}.js`, 404);
    });
  return parts()?.[name] as T;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** A decoder of pdf.js from the scripts of the copy. @throws SourceError where the copy has none */
export async function staticDecoder(filename: string): Promise<Uint8Array> {
  const decoder = (await part<Record<string, string>>('decoders'))[filename];
  if (decoder === undefined) throw new SourceError('not-found', filename, 404);
  return bytesOf(decoder);
}

async function refused(): Promise<never> {
  throw new SourceError('forbidden', 'read only', 403);
}

/** The data of a static copy. */
export function staticSource(index: StaticIndex): DataSource {
  const documentOf = (id: number) => part<StaticDocument>(`document-${id}`);
  return {
    session: async () => index.session,
    login: refused,
    facets: async () => index.facets,
    inbox: async (query) => filterRows(index.rows, query),
    documents: async () => index.documents,
    document: async (id) => (await documentOf(id)).view,
    records: (id) => part<Records>(`records-${id}`),
    file: async (id) => ({ data: bytesOf((await part<{ base64: string }>(`file-${id}`)).base64) }),
    lines: async (id) => (await part<{ lines: string[] }>(`lines-${id}`)).lines,
    finding: async (id, fingerprint) => {
      const detail = (await documentOf(id)).details[fingerprint];
      if (!detail) throw new SourceError('not-found', fingerprint, 404);
      return detail;
    },
    decide: refused,
    ocr: refused,
    correct: refused,
    finish: refused,
    papers: async (id) =>
      (await documentOf(id)).papers.map((name) => ({ name, url: `papers/${id}/${encodeURIComponent(name)}` })),
    listen: () => () => {},
  };
}
