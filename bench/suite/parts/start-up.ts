import { MAIN } from '../../measure/command.js';
import { runCommand, type Taken } from '../../measure/run-command.js';
import { median } from '../../measure/statistics.js';
import type { Figure, Part } from '../part.js';

const ROUNDS = 15;
const BAR_MS = 250;
const COMMANDS: Record<string, string[]> = { version: ['--version'], rules: ['rules'] };

/** Starts of the command line in turns with those of Node alone. */
export const startUp: Part = {
  name: 'start-up',
  about: 'how long small commands take, against `node -e 0`',
  async measure() {
    const node: Taken[] = [];
    const taken = new Map<string, Taken[]>(Object.keys(COMMANDS).map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round++) {
      node.push(runCommand(process.execPath, ['-e', '0']));
      for (const [name, args] of Object.entries(COMMANDS))
        taken.get(name)?.push(runCommand(process.execPath, [MAIN, ...args]));
    }
    const wall = (list: readonly Taken[]) => median(list.map((each) => each.wall)) * 1000;
    const cpu = (list: readonly Taken[]) => median(list.map((each) => each.cpu)) * 1000;
    const figures: Figure[] = [...taken].flatMap(([name, list]): Figure[] => [
      { name: `${name}, clock`, value: wall(list), unit: 'ms', bar: BAR_MS },
      { name: `${name}, processor time`, value: cpu(list), unit: 'ms' },
      { name: `${name} / node alone, clock`, value: wall(list) / wall(node), unit: '×', better: 'lower' },
    ]);
    return { figures, notes: [`node alone: ${wall(node).toFixed(0)} ms`] };
  },
};
