import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGrade } from '../../src/numbers/grade.js';
import { isAbsent, joinBroken, readNumber } from '../../src/numbers/printed-number.js';
import { readQuarters } from '../../src/numbers/quarters.js';
import { readRupiah } from '../../src/numbers/rupiah.js';
import { spelledNumbers } from '../../src/numbers/spelled.js';
import { readWords, readWordsLeniently } from '../../src/numbers/terbilang.js';
import { periodYears, yearMentions } from '../../src/numbers/years.js';
import { hostileText } from '../support/hostile-arbitraries.js';

const text = fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 40 }));
const RUNS = { seed: 5, numRuns: 1000 };

describe('whatever a cell says, reading it for a number', () => {
  it('gives a finite number or none, and never throws', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('percent', 'rupiah', 'count', 'index', undefined), (cell, kind) => {
        const number = readNumber(cell, { kind });
        expect(number?.value.isFinite() ?? true).toBe(true);
        const rupiah = readRupiah(cell);
        expect(rupiah === null || Number.isSafeInteger(rupiah)).toBe(true);
      }),
      RUNS,
    );
  });

  it('in words, grades, quarters and years never throws either', () => {
    fc.assert(
      fc.property(text, text, (cell, next) => {
        for (const read of [readGrade, readQuarters, spelledNumbers, readWords, readWordsLeniently, isAbsent])
          expect(() => read(cell)).not.toThrow();
        expect(() => [yearMentions(cell), periodYears(cell), joinBroken(cell, next)]).not.toThrow();
      }),
      RUNS,
    );
  });
});
