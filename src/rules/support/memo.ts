import type { Report } from '../../records/report.js';

/** What several rules derive from one report is derived once. */
export function oncePerReport<T>(derive: (report: Report) => T): (report: Report) => T {
  const known = new WeakMap<Report, T>();
  return (report) => {
    const before = known.get(report);
    if (before !== undefined) return before;
    const value = derive(report);
    known.set(report, value);
    return value;
  };
}
