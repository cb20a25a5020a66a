import type { Knex } from 'knex';
import type { FindingState } from '../../findings/review.js';
import { stateOf } from '../../findings/trail.js';
import { lineage } from './lineage.js';
import { trailOf } from './trail-rows.js';

/** The state of a finding that nobody has decided on. */
export const UNDECIDED: FindingState = { status: 'open', assignee: null, comments: 0, seen: 0 };

type Stored = FindingState & { fingerprint: string };

const stateOfRow = ({ status, assignee, comments, seen }: Stored): FindingState => ({
  ...{ status, assignee, comments, seen },
});

/** The states of a document's findings by fingerprint; those that nobody has decided on are not in it. */
export async function statesOf(db: Knex, sha256: string): Promise<Map<string, FindingState>> {
  const rows: Stored[] = await db('finding_states').where({ sha256 });
  return new Map(rows.map((row) => [row.fingerprint, stateOfRow(row)]));
}

/** Takes the lock of a finding's state until the transaction ends: decisions on one finding come one after another. */
export async function lockState(trx: Knex, key: { sha256: string; fingerprint: string }): Promise<FindingState> {
  const [row] = await trx('finding_states')
    .insert({ ...key, ...UNDECIDED })
    .onConflict(['sha256', 'fingerprint'])
    .merge({ seen: trx.ref('finding_states.seen') })
    .returning('*');
  return stateOfRow(row);
}

/** A report that was handed in again begins with what was decided on the version before it. */
export async function carryStates(trx: Knex, fromId: number, toId: number): Promise<void> {
  const versions = (await lineage(trx, toId)).map(({ sha256 }) => sha256);
  const [sha256 = ''] = versions;
  const own = await trx('finding_states').where({ sha256 }).pluck('fingerprint');
  await trx.raw(
    `insert into finding_states (sha256, fingerprint, status, assignee, comments, seen)
     select ?, fingerprint, finding_states.status, assignee, comments, seen
     from finding_states join documents on documents.sha256 = finding_states.sha256
     where documents.id = ?
     on conflict (sha256, fingerprint) do nothing`,
    [sha256, fromId],
  );
  // Decided on before it took the place of the other: both trails are one from now on.
  for (const fingerprint of own)
    await trx('finding_states')
      .where({ sha256, fingerprint })
      .update(stateOf(await trailOf(trx, versions, fingerprint)));
}
