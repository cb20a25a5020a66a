import type { Place } from '../../document/place.js';
import type { AuditFinding } from '../../findings/audit.js';

/** A finding that a cell takes part in; `main` where it is the cell to look at first. */
export interface Mark {
  finding: AuditFinding;
  main: boolean;
}

function cellKey({ table, row, column }: Place): string | null {
  return table === undefined || row === undefined || column === undefined ? null : `cell|${table}|${row}|${column}`;
}

function boxKey({ page, box, text }: Place): string | null {
  return page === undefined || box === undefined
    ? null
    : `box|${page}|${box.map((edge) => edge.toFixed(1)).join(',')}|${text ?? ''}`;
}

const lineKey = ({ line, text }: Place): string | null =>
  line === undefined || text === undefined ? null : `line|${line}|${text}`;

const present = (key: string | null): key is string => key !== null;

/**
 * Which findings a printed cell belongs to, found by its cell, else its box, else the line and text where that is all
 * a finding tells. Waived findings and places in other documents
 * light nothing.
 */
export class MarkIndex {
  private readonly marks = new Map<string, Mark[]>();

  constructor(findings: readonly AuditFinding[]) {
    for (const finding of findings.filter(({ waiver }) => !waiver))
      for (const [index, place] of finding.places.entries()) {
        if (place.source) continue;
        const exact = [cellKey(place), boxKey(place)].filter(present);
        const keys = exact.length > 0 ? exact : [lineKey(place)].filter(present);
        for (const key of keys) this.add(key, { finding, main: index === 0 });
      }
  }

  private add(key: string, mark: Mark): void {
    const marks = this.marks.get(key);
    if (marks) marks.push(mark);
    else this.marks.set(key, [mark]);
  }

  /** Marks of a cell, each finding once, those it is the main cell of in front. */
  at(place: Place | undefined): Mark[] {
    if (!place) return [];
    const found = [cellKey(place), boxKey(place), lineKey(place)]
      .filter(present)
      .flatMap((key) => this.marks.get(key) ?? []);
    const mainFirst = found.sort((a, b) => Number(b.main) - Number(a.main));
    const seen = new Set<AuditFinding>();
    return mainFirst.filter(({ finding }) => !seen.has(finding) && seen.add(finding));
  }
}
