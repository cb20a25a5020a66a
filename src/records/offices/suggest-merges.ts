import { likenessOf, type NamedOffice, regencyLikeness, SUGGEST_FROM } from './likeness.js';
import { type OfficeName, readOffice } from './read-office.js';
import { type Regency, regencyKey } from './regency.js';

export interface KnownOffice extends NamedOffice {
  key: string;
}

/** Two offices, by their keys, that may be one; `a` sorts before `b`. */
export interface MergeSuggestion {
  a: string;
  b: string;
  likeness: number;
}

interface Group {
  regency: Regency;
  offices: { key: string; read: OfficeName }[];
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Offices by their regencies, so that those of far-off ones are never compared. */
function grouped(offices: readonly KnownOffice[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { key, name, regency } of offices) {
    const read = readOffice(name, regency);
    const of = regencyKey(read.regency);
    const group = groups.get(of) ?? { regency: read.regency, offices: [] };
    group.offices.push({ key, read });
    groups.set(of, group);
  }
  return [...groups.values()];
}

/**
 * Pairs of offices that a user should look at, the likeliest first, whatever the order they come in. Never merged by itself: kecamatan of
 * one regency differ by as little as OCR slips do, and a renamed dinas by more.
 */
export function suggestMerges(offices: readonly KnownOffice[], threshold = SUGGEST_FROM): MergeSuggestion[] {
  const groups = grouped(offices);
  const suggestions: MergeSuggestion[] = [];
  for (const [at, group] of groups.entries())
    for (const other of groups.slice(at)) {
      if (regencyLikeness(group.regency, other.regency) < threshold) continue;
      for (const [first, one] of group.offices.entries())
        for (const two of other === group ? other.offices.slice(first + 1) : other.offices) {
          const likeness = likenessOf(one.read, two.read);
          if (one.key === two.key || likeness < threshold) continue;
          const [a, b] = [one.key, two.key].sort(byCode) as [string, string];
          suggestions.push({ a, b, likeness });
        }
    }
  return suggestions.sort((p, q) => q.likeness - p.likeness || byCode(p.a, q.a) || byCode(p.b, q.b));
}
