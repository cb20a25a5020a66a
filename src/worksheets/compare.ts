import { Decimal } from 'decimal.js';
import type { SheetCell, Verdict } from '../findings/worksheet.js';
import { exactly, type Interval } from '../numbers/interval.js';
import type { PrintedNumber } from '../numbers/printed-number.js';
import { agreement } from '../numbers/readings.js';
import { formula, number } from './cells.js';

/** A value to compare with the printed one: the formula for it, what it gives, and the range of it where its operands were rounded. */
export interface Recomputed {
  formula: string;
  value: Decimal;
  range: Interval;
}

/** What is recomputed of exact operands. */
export function exact(content: string, value: Decimal): Recomputed {
  return { formula: content, value, range: exactly(value) };
}

/** Differences are compared to this many decimals, since a spreadsheet computes in binary. */
const DECIMALS = 8;
const LAST = new Decimal(10).pow(-DECIMALS);

/**
 * How far the printed number may be from the recomputed value and still be a rounding or cutting off of it: above, below.
 * Source: XBRL Calculations 1.1, as in `agreement`.
 */
export function tolerance(printed: PrintedNumber, { value, range }: Recomputed): { above: Decimal; below: Decimal } {
  const step = printed.whole ? new Decimal(0) : new Decimal(10).pow(-printed.decimals);
  const [rounding, cutting] = [step.div(2), Decimal.max(0, step.minus(LAST))];
  const [above, below] = printed.value.isNegative() ? [cutting, rounding] : [rounding, cutting];
  return { above: above.plus(range.high.minus(value)), below: below.plus(value.minus(range.low)) };
}

/** The columns of a comparison; `operands` names the cells that the formula needs where some of them were not read. */
interface Columns {
  printed: string;
  operands?: readonly string[];
}

/** Cells `recomputed`, `difference`, `above`, `below` and `verdict` for a printed number and what it should be. */
export function comparison(
  columns: Columns,
  printed: PrintedNumber,
  recomputed: Recomputed,
): Record<string, SheetCell> {
  const { above, below } = tolerance(printed, recomputed);
  const verdict: Verdict = agreement(printed, recomputed.range) ? 'fits' : 'differs';
  return {
    recomputed: formula(recomputed.formula, recomputed.value),
    difference: formula(
      `ROUND({${columns.printed}}-{recomputed},${DECIMALS})`,
      printed.value.minus(recomputed.value).toDecimalPlaces(DECIMALS),
    ),
    above: number(above),
    below: number(below),
    verdict: { type: 'verdict', condition: 'AND({difference}<={above},{difference}>=-{below})', verdict },
  };
}

/** The same cells where a value is missing: they compute as soon as the reviewer has filled it in. */
export function pending(columns: Required<Columns>, content: string): Record<string, SheetCell> {
  const needed = [columns.printed, ...columns.operands].map((key) => `{${key}}`);
  const guard = (inner: string) => `IF(COUNT(${needed.join(',')})=${needed.length},${inner},"")`;
  return {
    recomputed: formula(guard(content), null),
    difference: formula(guard(`ROUND({${columns.printed}}-{recomputed},${DECIMALS})`), null),
    verdict: { type: 'verdict', condition: null, verdict: 'not_judged' },
  };
}
