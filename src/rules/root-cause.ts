/**
 * One wrong cell often breaks a sum, a percentage and a copy at once. RULES: such findings are shown as one, at the cell
 * that explains them all, when that can be told.
 *
 * It can be told by trial: a cell that several findings rest on is given the value that one of them computes for it. When
 * the rules that raised them then raise at least two findings less and no other finding instead, the cell is their root.
 * The trial explains; no record keeps the value tried.
 */
import { distance } from 'fastest-levenshtein';
import { type Finding, type RootCause, SEVERITIES } from '../findings/finding.js';
import { readNumber } from '../numbers/printed-number.js';
import { formatNumber, readRupiah } from '../numbers/rupiah.js';
import type { Report } from '../records/report.js';
import type { Rule } from './rule.js';
import { cellKey, type RecordCell, recordCells, withValue } from './support/patch.js';

/** Rules that recompute a value from others, cheap ones first, so that a hopeless trial ends early. */
const ARITHMETIC = ['ARI-01', 'JML-02', 'JML-01', 'KMP-01', 'RTA-01', 'CAP-01', 'PRS-01', 'PRD-01'];
/** Compares copies of one value: dear, and by itself it cannot tell which copy is wrong. */
const COPIES = 'NIL-01';
/** Rules that tolerate no rounding. */
const EXACT = new Set(['JML-01', 'JML-02', 'KMP-01', 'ARI-01', COPIES]);
/** A bound on the time: each trial applies the rules once more. */
const MAX_TRIALS = 24;

const compact = (text: string) => text.replace(/\s+/g, '');

const identity = (finding: Pick<Finding, 'places' | 'subject'>, code: string) => {
  const [place] = finding.places;
  return [code, place?.page, place?.line, place?.table, place?.row, place?.column, finding.subject].join('|');
};

function amountsOf(cell: RecordCell, finding: Finding): number[] {
  const [stated, recomputed] = [readRupiah(finding.stated), readRupiah(finding.recomputed)];
  if (typeof cell.value !== 'number' || stated === null || recomputed === null) return [];
  if (stated === cell.value) return [recomputed];
  if (recomputed === cell.value) return [stated];
  return [cell.value + (stated - recomputed), cell.value - (stated - recomputed)].filter((value) => value >= 0);
}

function textsOf(cell: RecordCell, finding: Finding): string[] {
  if (typeof cell.value !== 'string' || !readNumber(cell.value)) return [];
  const { stated, recomputed } = finding;
  if (stated === cell.value && readNumber(recomputed)) return [recomputed];
  return recomputed === cell.value && readNumber(stated) ? [stated] : [];
}

/** The values that one of the findings would have in the cell; those printed elsewhere in the report first. */
function candidates(cell: RecordCell, findings: readonly Finding[]): (number | string)[] {
  const copiesFirst = [...findings].sort((a, b) => Number(b.code === COPIES) - Number(a.code === COPIES));
  const values = copiesFirst.flatMap((finding) => [...amountsOf(cell, finding), ...textsOf(cell, finding)]);
  return [...new Set(values)].filter((value) => value !== cell.value);
}

interface Explanation {
  cell: RecordCell;
  value: number | string;
  explained: Finding[];
}

class Trials {
  private left = MAX_TRIALS;
  private readonly known: ReadonlySet<string>;

  constructor(
    private readonly report: Report,
    private readonly rules: ReadonlyMap<string, Rule>,
    private readonly findings: readonly Finding[],
  ) {
    this.known = new Set(findings.map((finding) => identity(finding, finding.code)));
  }

  /**
   * The findings of the rule that the changed report no longer raises; null when it raises another instead. A copy of the
   * printed value elsewhere is no other finding: the mistake was copied.
   */
  private vanished(code: string, changed: Report, printed: string): Finding[] | null {
    const rule = this.rules.get(code);
    if (!rule) return [];
    const isCopy = (stated: string) => code === COPIES && compact(stated) === printed;
    const after = new Set<string>();
    for (const finding of rule.check(changed).findings) {
      const key = identity(finding, code);
      if (!this.known.has(key) && !isCopy(finding.stated)) return null;
      after.add(key);
    }
    return this.findings.filter((finding) => finding.code === code && !after.has(identity(finding, code)));
  }

  private explainedBy(cell: RecordCell, value: number | string, resting: readonly Finding[]): Finding[] {
    const changed = withValue(this.report, cell, value);
    const printed = compact(cell.place.text ?? String(cell.value));
    const concerned = new Set(resting.map(({ code }) => code));
    const copies = resting.filter(({ code }) => code === COPIES).length;
    const explained: Finding[] = [];
    // Only findings that rest on the cell can vanish: the other rules are asked when enough of those have.
    const [own, others] = [true, false].map((is) => ARITHMETIC.filter((code) => concerned.has(code) === is));
    for (const codes of [own, others]) {
      for (const code of codes ?? []) {
        const gone = this.vanished(code, changed, printed);
        if (gone === null) return [];
        explained.push(...gone);
      }
      if (explained.length === 0 || explained.length + copies < 2) return [];
    }
    const gone = this.vanished(COPIES, changed, printed);
    return gone === null ? [] : [...explained, ...gone];
  }

  /** The value of the cell that explains the most findings, at least two. */
  best(cell: RecordCell, resting: readonly Finding[]): Explanation | null {
    const copies = resting.filter(({ code }) => code === COPIES).length;
    if (copies === resting.length) return null;
    let best: Explanation | null = null;
    for (const value of candidates(cell, resting)) {
      if (this.left-- <= 0) break;
      const explained = this.explainedBy(cell, value, resting);
      if (explained.length >= 2 && explained.length > (best?.explained.length ?? 0)) best = { cell, value, explained };
    }
    return best;
  }
}

/** Whether one text is the other with a digit changed, lost or added, or two neighbours exchanged. */
function isSlip(printed: string, value: string): boolean {
  const [a, b] = [printed.replace(/\D/g, ''), value.replace(/\D/g, '')];
  if (distance(a, b) <= 1) return true;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return a === `${b.slice(0, at)}${b[at + 1]}${b[at]}${b.slice(at + 2)}`;
}

/**
 * Sums and copies agree to the last digit, percentages within their rounding only: the latter would fit by chance once in a
 * while, so one more thing must speak for the value.
 */
function isTold({ cell, value, explained }: Explanation): boolean {
  const text = typeof value === 'number' ? formatNumber(value, 0) : value;
  const exact = explained.filter(({ code }) => EXACT.has(code)).length;
  return exact >= 2 || explained.some(({ code }) => code === COPIES) || isSlip(String(cell.value), text);
}

/** Findings by the cells that they rest on, only cells that at least two share; the most shared first. */
function sharedCells(findings: readonly Finding[], cells: Map<string, RecordCell>): [RecordCell, Finding[]][] {
  const resting = new Map<string, Set<Finding>>();
  for (const finding of findings)
    for (const place of finding.places) {
      const key = cellKey(place);
      if (key !== null && cells.has(key)) resting.set(key, (resting.get(key) ?? new Set()).add(finding));
    }
  return [...resting]
    .flatMap(([key, own]): [RecordCell, Finding[]][] => {
      const cell = cells.get(key);
      return cell && own.size >= 2 ? [[cell, [...own]]] : [];
    })
    .sort((a, b) => b[1].length - a[1].length);
}

/** The finding to look at first: of the gravest ones, one about the cell itself, else one with few values. */
function rootOf({ cell, explained }: Explanation): Finding | undefined {
  const at = cellKey(cell.place);
  const rank = (finding: Finding) => [
    SEVERITIES.indexOf(finding.severity),
    finding.places[0] && cellKey(finding.places[0]) === at ? 0 : 1,
    finding.places.length,
  ];
  return [...explained].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const index = left.findIndex((value, i) => value !== right[i]);
    return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
  })[0];
}

function rootCause({ cell, value, explained }: Explanation, root: Finding): RootCause {
  return {
    place: cell.place,
    printed: cell.place.text ?? String(cell.value),
    consistent: typeof value === 'number' ? formatNumber(value, 0) : value,
    consequences: explained.filter((finding) => finding !== root),
  };
}

/** Ties findings that one wrong cell explains together: sets `rootCause` on the one to look at first. */
export function tieToRoots(report: Report, findings: readonly Finding[], rules: readonly Rule[]): void {
  const judged = findings.filter(({ code }) => code === COPIES || ARITHMETIC.includes(code));
  const trials = new Trials(report, new Map(rules.map((rule) => [rule.code, rule])), judged);
  const explanations = sharedCells(judged, recordCells(report.records))
    .flatMap(([cell, resting]) => trials.best(cell, resting) ?? [])
    .filter(isTold)
    .sort((a, b) => b.explained.length - a.explained.length);
  const taken = new Set<Finding>();
  for (const explanation of explanations) {
    const root = rootOf(explanation);
    if (!root || explanation.explained.some((finding) => taken.has(finding))) continue;
    for (const finding of explanation.explained) taken.add(finding);
    root.rootCause = rootCause(explanation, root);
  }
}
