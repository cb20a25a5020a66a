import { placeInParagraph } from '../document/document.js';
import { periodYears } from '../numbers/years.js';
import type { Claim, Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { planYears } from './support/report-year.js';

const NO_PLAN = both('periode Renstra tidak tercantum', 'the years of the strategic plan are not given');
const ONLY_NAMED = both('kalimat hanya menyebut tahun Renstra itu', 'the sentence only mentions that year of the plan');
/** "2021-2026" spans six calendar years for a plan of five: its first year is counted as 2021 or as 2022. */
const YEARS_OF_PLAN = 5;

function rangeOf(claim: Claim, report: Report): readonly [number, number] | null {
  const [from, to] = claim.subject?.split('-').map(Number) ?? [];
  return from !== undefined && to !== undefined && from < to ? [from, to] : planYears(report).range;
}

/** The ordinals that a calendar year may have in a plan; none where it lies outside. */
function ordinals(year: number, [from, to]: readonly [number, number]): number[] {
  if (year < from || year > to) return [];
  const first = year - from + 1;
  return to - from === YEARS_OF_PLAN && first > 1 ? [first, first - 1] : [first];
}

function find(tally: Tally, claim: Claim, year: number, range: readonly [number, number]): void {
  const span = `${range[0]}-${range[1]}`;
  const right = ordinals(year, range).at(0);
  const place =
    right === undefined
      ? both('di luar periode itu', 'outside that period')
      : both(`tahun ke-${right}`, `year ${right}`);
  tally.find({
    severity: 'warning',
    gross: false,
    title: both(
      'Urutan tahun Renstra tidak cocok dengan periodenya',
      'The ordinal year does not fit the years of the plan',
    ),
    message: both(
      `Kalimat “${short(claim.sentence, 160)}” menyebut “${short(claim.text, 50)}”, sedangkan ${year} adalah ${place.id} dari ${span}.`,
      `The sentence “${short(claim.sentence, 160)}” says “${short(claim.text, 50)}”, but ${year} is ${place.en} of ${span}.`,
    ),
    stated: short(`${claim.year ?? ''} ${claim.text} ${span}`.trim()),
    recomputed: `${year}: ${place.id}`,
    places: [claim.place],
    subject: `tahun Renstra: ${claim.text}`,
  });
}

function judge(tally: Tally, claim: Claim, report: Report, year: number): void {
  const range = rangeOf(claim, report);
  const ordinal = Number(claim.value);
  if (!range) {
    tally.skip(NO_PLAN, claim.place);
    return;
  }
  const named = periodYears(claim.sentence);
  const about = claim.year ?? (named.length === 1 ? (named[0] ?? year) : year);
  const before = claim.sentence.slice(0, Math.max(0, claim.sentence.indexOf(claim.text)));
  if (claim.measure === 'reached') {
    const latest = Math.max(0, ...ordinals(year, range));
    if (latest === 0 || ordinal <= latest) tally.hold();
    else find(tally, claim, year, range);
    return;
  }
  const current =
    claim.measure === 'is' || /\b(?:capaian\s+kinerja|laporan|memasuki|pelaksanaan)\b[^.;]{0,60}$/i.test(before);
  if (!current || (claim.year === null && named.length > 1)) tally.skip(ONLY_NAMED, claim.place);
  else if (ordinals(about, range).includes(ordinal)) tally.hold();
  else find(tally, claim, about, range);
}

/** "Renstra (2021-2016)": a plan that ends before it begins. */
function checkBackwards(tally: Tally, report: Report): void {
  const pattern =
    /\b(?:renstra|rencana\s+strategis|rpjmd|periode|tahun)\b[^.;\d]{0,50}(20\d\d)\s*[-–]\s*(20\d\d)(?!\d)/gi;
  for (const prose of report.prose)
    for (const match of prose.text.matchAll(pattern)) {
      const [from, to] = [Number(match[1]), Number(match[2])];
      if (to >= from) continue;
      const printed = `${from}-${to}`;
      const usual = planYears(report).range;
      tally.find({
        severity: 'warning',
        gross: false,
        title: both('Periode berakhir sebelum dimulai', 'A period ends before it begins'),
        message: both(
          `“${short(match[0], 120)}”: periode ${printed} berakhir sebelum dimulai${usual ? `; di tempat lain Renstra ${usual.join('-')}` : ''}.`,
          `“${short(match[0], 120)}”: the period ${printed} ends before it begins${usual ? `; elsewhere the plan is of ${usual.join('-')}` : ''}.`,
        ),
        stated: printed,
        recomputed: usual ? usual.join('-') : '-',
        places: [{ ...placeInParagraph(prose, match.index + match[0].length - 1), text: match[0] }],
        subject: `periode: ${printed}`,
      });
    }
}

/** THN-01 for the strategic plan: which of its years this is, and that its years run forward. */
export function checkPlanYears(tally: Tally, report: Report, year: number): void {
  for (const claim of report.claims) if (claim.type === 'renstra_year') judge(tally, claim, report, year);
  checkBackwards(tally, report);
}
