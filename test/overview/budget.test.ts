import { describe, expect, it } from 'vitest';
import { type BudgetSums, type BudgetTotal, officeBudget } from '../../src/overview/budget.js';

const total = (pagu: number | null, realisasi: number | null, persen: string | null = null): BudgetTotal => ({
  ...{ pagu, realisasi, persen },
});
const table = (
  programs: [rows: number, unread: number, pagu: number, realisasi: number] | null,
  ...totals: BudgetTotal[]
) => {
  const [rows, unread, pagu, realisasi] = programs ?? [0, 0, null, null];
  return { totals, programs: { rows, unread, pagu, realisasi } } satisfies BudgetSums;
};

describe('the budget of an office', () => {
  it('is the total that the table of programs prints, right or wrong, with both absorptions', () => {
    expect(officeBudget([table([2, 0, 400, 300], total(410, 300, '75%'))])).toEqual({
      ...{ basis: 'total', reason: null, programs: 0, pagu: 410, realisasi: 300 },
      ...{ printed: '75%', computed: 73.17, absorption: 73.17 },
    });
  });

  it('is the sum of the programs where no total is printed', () => {
    expect(officeBudget([table([3, 0, 400, 300])])).toMatchObject({ basis: 'programs', programs: 3, computed: 75 });
  });

  it('takes copies of one total for one, each giving what it has', () => {
    const copies = [table([2, 0, 400, 300], total(400, null)), table(null, total(400, 300, '75'))];
    expect(officeBudget([copies[0] as BudgetSums])).toMatchObject({ pagu: 400, realisasi: null, computed: null });
    expect(officeBudget([table([2, 0, 400, 300]), copies[1] as BudgetSums])).toMatchObject({
      ...{ basis: 'total', pagu: 400, realisasi: 300, printed: '75' },
    });
  });

  it('does not take the total of a part for that of the whole', () => {
    const part = table(null, total(40, 30));
    expect(officeBudget([table([2, 0, 400, 300], total(400, null)), part])).toMatchObject({
      pagu: 400,
      realisasi: null,
    });
    expect(officeBudget([table([2, 0, 400, 300]), part])).toMatchObject({ basis: null, reason: 'several' });
    expect(officeBudget([table([2, 1, 400, 200]), part])).toMatchObject({ basis: null, reason: 'unread' });
  });

  it('of several totals takes the one that the programs add up to, else none', () => {
    expect(officeBudget([table([2, 0, 400, 300], total(100, 90), total(400, 300))])).toMatchObject({ pagu: 400 });
    expect(officeBudget([table([2, 0, 401, 300], total(100, 90), total(400, 300))])).toMatchObject({
      ...{ basis: null, reason: 'several', pagu: null, absorption: null },
    });
  });

  it('is not known without any table, and has no absorption of nothing', () => {
    expect(officeBudget([])).toMatchObject({ basis: null, reason: 'none' });
    expect(officeBudget([table(null, total(0, 0, '-'))])).toMatchObject({ computed: null, absorption: null });
  });
});
