import type { Baseline, Results } from './results.js';

/** A ratio that both a run and the baseline have. */
export interface Change {
  part: string;
  name: string;
  before: number;
  now: number;
  /** How many times worse it has become: above 1 worse, below 1 better, whichever way the ratio itself counts. */
  worse: number;
}

/** The ratios of a run beside those of the baseline, those that became worst first. */
export function changes({ parts }: Results, baseline: Baseline): Change[] {
  const all = Object.entries(parts).flatMap(([part, { figures }]) =>
    figures.flatMap(({ name, value: now, better }) => {
      const before = baseline.parts[part]?.ratios[name];
      if (better === undefined || before === undefined) return [];
      return [{ part, name, before, now, worse: better === 'lower' ? now / before : before / now }];
    }),
  );
  return all.sort((a, b) => b.worse - a.worse);
}

/** Those that became worse by more than the tolerance, a share: 0.25 for a quarter. */
export function beyond(list: readonly Change[], tolerance: number): Change[] {
  return list.filter(({ worse }) => worse > 1 + tolerance);
}
