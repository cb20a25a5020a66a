import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { WorkName } from './passes.js';
import type { Answer, Pass } from './protocol.js';

/** One of two kinds of work that are compared: a process of its own, so that neither warms the other's code up. */
export class Side {
  private readonly child: ChildProcess;

  constructor(name: WorkName) {
    this.child = fork(new URL('./child.js', import.meta.url), [name], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }

  /** What the files take one after another; null when one is no report with a text layer. @throws Error when the work fails or the process ends */
  async pass(files: readonly string[]): Promise<Pass | null> {
    const waiting = new AbortController();
    const { signal } = waiting;
    const answered = once(this.child, 'message', { signal }).then(([answer]): Answer => answer);
    const ended = once(this.child, 'exit', { signal }).then(
      ([code]): Answer => ({ error: `process ended with ${code}` }),
    );
    // The one that is not awaited any more is refused in the end.
    for (const promise of [answered, ended]) promise.catch(() => {});
    this.child.send(files);
    const answer = await Promise.race([answered, ended]).finally(() => waiting.abort());
    if ('error' in answer) throw new Error(`${files.join(', ')}: ${answer.error}`);
    return answer.pass;
  }

  close(): void {
    this.child.kill();
  }
}
