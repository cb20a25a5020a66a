import { isBusy, type Machine } from '../measure/machine.js';
import { printTable } from '../measure/print-table.js';
import type { Change } from './compare.js';
import type { Figure } from './part.js';
import type { PartResult, Results } from './results.js';

const shown = (value: number) => (value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(2));

/** Whether the bar is reached. */
export function reached({ value, better, bar }: Figure): boolean {
  return bar === undefined || (better === 'higher' ? value >= bar : value <= bar);
}

function row(part: string, figure: Figure): string[] {
  const { name, value, unit, better, bar } = figure;
  const limit = bar === undefined ? '' : `${better === 'higher' ? 'at least' : 'at most'} ${bar}`;
  return [`${part}: ${name}`, shown(value), unit, limit, reached(figure) ? '' : 'not reached'];
}

export function printMachine({ processor, cores, node }: Machine, date: string): void {
  console.log(`${processor}, ${cores} cores, Node ${node}, ${date.slice(0, 10)}\n`);
}

/** What a part measured besides its figures. */
export function printNotes(name: string, { notes, seconds, load: [before, after] }: PartResult): void {
  console.log(`${name}: ${seconds.toFixed(0)} s, cores busy with other work ${before}, in the end ${after}`);
  for (const note of notes) console.log(`  ${note}`);
  console.log();
}

/** All figures as one table, and a warning of the parts that were measured while others used the machine. */
export function printResults({ parts }: Results): void {
  printTable([
    ['figure', 'value', 'unit', 'bar', ''],
    ...Object.entries(parts).flatMap(([part, { figures }]) => figures.map((figure) => row(part, figure))),
  ]);
  const busy = Object.entries(parts).filter(([, { load }]) => isBusy(load[0]));
  if (busy.length > 0)
    console.log(
      `The machine had other work when these began, so times of the clock mean little: ${busy.map(([name]) => name).join(', ')}\n`,
    );
}

export function printChanges(list: readonly Change[]): void {
  printTable([
    ['against the baseline', 'before', 'now', 'times worse'],
    ...list.map(({ part, name, before, now, worse }) => [
      `${part}: ${name}`,
      shown(before),
      shown(now),
      worse.toFixed(2),
    ]),
  ]);
}
