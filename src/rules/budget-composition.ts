/**
 * KMP-01: expenditure by type. Belanja operasi and belanja modal must add up to the total, their details to them, and stated shares must fit.
 *
 * Why: the composition is written out by hand in the summary and often keeps a share of last year.
 * Basis: PP 12/2019 articles 55 to 57 and Permendagri 77/2020 (belanja operasi, modal, tidak terduga, transfer).
 *
 * Raises: "Belanja Modal Rp 206.573.700 (37 %)" of a budget of 15.625.777.047 (it is 1,32%).
 * Must not raise: 98,67% for 98,6780% (truncated); a kegiatan that has the same amount as a type of expenditure; shares of two sasaran below 100%.
 */
import { formatNumber } from '../numbers/rupiah.js';
import type { BudgetTable, Report } from '../records/report.js';
import { checkShare, isComposition } from './percent-mismatch-claims.js';
import type { Rule } from './rule.js';
import type { BudgetRow, Money } from './support/budget-tree.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { budgetTotals, type KnownAmount } from './support/known-amounts.js';
import { both, Tally } from './support/outcome.js';
import { additionLine } from './support/text.js';

type Group = 'operasi' | 'modal' | 'other';

/** The groups of PP 12/2019, and what each may be made of. */
const GROUPS: readonly { group: Group; name: RegExp }[] = [
  { group: 'operasi', name: /^\s*(?:[\d.a-z]{1,4}[.)]\s*)?belanja\s+operasi(?:onal)?\b/i },
  { group: 'modal', name: /^\s*(?:[\d.a-z]{1,4}[.)]\s*)?belanja\s+modal\s*$/i },
  { group: 'other', name: /belanja\s+(?:tidak\s+terduga|transfer|bagi\s+hasil|bantuan\s+keuangan)/i },
];
const DETAILS: Readonly<Record<'operasi' | 'modal', RegExp>> = {
  operasi: /pegawai|barang|jasa|hibah|bunga|subsidi|bantuan\s+sosial/i,
  modal: /tanah|peralatan|mesin|gedung|bangunan|jalan|irigasi|jaringan|aset/i,
};

function groupOf(row: BudgetRow): Group | null {
  return GROUPS.find(({ name }) => name.test(row.name))?.group ?? null;
}

/** The detail rows that follow the row of a group. */
function detailsOf(rows: readonly BudgetRow[], head: BudgetRow, group: 'operasi' | 'modal'): BudgetRow[] {
  const details: BudgetRow[] = [];
  for (const row of rows.slice(rows.indexOf(head) + 1)) {
    if (groupOf(row) !== null || row.level !== 'belanja') break;
    if (DETAILS[group].test(row.name)) details.push(row);
  }
  return details;
}

interface Sum {
  whole: { name: string; value: number; place: ReturnType<typeof cellPlace> };
  parts: readonly BudgetRow[];
  severity: 'error' | 'warning';
}

function judge(tally: Tally, table: BudgetTable, money: Money, { whole, parts, severity }: Sum): void {
  const values = parts.map((row) => row[money] ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  if (sum === whole.value) {
    tally.hold();
    return;
  }
  const printed = formatNumber(whole.value, 0);
  const line = additionLine(values, sum);
  tally.find({
    severity,
    gross: false,
    title: both('Komposisi belanja tidak sama dengan jumlahnya', 'Types of expenditure do not add up'),
    message: both(
      `${tableName(table)}: ${money} “${short(whole.name, 60)}” tercetak ${printed}, sedangkan rinciannya ${line}; selisih ${formatNumber(Math.abs(whole.value - sum), 0)}.`,
      `${tableName(table)}: ${money} of “${short(whole.name, 60)}” is printed as ${printed}, but its parts give ${line}; difference ${formatNumber(Math.abs(whole.value - sum), 0)}.`,
    ),
    stated: printed,
    recomputed: formatNumber(sum, 0),
    places: [whole.place, ...parts.map((row) => cellPlace(table, row, money, formatNumber(row[money] ?? 0, 0)))],
    subject: `${whole.name}: ${money}`,
  });
}

function known(rows: readonly BudgetRow[], money: Money): boolean {
  return rows.length > 0 && rows.every((row) => row[money] !== null);
}

function checkWhole(tally: Tally, table: BudgetTable, money: Money, report: Report): void {
  const heads = table.rows.filter((row) => row.level === 'belanja' && groupOf(row) !== null);
  const groups = new Set(heads.map(groupOf));
  if (!groups.has('operasi') || !groups.has('modal') || heads.length !== groups.size || !known(heads, money)) return;
  const own = table.rows.find((row) => row.level === 'total' && row[money] !== null);
  if (own) {
    const whole = { name: own.name, value: own[money] ?? 0, place: cellPlace(table, own, money) };
    judge(tally, table, money, { whole, parts: heads, severity: 'error' });
    return;
  }
  const sum = heads.reduce((total, row) => total + (row[money] ?? 0), 0);
  const totals = budgetTotals(report, money);
  const [total] = totals;
  if (totals.some(({ value }) => value === sum)) tally.hold();
  else if (total && oneValue(totals)) judge(tally, table, money, { whole: total, parts: heads, severity: 'warning' });
}

function oneValue(totals: readonly KnownAmount[]): boolean {
  return new Set(totals.map(({ value }) => value)).size === 1;
}

function checkDetails(tally: Tally, table: BudgetTable, money: Money): void {
  for (const head of table.rows) {
    const group = head.level === 'belanja' ? groupOf(head) : null;
    const value = head[money];
    if (value === null || (group !== 'operasi' && group !== 'modal')) continue;
    const parts = detailsOf(table.rows, head, group);
    if (!known(parts, money)) continue;
    judge(tally, table, money, {
      whole: { name: head.name, value, place: cellPlace(table, head, money) },
      parts,
      severity: 'error',
    });
  }
}

export const budgetComposition: Rule = {
  code: 'KMP-01',
  kind: 'budget_composition',
  severity: 'error',
  title: both('Komposisi belanja sama dengan jumlahnya', 'Types of expenditure add up'),
  about: both(
    'Belanja operasi + belanja modal dibandingkan dengan jumlahnya, rincian masing-masing (pegawai, barang dan jasa; tanah, peralatan …) dengan induknya, dan persentase komposisi dalam kalimat dengan angkanya.',
    'Belanja operasi + belanja modal is compared with the total, the details of each (personnel, goods and services; land, equipment …) with it, and stated shares with their amounts.',
  ),
  basis: both('PP 12/2019 pasal 55–57; Permendagri 77/2020', 'PP 12/2019 articles 55–57; Permendagri 77/2020'),
  check(report: Report) {
    const tally = new Tally();
    for (const table of report.records.budget) {
      for (const money of ['pagu', 'realisasi'] as const) {
        checkWhole(tally, table, money, report);
        checkDetails(tally, table, money);
      }
    }
    for (const claim of report.claims)
      if (claim.type === 'share' && isComposition(claim)) checkShare(tally, claim, report);
    return tally;
  },
};
