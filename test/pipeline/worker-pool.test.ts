import { afterEach, describe, expect, it } from 'vitest';
import { inThread, TimeLimitError, untilAborted, WorkerPool } from '../../src/pipeline/worker-pool.js';

const script = new URL('./support/odd-worker.mjs', import.meta.url);
let pool: WorkerPool<string, string>;

function start(limits: { size?: number; timeLimit?: number; pageTime?: number } = {}) {
  pool = new WorkerPool({ script, size: 1, timeLimit: 20_000, memoryLimit: 64, ...limits });
  return pool;
}

afterEach(() => pool?.close());

describe('WorkerPool', () => {
  it('gives each job its own result', async () => {
    start({ size: 2 });
    const results = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((job) => pool.run(job)));
    expect(results).toEqual(['done: a', 'done: b', 'done: c', 'done: d', 'done: e']);
  });

  it.each([
    ['throw', 'thrown in the worker'],
    ['exit', 'worker exit 3'],
    ['fill memory', 'memory'],
  ])('a job that ends its thread (%s) fails alone: the next ones are done', async (job, message) => {
    start();
    const [failed, next] = await Promise.allSettled([pool.run(job), pool.run('next')]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining(message) } });
    expect(next).toEqual({ status: 'fulfilled', value: 'done: next' });
  });

  it('goes on where a promise fails that nobody waits for', async () => {
    await expect(start().run('leave a promise')).resolves.toBe('done: leave a promise');
  });

  it('ends a job that runs over its time, in a loop that never yields', async () => {
    start({ timeLimit: 1000 });
    const [failed, next] = await Promise.allSettled([pool.run('hang'), pool.run('next')]);
    expect(failed).toMatchObject({
      status: 'rejected',
      reason: { cause: new TimeLimitError(1000), at: { stage: 'rules', page: 7 } },
    });
    expect(next).toEqual({ status: 'fulfilled', value: 'done: next' });
  });

  it('allows more time for each page that the job has come to', async () => {
    start({ timeLimit: 1000, pageTime: 100 });
    await expect(pool.run('hang')).rejects.toMatchObject({ cause: new TimeLimitError(1700) });
  });

  it('tells nothing of the document before, where a job crashes before it tells anything', async () => {
    start();
    const [, failed] = await Promise.allSettled([pool.run('told'), pool.run('throw')]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { at: undefined } });
  });

  it('rejects what is running when it is closed', async () => {
    start();
    const running = pool.run('hang');
    const settled = Promise.allSettled([running]);
    await pool.close();
    expect(await settled).toMatchObject([{ status: 'rejected' }]);
  });
});

describe('inThread', () => {
  it('does one job at a time, in order', async () => {
    const events: string[] = [];
    const runner = inThread(async (job: string) => {
      events.push(`begin ${job}`);
      await Promise.resolve();
      events.push(`end ${job}`);
      return job;
    });
    expect(await Promise.all([runner.run('a'), runner.run('b')])).toEqual(['a', 'b']);
    expect(events).toEqual(['begin a', 'end a', 'begin b', 'end b']);
  });
});

describe('untilAborted', () => {
  const never = new Promise<never>(() => {});

  it('gives the result where nothing is aborted', async () => {
    expect(await untilAborted(Promise.resolve(7), new AbortController().signal)).toBe(7);
  });

  it('throws the reason of the signal, aborted before or during the work', async () => {
    const controller = new AbortController();
    const waiting = untilAborted(never, controller.signal);
    controller.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
    await expect(untilAborted(never, controller.signal)).rejects.toThrow('stopped');
  });
});
