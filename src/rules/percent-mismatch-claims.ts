import { exactly } from '../numbers/interval.js';
import { readNumber } from '../numbers/printed-number.js';
import { agreement } from '../numbers/readings.js';
import { formatNumber, formatPercent, readRupiah } from '../numbers/rupiah.js';
import type { Claim, Report } from '../records/report.js';
import { share } from '../scoring/share.js';
import { aboutOtherYear } from './support/claims.js';
import { short } from './support/evidence.js';
import { budgetTotals, knownAmounts } from './support/known-amounts.js';
import { both, type Tally } from './support/outcome.js';

const COMPOSITION =
  /\bbelanja\s+(?:operasi|operasional|modal|pegawai|barang|hibah|tidak\s+(?:langsung|terduga)|langsung)\b/i;

/** A percentage of what was spent of an amount, not of what part the amount is. */
const ABSORPTION =
  /\b(?:realisasi|ter?realisasi\w*|(?:pen(?:y|g)e)?serap\w*|terserap|capaian kinerja keuangan|mencapai)\b/i;

/** Whether a share is one of the parts of the budget (KMP-01) rather than an absorption or another percentage (PRS-01). */
export function isComposition(claim: Claim): boolean {
  return COMPOSITION.test(claim.subject ?? '') || (claim.subject === null && COMPOSITION.test(claim.sentence));
}

interface Base {
  part: number;
  whole: number;
}

/** Every amount of a sentence in whole rupiah. */
function amountsIn(sentence: string): number[] {
  const tokens = sentence.match(/(?:Rp\.?\s*)?\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{2})?/gi) ?? [];
  return tokens.flatMap((token) => readRupiah(token) ?? []);
}

/** The pairs of amounts that a stated percentage can be about: those of its sentence, else its amount within or of an amount of the tables. */
function bases(claim: Claim, report: Report): { own: Base[]; other: Base[] } {
  const values = claim.amounts.flatMap(({ value }) => value ?? []);
  const [part] = values;
  if (part === undefined) return { own: [], other: [] };
  const all = amountsIn(claim.sentence);
  const inSentence = all.flatMap((a) => all.flatMap((b) => (a < b ? [{ part: a, whole: b }] : [])));
  const own = values.flatMap((a, i) => values.flatMap((b, j) => (i !== j ? [{ part: a, whole: b }] : [])));
  const totals = [...budgetTotals(report, 'pagu'), ...budgetTotals(report, 'realisasi')];
  const wholes = [...new Set(totals.map(({ value }) => value))];
  const ceilings = knownAmounts(report)
    .filter((amount) => amount.money === 'realisasi' && amount.value === part)
    .flatMap((spent) =>
      knownAmounts(report)
        .filter((amount) => amount.money === 'pagu' && amount.name === spent.name)
        .map((amount) => ({ part, whole: amount.value })),
    );
  const rests = values.flatMap((a, i) =>
    values.flatMap((b, j) => (i !== j && b > a ? [{ part: b - a, whole: b }] : [])),
  );
  const parts = [...new Set([part, ...all])];
  const ofTotals = parts.flatMap((some) => wholes.map((whole) => ({ part: some, whole })));
  return { own, other: [...ofTotals, ...ceilings, ...rests, ...inSentence] };
}

/** A single amount is judged against the whole budget where it names a part of it; what else it may be a part of is not known. */
function partOfBudget(claim: Claim, report: Report): Base | undefined {
  const part = claim.amounts[0]?.value ?? null;
  if (part === null || !isComposition(claim) || ABSORPTION.test(claim.sentence)) return undefined;
  const totals = budgetTotals(report, 'pagu');
  const printed = totals.filter(({ level }) => level === 'total');
  const usable = (printed.length > 0 ? printed : totals).filter(({ value }) => value >= part);
  const wholes = new Set(usable.map(({ value }) => value));
  const [whole] = wholes;
  return wholes.size === 1 && whole !== undefined ? { part, whole } : undefined;
}

/** The ceiling that the same sentence gives for a single amount that was spent: "dari pagu … terealisasi … (93,26%)". */
function ceilingInSentence(claim: Claim, report: Report): Base | undefined {
  const part = claim.amounts[0]?.value ?? null;
  if (part === null || claim.measure !== 'realisasi' || claim.amounts.length > 1) return undefined;
  const same = report.claims.filter((other) => other.sentence === claim.sentence);
  const shares = same.filter((other) => other.type === 'share');
  if (shares[0] !== claim || PHYSICAL.test(claim.sentence.slice(0, claim.sentence.indexOf(claim.text)).slice(-40)))
    return undefined;
  const wholes = same
    .filter((other) => other.type === 'amount' && other.measure === 'pagu')
    .flatMap(({ amounts }) => amounts.flatMap(({ value }) => (value !== null && value >= part ? value : [])));
  const [whole] = wholes;
  return whole !== undefined && new Set(wholes).size === 1 ? { part, whole } : undefined;
}

/** Percentage points: further apart than this the sentence rather pairs the percentage with another amount. */
const DOUBTFUL_GAP = 25;

/** Progress of the work, which has no amounts. */
const PHYSICAL = /\bfisik\b/i;

/** Compares one stated percentage with its amounts; shared by PRS-01 and KMP-01. */
export function checkShare(tally: Tally, claim: Claim, report: Report): void {
  const printed = readNumber(claim.text, { kind: 'percent' });
  const { own, other } = bases(claim, report);
  if (!printed || aboutOtherYear(claim, report)) return;
  const stated = ceilingInSentence(claim, report);
  const fits = [...own, ...other, ...(stated ? [stated] : [])].some(({ part, whole }) => {
    const value = share(part, whole);
    return value && agreement(printed, exactly(value));
  });
  if (fits) {
    tally.hold();
    return;
  }
  const base = own.length > 0 ? own.find(({ part, whole }) => part <= whole) : (stated ?? partOfBudget(claim, report));
  const value = base && share(base.part, base.whole);
  if (!base || !value || base.part === base.whole) return;
  const gap = printed.value.minus(value).abs();
  const doubtful = amountsIn(claim.sentence).length > 2 || (!isComposition(claim) && gap.gt(DOUBTFUL_GAP));
  const line = `${formatNumber(base.part, 0)} / ${formatNumber(base.whole, 0)} × 100 = ${formatPercent(value)}`;
  const wholes = knownAmounts(report).filter((amount) => amount.value === base.whole);
  tally.find({
    severity: doubtful ? 'info' : 'error',
    gross: false,
    title: both(
      'Persentase dalam kalimat tidak cocok dengan angkanya',
      'A percentage in the text does not fit its amounts',
    ),
    message: both(
      `Kalimat menyebut ${printed.text} (“${short(claim.sentence)}”), sedangkan ${line}.`,
      `The text gives ${printed.text} (“${short(claim.sentence)}”), but ${line}.`,
    ),
    stated: printed.text,
    recomputed: formatPercent(value),
    places: [
      claim.place,
      ...claim.amounts.map(({ place }) => place),
      ...(own.length > 0 ? [] : wholes.map(({ place }) => place)),
    ],
    subject: claim.subject ?? short(claim.sentence, 60),
  });
}

/** PRS-01 for the running text. Shares of expenditure by type belong to KMP-01. */
export function checkShareClaims(tally: Tally, report: Report): void {
  for (const claim of report.claims)
    if (claim.type === 'share' && !isComposition(claim)) checkShare(tally, claim, report);
}
