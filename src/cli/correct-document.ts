import type { NewCorrection } from '../findings/review.js';
import { ReauditError, type ReauditTools, reauditWithCorrections } from '../migrate/reaudit.js';
import { ReviewError } from '../review/server/review-error.js';
import type { DocumentSource } from '../review/server/services.js';
import { addCorrection, correctionsOf } from '../store/review/corrections.js';
import { Refusal, StaleDocument } from '../store/review/refusal.js';
import type { Store } from '../store/store.js';

/**
 * Keeps a correction and audits the document anew with all of them, both or neither.
 * @throws Refusal where there are others than the `seen` ones, or where nothing at the place reads as its original; ReviewError
 */
export async function correctAndAudit(
  store: Store,
  tools: Pick<ReauditTools, 'auditor' | 'ocr'>,
  { id, document: { sha256 } }: Pick<DocumentSource, 'id' | 'document'>,
  correction: NewCorrection,
  by: { by: string; at: string },
): Promise<void> {
  const { place, original, text, seen } = correction;
  const known = await correctionsOf(store.db, sha256);
  if (known.length !== seen) throw new StaleDocument();
  const added = JSON.stringify({ place, original, text });
  try {
    await reauditWithCorrections(store, id, [...known, { place, original, text }], {
      ...tools,
      alongside: async (trx, { coverage: { corrections = [] } }) => {
        // They are applied in their order: the newest is the last.
        if (JSON.stringify(corrections.at(-1)) !== added)
          throw new Refusal('invalid', 'what is read at that place is not what was to be corrected');
        await addCorrection({ ...store, db: trx }, id, correction, by);
      },
    });
  } catch (error) {
    if (!(error instanceof ReauditError)) throw error;
    const gone = error.code === 'NO_FILE' || error.code === 'NO_DOCUMENT';
    throw gone ? new ReviewError(404, 'not-found', error.message) : new ReviewError(400, 'invalid', error.message);
  }
}
