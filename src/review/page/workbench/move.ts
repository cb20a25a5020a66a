import type { ReviewFinding } from '../../api.js';
import { placeKey } from '../viewer/lit.js';

/** The open finding after this one, then from the top; `decided` was open until now. Undefined when none is left. */
export function nextOpen(
  findings: readonly ReviewFinding[],
  from: ReviewFinding,
  decided?: ReviewFinding,
): ReviewFinding | undefined {
  const at = findings.findIndex(({ fingerprint }) => fingerprint === from.fingerprint);
  const around = [...findings.slice(at + 1), ...findings.slice(0, Math.max(0, at))];
  return around.find(({ status, fingerprint }) => status === 'open' && fingerprint !== decided?.fingerprint);
}

/** The finding before this one, whatever was decided of it; from the first one the last. */
export function previous(findings: readonly ReviewFinding[], from: ReviewFinding): ReviewFinding | undefined {
  const at = findings.findIndex(({ fingerprint }) => fingerprint === from.fingerprint);
  return findings.at(at <= 0 ? -1 : at - 1);
}

/** The pages on which cells of findings stand, with how many there are. */
export function markedPages(findings: readonly ReviewFinding[]): Map<number, number> {
  const cells = new Map<number, Set<string>>();
  for (const { places } of findings)
    for (const place of places) {
      if (place.page === undefined || place.source) continue;
      const onPage = cells.get(place.page) ?? new Set();
      cells.set(place.page, onPage.add(placeKey(place)));
    }
  return new Map([...cells].map(([page, keys]) => [page, keys.size]));
}
