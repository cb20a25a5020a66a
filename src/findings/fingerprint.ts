import { createHash } from 'node:crypto';
import type { Place } from '../document/place.js';
import type { Finding } from './finding.js';

/** The parts of a finding that tell it from others, whatever the language or rendering of its report. */
type Identity = Pick<Finding, 'code' | 'subject' | 'stated' | 'recomputed'> & { places: readonly Place[] };

const normaliseWords = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const normaliseValue = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** "budget-2" → "budget": the number counts tables as found, which another rendering may do differently. */
const tableKind = (place: Place | undefined) => place?.table?.replace(/-\d+$/, '') ?? '';

/**
 * Identity of a finding: 16 hexadecimal characters. Pages, lines and boxes are left out, so that the same
 * contradiction keeps its fingerprint in another rendering or a re-submitted version. Distinct findings may collide:
 * see `withFingerprints`.
 */
export function fingerprint(finding: Identity): string {
  const identity = [
    finding.code,
    normaliseWords(finding.subject),
    tableKind(finding.places[0]),
    normaliseValue(finding.stated),
    normaliseValue(finding.recomputed),
  ];
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 16);
}

/**
 * The findings of one document with fingerprints that are unique in it: the second of equal ones ends in "-2". Keeps
 * the order.
 */
export function withFingerprints<F extends Identity>(findings: readonly F[]): (F & { fingerprint: string })[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = fingerprint(finding);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { ...finding, fingerprint: count === 1 ? base : `${base}-${count}` };
  });
}
