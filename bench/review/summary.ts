const ms = (value = 0) => `${value.toFixed(1).padStart(7)} ms`;

/** The median and the worst of times in milliseconds, for a line of a table. */
export function summary(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `median ${ms(sorted[Math.floor(sorted.length / 2)])}, worst ${ms(sorted.at(-1))}`;
}
