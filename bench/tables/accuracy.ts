import { readFile } from 'node:fs/promises';
import type { Page } from '../../src/document/page.js';
import { readPdf } from '../../src/ingest/pdf/read-pdf.js';
import { tablesOf } from '../../src/tables/layout.js';
import { type Relations, relationsOf, type Score, score, sum } from './adjacency.js';
import { type LabelledPdf, readTruth } from './truth.js';

/** What the tables are taken from. */
export const SOURCES = ['auto', 'tags', 'geometry'] as const;
export type Source = (typeof SOURCES)[number];

/** Whether a file names tables by tags; without them nothing can be found by tags alone. */
export function hasTags(pages: readonly Page[]): boolean {
  return pages.some(({ taggedTables = [] }) => taggedTables.length > 0);
}

/** The score of one document; `exact` of its `tables` true ones were found with every relation right and none too many. */
export interface DocumentScore extends Score {
  name: string;
  tables: number;
  exact: number;
}

export interface Accuracy extends Score {
  source: Source;
  /** Harmonic mean of the mean precision and the mean recall, which the competition printed too. */
  f1OfMeans: number;
  tables: number;
  exact: number;
  documents: DocumentScore[];
}

/** The pages of a PDF. @throws UnreadableError */
export async function pagesOf(pdf: string): Promise<Page[]> {
  return (await readPdf(new Uint8Array(await readFile(pdf)), pdf, '')).pages;
}

function same(a: Relations, b: Relations): boolean {
  return a.size === b.size && [...a].every(([key, count]) => b.get(key) === count);
}

async function scoreDocument({ name, truth }: LabelledPdf, pages: Page[], source: Source): Promise<DocumentScore> {
  const wanted = (await readTruth(truth)).map(relationsOf);
  const options = { perPage: true, source };
  const found = tablesOf(pages, options).map((grid) => relationsOf(grid.cells));
  const free = [...found];
  let exact = 0;
  for (const table of wanted) {
    const at = free.findIndex((candidate) => same(candidate, table));
    if (at < 0) continue;
    free.splice(at, 1);
    exact++;
  }
  return { name, ...score(sum(wanted), sum(found)), tables: wanted.length, exact };
}

function mean(values: number[]): number {
  return values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
}

/** Scores the tables of all documents, each page by itself, once for each source; for tags only documents that have some. */
export async function measureAccuracy(labelled: readonly LabelledPdf[]): Promise<Accuracy[]> {
  const scores = new Map<Source, DocumentScore[]>(SOURCES.map((source) => [source, []]));
  for (const each of labelled) {
    const pages = await pagesOf(each.pdf);
    for (const source of SOURCES)
      if (source !== 'tags' || hasTags(pages)) scores.get(source)?.push(await scoreDocument(each, pages, source));
  }
  return [...scores].map(([source, documents]) => {
    const precision = mean(documents.map((each) => each.precision));
    const recall = mean(documents.map((each) => each.recall));
    return {
      source,
      precision,
      recall,
      f1: mean(documents.map((each) => each.f1)),
      f1OfMeans: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
      tables: documents.reduce((total, each) => total + each.tables, 0),
      exact: documents.reduce((total, each) => total + each.exact, 0),
      documents,
    };
  });
}
