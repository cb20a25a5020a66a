import { normaliseName } from '../records/names.js';
import type { Claim, Report } from '../records/report.js';
import { both, type Tally } from './support/outcome.js';
import { REGULATIONS } from './support/regulations.js';

/** Words at the head of a title that tell a regulation from others. */
const TITLE_WORDS = 6;
/** Share of a known title's first words that a citation has to have. */
const SAME_TITLE = 0.75;
/** Regulations that come anew every year, often with the same number. */
const YEARLY = /anggaran pendapatan|apbd|apbn|\brkpd\b|rencana kerja|tahun anggaran|perubahan|standar biaya|upah/i;
/** National regulations are few and known; those of a region may be renewed under the same number. */
const NATIONAL = new Set(['uu', 'pp', 'perpres', 'inpres', 'permenpan', 'permendagri', 'permen']);

function titleWords(title: string): string[] {
  return normaliseName(title).slice(0, TITLE_WORDS);
}

function key(claim: Claim): string {
  return `${claim.unit}|${claim.measure}|${titleWords(claim.subject ?? '').join(' ')}`;
}

/** The year that a well-known regulation of this kind, number and title has. */
function knownYear(claim: Claim): number | null {
  const words = titleWords(claim.subject ?? '');
  const known = REGULATIONS.find(({ kind, number, title }) => {
    if (kind !== claim.unit || String(number) !== claim.measure) return false;
    const own = titleWords(title);
    return own.filter((word) => words.includes(word)).length / own.length >= SAME_TITLE;
  });
  return known?.year ?? null;
}

interface Odd {
  claims: Claim[];
  right: number;
  /** Where the right year stands in the report, if it does. */
  others: Claim[];
  reason: { id: string; en: string };
  sure: boolean;
}

function report(tally: Tally, { claims, right, others, reason, sure }: Odd): void {
  const [first] = claims;
  if (!first) return;
  tally.find({
    severity: sure ? 'warning' : 'info',
    gross: false,
    title: both('Tahun peraturan tidak cocok', 'The year of a regulation does not fit'),
    message: both(
      `Peraturan tentang “${first.subject}” dikutip sebagai ${first.text}, sedangkan ${reason.id}.`,
      `The regulation on “${first.subject}” is cited as ${first.text}, but ${reason.en}.`,
    ),
    stated: first.text,
    recomputed: `Nomor ${first.measure} Tahun ${right}`,
    places: [...claims, ...others].map(({ place }) => place),
    subject: `peraturan: ${titleWords(first.subject ?? '').join(' ')}`,
  });
}

/** A gazette cannot be older than the regulation in it, nor more than a year younger: it is published when it is enacted (UU 12/2011 article 81). */
function gazetteYear(claim: Claim): number | null {
  const gazette = Number(claim.value);
  if (!claim.value || claim.year === null) return null;
  return gazette < claim.year || gazette > claim.year + 1 ? gazette : null;
}

/** Citations of one regulation, by kind, number and title. */
function judge(tally: Tally, citations: readonly Claim[]): void {
  const years = [...new Set(citations.map((claim) => claim.year))];
  const byYear = years
    .map((year) => ({ year, claims: citations.filter((claim) => claim.year === year) }))
    .sort((a, b) => b.claims.length - a.claims.length);
  const [first] = citations;
  const [usual] = byYear;
  if (!first || !usual) return;
  const known = knownYear(first);
  const right = known ?? usual.year;
  if (right === null) return;
  const others = citations.filter((claim) => claim.year === right);
  const [reference] = others;
  for (const { year, claims } of byYear) {
    const [one] = claims;
    if (!one || year === right) continue;
    const said = reference
      ? both(`di tempat lain sebagai ${reference.text}`, `elsewhere as ${reference.text}`)
      : both(`peraturan itu bertahun ${right}`, `that regulation is of ${right}`);
    const majority = claims.length < others.length;
    report(tally, {
      claims,
      right,
      others,
      reason: said,
      sure: NATIONAL.has(one.unit ?? '') && (known !== null || majority),
    });
  }
  const rightly = others.filter((claim) => gazetteYear(claim) === null);
  if (rightly.length > 0 && (known !== null || citations.length > 1)) tally.hold();
  for (const claim of known === null || others.length > 0 ? others : []) {
    const gazette = gazetteYear(claim);
    if (gazette === null) continue;
    const reason = both(`lembarannya bertahun ${gazette}`, `its gazette is of ${gazette}`);
    report(tally, { claims: [claim], right: gazette, others: [], reason, sure: known === null });
  }
}

/** THN-01 for citations: one regulation with two years, a known one with another, a regulation and its gazette. */
export function checkCitedYears(tally: Tally, source: Report): void {
  const regulations = new Map<string, Claim[]>();
  for (const claim of source.claims) {
    if (claim.type !== 'citation' || YEARLY.test(claim.subject ?? '')) continue;
    regulations.set(key(claim), [...(regulations.get(key(claim)) ?? []), claim]);
  }
  for (const citations of regulations.values()) judge(tally, citations);
}
