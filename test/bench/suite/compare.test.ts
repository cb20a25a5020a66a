import { describe, expect, it } from 'vitest';
import { inTurns, median } from '../../../bench/measure/statistics.js';
import { beyond, changes } from '../../../bench/suite/compare.js';
import type { Figure } from '../../../bench/suite/part.js';
import { reached } from '../../../bench/suite/print.js';
import { type Baseline, type Results, renewed } from '../../../bench/suite/results.js';

const MACHINE = { processor: 'P', cores: 2, node: 'v20.19.0' };

function results(part: string, figures: Figure[]): Results {
  const measured = { figures, notes: [], load: [0.5, 0.7] as [number, number], seconds: 1 };
  return { date: '2026-01-02T03:04:05.000Z', machine: MACHINE, count: 500, parts: { [part]: measured } };
}

const figure = (name: string, value: number, better?: Figure['better']): Figure => ({ name, value, unit: '×', better });
const NONE: Baseline = { parts: {} };

describe('comparison with the baseline', () => {
  const baseline = renewed(NONE, results('pdf', [figure('slow', 1, 'lower'), figure('fast', 2, 'higher')]));

  it('keeps only ratios, with the machine and the load', () => {
    const saved = renewed(NONE, results('jobs', [figure('ratio', 1.23456, 'higher'), figure('shown', 9)]));
    expect(saved.parts.jobs).toEqual({
      date: '2026-01-02T03:04:05.000Z',
      machine: MACHINE,
      load: 0.5,
      ratios: { ratio: 1.235 },
    });
  });

  it('renews the parts that were measured, and no others', () => {
    const saved = renewed(renewed(baseline, results('jobs', [figure('r', 1, 'lower')])), results('texts', []));
    expect(Object.keys(saved.parts)).toEqual(['pdf', 'jobs']);
  });

  it('counts both ways of being worse, the worst first', () => {
    const list = changes(results('pdf', [figure('slow', 1.2, 'lower'), figure('fast', 1, 'higher')]), baseline);
    expect(list.map(({ name, worse }) => [name, worse])).toEqual([
      ['fast', 2],
      ['slow', 1.2],
    ]);
  });

  it('passes what is within the tolerance, and what is better', () => {
    const within = changes(results('pdf', [figure('slow', 1.25, 'lower'), figure('fast', 9, 'higher')]), baseline);
    expect(beyond(within, 0.25)).toEqual([]);
    const more = changes(results('pdf', [figure('slow', 1.26, 'lower')]), baseline);
    expect(beyond(more, 0.25).map(({ name }) => name)).toEqual(['slow']);
  });

  it('leaves out what only one of them has', () => {
    expect(changes(results('pdf', [figure('new', 5, 'lower')]), baseline)).toEqual([]);
    expect(changes(results('other', [figure('slow', 5, 'lower')]), baseline)).toEqual([]);
  });

  it('a bar is a most or a least, as the figure counts', () => {
    expect(reached({ ...figure('a', 1.4, 'lower'), bar: 1.4 })).toBe(true);
    expect(reached({ ...figure('a', 1.5, 'lower'), bar: 1.4 })).toBe(false);
    expect(reached({ ...figure('a', 1.6, 'higher'), bar: 1.7 })).toBe(false);
  });
});

describe('measuring', () => {
  it('the median is the middle, or the mean of the middle two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('turns change places every round, and pairs stay pairs', async () => {
    const order: string[] = [];
    const say = (text: string) => async () => {
      order.push(text);
      return text;
    };
    expect(await inTurns(3, say('a'), say('b'))).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(order).toEqual(['a', 'b', 'b', 'a', 'a', 'b']);
  });
});
