import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/document/place.js';
import type { Severity } from '../../src/findings/finding.js';
import { comparePlaces, orderFindings } from '../../src/findings/order.js';

const finding = (subject: string, severity: Severity, gross: boolean, place?: Place) => ({
  code: 'JML-01',
  severity,
  gross,
  subject,
  stated: '1',
  recomputed: '2',
  places: place ? [place] : [],
});

describe('orderFindings', () => {
  const ordered = [
    finding('gross error late in the report', 'error', true, { page: 40 }),
    finding('error, page 2 above', 'error', false, { page: 2, box: [300, 100, 310, 110] }),
    finding('error, page 2 below, left', 'error', false, { page: 2, box: [100, 200, 110, 210] }),
    finding('error, page 2 below, right', 'error', false, { page: 2, box: [300, 200, 310, 210] }),
    finding('error, page 10', 'error', false, { page: 10 }),
    finding('error without a place', 'error', false),
    finding('gross warning', 'warning', true, { page: 1 }),
    finding('warning', 'warning', false, { line: 3 }),
    finding('info', 'info', false, { page: 1 }),
  ];

  it('puts errors before warnings before notes, gross ones first, then in reading order', () => {
    expect(orderFindings([...ordered].reverse()).map(({ subject }) => subject)).toEqual(
      ordered.map(({ subject }) => subject),
    );
  });

  it('does not depend on the order given', () => {
    const rotated = [...ordered.slice(4), ...ordered.slice(0, 4)];
    expect(orderFindings(rotated)).toEqual(ordered);
  });
});

describe('comparePlaces', () => {
  it('reads lines as numbers and puts what has no place last', () => {
    expect(comparePlaces({ line: 9 }, { line: 10 })).toBeLessThan(0);
    expect(comparePlaces(undefined, { line: 10 })).toBeGreaterThan(0);
    expect(comparePlaces(undefined, undefined)).toBe(0);
  });
});
