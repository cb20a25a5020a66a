import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { ProcessPool } from '../../src/pipeline/process-pool.js';
import { TimeLimitError } from '../../src/pipeline/worker-pool.js';
import { until } from '../support/until.js';

const entry = new URL('../../dist/pipeline/document-process.js', import.meta.url);
const script = new URL('./support/odd-worker.mjs', import.meta.url);
let pool: ProcessPool<string, string>;

function start(limits: { size?: number; timeLimit?: number } = {}) {
  pool = new ProcessPool({ entry, script, size: 1, timeLimit: 20_000, pageTime: 0, memoryLimit: 64, ...limits });
  return pool;
}

/** Whether a process is there. */
function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

afterEach(() => pool?.close());

describe('ProcessPool', () => {
  it('gives each job its own result, one process doing many', async () => {
    start();
    const jobs = ['a', 'b', 'c', 'pid', 'pid'];
    const [a, b, c, first, second] = await Promise.all(jobs.map((job) => pool.run(job)));
    expect([a, b, c]).toEqual(['done: a', 'done: b', 'done: c']);
    expect(first).toBe(second);
    expect(Number(first)).not.toBe(process.pid);
  });

  it('a process that dies costs its job alone, and where the work was is told', async () => {
    start();
    const [before, failed, after] = await Promise.allSettled(['pid', 'die', 'pid'].map((job) => pool.run(job)));
    const message = expect.stringContaining('SIGKILL');
    expect(failed).toMatchObject({ status: 'rejected', reason: { message, at: { stage: 'extract', page: 3 } } });
    expect(after).toMatchObject({ status: 'fulfilled' });
    expect(after).not.toEqual(before);
  });

  it.each([
    ['throw', 'thrown in the worker'],
    ['fill memory', 'memory'],
  ])('a thread that ends (%s) costs its job alone', async (job, message) => {
    start();
    const [failed, next] = await Promise.allSettled([pool.run(job), pool.run('next')]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining(message) } });
    expect(next).toEqual({ status: 'fulfilled', value: 'done: next' });
  });

  it('ends a job that runs over its time, in a loop that never yields', async () => {
    start({ timeLimit: 1000 });
    const [failed, next] = await Promise.allSettled([pool.run('hang'), pool.run('next')]);
    const reason = { cause: new TimeLimitError(1000), at: { stage: 'rules', page: 7 } };
    expect(failed).toMatchObject({ status: 'rejected', reason });
    expect(next).toEqual({ status: 'fulfilled', value: 'done: next' });
  });

  it('leaves no process behind when it is closed, also where one hangs', async () => {
    start({ size: 2 });
    const pid = Number(await pool.run('pid'));
    const hanging = Promise.allSettled([pool.run('hang'), pool.run('hang')]);
    await pool.close();
    expect(await hanging).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect(lives(pid)).toBe(false);
  });

  it('leaves no process behind when the one that started it is killed, also where one hangs', async () => {
    const starter = spawn(process.execPath, [fileURLToPath(new URL('./support/hang-in-process.mjs', import.meta.url))]);
    const [output] = await once(starter.stdout, 'data');
    const pid = Number(output);
    expect(lives(pid)).toBe(true);
    starter.kill('SIGKILL');
    await until('the process ended', async () => !lives(pid));
  });
});
