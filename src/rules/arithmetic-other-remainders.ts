import { exactly } from '../numbers/interval.js';
import { readNumber } from '../numbers/printed-number.js';
import { agreement } from '../numbers/readings.js';
import { formatNumber, formatPercent } from '../numbers/rupiah.js';
import type { Claim, Report } from '../records/report.js';
import { share } from '../scoring/share.js';
import { aboutOtherYear } from './support/claims.js';
import { short } from './support/evidence.js';
import { budgetTotals, knownAmounts } from './support/known-amounts.js';
import { both, type Tally } from './support/outcome.js';

type Amount = Claim['amounts'][number];

/** What was given and what was spent of it, beside a stated remainder. */
interface Base {
  whole: number;
  used: number;
  places: Amount['place'][];
  /** Both stand in the words right before the remainder. */
  certain: boolean;
}

function values(amounts: readonly Amount[]): number[] {
  return amounts.flatMap(({ value }) => value ?? []);
}

function isDifference(value: number, amounts: readonly number[]): boolean {
  return amounts.some((whole) => amounts.includes(whole - value));
}

/** The last two amounts before the remainder; a budget before its change may stand before them. */
function statedBefore(claim: Claim, report: Report): Base | null {
  const [remainder, ...own] = claim.amounts;
  const inSentence = report.claims
    .filter((other) => other !== claim && other.sentence === claim.sentence)
    .flatMap(({ amounts }) => amounts)
    .filter(({ text }) => text !== remainder?.text);
  const amounts = own.length > 0 ? own : inSentence;
  const [given, spent] = amounts.slice(-2);
  if (!given?.value || !spent?.value || given.value <= spent.value) return null;
  return {
    whole: given.value,
    used: spent.value,
    places: [given.place, spent.place],
    certain: amounts.length === 2,
  };
}

function ofTables(report: Report): Base | null {
  const [pagu, realisasi] = (['pagu', 'realisasi'] as const).map((money) => budgetTotals(report, money));
  const whole = Math.max(0, ...(pagu ?? []).map(({ value }) => value));
  const used = Math.max(0, ...(realisasi ?? []).flatMap(({ value }) => (value < whole ? value : [])));
  if (whole === 0 || used === 0) return null;
  return {
    whole,
    used,
    places: [...(pagu ?? []), ...(realisasi ?? [])].map(({ place }) => place),
    certain: false,
  };
}

/** "(6,7 %)" beside a remainder: its share of what was given. Null where it fits, or where there is none. */
function oddPercent(claim: Claim, remainder: number, { whole, used }: Base): string | null {
  const printed = claim.value ? readNumber(claim.value, { kind: 'percent' }) : null;
  if (!printed) return null;
  const shares = [remainder, whole - used].flatMap((part) => share(part, whole) ?? []);
  return shares.some((value) => agreement(printed, exactly(value))) ? null : printed.text;
}

function check(tally: Tally, claim: Claim, report: Report): void {
  const [remainder] = claim.amounts;
  if (!remainder || remainder.value === null || aboutOtherYear(claim, report)) return;
  const value = remainder.value;
  const known = knownAmounts(report);
  const base = statedBefore(claim, report) ?? ofTables(report);
  const fits =
    base?.whole === value + (base?.used ?? 0) ||
    isDifference(value, values(claim.amounts.slice(1))) ||
    isDifference(value, [...new Set(known.map((amount) => amount.value))]) ||
    known.some((amount) => amount.value === value);
  const percent = base ? oddPercent(claim, value, base) : null;
  if (!base || (fits && !(percent && base.certain))) {
    if (fits) tally.hold();
    return;
  }
  const rest = base.whole - base.used;
  const right = share(rest, base.whole);
  const line = `${formatNumber(base.whole, 0)} − ${formatNumber(base.used, 0)} = ${formatNumber(rest, 0)}`;
  const ofWhole = right && percent ? ` (${formatPercent(right)})` : '';
  const stated = `${formatNumber(value, 0)}${percent ? ` (${percent})` : ''}`;
  tally.find({
    severity: base.certain ? 'error' : 'warning',
    gross: false,
    title: both(
      'Sisa anggaran tidak sama dengan pagu dikurangi realisasi',
      'The remainder is not ceiling minus spending',
    ),
    message: both(
      `Kalimat menyebut sisa ${stated} (“${short(claim.sentence)}”), sedangkan ${line}${ofWhole}.`,
      `The text gives a remainder of ${stated} (“${short(claim.sentence)}”), but ${line}${ofWhole}.`,
    ),
    stated: percent ? `${remainder.text} (${percent})` : remainder.text,
    recomputed: `${formatNumber(rest, 0)}${ofWhole}`,
    places: [remainder.place, ...base.places],
    subject: 'sisa anggaran',
  });
}

/** ARI-01 for the running text: a stated remainder (sisa, SILPA), and its percentage, against ceiling and spending. */
export function checkRemainders(tally: Tally, report: Report): void {
  for (const claim of report.claims)
    if (claim.type === 'amount' && /^(?:sisa|silpa)\b/i.test(claim.subject ?? claim.measure ?? ''))
      check(tally, claim, report);
}
