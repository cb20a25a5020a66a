import { type PrintedNumber, readNumber } from '../numbers/printed-number.js';
import { formatNumber } from '../numbers/rupiah.js';
import type { Claim, Report } from '../records/report.js';
import { plausiblyNegative } from './support/achievements.js';
import { compareMeasures, ownValue, type Value } from './support/claim-readings.js';
import { indicatorsOf } from './support/claims.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { fitOfChange, type Span, spansOf } from './trend-claim-values.js';

const NOT_LINKED = both(
  'indikator atau tahun yang dibandingkan kalimat tidak dapat dipastikan',
  'the indicator or the years that the sentence compares are not certain',
);
const NO_VALUES = both(
  'nilai salah satu tahun tidak ada atau tidak terbaca',
  'the value of one of the years is absent or could not be read',
);

function signOf(claim: Claim, { before, after }: Span): number | null {
  const sign = compareMeasures(after.value, before.value);
  return sign === null ? null : claim.statement?.rank ? -sign : sign;
}

function agrees(claim: Claim, sign: number): boolean {
  const verdict = claim.statement?.verdict;
  if (verdict === 'same') return sign === 0;
  return verdict === 'up' ? sign > 0 : sign < 0;
}

function numberOf(value: Value): PrintedNumber | null {
  return value.value.type === 'number' ? value.value.number : null;
}

const CHANGE = { down: both('turun', 'a fall'), up: both('naik', 'a rise'), same: both('tetap', 'no change') };

function raiseDirection(tally: Tally, claim: Claim, name: string, span: Span): void {
  const sign = signOf(claim, span) ?? 0;
  const change = CHANGE[sign > 0 ? 'up' : sign < 0 ? 'down' : 'same'];
  const [before, after] = [span.before.text, span.after.text];
  tally.find({
    severity: sign === 0 ? 'warning' : 'error',
    gross: true,
    title: both(
      'Pernyataan naik atau turun tidak cocok dengan angkanya',
      'Statement of a trend does not fit its figures',
    ),
    message: both(
      `Kalimat menyebut “${claim.text}” untuk “${short(name)}” (“${short(claim.sentence)}”), sedangkan nilainya ${before} lalu ${after} (${change.id}).`,
      `The text says “${claim.text}” of “${short(name)}” (“${short(claim.sentence)}”), but the values are ${before} and then ${after} (${change.en}).`,
    ),
    stated: claim.text,
    recomputed: `${before} → ${after}`,
    places: [claim.place, span.before.place, span.after.place],
    subject: name,
  });
}

interface Change {
  size: PrintedNumber;
  spans: readonly Span[];
  /** The sentence gives both values itself. */
  own: boolean;
}

function judgeChange(tally: Tally, claim: Claim, name: string, { size, spans, own }: Change): void {
  const numbers = spans.flatMap((span) => {
    const [before, after] = [numberOf(span.before), numberOf(span.after)];
    return before && after ? [{ span, before, after, fit: fitOfChange(size, before, after) }] : [];
  });
  const [shown] = numbers;
  if (!shown) return;
  if (numbers.some(({ fit }) => fit === 'points' || fit === 'percent')) {
    tally.hold();
    return;
  }
  const ratio = numbers.find(({ fit }) => fit === 'ratio');
  const { span, before, after } = ratio ?? shown;
  const points = formatNumber(after.value.minus(before.value).toNumber(), Math.max(before.decimals, after.decimals, 0));
  const percent = before.value.isZero()
    ? ''
    : ` (${formatNumber(after.value.minus(before.value).times(100).div(before.value).toNumber(), 2)}%)`;
  tally.find({
    severity: ratio ? 'info' : own ? 'error' : 'warning',
    gross: false,
    title: both('Besar perubahan tidak cocok dengan kedua nilainya', 'Size of a change does not fit its two values'),
    message: both(
      `Kalimat menyebut “${claim.text}” sebesar ${size.text} untuk “${short(name)}” (“${short(claim.sentence)}”), sedangkan dari ${span.before.text} ke ${span.after.text} selisihnya ${points}${percent}.`,
      `The text says “${claim.text}” of ${size.text} for “${short(name)}” (“${short(claim.sentence)}”), but from ${span.before.text} to ${span.after.text} the difference is ${points}${percent}.`,
    ),
    stated: size.text,
    recomputed: `${points}${percent}`,
    places: [claim.place, span.before.place, span.after.place],
    subject: name,
  });
}

/** A change of absorption and the like, without an indicator: the two percentages of the paragraph that it lies between. */
function judgeShares(tally: Tally, claim: Claim, size: PrintedNumber): void {
  const figures = claim.statement?.figures ?? [];
  const shares = figures.filter(
    ({ role, text, place }) =>
      role === 'part' && readNumber(text)?.value.eq(size.value) === false && place !== undefined,
  );
  const distinct = shares.filter(({ text }, index) => shares.findIndex((other) => other.text === text) === index);
  const [first, second, ...others] = distinct;
  const [a, b] = [first, second].map((figure) => (figure ? ownValue([{ ...figure, role: 'from' }], 'from') : null));
  if (!a || !b || others.length > 0 || !size.percent) {
    tally.skip(NOT_LINKED, claim.place);
    return;
  }
  const spans = [
    { before: a, after: b },
    { before: b, after: a },
  ];
  judgeChange(tally, claim, 'serapan', { size, spans, own: false });
}

/** Where the sentence gives the earlier value itself, that is what it compares with. */
function spansFrom(before: Value | null, printed: readonly Span[], ofYear: readonly Span[]): readonly Span[] {
  return before ? ofYear.map(({ after }) => ({ before, after })) : printed;
}

/** TRN-01 for a statement about one indicator, or one that gives its values itself. */
export function judgeTrend(tally: Tally, claim: Claim, report: Report): void {
  const { figures = [], base = null } = claim.statement ?? {};
  const [before, after] = [ownValue(figures, 'from'), ownValue(figures, 'to')];
  const change = figures.find(({ role }) => role === 'change');
  const size = change ? readNumber(change.text) : null;
  const name = claim.subject ?? claim.sentence;
  if (before && after) {
    const span = { before, after };
    const sign = signOf(claim, span);
    if (sign === null) tally.skip(NO_VALUES, claim.place);
    else if (agrees(claim, sign)) tally.hold();
    else raiseDirection(tally, claim, name, span);
    if (size && sign !== null && agrees(claim, sign))
      judgeChange(tally, claim, name, { size, spans: [span], own: true });
    return;
  }
  const [group, ...others] = indicatorsOf(claim, report);
  if (!group || others.length > 0 || base === null || claim.year === null) {
    if (size && claim.subject === null && claim.measure === 'serapan') judgeShares(tally, claim, size);
    else tally.skip(NOT_LINKED, claim.place);
    return;
  }
  const spans = spansFrom(
    before,
    spansOf(group, claim, base, claim.year),
    spansOf(group, claim, claim.year, claim.year),
  );
  const signs = spans.map((span) => signOf(claim, span)).filter((sign) => sign !== null);
  const [span] = spans;
  if (!span || signs.length < spans.length || plausiblyNegative(group.name)) tally.skip(NO_VALUES, claim.place);
  else if (signs.every((sign) => !agrees(claim, sign))) raiseDirection(tally, claim, group.name, span);
  else {
    tally.hold();
    if (size) judgeChange(tally, claim, group.name, { size, spans, own: false });
  }
}
