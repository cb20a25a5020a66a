import type { Machine } from '../measure/machine.js';
import type { Figure, Measurement } from './part.js';

/** A part as it was measured. */
export interface PartResult extends Measurement {
  /** Cores that other work kept busy when it began and when it had ended. */
  load: [before: number, after: number];
  seconds: number;
}

/** A run: bench/results/latest.json. */
export interface Results {
  /** ISO 8601. */
  date: string;
  machine: Machine;
  /** Generated reports of the batch. */
  count: number;
  parts: Record<string, PartResult>;
}

/** What later runs are compared with: the ratios of each part, by name, and where they were measured. */
export interface Baseline {
  parts: Record<string, { date: string; machine: Machine; load: number; ratios: Record<string, number> }>;
}

const THOUSANDTH = 1000;

/** The figures that are compared. */
export function ratiosOf(figures: readonly Figure[]): Record<string, number> {
  const compared = figures.filter(({ better }) => better !== undefined);
  return Object.fromEntries(compared.map(({ name, value }) => [name, Math.round(value * THOUSANDTH) / THOUSANDTH]));
}

/** A baseline with the parts of a run in place of its own ones of the same names. */
export function renewed(baseline: Baseline, { date, machine, parts }: Results): Baseline {
  const measured = Object.entries(parts).filter(([, { figures }]) => figures.length > 0);
  const own = measured.map(([name, { figures, load }]) => [
    name,
    { date, machine, load: load[0], ratios: ratiosOf(figures) },
  ]);
  return { parts: { ...baseline.parts, ...Object.fromEntries(own) } };
}
