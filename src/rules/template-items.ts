import type { Prose, Report } from '../records/report.js';
import { both, type Tally } from './support/outcome.js';

const LABEL = /^\W*?\(?(\d{1,2}|[a-z])[.)]\s*$/i;
const ITEM = /^\W*?\(?(\d{1,2}|[a-z])[.)]\s*\S/i;

function isNext(before: string, label: string): boolean {
  if (/\d/.test(label)) return Number(label) === Number(before) + 1;
  return label.length === 1 && before.length === 1 && label.charCodeAt(0) === before.charCodeAt(0) + 1;
}

/** Whether what follows the number may be its text, set apart from it by the layout. */
function mayFollow(next: Prose | undefined, label: string): boolean {
  if (!next || next.level > 0) return false;
  const following = ITEM.exec(next.text)?.[1];
  return following === undefined || !isNext(label, following);
}

/** Numbers of a list with nothing behind them, at its end or between two items. */
export function emptyItems(tally: Tally, report: Report): void {
  for (const [index, { text, place }] of report.prose.entries()) {
    const label = LABEL.exec(text)?.[1];
    const before = ITEM.exec(report.prose[index - 1]?.text ?? '')?.[1];
    if (label === undefined || before === undefined || !isNext(before, label)) continue;
    if (mayFollow(report.prose[index + 1], label)) continue;
    const stated = text.trim();
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Butir tanpa teks', 'A list item without text'),
      message: both(`Butir “${stated}” tidak berisi teks.`, `The list item “${stated}” has no text.`),
      stated,
      recomputed: '-',
      places: [{ ...place, text: stated }],
      subject: `butir ${stated}`,
    });
  }
}
