/**
 * CAP-01: capaian against target and realisasi.
 *
 * Why: capaian is the result that the whole report is about; it is often typed by hand or kept from an earlier target.
 * Basis: Permenpan RB 53/2014 (capaian = realisasi / target × 100%, or the negative formula for indicators that should fall); the formulas
 * that the report itself states come first.
 *
 * Raises: target 100%, result 80%, capaian printed 100%; target 85, result 100, capaian printed 96%.
 * Must not raise: 88,05 of 85 printed as 103% (truncated); 60 of 60 with either formula; target B, result B, 100%; a target of 0.
 */
import type { Place } from '../document/place.js';
import { exactly } from '../numbers/interval.js';
import { isAbsent, type PrintedNumber, readNumber } from '../numbers/printed-number.js';
import { agreement } from '../numbers/readings.js';
import { formatPercent } from '../numbers/rupiah.js';
import type { Profile } from '../records/profile.js';
import type { ProgramPerformanceTable, RealizationTable, RenstraProgressTable, Report } from '../records/report.js';
import type { Rule, RuleOutcome } from './rule.js';
import { achievements, type Computed } from './support/achievements.js';
import { isOfOtherYear } from './support/cell-years.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { AGAINST_RENSTRA } from './support/indicator-tables.js';
import { middle } from './support/intervals.js';
import { both, OTHER_LAYOUT, Tally } from './support/outcome.js';
import { absorptionOf, percentRows } from './support/program-rows.js';

type Draft = RuleOutcome['findings'][number];

/** A table of at least this many rows of which more than this share fail has another meaning in its column. */
const SUSPICIOUS_COUNT = 5;
const SUSPICIOUS_SHARE = 0.85;
/** Tables that compare with the Renstra have several targets; when this share fails, the capaian is of another one. */
const RENSTRA_SHARE = 0.4;

interface Achievement {
  table: string;
  name: string;
  target: string;
  realization: string;
  printed: PrintedNumber;
  /** The printed capaian, the target and the realisasi. */
  places: [Place, Place, Place];
  /** Other values in percent that the column may hold. */
  also: Computed[];
}

const NO_COMPARISON = both(
  'target dan realisasi tidak dapat dibandingkan (kosong, huruf dengan angka, atau target nol)',
  'target and realisasi cannot be compared (empty, a letter beside a number, or a target of zero)',
);

const FORMULA_TEXT = {
  positive: 'R/T × 100',
  two_target_minus_realization: '(2T − R)/T × 100',
  target_over_realization: 'T/R × 100',
  grade: '=',
} as const;

/** What each formula gives; other formulas than R/T are shown only where the report states one. */
function lines(computed: readonly Computed[]): string {
  const shown = computed
    .filter(({ capped }) => !capped)
    .map(({ formula, value }) => `${FORMULA_TEXT[formula]} = ${formatPercent(middle(value))}`);
  return [...new Set(shown)].slice(0, 2).join('; ');
}

function draft(a: Achievement, computed: readonly Computed[]): Draft {
  const best = computed[0]?.value;
  const recomputed = best ? formatPercent(middle(best)) : '';
  const reached = best ? best.low.gte(100) !== a.printed.value.gte(100) : false;
  return {
    severity: 'error',
    gross: reached,
    title: both('Capaian tidak cocok dengan target dan realisasi', 'Capaian does not fit target and realisasi'),
    message: both(
      `${a.table}: capaian “${short(a.name)}” tercetak ${a.printed.text}, sedangkan dengan T = ${short(a.target, 20)} dan R = ${short(a.realization, 20)}: ${lines(computed)}.`,
      `${a.table}: capaian of “${short(a.name)}” is printed as ${a.printed.text}, but with T = ${short(a.target, 20)} and R = ${short(a.realization, 20)}: ${lines(computed)}.`,
    ),
    stated: a.printed.text,
    recomputed,
    places: [...a.places],
    subject: a.name,
  };
}

/** Fits a formula in use, but none that the profile accepts: the report need not know the profile, so this is a warning. */
function byProfile(found: Draft, { title }: Profile): Draft {
  return {
    ...found,
    severity: 'warning',
    message: both(
      `${found.message.id} Laporan tidak menyatakan rumusnya; rumus ini menurut profil ${title.id}.`,
      `${found.message.en} The report states no formula; this is the one of the profile ${title.en}.`,
    ),
  };
}

type Judgement = { draft: Draft } | { fits: Computed } | null;

function judge(tally: Tally, a: Achievement, report: Report, profile: Profile | null): Judgement {
  const inUse = achievements(a.target, a.realization, report.policy, a.name);
  const accepted = profile?.formulas.negative;
  const computed = achievements(a.target, a.realization, report.policy, a.name, accepted);
  if (!computed || !inUse) {
    tally.skip(NO_COMPARISON, a.places[0]);
    return null;
  }
  const agrees = ({ value }: Computed) => agreement(a.printed, value) !== null;
  const fits = [...computed, ...a.also].find(agrees);
  if (!fits) {
    const found = draft(a, computed);
    return { draft: profile && inUse.some(agrees) ? byProfile(found, profile) : found };
  }
  tally.hold();
  return { fits };
}

function settle(tally: Tally, drafts: readonly Draft[], judged: number, share = SUSPICIOUS_SHARE): void {
  const suspicious = drafts.length >= SUSPICIOUS_COUNT && drafts.length > judged * share;
  for (const finding of drafts) {
    if (suspicious) tally.skip(OTHER_LAYOUT, finding.places[0]);
    else tally.find(finding);
  }
}

function checkIndicators(
  tally: Tally,
  table: RealizationTable | RenstraProgressTable,
  report: Report,
  profile: Profile | null,
): void {
  const drafts: Draft[] = [];
  let judged = 0;
  for (const row of table.rows) {
    const { target, realisasi, capaian } = row;
    const printed = readNumber(capaian ?? '', { kind: 'percent' });
    if (!printed || !target || !realisasi || isAbsent(target) || isAbsent(realisasi)) continue;
    if (isOfOtherYear(report, row.places.capaian, table.year ?? report.entity.year)) continue;
    const result = judge(
      tally,
      {
        table: tableName(table),
        name: row.indikator,
        target,
        realization: realisasi,
        printed,
        places: [
          cellPlace(table, row, 'capaian', capaian),
          cellPlace(table, row, 'target', target),
          cellPlace(table, row, 'realisasi', realisasi),
        ],
        also: [],
      },
      report,
      profile,
    );
    if (result) judged += 1;
    if (result && 'draft' in result) drafts.push(result.draft);
  }
  settle(tally, drafts, judged, AGAINST_RENSTRA.test(table.caption) ? RENSTRA_SHARE : SUSPICIOUS_SHARE);
}

/** A row that prints 100% only because of the cap, where a row with the same numbers prints more. */
function unevenCap(a: Achievement, capped: Computed, twins: readonly Place[]): Draft {
  const value = formatPercent(middle(capped.value));
  return {
    ...draft(a, [{ ...capped, capped: false }]),
    severity: 'info',
    gross: false,
    title: both('Angka yang sama dihitung dengan dua cara', 'The same numbers computed in two ways'),
    message: both(
      `${a.table}: “${short(a.name)}” dengan T = ${a.target} dan R = ${a.realization} tercetak ${a.printed.text}; baris lain dengan angka yang sama mencetak nilai di atas 100%.`,
      `${a.table}: “${short(a.name)}” with T = ${a.target} and R = ${a.realization} is printed as ${a.printed.text}; another row with the same numbers prints more than 100%.`,
    ),
    recomputed: value,
    places: [...a.places, ...twins],
  };
}

function checkPrograms(
  tally: Tally,
  tables: readonly ProgramPerformanceTable[],
  report: Report,
  profile: Profile | null,
): void {
  const drafts: Draft[] = [];
  const cappedRows: { a: Achievement; uncapped: Computed }[] = [];
  const above = new Map<string, Place[]>();
  let judged = 0;
  for (const table of tables) {
    for (const { row, percent, kind, input } of percentRows(table)) {
      if (kind !== 'achievement' || !row.target || !row.capaian) continue;
      const absorbed = input ? absorptionOf(input) : null;
      const a: Achievement = {
        table: tableName(table),
        name: row.name,
        target: row.target,
        realization: row.capaian,
        printed: percent,
        places: [
          cellPlace(table, row, 'persen', row.persen),
          cellPlace(table, row, 'target', row.target),
          cellPlace(table, row, 'capaian', row.capaian),
        ],
        also: absorbed ? [{ formula: 'positive', capped: false, value: exactly(absorbed) }] : [],
      };
      const result = judge(tally, a, report, profile);
      if (!result) continue;
      judged += 1;
      if ('draft' in result) drafts.push(result.draft);
      else if (result.fits.capped) {
        const [uncapped] = achievements(a.target, a.realization, report.policy, a.name) ?? [];
        if (uncapped) cappedRows.push({ a, uncapped });
      } else if (percent.value.gt(100)) {
        const key = `${percentKey(a.target)}|${percentKey(a.realization)}`;
        above.set(key, [...(above.get(key) ?? []), a.places[0]]);
      }
    }
  }
  settle(tally, drafts, judged);
  for (const { a, uncapped } of cappedRows) {
    const twins = above.get(`${percentKey(a.target)}|${percentKey(a.realization)}`);
    if (twins) tally.find(unevenCap(a, uncapped, twins));
  }
}

function percentKey(text: string): string {
  return readNumber(text)?.value.toString() ?? text;
}

export const capaianFormula: Rule = {
  code: 'CAP-01',
  kind: 'capaian_formula',
  severity: 'error',
  title: both('Capaian cocok dengan target dan realisasi', 'Capaian fits target and realisasi'),
  about: both(
    'Capaian dihitung ulang dari target dan realisasi dengan rumus yang dinyatakan laporan: R/T × 100, dan untuk indikator yang makin rendah makin baik (2T − R)/T × 100 atau T/R × 100. Pembulatan, pemotongan desimal dan batas 100% diterima bila laporan tidak menolaknya. Huruf dibandingkan sebagai huruf.',
    'Capaian is recomputed from target and realisasi by the formulas that the report states: R/T × 100, and (2T − R)/T × 100 or T/R × 100 where lower is better. Rounding, cutting off and a cap at 100% are accepted unless the report rules them out. Letters compare as letters.',
  ),
  basis: both(
    'Permenpan RB 53/2014; rumus yang dinyatakan laporan',
    'Permenpan RB 53/2014; the formulas stated in the report',
  ),
  check(report: Report, { profile } = { profile: null }) {
    const tally = new Tally();
    for (const table of report.records.realization) checkIndicators(tally, table, report, profile);
    for (const table of report.records.renstra_progress) checkIndicators(tally, table, report, profile);
    checkPrograms(tally, report.records.program_performance, report, profile);
    return tally;
  },
};
