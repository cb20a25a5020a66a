import type { Place } from '../document/place.js';
import { exactly, type Interval } from '../numbers/interval.js';
import { readNumber } from '../numbers/printed-number.js';
import type { Claim, Report } from '../records/report.js';
import { means } from '../scoring/mean.js';
import { checkCategoryCount } from './predicate-counts.js';
import { aboutOtherYear, indicatorsOf } from './support/claims.js';
import { cellPlace, tablePlace } from './support/evidence.js';
import { judgeCategory } from './support/judge-category.js';
import { both, type Tally } from './support/outcome.js';
import { NO_SCALE, type ReportScales } from './support/scales-in-force.js';

interface Candidate {
  text: string;
  value: Interval;
  place?: Place;
}

/** No scale of categories goes higher; a larger number is something else. */
const HIGHEST_SCORE = 200;

/** "8,726%" is 8726 percent to one writer and 8.726 to another. */
const THOUSANDS_OR_DECIMALS = /[.,]\d{3}\s?%$/;

/** Percentages and scores written in the sentence itself: it may be one of them that is put in a category. */
function inSentence(sentence: string): Candidate[] {
  const tokens =
    sentence.match(/(?<![\d.,])\d{1,3}(?:[.,]\d{1,4})?\s?%|(?<![\d.,])\d{2,3}[.,]\d{1,2}(?![\d.,])/g) ?? [];
  return tokens.flatMap((token) => {
    if (THOUSANDS_OR_DECIMALS.test(token)) return [];
    const number = readNumber(token, { kind: 'percent' });
    return number?.value.lte(HIGHEST_SCORE) ? [{ text: token.trim(), value: exactly(number.value) }] : [];
  });
}

const WHOLE_SCORE =
  /(?<![\d.,])\d{2}(?![\d.,%]|\s*(?:persen|prosen|%))(?=[^.;\d]{0,25}\b(?:predikat|kategori|kriteria|dikategorikan)\b)/gi;

/** "Nilai SAKIP sebesar 67 dengan predikat B": a score in whole points right before the word for its category. */
function wholeScores(sentence: string): Candidate[] {
  return (sentence.match(WHOLE_SCORE) ?? []).map((text) => ({ text, value: exactly(text) }));
}

/** Capaian first, as the scale is one of capaian; the realisasi of an index may be meant as well. */
function ofIndicators(
  claim: Claim,
  report: Report,
  measures: readonly ('capaian' | 'realisasi')[] = ['capaian', 'realisasi'],
): Candidate[] {
  const year = claim.year ?? report.entity.year;
  const values = indicatorsOf(claim, report).flatMap((group) =>
    group.occurrences.filter((occurrence) => occurrence.year === year),
  );
  return measures.flatMap((measure) =>
    values.flatMap(({ measure: own, value, text, place }) =>
      own === measure && value.type === 'number' ? [{ text, value: exactly(value.number.value), place }] : [],
    ),
  );
}

function ofReport(report: Report): Candidate[] {
  return report.records.realization.flatMap((table): Candidate[] => {
    const printed = readNumber(table.average ?? '', { kind: 'percent' });
    if (printed) {
      return [
        { text: printed.text, value: exactly(printed.value), place: tablePlace(table, 'average', table.average) },
      ];
    }
    const rows = table.rows.map((row) => readNumber(row.capaian ?? '', { kind: 'percent' }));
    const read = rows.filter((row) => row !== null);
    const [first] = table.rows;
    const mean = read.length === rows.length ? means(read)?.exact : undefined;
    if (!mean || !first) return [];
    return [{ text: mean.toFixed(2), value: exactly(mean), place: cellPlace(table, first, 'capaian', first.capaian) }];
  });
}

/** "nilai CC ke atas", "minimal B": a condition, not a result. */
function isThreshold(claim: Claim): boolean {
  const category = claim.text.replace(/[^\p{L}\p{N}]+/gu, '\\W+');
  return new RegExp(
    `\\b(?:minimal|paling\\s+(?:rendah|sedikit))\\s+${category}\\b|\\b${category}\\W+ke\\s?atas\\b`,
    'i',
  ).test(claim.sentence);
}

/** "nilai akuntabilitas Provinsi 62,72 atau kategori CC" without a subject: a score of something that the tables do not have. */
const SCORE_OF_OTHER = /(?<![\d.,])\d{2},\d{1,2}(?![\d.,])/;

const NO_VALUE = both(
  'nilai yang diberi predikat tidak ditemukan',
  'the value that the category is about was not found',
);

/** A score of the SAKIP evaluation, by the profile's scale: the scores of the sentence, or the result of the indicator named. */
function scoresOf(claim: Claim, report: Report): Candidate[] {
  const inText = inSentence(claim.sentence).filter(({ text }) => !text.includes('%'));
  return inText.length > 0 ? inText : ofIndicators(claim, report, ['realisasi']);
}

/** A sentence that names neither a value nor an indicator speaks of the whole report only by a scale of the report. */
function valuesOf(claim: Claim, report: Report, printedScale: boolean): Candidate[] {
  const whole = printedScale ? ofReport(report) : [];
  return [...inSentence(claim.sentence), ...(claim.subject ? ofIndicators(claim, report) : whole)];
}

/** PRD-01 for the running text: a category of an indicator, a sasaran, or (without a subject) of the whole report. */
export function checkCategoryClaims(tally: Tally, report: Report, scales: ReportScales): void {
  for (const claim of report.claims) {
    if (claim.type !== 'category' || aboutOtherYear(claim, report) || isThreshold(claim)) continue;
    const about = `${claim.subject ?? ''} ${claim.sentence}`;
    const score = scales.printed ? null : scales.of('score', claim.text, about);
    const scale = score ?? scales.of('capaian', claim.text, about);
    if (!scale) {
      tally.skip(NO_SCALE, claim.place);
      continue;
    }
    if (!claim.subject && claim.unit === 'indikator') {
      checkCategoryCount(tally, claim, report, scale);
      continue;
    }
    if (!score && !claim.subject && SCORE_OF_OTHER.test(claim.sentence) && !claim.sentence.includes('%')) continue;
    const values = score ? scoresOf(claim, report) : valuesOf(claim, report, scales.printed);
    if (values.length === 0) {
      tally.skip(NO_VALUE, claim.place);
      continue;
    }
    const name = claim.subject ?? (score ? 'nilai evaluasi' : 'capaian kinerja');
    const all = [...values, ...wholeScores(claim.sentence)];
    judgeCategory(tally, { name, printed: claim.text, place: claim.place, values: all, where: 'Kalimat' }, scale);
  }
}
