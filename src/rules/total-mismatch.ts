/**
 * JML-01: a printed total against the sum of its rows.
 *
 * Why: a total is what readers quote; a row that was changed afterwards, or left out, shows as a difference.
 * Basis: Permenpan RB 53/2014 (realisasi anggaran must be stated per program); plain addition of whole rupiah, without tolerance.
 *
 * Raises: rows 8.510.241.054 + 2.916.473.586 + 1.071.976.100 + 216.971.000, total printed 12.715.415.740 (the sum is 12.715.661.740);
 * a sentence that gives 49.860.375.928 where the programs of the table add up to 50.005.147.178.
 * Must not raise: a list of 105 + 62 + 45 + 18 + 10 + 8 with the total 248; a total of a table with an unread amount.
 */
import { isUnread } from '../document/doubt.js';
import type { Place } from '../document/place.js';
import { formatNumber } from '../numbers/rupiah.js';
import type { BudgetTable, CountTable, PkBudgetTable, Report } from '../records/report.js';
import type { Rule } from './rule.js';
import { budgetTree, MONEY, sumOf } from './support/budget-tree.js';
import { cellPlace, tableName, tablePlace } from './support/evidence.js';
import { isFarOff } from './support/far-off.js';
import { both, OTHER_LAYOUT, Tally, UNREAD_OPERAND } from './support/outcome.js';
import { additionLine } from './support/text.js';
import { checkListsInText } from './total-mismatch-lists.js';
import { checkTotalsInText } from './total-mismatch-text.js';

interface Total {
  table: string;
  what: { id: string; en: string };
  printed: number;
  place: Place;
  parts: readonly number[];
  sum: number;
  places: Place[];
}

function judge(tally: Tally, total: Total): void {
  const { printed, sum } = total;
  if (printed === sum) {
    tally.hold();
    return;
  }
  if (sum === 2 * printed) {
    tally.skip(OTHER_LAYOUT, total.place);
    return;
  }
  const difference = formatNumber(Math.abs(printed - sum), 0);
  const line = additionLine(total.parts, sum);
  tally.find({
    severity: isFarOff(printed, sum) ? 'info' : 'error',
    gross: false,
    title: both('Jumlah tidak sama dengan penjumlahan barisnya', 'Total differs from the sum of its rows'),
    message: both(
      `${total.table}: jumlah ${total.what.id} tercetak ${formatNumber(printed, 0)}, sedangkan ${line}; selisih ${difference}.`,
      `${total.table}: the total of ${total.what.en} is printed as ${formatNumber(printed, 0)}, but ${line}; difference ${difference}.`,
    ),
    stated: total.place.text ?? formatNumber(printed, 0),
    recomputed: formatNumber(sum, 0),
    places: [total.place, ...total.places],
    subject: `${total.table}: ${total.what.id}`,
  });
}

function checkBudget(tally: Tally, table: BudgetTable): void {
  const totals = table.rows.filter((row) => row.level === 'total');
  const [total] = totals;
  const roots = budgetTree(table);
  const groups = new Set(roots.map((root) => root.row.level));
  if (!total || roots.length === 0) return;
  const clear = totals.length === 1 && !(groups.size === 1 && groups.has('belanja'));
  for (const money of MONEY) {
    const printed = total[money];
    const place = cellPlace(table, total, money, printed === null ? null : formatNumber(printed, 0));
    const sum = sumOf(roots, money);
    if (printed === null || typeof sum === 'string') {
      if (printed !== null) tally.skip(UNREAD_OPERAND, place);
      continue;
    }
    if (!clear) {
      if (printed === sum.value) tally.hold();
      else tally.skip(OTHER_LAYOUT, place);
      continue;
    }
    judge(tally, {
      table: tableName(table),
      what: money === 'pagu' ? { id: 'pagu', en: 'ceilings' } : { id: 'realisasi', en: 'realizations' },
      printed,
      place,
      parts: sum.rows.map((row) => row[money] ?? 0),
      sum: sum.value,
      places: sum.rows.map((row) => cellPlace(table, row, money, formatNumber(row[money] ?? 0, 0))),
    });
  }
}

function checkList(
  tally: Tally,
  table: PkBudgetTable | CountTable,
  rows: { value: number | null; place: Place }[],
): void {
  if (table.total === null || rows.length < 2) return;
  const place = tablePlace(table, 'total', formatNumber(table.total, 0));
  const present = rows.flatMap(({ value, place: at }) => (value === null ? [] : [{ value, place: at }]));
  const unread = rows.some(({ value, place: { text = '' } }) => value === null && (/\d/.test(text) || isUnread(text)));
  if (unread || present.length === 0) {
    tally.skip(UNREAD_OPERAND, place);
    return;
  }
  judge(tally, {
    table: tableName(table),
    what: 'kind' in table ? { id: 'anggaran', en: 'the budget' } : { id: 'tabel', en: 'the table' },
    printed: table.total,
    place,
    parts: present.map((row) => row.value),
    sum: present.reduce((sum, row) => sum + row.value, 0),
    places: present.map((row) => row.place),
  });
}

function number(value: number | null): string | null {
  return value === null ? null : formatNumber(value, 0);
}

export const totalMismatch: Rule = {
  code: 'JML-01',
  kind: 'total_mismatch',
  severity: 'error',
  title: both('Jumlah sama dengan penjumlahan baris', 'A total equals the sum of its rows'),
  about: both(
    'Setiap baris jumlah (tabel anggaran, anggaran perjanjian kinerja, daftar pegawai, daftar laporan) dibandingkan dengan penjumlahan barisnya. Sel kosong atau "-" tidak menambah apa pun; bila ada angka yang tidak terbaca, jumlah tidak dinilai. Total dalam kalimat dibandingkan dengan penjumlahan program di tabel atau di daftar dalam teks.',
    'Every total row (budget tables, budget of the performance agreement, staff lists, lists of reports) is compared with the sum of its rows. An empty cell or "-" adds nothing; where an amount could not be read the total is not judged. Totals in sentences are compared with the sum of the programs of a table, or of a list in the text.',
  ),
  basis: both(
    'Permenpan RB 53/2014; penjumlahan rupiah bulat tanpa toleransi',
    'Permenpan RB 53/2014; addition of whole rupiah without tolerance',
  ),
  check(report: Report) {
    const tally = new Tally();
    for (const table of report.records.budget) checkBudget(tally, table);
    for (const table of report.records.pk_budget) {
      checkList(
        tally,
        table,
        table.rows.map((row) => ({
          value: row.anggaran,
          place: cellPlace(table, row, 'anggaran', number(row.anggaran)),
        })),
      );
    }
    for (const table of report.records.counts) {
      checkList(
        tally,
        table,
        table.rows.map((row) => ({ value: row.jumlah, place: cellPlace(table, row, 'jumlah', number(row.jumlah)) })),
      );
    }
    checkTotalsInText(tally, report);
    checkListsInText(tally, report);
    return tally;
  },
};
