import { Decimal } from 'decimal.js';
import type { Place } from '../document/place.js';
import { meets } from '../numbers/interval.js';
import { type PrintedNumber, readNumber } from '../numbers/printed-number.js';
import { hullInterval } from '../numbers/readings.js';
import { formatNumber } from '../numbers/rupiah.js';
import type { Report } from '../records/report.js';
import { MONEY, type Money } from './support/budget-tree.js';
import { short } from './support/evidence.js';
import { knownAmounts } from './support/known-amounts.js';
import { type MoneyGroup, type MoneyItem, moneyGroups, moneyItems } from './support/money-items.js';
import { both, OTHER_VERSION, type Tally } from './support/outcome.js';

/**
 * Tables that differ from the budget table in most of their ceilings hold the budget before or after a change. They are not compared.
 * From two differences on, since one difference may be the mistake that is looked for.
 */
function otherVersions(report: Report): Set<string> {
  const counts = new Map<string, { same: number; different: number }>();
  for (const group of moneyGroups(report)) {
    const reference = group.find((item) => item.source === 'budget' && item.amounts.pagu && item.amounts.realisasi);
    for (const item of group) {
      if (!reference?.amounts.pagu || !item.amounts.pagu || item.tableId === reference.tableId) continue;
      const count = counts.get(item.tableId) ?? { same: 0, different: 0 };
      if (item.amounts.pagu.value === reference.amounts.pagu.value) count.same += 1;
      else count.different += 1;
      counts.set(item.tableId, count);
    }
  }
  return new Set([...counts].filter(([, { same, different }]) => different >= 2 && different > same).map(([id]) => id));
}

interface Copies {
  value: number;
  items: MoneyItem[];
}

/** The copies of one amount by value, the value to trust first: printed most often, then in the budget table. */
function copiesOf(group: MoneyGroup, money: Money): Copies[] {
  const byValue = new Map<number, MoneyItem[]>();
  for (const item of group) {
    const amount = item.amounts[money];
    if (amount) byValue.set(amount.value, [...(byValue.get(amount.value) ?? []), item]);
  }
  const inBudget = (copies: Copies) => Number(copies.items.some((item) => item.source === 'budget'));
  return [...byValue]
    .map(([value, items]) => ({ value, items }))
    .sort((a, b) => b.items.length - a.items.length || inBudget(b) - inBudget(a));
}

const PARTLY_LISTED = both(
  'selisihnya sama dengan jumlah lain dalam laporan, mungkin bagian yang dicantumkan terpisah',
  'the difference is another amount of the report, perhaps a part that is listed apart',
);

/** The absorptions printed beside amounts that differ: consequences, not findings of their own. */
function percentPlaces(copies: Copies): Place[] {
  return copies.items.flatMap((item) => item.percent?.place ?? []);
}

function checkGroup(tally: Tally, group: MoneyGroup, money: Money, report: Report): void {
  const [main, ...others] = copiesOf(group, money);
  if (!main) return;
  if (others.length === 0) {
    if (main.items.length > 1) tally.hold();
    return;
  }
  const name = short(group[0]?.name ?? '', 70);
  for (const other of others) {
    const amounts = [other, main].flatMap(({ items }) => items.flatMap((item) => item.amounts[money]?.place ?? []));
    const gap = Math.abs(other.value - main.value);
    if (knownAmounts(report).some(({ value }) => value === gap)) {
      tally.skip(PARTLY_LISTED, amounts[0]);
      continue;
    }
    const places = [...amounts, ...percentPlaces(other), ...percentPlaces(main)];
    const tables = (copies: Copies) => [...new Set(copies.items.map((item) => item.table))].join(', ');
    const [stated, expected] = [formatNumber(other.value, 0), formatNumber(main.value, 0)];
    const difference = formatNumber(gap, 0);
    const items = [...other.items, ...main.items];
    const severity = items.some((item) => item.amended)
      ? 'info'
      : items.some(({ source }) => source === 'work_plan')
        ? 'warning'
        : 'error';
    tally.find({
      severity,
      gross: false,
      title: both('Angka anggaran yang sama tercetak berbeda', 'The same amount is printed differently'),
      message: both(
        `${money} “${name}” tercetak ${stated} di ${tables(other)}, tetapi ${expected} di ${tables(main)}; selisih ${difference}.`,
        `${money} of “${name}” is printed as ${stated} in ${tables(other)}, but as ${expected} in ${tables(main)}; difference ${difference}.`,
      ),
      stated: places[0]?.text ?? stated,
      recomputed: expected,
      places,
      subject: `${group[0]?.name ?? ''}: ${money}`,
    });
  }
}

function sameAmounts(a: MoneyItem, b: MoneyItem): boolean {
  return MONEY.every((money) => a.amounts[money] !== undefined && a.amounts[money]?.value === b.amounts[money]?.value);
}

/** The distance of a printed percentage from the absorption of its amounts. */
function error(item: MoneyItem, percent: PrintedNumber): Decimal {
  const { pagu, realisasi } = item.amounts;
  if (!pagu || !realisasi || pagu.value === 0) return new Decimal(Number.POSITIVE_INFINITY);
  return new Decimal(realisasi.value).div(pagu.value).times(100).minus(percent.value).abs();
}

/** Two tables give the same two amounts but percentages of which no rounding can make one. */
function checkPercent(tally: Tally, group: MoneyGroup): void {
  const printed = group.flatMap((item) => {
    const number = item.percent ? readNumber(item.percent.text, { kind: 'percent' }) : null;
    return number && item.percent ? [{ item, number, place: item.percent.place }] : [];
  });
  const [first, ...rest] = printed;
  if (!first) return;
  for (const other of rest) {
    if (!sameAmounts(first.item, other.item)) continue;
    if (meets(hullInterval(first.number), hullInterval(other.number))) {
      tally.hold();
      continue;
    }
    const wrongFirst = error(first.item, first.number).gt(error(other.item, other.number));
    const [wrong, right] = wrongFirst ? [first, other] : [other, first];
    const name = short(first.item.name, 70);
    tally.find({
      severity: 'error',
      gross: false,
      title: both('Serapan yang sama tercetak berbeda', 'The same absorption is printed differently'),
      message: both(
        `Serapan “${name}” tercetak ${wrong.number.text} di ${wrong.item.table}, tetapi ${right.number.text} di ${right.item.table}, padahal pagu dan realisasinya sama.`,
        `Absorption of “${name}” is printed as ${wrong.number.text} in ${wrong.item.table}, but as ${right.number.text} in ${right.item.table}, though both give the same amounts.`,
      ),
      stated: wrong.number.text,
      recomputed: right.number.text,
      places: [wrong.place, right.place],
      subject: `${first.item.name}: persen`,
    });
  }
}

/** NIL-01 for budgets: the pagu, realisasi and absorption of one program, kegiatan or sub kegiatan in all tables that give them. */
export function checkMoneyCopies(tally: Tally, report: Report): void {
  const other = otherVersions(report);
  for (const id of other) {
    const item = moneyItems(report).find((candidate) => candidate.tableId === id);
    tally.skip(OTHER_VERSION, item?.amounts.pagu?.place);
  }
  for (const group of moneyGroups(report)) {
    const items = group.filter((item) => !other.has(item.tableId));
    for (const money of MONEY) checkGroup(tally, items, money, report);
    checkPercent(tally, items);
  }
}
