import type { Place } from '../document/place.js';
import { formatNumber } from '../numbers/rupiah.js';
import type { Claim, Report } from '../records/report.js';
import { budgetTree, MONEY, type Money, sumOf } from './support/budget-tree.js';
import { aboutOtherYear } from './support/claims.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { budgetTotals, isSumOfSome, knownAmounts } from './support/known-amounts.js';
import { both, type Tally } from './support/outcome.js';
import { additionLine } from './support/text.js';

/** The programs of one table, or of a list in the text, added up. */
interface Sum {
  title: { id: string; en: string };
  money: Money;
  value: number;
  parts: number[];
  places: Place[];
}

/** A stated total further than this from a sum is a total of something else. */
const NEAR = 0.005;
const LEAST_PARTS = 3;
/** Expenditure that no program has, or a part of the budget. */
const OTHER_BUDGET = /\btidak\s+langsung\b|\bbelanja\s+(?!langsung)\p{L}+/iu;

/** Tables whose programs are added up; those that print a total are judged by it. */
function sumsOfTables(report: Report): Sum[] {
  return report.records.budget.flatMap((table) =>
    MONEY.flatMap((money): Sum[] => {
      if (table.rows.some((row) => row.level === 'total' && row[money] !== null)) return [];
      const programs = budgetTree(table).filter(({ row }) => row.level === 'program');
      const sum = sumOf(programs, money);
      if (typeof sum === 'string' || sum.rows.length < LEAST_PARTS) return [];
      const title = both(tableName(table), tableName(table));
      const parts = sum.rows.map((row) => row[money] ?? 0);
      const places = sum.rows.map((row) => cellPlace(table, row, money, formatNumber(row[money] ?? 0, 0)));
      return [{ title, money, value: sum.value, parts, places }];
    }),
  );
}

/** The amounts of programs that one section of the text lists. */
function sumsOfLists(report: Report): Sum[] {
  const lists = new Map<string, Claim['amounts']>();
  for (const claim of report.claims) {
    if (claim.type !== 'name' || claim.unit !== 'program') continue;
    const heading = report.prose.find(({ text }) => text === claim.sentence)?.headings.at(-1) ?? '';
    lists.set(heading, [...(lists.get(heading) ?? []), ...claim.amounts]);
  }
  return [...lists].flatMap(([heading, amounts]): Sum[] => {
    const parts = amounts.flatMap(({ value }) => value ?? []);
    if (parts.length < Math.max(LEAST_PARTS, amounts.length)) return [];
    return [
      {
        title: both(`daftar program di “${short(heading, 50)}”`, `the list of programs in “${short(heading, 50)}”`),
        money: 'pagu',
        value: parts.reduce((total, part) => total + part, 0),
        parts,
        places: amounts.map(({ place }) => place),
      },
    ];
  });
}

function raise(tally: Tally, stated: Claim['amounts'][number], sum: Sum, sentence: string): void {
  const value = stated.value ?? 0;
  const difference = formatNumber(Math.abs(value - sum.value), 0);
  tally.find({
    severity: 'warning',
    gross: false,
    title: both('Total dalam kalimat berbeda dari jumlah programnya', 'A total in the text differs from its programs'),
    message: both(
      `Kalimat menyebut ${sum.money} ${formatNumber(value, 0)} (“${short(sentence)}”), sedangkan ${sum.title.id}: ${additionLine(sum.parts, sum.value)}; selisih ${difference}.`,
      `The text gives ${sum.money} ${formatNumber(value, 0)} (“${short(sentence)}”), but ${sum.title.en}: ${additionLine(sum.parts, sum.value)}; difference ${difference}.`,
    ),
    stated: stated.text,
    recomputed: formatNumber(sum.value, 0),
    places: [stated.place, ...sum.places],
    subject: `total ${sum.money}`,
  });
}

function moneyOf(claim: Claim): Money {
  return claim.measure === 'realisasi' ? 'realisasi' : 'pagu';
}

function near(value: number, sum: number): boolean {
  return value !== sum && Math.abs(value - sum) <= sum * NEAR;
}

/** JML-01 for the running text: a stated total that is nearly, but not, what the programs of a table or list add up to. */
export function checkTotalsInText(tally: Tally, report: Report): void {
  const known = knownAmounts(report);
  const [tables, lists] = [sumsOfTables(report), sumsOfLists(report)];
  const totals = new Set(budgetTotals(report, 'pagu').map(({ value }) => value));
  const seen = new Set<number>();
  for (const claim of report.claims) {
    const [stated] = claim.amounts;
    if (claim.type !== 'amount' || claim.measure === 'sisa' || !stated?.value) continue;
    const { value } = stated;
    if (aboutOtherYear(claim, report) || seen.has(value)) continue;
    if (OTHER_BUDGET.test(claim.subject ?? '') || /\btidak\s+langsung\b/i.test(claim.sentence)) continue;
    const money = moneyOf(claim);
    const confirmed = known.some((amount) => amount.value === value) || isSumOfSome(value, report);
    const wrong = (confirmed ? [] : tables).find((sum) => sum.money === money && near(value, sum.value));
    const list = money === 'pagu' ? lists.find((sum) => near(value, sum.value) && !totals.has(sum.value)) : undefined;
    if (wrong || list) seen.add(value);
    for (const sum of [wrong, list]) if (sum) raise(tally, stated, sum, claim.sentence);
  }
}
