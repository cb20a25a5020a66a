import { bestMatches, nameLikeness } from '../../records/names.js';
import type { Records } from '../../records/report.js';
import { squash } from '../columns.js';
import type { Sentence } from './sentences.js';

const INDICATOR_HEADING = /^indikator(?:\s+(?:kinerja|sasaran|utama))*\s*\d*\s*[:.]\s*(.+)$/i;
const GOAL_HEADING = /^sasaran(?:\s+strategis)?\s*(?:\d+|[IVX]+)?\s*[.:]\s*(.+)$/i;

/** The indicator or sasaran that the headings over a sentence name, innermost first. */
export function headingSubject(sentence: Sentence): string | null {
  for (const heading of [...sentence.headings].reverse()) {
    const indicator = INDICATOR_HEADING.exec(heading)?.[1];
    if (indicator) return indicator.trim();
    const goal = GOAL_HEADING.exec(heading)?.[1];
    if (goal) return goal.trim();
    if (/^sasaran(?:\s+strategis)?\s*(?:\d+|[IVX]+)\W*$/i.test(heading)) return heading;
    if (/^(?:bab\b|[A-H]\s*\.)/i.test(heading)) return null;
  }
  return null;
}

/** Names of all indicators that the report measures. */
export function measuredIndicators(records: Records): string[] {
  const names = [...records.realization, ...records.renstra_progress, ...records.trend].flatMap((table) =>
    table.rows.map((row) => row.indikator),
  );
  return [...new Set(names)];
}

/** Names of all indicators that the report lists: measured, agreed or planned. */
export function listedIndicators(records: Records): string[] {
  const plans = [...records.pk, ...records.iku, ...records.renstra_target].flatMap((table) =>
    table.rows.map((row) => row.indikator),
  );
  return [...new Set([...measuredIndicators(records), ...plans.filter((name) => name.trim() !== '')])];
}

/** Short forms of indicators that sentences use on their own. */
const SHORT_NAMES = /\b(IKM|SKM|SAKIP|AKIP|Indeks\s+Kepuasan\s+Masyarakat|Survei?y?\s+Kepuasan\s+Masyarakat)\b/;

/** The indicator that the words before a figure name: in full, or by its short form. */
export function namedIndicator(words: string, indicators: string[]): string | null {
  const short = SHORT_NAMES.exec(words)?.[1];
  if (short) {
    const index = bestMatches([short], indicators, 0.8).get(0);
    return index === undefined ? short : (indicators[index] ?? short);
  }
  const key = squash(words);
  const contained = indicators.filter((name) => squash(name).length > 14 && key.includes(squash(name)));
  return contained.sort((a, b) => b.length - a.length)[0] ?? null;
}

const SAME_PROGRAM = 0.88;
const PROGRAM_PHRASE =
  /\b(Program\s+[A-Z][^,;:.(]{8,140}?)(?=\s+(?:dengan|sebesar|yang|didukung|terealisasi|tercapai|mencapai|tahun|sejumlah|Rp)\b|[,;:(.]|$)/gi;

/** The one program that words name, as the budget names it; null when they name none, or several together. */
export function namedProgram(text: string, records: Records): string | null {
  const words = squash(text);
  const names = new Set(
    [...records.budget, ...records.program_performance].flatMap((table) =>
      table.rows.filter((row) => row.level === 'program').map((row) => row.name),
    ),
  );
  for (const table of records.pk_budget) for (const row of table.rows) names.add(row.program);
  const found = new Map<string, string>();
  for (const name of names) {
    const key = squash(name)
      .replace(/^\d+/, '')
      .replace(/^program/, '')
      .replace(/kabupaten\/?kota$/, '');
    if (key.length > 12 && words.includes(key) && !found.has(key)) found.set(key, name);
  }
  for (const match of text.matchAll(PROGRAM_PHRASE)) {
    const phrase = match[1] ?? '';
    const likeness = [...names]
      .map((name) => ({ name, score: nameLikeness(phrase, name) }))
      .sort((a, b) => b.score - a.score)[0];
    if (
      likeness &&
      likeness.score >= SAME_PROGRAM &&
      ![...found.values()].some((name) => nameLikeness(name, likeness.name) >= SAME_PROGRAM)
    )
      found.set(likeness.name, likeness.name);
  }
  const [only] = found.values();
  return found.size === 1 ? (only ?? null) : null;
}
