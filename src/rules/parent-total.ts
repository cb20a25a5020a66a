/**
 * JML-02: a program or kegiatan row against the sum of the rows under it, for pagu and for realisasi.
 *
 * Why: the levels of the budget are sums by definition, so a difference means that one of the figures was mistyped or outdated.
 * Basis: Permendagri 90/2019 and 77/2020 (program > kegiatan > sub kegiatan); addition of whole rupiah, without tolerance.
 *
 * Raises: a kegiatan with pagu 84.417.700 over sub kegiatan of 31.495.000 + 39.911.500 + 10.011.200 = 81.417.700.
 * Must not raise: a kegiatan whose rows are all "-"; a program that is a heading without amounts; 5.1 to 5.3 of a table that runs over pages.
 */
import { formatNumber } from '../numbers/rupiah.js';
import type { BudgetTable, Report } from '../records/report.js';
import type { Rule, RuleOutcome } from './rule.js';
import { type BudgetNode, budgetTree, MONEY, type Money, sumOf, walk } from './support/budget-tree.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { isFarOff } from './support/far-off.js';
import { both, OTHER_LAYOUT, Tally, UNREAD_OPERAND } from './support/outcome.js';
import { additionLine } from './support/text.js';

type Draft = RuleOutcome['findings'][number];

const LEVELS = { program: 'program', kegiatan: 'kegiatan', sub_kegiatan: 'sub kegiatan' } as const;

function levelName(node: BudgetNode | undefined): string {
  const level = node?.row.level;
  return level === 'program' || level === 'kegiatan' || level === 'sub_kegiatan' ? LEVELS[level] : 'baris';
}

/** From this many failing sums on, and with this share of them, the levels of the table were not understood. */
const SUSPICIOUS_COUNT = 3;
const SUSPICIOUS_SHARE = 0.6;

function checkNode(tally: Tally, table: BudgetTable, node: BudgetNode, money: Money): Draft | null {
  const printed = node.row[money];
  if (printed === null || node.children.length === 0) return null;
  const place = cellPlace(table, node.row, money, formatNumber(printed, 0));
  const sum = sumOf(node.children, money);
  if (typeof sum === 'string') {
    tally.skip(UNREAD_OPERAND, place);
    return null;
  }
  if (sum.value === printed) {
    tally.hold();
    return null;
  }
  const name = short(node.row.name, 60);
  const line = additionLine(
    sum.rows.map((row) => row[money] ?? 0),
    sum.value,
  );
  const difference = formatNumber(Math.abs(printed - sum.value), 0);
  const child = levelName(node.children[0]);
  return {
    severity: isFarOff(printed, sum.value) ? 'info' : 'error',
    gross: false,
    title: both(
      `Baris ${levelName(node)} tidak sama dengan jumlah ${child}`,
      `A ${levelName(node)} row differs from the sum of its ${child}`,
    ),
    message: both(
      `${tableName(table)}: ${money} “${name}” tercetak ${formatNumber(printed, 0)}, sedangkan jumlah ${child}-nya ${line}; selisih ${difference}.`,
      `${tableName(table)}: ${money} of “${name}” is printed as ${formatNumber(printed, 0)}, but its ${child} rows give ${line}; difference ${difference}.`,
    ),
    stated: place.text ?? formatNumber(printed, 0),
    recomputed: formatNumber(sum.value, 0),
    places: [place, ...sum.rows.map((row) => cellPlace(table, row, money, formatNumber(row[money] ?? 0, 0)))],
    subject: `${node.row.name}: ${money}`,
  };
}

function checkTable(tally: Tally, table: BudgetTable): void {
  const nodes = walk(budgetTree(table));
  for (const money of MONEY) {
    const before = tally.satisfied;
    const drafts = nodes.map((node) => checkNode(tally, table, node, money)).filter((draft) => draft !== null);
    const judged = tally.satisfied - before + drafts.length;
    if (drafts.length >= SUSPICIOUS_COUNT && drafts.length > judged * SUSPICIOUS_SHARE) {
      for (const draft of drafts) tally.skip(OTHER_LAYOUT, draft.places[0]);
    } else {
      for (const draft of drafts) tally.find(draft);
    }
  }
}

export const parentTotal: Rule = {
  code: 'JML-02',
  kind: 'total_mismatch',
  severity: 'error',
  title: both(
    'Program dan kegiatan sama dengan jumlah rinciannya',
    'Program and kegiatan rows equal the sum of their details',
  ),
  about: both(
    'Pagu dan realisasi setiap program dibandingkan dengan jumlah kegiatannya, dan setiap kegiatan dengan jumlah sub kegiatannya. Baris "-" tidak menambah apa pun.',
    'Pagu and realisasi of every program are compared with the sum of its kegiatan, and of every kegiatan with the sum of its sub kegiatan. Rows with "-" add nothing.',
  ),
  basis: both(
    'Permendagri 90/2019 dan 77/2020 (jenjang program, kegiatan, sub kegiatan)',
    'Permendagri 90/2019 and 77/2020 (levels of the budget)',
  ),
  check(report: Report) {
    const tally = new Tally();
    for (const table of report.records.budget) checkTable(tally, table);
    return tally;
  },
};
