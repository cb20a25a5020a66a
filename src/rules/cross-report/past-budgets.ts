import { formatNumber } from '../../numbers/rupiah.js';
import { bestPairs } from '../../records/best-pairs.js';
import { isSameName, likenessTable } from '../../records/names.js';
import type { BudgetTable } from '../../records/report.js';
import { MONEY, type Money } from '../support/budget-tree.js';
import { short } from '../support/evidence.js';
import { type MoneyItem, moneyItems } from '../support/money-items.js';
import { both, type Tally } from '../support/outcome.js';
import { type Dated, elsewhere, fileName } from './year-report.js';

const ALIKE = 0.78;
/** Amounts further apart are in rupiah here and in thousands or millions there. */
const HIGHEST_RATIO = 20;

const CONTRADICTS_ITSELF = both(
  'laporan tahun sebelumnya memuat beberapa angka, mungkin sebelum dan sesudah perubahan anggaran',
  'the earlier report has several amounts, perhaps before and after a change of the budget',
);
const OTHER_SCALE = both('angkanya tampaknya dalam satuan lain', 'the amounts seem to be in another unit');

/** The programs of the tables chosen, one table or several. */
function programs({ report }: Dated, wanted: (table: BudgetTable) => boolean): MoneyItem[] {
  const budget = report.records.budget.filter(wanted);
  const records = { ...report.records, budget, pk_budget: [], work_plan: [], program_performance: [] };
  return moneyItems({ ...report, records }).filter(({ level }) => level === 'program');
}

/** The budget tables about an earlier year. One that stands alone may only keep last year's title over the figures of this one. */
function pastTables({ report, year }: Dated): BudgetTable[] {
  const { budget } = report.records;
  if (!budget.some((table) => table.year === year)) return [];
  return budget.filter((table) => table.year !== null && table.year < year);
}

function compare(tally: Tally, later: Dated, own: MoneyItem, others: readonly MoneyItem[], from: Dated, money: Money) {
  const amount = own.amounts[money];
  const before = others.flatMap((item) => item.amounts[money] ?? []);
  const [reference] = before;
  if (!amount || !reference) return;
  if (new Set(before.map(({ value }) => value)).size > 1) return tally.skip(CONTRADICTS_ITSELF, amount.place);
  if (amount.value === reference.value) return tally.hold();
  const [low, high] = [Math.min(amount.value, reference.value), Math.max(amount.value, reference.value)];
  if (low <= 0 || high / low > HIGHEST_RATIO) return tally.skip(OTHER_SCALE, amount.place);
  const [stated, expected] = [formatNumber(amount.value, 0), formatNumber(reference.value, 0)];
  const name = short(own.name, 70);
  tally.find({
    severity: money === 'realisasi' ? 'error' : 'warning',
    gross: false,
    title: both(
      'Anggaran tahun lalu berbeda dari laporan tahun itu',
      'An amount of an earlier year differs from the report of that year',
    ),
    message: both(
      `${money} ${from.year} “${name}” tercetak ${stated} di ${own.table} laporan ${later.year}, sedangkan laporan ${from.year} sendiri (${fileName(from)}) mencetak ${expected} di ${others[0]?.table}; selisih ${formatNumber(high - low, 0)}.`,
      `${money} ${from.year} of “${name}” is printed as ${stated} in ${own.table} of the report on ${later.year}, but the report on ${from.year} itself (${fileName(from)}) prints ${expected} in ${others[0]?.table}; difference ${formatNumber(high - low, 0)}.`,
    ),
    stated: amount.place.text ?? stated,
    recomputed: expected,
    places: [amount.place, ...before.map(({ place }) => elsewhere(place, from))],
    subject: `${own.name}: ${money} ${from.year}`,
  });
}

/** LTS-01 for budgets: tables of an earlier year's programs against the budget tables of its own report, where there is one such report. */
export function checkPastBudgets(tally: Tally, later: Dated, earlier: readonly Dated[]): void {
  for (const table of pastTables(later)) {
    const [from, second] = earlier.filter(({ year }) => year === table.year);
    if (!from || second) continue;
    const own = programs(later, ({ id }) => id === table.id);
    const others = programs(from, ({ year }) => year === null || year === from.year);
    const names = [...new Set(others.map(({ name }) => name))];
    const matches = bestPairs(
      likenessTable(
        own.map(({ name }) => name),
        names,
      ),
      ALIKE,
    );
    for (const [index, item] of own.entries()) {
      const name = names[matches.get(index) ?? -1];
      if (name === undefined || !isSameName(item.name, name)) continue;
      const same = others.filter((other) => isSameName(other.name, name));
      for (const money of MONEY) compare(tally, later, item, same, from, money);
    }
  }
}
