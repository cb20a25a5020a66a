import { padded, terminalWidth } from '../terminal-text.js';
import type { YearRow } from './history-rows.js';

const GAP = 2;
const WIDEST_CELL = 26;
const WIDEST_LABEL = 22;

/** Rows under their years in at most `width` columns; years that have no room follow below in a table of their own. */
export function yearTable(
  years: readonly number[],
  rows: readonly YearRow[],
  width: number,
  widestLabel = WIDEST_LABEL,
): string[] {
  const labels = Math.min(widestLabel, Math.max(0, ...rows.map(({ label }) => terminalWidth(label))));
  const widths = years.map((year, index) =>
    Math.min(
      WIDEST_CELL,
      Math.max(...[String(year), ...rows.map(({ cells }) => cells[index] ?? '')].map(terminalWidth)),
    ),
  );
  const lines: string[] = [];
  for (let at = 0; at < years.length; ) {
    let used = labels;
    let end = at;
    while (end < years.length && (end === at || used + GAP + (widths[end] ?? 0) <= width))
      used += GAP + (widths[end++] ?? 0);
    const line = (label: string, cells: readonly string[]) =>
      padded(label, labels) +
      cells
        .slice(at, end)
        .map((cell, index) => ' '.repeat(GAP) + padded(cell, widths[at + index] ?? 0, 'right'))
        .join('');
    lines.push(line('', years.map(String)), ...rows.map(({ label, cells }) => line(label, cells)));
    at = end;
    if (at < years.length) lines.push('');
  }
  return lines;
}
