import { describe, expect, it } from 'vitest';
import { fingerprint, withFingerprints } from '../../src/findings/fingerprint.js';

const finding = {
  code: 'JML-01',
  subject: 'Program Penunjang – realisasi',
  stated: '12.715.415.740',
  recomputed: '12.715.661.740',
  places: [{ page: 28, box: [1, 2, 3, 4] as const, table: 'budget-1', row: 25, column: 3, text: '12.715.415.740' }],
};

describe('fingerprint', () => {
  it('is the beginning of the SHA-256 of what the finding is about, so that stored fingerprints stay valid', () => {
    // printf '["JML-01","program penunjang realisasi","budget","12.715.415.740","12.715.661.740"]' | sha256sum
    expect(fingerprint(finding)).toBe('fea855bea5e8796d');
  });

  it('survives another rendering: page, line, table number, letter case, spaces and dashes do not count', () => {
    const asText = {
      ...finding,
      subject: 'PROGRAM  Penunjang - Realisasi',
      stated: '12.715.415.740 ',
      places: [{ line: 864, table: 'budget-2', row: 3, column: 2, text: '12.715.415.740' }],
    };
    expect(fingerprint(asText)).toBe(fingerprint(finding));
  });

  it.each([
    ['code', { code: 'JML-02' }],
    ['subject', { subject: 'Program Penunjang – pagu' }],
    ['stated value', { stated: '12.715.415.741' }],
    ['recomputed value', { recomputed: '12.715.661.741' }],
    ['kind of table', { places: [{ table: 'pk_budget-1' }] }],
  ])('differs with another %s', (_name, change) => {
    expect(fingerprint({ ...finding, ...change })).not.toBe(fingerprint(finding));
  });
});

describe('withFingerprints', () => {
  it('numbers the findings of one document that would share a fingerprint, and keeps their order', () => {
    const other = { ...finding, code: 'JML-02' };
    const base = fingerprint(finding);
    const marked = withFingerprints([finding, other, { ...finding, places: [{ page: 31 }] }, finding]);
    expect(marked.map((entry) => entry.fingerprint)).toEqual([
      base,
      fingerprint(other),
      fingerprint({ ...finding, places: [] }),
      `${base}-2`,
    ]);
  });
});
