import { basename } from 'node:path';
import { tablesOf } from '../../src/tables/layout.js';
import { hasTags, pagesOf, type Source } from './accuracy.js';
import { relationsOf, score, sum } from './adjacency.js';

/** The tables of one tagged document found in two ways. */
export interface Agreement {
  file: string;
  /** Tables found, each page by itself. */
  tags: number;
  geometry: number;
  /** Of the relations found by tags, with those found by geometry in place of a ground truth. */
  f1: number;
}

/** Compares tags and geometry on those of the files that have tags. @throws UnreadableError */
export async function measureAgreement(files: readonly string[]): Promise<Agreement[]> {
  const out: Agreement[] = [];
  for (const file of files) {
    const pages = await pagesOf(file);
    if (!hasTags(pages)) continue;
    const [tags, geometry] = (['tags', 'geometry'] as const).map((source: Source) => {
      const options = { perPage: true, source };
      return tablesOf(pages, options).map((grid) => relationsOf(grid.cells));
    });
    const f1 = score(sum(geometry ?? []), sum(tags ?? [])).f1;
    out.push({ file: basename(file), tags: tags?.length ?? 0, geometry: geometry?.length ?? 0, f1 });
  }
  return out;
}
