/** Fewer marks than this are no axis. */
const MIN_MARKS = 4;
/** Part of their distance by which the marks of an axis may stand off even spacing. */
const UNEVEN = 0.12;

/** A number as printed on an axis, with the height that it stands at in points from the top. */
export interface Mark {
  text: string;
  y: number;
}

/**
 * Whether marks below each other, in order, are the axis of a chart: at least four numbers in a row that go down by equal steps
 * at equal distances. Steps of one are years or ranks, which tables have too.
 */
export function isAxis(marks: readonly Mark[]): boolean {
  const points = marks.map(({ text, y }) => ({ value: numberIn(text), y }));
  let run = 1;
  for (const [at, point] of points.entries()) {
    const before = points[at - 1];
    const first = points[at - run];
    const second = points[at - run + 1];
    if (!before || !first || !second) continue;
    const step = before.value - point.value;
    const goesOn = step > 0 && step !== 1 && isSame(step, first.value - second.value, 1e-6);
    const even = isSame(point.y - before.y, second.y - first.y, UNEVEN);
    if (goesOn && even) run++;
    else run = step > 0 && step !== 1 ? 2 : 1;
    if (run >= MIN_MARKS) return true;
  }
  return false;
}

/** NaN for what is no plain number; then no step is equal to another. */
function numberIn(text: string): number {
  const bare = text.replace(/%$/, '');
  if (/^[-–]?\d{1,3}(\.\d{3})+$/.test(bare)) return Number(bare.replaceAll('.', '').replace('–', '-'));
  return /^[-–]?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.').replace('–', '-')) : Number.NaN;
}

function isSame(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.abs(b);
}
