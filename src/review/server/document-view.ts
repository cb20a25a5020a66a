import { hasContent } from '../../store/review/contents.js';
import { correctionsOf } from '../../store/review/corrections.js';
import { reviewedDocument } from '../../store/review/documents.js';
import type { Store } from '../../store/store.js';
import type { DocumentView } from '../api.js';
import { notFound } from './review-error.js';

/** A document as the page shows it. @throws ReviewError when there is none */
export async function documentView(store: Store, id: number): Promise<DocumentView> {
  const found = await reviewedDocument(store, id);
  if (!found) throw notFound('document');
  const { summary, document, reviewed, fixed, superseded } = found;
  const { kind, pages, problems, coverage, sha256 } = document;
  return {
    ...{ ...summary, kind, pages, problems, reviewed, fixed, superseded },
    unread: coverage.unread,
    hasFile: await hasContent(store, id),
    corrections: await correctionsOf(store.db, sha256),
  };
}
