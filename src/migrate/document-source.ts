import { readSource, type SourceFile } from '../ingest/read.js';
import { documentContent, type KnownContent } from '../store/document-content.js';
import type { Store } from '../store/store.js';

/**
 * The file that a document was read from: as it is kept in the database, else one of those that were read, if it still holds the same
 * bytes.
 * @returns undefined where there is no such document, or nothing holds its bytes any more
 */
export async function documentSource(store: Store, documentId: number): Promise<SourceFile | undefined> {
  const content = await documentContent(store, documentId);
  return content && sourceOf(content);
}

/** As documentSource, of what is known of it already. */
export async function sourceOf({ sha256, paths, bytes }: KnownContent): Promise<SourceFile | undefined> {
  if (bytes) return { file: paths[0] ?? '', bytes, sha256 };
  for (const path of paths) {
    const source = await readSource(path).catch(() => undefined);
    if (source?.sha256 === sha256) return source;
  }
  return undefined;
}
