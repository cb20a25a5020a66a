import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Language } from '../../findings/finding.js';
import { documentSummaries } from '../../store/review/documents.js';
import { inbox, MOST_ROWS } from '../../store/review/inbox.js';
import type { Store } from '../../store/store.js';
import type { Facets, InboxRow } from '../api.js';
import type { ReviewServices } from '../server/services.js';
import {
  STATIC_FORMAT,
  STATIC_INDEX,
  type StaticIndex,
  type StaticRow,
  type StaticSummary,
  staticScript,
} from '../static-format.js';
import { documentFiles } from './static-document.js';

/** A file of the copy, by its path with "/" within the folder. */
export interface CopyFile {
  name: string;
  content: string | Uint8Array;
}

export interface CopyOptions {
  services: Pick<ReviewServices, 'explain' | 'lines' | 'download'>;
  language: Language;
  version: string;
  /** Folder of the built page. */
  page: string;
  /** The only office, by its id, and the only year to copy. */
  office?: number;
  year?: number;
  exportedAt: Date;
}

/** The page as a server serves it; a copy begins with the other one. */
const SERVED = 'index.html';
const COPIED = 'static.html';
const DECODERS = /^wasm\/[\w.-]+\.wasm$/;

/**
 * The files of a read-only copy of the review that opens from disk, one at a time: the page, and data scripts for the documents that
 * files hold today. The same database gives the same bytes but for the time of the export.
 * @throws errors of the file system where the page is not built
 */
export async function* staticCopy(store: Store, options: CopyOptions): AsyncGenerator<CopyFile> {
  yield* pageFiles(options.page);
  const { office, year } = options;
  const summaries = await documentSummaries(store, { office, year });
  const offices = await officesOf(store);
  const documents = summaries.map((own): StaticSummary => ({ ...own, officeId: offices.get(own.id)?.id ?? null }));
  for (const { id } of documents) yield* documentFiles(store, id, options);
  const rows = (await allRows(store, { office, year })).map(
    (row): StaticRow => ({ ...row, officeId: offices.get(row.documentId)?.id ?? null }),
  );
  const index: StaticIndex = {
    format: STATIC_FORMAT,
    exportedAt: options.exportedAt.toISOString(),
    session: {
      user: { name: '', role: 'reader' },
      ...{ csrf: '', language: options.language, readOnly: true, version: options.version },
    },
    facets: facetsOf(rows, offices),
    rows,
    documents,
  };
  yield { name: `data/${STATIC_INDEX}.js`, content: staticScript(STATIC_INDEX, index) };
}

async function* pageFiles(folder: string): AsyncGenerator<CopyFile> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).filter(Boolean).join('/'))
    .sort();
  const decoders: Record<string, string> = {};
  for (const name of names) {
    if (name === SERVED) continue;
    const content = await readFile(join(folder, name));
    if (DECODERS.test(name)) decoders[name.slice('wasm/'.length)] = content.toString('base64');
    yield { name: name === COPIED ? SERVED : name, content };
  }
  yield { name: 'data/decoders.js', content: staticScript('decoders', decoders) };
}

interface Office {
  id: number;
  name: string;
  regency: string | null;
}

async function officesOf({ db }: Store): Promise<Map<number, Office>> {
  const rows = await db('documents')
    .join('offices', 'offices.id', 'documents.office_id')
    .select('offices.id', 'offices.name', 'offices.regency', { document: 'documents.id' });
  return new Map(rows.map(({ document, id, name, regency }) => [document, { id, name, regency }]));
}

async function allRows(store: Store, filter: { office?: number; year?: number }): Promise<InboxRow[]> {
  const rows: InboxRow[] = [];
  for (;;) {
    const page = await inbox(store, { ...filter, sort: 'worst', offset: rows.length, limit: MOST_ROWS });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

/** What the copied rows can be filtered by, and nothing of what is not copied. */
function facetsOf(rows: readonly StaticRow[], officeOf: ReadonlyMap<number, Office>): Facets {
  const offices = new Map<number, Facets['offices'][number]>();
  for (const { documentId, status } of rows) {
    const office = officeOf.get(documentId);
    if (!office) continue;
    const known = offices.get(office.id) ?? { ...office, open: 0 };
    if (status === 'open') known.open++;
    offices.set(office.id, known);
  }
  const distinct = <T>(values: readonly (T | null)[]) =>
    [...new Set(values)].filter((value): value is T => value !== null).sort();
  return {
    offices: [...offices.values()].sort((a, b) => (a.name === b.name ? a.id - b.id : a.name < b.name ? -1 : 1)),
    years: distinct(rows.map(({ year }) => year)).reverse(),
    kinds: distinct(rows.map(({ kind }) => kind)),
    codes: distinct(rows.map(({ code }) => code)),
    reviewers: distinct(rows.map(({ assignee }) => assignee)),
  };
}
