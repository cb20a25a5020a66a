/** Round values from below the lowest to above the highest, at most `most` steps apart. */
export function ticks(low: number, high: number, most = 4): number[] {
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => span / size <= most) ?? 10 * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(10)));
}

/** Maps values from one range to another. */
export function scaleTo(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const [low, high] = from;
  return (value) => to[0] + ((value - low) / (high - low || 1)) * (to[1] - to[0]);
}

/** The parts of a line without gaps: neighbours in `points` that both have a value. */
export function unbroken<T>(points: readonly (T | null)[]): T[][] {
  const parts: T[][] = [[]];
  for (const point of points) {
    if (point === null) parts.push([]);
    else parts.at(-1)?.push(point);
  }
  return parts.filter((part) => part.length > 0);
}
