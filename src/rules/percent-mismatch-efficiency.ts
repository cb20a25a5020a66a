import type { Decimal } from 'decimal.js';
import { exactly } from '../numbers/interval.js';
import { readNumber } from '../numbers/printed-number.js';
import { agreement } from '../numbers/readings.js';
import { formatPercent } from '../numbers/rupiah.js';
import type { BudgetTable, Report } from '../records/report.js';
import { absorption } from '../scoring/absorption.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

interface Spent {
  pagu: number;
  realisasi: number;
}

/** More programs than this have so many sums that one fits by chance. */
const MOST_PROGRAMS = 8;

/** The absorption of every row, and of every set of programs, since a sasaran may be served by several. */
function absorptions(table: BudgetTable): { high: Decimal[]; low: Decimal[] } {
  const rows = table.rows.flatMap(({ level, pagu, realisasi }) =>
    pagu !== null && realisasi !== null && pagu > 0 ? [{ level, pagu, realisasi }] : [],
  );
  const programs = rows.filter(({ level }) => level === 'program');
  let sets: Spent[] = [{ pagu: 0, realisasi: 0 }];
  for (const { pagu, realisasi } of programs.slice(0, MOST_PROGRAMS)) {
    sets = [...sets, ...sets.map((set) => ({ pagu: set.pagu + pagu, realisasi: set.realisasi + realisasi }))];
  }
  const percent = (list: readonly Spent[]) => list.flatMap(({ pagu, realisasi }) => absorption(realisasi, pagu) ?? []);
  const below = rows.filter(({ level }) => level === 'sub_kegiatan');
  return {
    high: percent([...sets.slice(1), ...rows.filter(({ level }) => level !== 'sub_kegiatan')]),
    low: percent(below),
  };
}

const NO_BUDGET = both(
  'tidak ada tabel anggaran per program untuk dibandingkan',
  'there is no budget table by program to compare with',
);

/**
 * PRS-01 for tables of efficiency: the absorption beside a sasaran must be that of a kegiatan, a program or some programs together. Which program
 * serves which sasaran is not printed, so a figure of two decimals that none of them gives is a finding, and one that only a sub kegiatan gives a note.
 */
export function checkEfficiencyAbsorption(tally: Tally, report: Report): void {
  const budgets = report.records.budget.filter(
    (table) => table.rows.filter(({ level, realisasi }) => level === 'program' && realisasi !== null).length >= 2,
  );
  for (const table of report.records.efficiency) {
    for (const row of table.rows) {
      const printed = readNumber(row.serapan ?? '', { kind: 'percent' });
      if (!printed) continue;
      const place = cellPlace(table, row, 'serapan', row.serapan);
      if (budgets.length === 0) {
        tally.skip(NO_BUDGET, place);
        continue;
      }
      const known = budgets.map(absorptions);
      const fits = (values: readonly Decimal[]) => values.some((value) => agreement(printed, exactly(value)));
      if (known.some(({ high }) => fits(high))) {
        tally.hold();
        continue;
      }
      const low = known.some((values) => fits(values.low));
      const programs = budgets.flatMap((budget) =>
        budget.rows.flatMap((item) => {
          const value =
            item.level === 'program' && item.pagu && item.realisasi !== null
              ? absorption(item.realisasi, item.pagu)
              : null;
          return value ? [{ value, place: cellPlace(budget, item, 'persen', formatPercent(value)) }] : [];
        }),
      );
      const list = programs.map(({ value }) => formatPercent(value)).join(', ');
      tally.find({
        severity: low || printed.decimals === 0 ? 'info' : 'warning',
        gross: false,
        title: both(
          'Serapan sasaran tidak dapat ditelusuri ke program',
          'Absorption of a sasaran cannot be traced to a program',
        ),
        message: both(
          `${tableName(table)}: serapan “${short(row.sasaran)}” tercetak ${printed.text}; serapan program menurut tabel anggaran ${list}, dan gabungannya pun tidak ada yang menghasilkan angka itu.`,
          `${tableName(table)}: absorption of “${short(row.sasaran)}” is printed as ${printed.text}; the programs of the budget table have ${list}, and no sum of them gives that figure.`,
        ),
        stated: printed.text,
        recomputed: list,
        places: [place, ...programs.map((program) => program.place)],
        subject: row.sasaran,
      });
    }
  }
}
