import type { Knex } from 'knex';
import type { Decision, FindingState, NewDecision } from '../../findings/review.js';
import { draftDecision, stateOf } from '../../findings/trail.js';
import { storableText } from '../insert-rows.js';
import { type Store, transaction } from '../store.js';
import { lineage, requireCurrent } from './lineage.js';
import { Refusal, StaleDecision } from './refusal.js';
import { lockState } from './states.js';
import { trailOf } from './trail-rows.js';

/** A finding of a document. */
export interface FindingKey {
  documentId: number;
  fingerprint: string;
}

/** What was decided on a finding, in this and in earlier versions of the report, oldest first. */
export async function decisionsOn({ db }: Store, { documentId, fingerprint }: FindingKey): Promise<Decision[]> {
  const versions = await lineage(db, documentId);
  return trailOf(
    db,
    versions.map(({ sha256 }) => sha256),
    fingerprint,
  );
}

async function requireOpenToDecision(trx: Knex, { documentId, fingerprint }: FindingKey): Promise<void> {
  const finding = await trx('findings').where({ document_id: documentId, fingerprint }).first('caused_by', 'waiver');
  if (!finding) throw new Refusal('not-found', 'this document has no such finding');
  if (finding.caused_by !== null)
    throw new Refusal('invalid', 'this finding follows from another one: decide on that one');
  if (finding.waiver !== null) throw new Refusal('invalid', 'this finding is waived by the configuration');
  await requireCurrent(trx, documentId);
}

/**
 * Adds a decision to the trail of a finding and brings the state of the finding up to date, in one transaction.
 * @throws Refusal; StaleDecision when `seen` is not the newest decision on it
 */
export async function decide(
  store: Store,
  key: FindingKey,
  decision: NewDecision,
  { by, at }: Pick<Decision, 'by' | 'at'>,
): Promise<FindingState> {
  const versions = await hashesOf(store.db, key.documentId);
  const [sha256] = versions;
  const { fingerprint } = key;
  return transaction(store, async (trx) => {
    await lockState(trx, { sha256, fingerprint });
    await requireOpenToDecision(trx, key);
    const trail = await trailOf(trx, versions, fingerprint);
    const state = stateOf(trail);
    if (decision.seen !== state.seen)
      throw new StaleDecision(
        state,
        trail.filter(({ id }) => id > decision.seen),
      );
    const draft = draftDecision(trail, decision, { by, at });
    if (!draft) throw new Refusal('invalid', 'you have no decision on this finding to take back');
    const row = { ...draft, text: draft.text && storableText(draft.text) };
    const [{ id }] = await trx('decisions')
      .insert({ ...row, sha256, fingerprint })
      .returning('id');
    const next = stateOf([...trail, { ...draft, id }]);
    await trx('finding_states').where({ sha256, fingerprint }).update(next);
    return next;
  });
}

async function hashesOf(db: Knex, documentId: number): Promise<[string, ...string[]]> {
  const [newest, ...older] = await lineage(db, documentId);
  if (!newest) throw new Refusal('not-found', 'there is no such document');
  return [newest.sha256, ...older.map(({ sha256 }) => sha256)];
}
