import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/document/place.js';
import { MarkIndex } from '../../src/render/html/marks.js';
import { sampleDocument } from './sample-audit.js';

const [template] = sampleDocument().findings;
if (!template) throw new Error('the sample has findings');
const finding = (code: string, ...places: Place[]) => ({ ...template, code, places });
const codes = (index: MarkIndex, place: Place) => index.at(place).map(({ finding: { code }, main }) => [code, main]);

describe('MarkIndex', () => {
  it('finds a cell by its table, row and column, wherever on the page it is', () => {
    const index = new MarkIndex([finding('A', { table: 'budget-1', row: 2, column: 3, line: 864, text: '100%' })]);
    expect(codes(index, { table: 'budget-1', row: 2, column: 3, page: 9 })).toEqual([['A', true]]);
    expect(codes(index, { table: 'budget-1', row: 2, column: 4, line: 864, text: '100%' })).toEqual([]);
  });

  it('finds a cell by its line and text only where the finding tells no cell', () => {
    const index = new MarkIndex([finding('A', { line: 864, text: '12.715.415.740' })]);
    expect(codes(index, { table: 'budget-1', row: 2, column: 3, line: 864, text: '12.715.415.740' })).toEqual([
      ['A', true],
    ]);
    expect(codes(index, { table: 'budget-1', row: 2, column: 4, line: 864, text: '81,37%' })).toEqual([]);
  });

  it('puts the finding that the cell is the main one of first, each finding once', () => {
    const box = [1, 2, 3, 4] as const;
    const cell = { table: 'budget-1', row: 1, column: 1, page: 4, box };
    const index = new MarkIndex([finding('A', { page: 1 }, cell, cell), finding('B', cell)]);
    expect(codes(index, cell)).toEqual([
      ['B', true],
      ['A', false],
    ]);
  });

  it('has nothing for a value without a place', () => {
    expect(new MarkIndex([finding('A', {})]).at(undefined)).toEqual([]);
    expect(new MarkIndex([finding('A', {})]).at({})).toEqual([]);
  });
});
