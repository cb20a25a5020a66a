import { expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { type Ended, lkjip, startLkjip } from '../support/command.js';
import { describeDatabases, openTestStore } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary.js';
import { dumpStore } from './dump-store.js';
import { copyTinyReports } from './tiny-reports.js';

const REPORTS = 200;
const KILLS = 20;

/** Numbers in [0, 1) that look random and are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const reported = (stderr: string) => [...stderr.matchAll(/^\[\d+\/\d+\] (.+)$/gm)].map(([, file]) => file);

/** The files that a run says it could not read. */
const told = ({ stderr }: Ended) =>
  stderr
    .split('\n')
    .filter((line) => line.startsWith('lkjip:'))
    .sort();

describeDatabases('a migration that is killed again and again', (database) => {
  it('loses nothing that it reported, leaves nothing half done, and ends as an undisturbed one', async () => {
    const folder = temporaryFolder();
    copyTinyReports(folder, REPORTS);
    const [disturbed, undisturbed] = [await database.make(), await database.make()];
    const migrate = (db: string) => ['migrate', folder, '--db', db, '--no-config', '--jobs', '2'];
    const next = random(20261122);
    let saved = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      // The first ones hit the making of the database; the others some documents later, in whatever it is doing then.
      const after = saved + 1 + Math.floor(next() * 6); // what is there already is reported too
      const early = kill < 4 ? next() * 500 : undefined;
      let seen = '';
      const { child, ended: end } = startLkjip(migrate(disturbed), {
        onStderr: (text) => {
          seen += text;
          if (early === undefined && reported(seen).length >= after) child.kill('SIGKILL');
        },
      });
      const timer = early === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), early);
      const ended = await end;
      clearTimeout(timer);
      expect(ended.status, `kill ${kill}: ${ended.stderr}`).toBeNull();
      const store = await openStore(disturbed, { create: true });
      const paths = await store.db('document_files').pluck('path');
      const [half] = await store.db('records').whereNotIn('document_id', store.db('documents').select('id')).limit(1);
      await store.close();
      expect(half).toBeUndefined();
      expect(paths.length).toBeGreaterThanOrEqual(saved);
      saved = paths.length;
      expect(reported(ended.stderr).filter((file) => file && !paths.includes(file))).toEqual([]);
    }
    expect(saved).toBeGreaterThan(KILLS);
    expect(saved).toBeLessThan(REPORTS);
    const [last, whole] = [await lkjip(migrate(disturbed)), await lkjip(migrate(undisturbed))];
    expect([last.status, told(last)]).toEqual([whole.status, told(whole)]);
    const [one, other] = [await openTestStore(disturbed), await openTestStore(undisturbed)];
    expect(await one.db('document_files').pluck('path')).toHaveLength(REPORTS);
    expect(await dumpStore(one)).toEqual(await dumpStore(other));
  }, 240_000);
});
