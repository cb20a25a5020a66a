/**
 * PRD-01: a category (predikat) in a table or sentence against the report's own scale.
 *
 * Why: the word is what readers remember; a "Sangat Baik" that the scale does not give changes the conclusion.
 * Basis: the scale printed in the report (commonly after Permendagri 86/2017 or Permenpan RB 88/2021). Without a printed scale the scales
 * of the chosen profile are the fallback, each only for what it rates; what they contradict is a warning that names the scale.
 *
 * Raises: 71,4% called "Baik" where the scale says 55 to 75 is "Cukup"; "B (87)" where 87 is A; 100% labelled "Memuaskan" where above 90 is "Sangat Memuaskan".
 * Must not raise: 105,2% in the top band that ends at 100; 75,5% between two bands of whole numbers; a word that the scale does not
 * have; 98% called "Sangat Baik" without a printed scale; 90,5% by a scale with a gap between 90 and 91.
 */

import type { Decimal } from 'decimal.js';
import { readGrade } from '../numbers/grade.js';
import { exactly } from '../numbers/interval.js';
import { isAbsent, readNumber } from '../numbers/printed-number.js';
import type { RealizationTable, Report } from '../records/report.js';
import { checkCategoryClaims } from './predicate-claims.js';
import { checkGrades } from './predicate-grades.js';
import type { Rule } from './rule.js';
import { cellPlace, tableName } from './support/evidence.js';
import { type CategoryCheck, judgeCategory } from './support/judge-category.js';
import { both, Tally } from './support/outcome.js';
import { NO_SCALE, ReportScales } from './support/scales-in-force.js';

/** "8,726" is 8,726 or, in the other notation, 8726: both are tried. */
function readings(text: string): Decimal[] {
  const kinds = [{ kind: 'percent' }, { kind: 'count' }] as const;
  const values = kinds.flatMap((context) => readNumber(text.replace('%', ''), context)?.value ?? []);
  const [percent, count] = values;
  if (!percent || !count || percent.eq(count)) return values.slice(0, 1);
  return values;
}

/** A result such as "BB (62,5)" for the SAKIP evaluation: the letter against its own score, by the profile's scale. */
function checkScore(
  tally: Tally,
  table: RealizationTable,
  row: RealizationTable['rows'][number],
  scales: ReportScales,
) {
  const grade = readGrade(row.realisasi ?? '');
  if (scales.printed || !grade?.score) return;
  const scale = scales.of('score', grade.letter, row.indikator);
  if (!scale) return;
  const place = cellPlace(table, row, 'realisasi', row.realisasi);
  const values = [{ text: grade.score.text, value: exactly(grade.score.value) }];
  judgeCategory(tally, { name: row.indikator, printed: grade.letter, place, values, where: tableName(table) }, scale);
}

export const predicateMismatch: Rule = {
  code: 'PRD-01',
  kind: 'predicate_mismatch',
  severity: 'error',
  title: both('Predikat cocok dengan skala laporan', "Categories fit the report's scale"),
  about: both(
    'Predikat atau kategori di tabel (juga kolom centang) dan di kalimat, serta huruf yang tercetak dengan nilainya (B (87)), dibandingkan dengan skala yang dicetak laporan itu sendiri. Bila laporan tidak mencetak skala, skala profil dipakai sebagai cadangan dan temuannya paling tinggi peringatan. Nilai di celah skala tidak dinilai; nilai di atas 100 masuk kategori teratas.',
    "Categories in tables (tick columns too) and sentences, and letters printed with their score (B (87)), are compared with the report's own printed scale. Where a report prints none, the profile's scales are the fallback, and a finding is at most a warning. Values in a gap of the scale are not judged; values above 100 belong to the top category.",
  ),
  basis: both(
    'Skala yang dicetak laporan; bila tidak ada, skala profil (Permenpan RB 88/2021, Permendagri 86/2017)',
    "The report's printed scale; without one, the scales of the profile (Permenpan RB 88/2021, Permendagri 86/2017)",
  ),
  check(report: Report, { profile } = { profile: null }) {
    const tally = new Tally();
    const scales = new ReportScales(report, profile);
    for (const table of report.records.realization) {
      for (const row of table.rows) {
        checkScore(tally, table, row, scales);
        if (row.predikat === null || isAbsent(row.predikat)) continue;
        const place = cellPlace(table, row, 'predikat', row.predikat);
        const scale = scales.of('capaian', row.predikat, row.indikator || row.sasaran);
        const capaian = readNumber(row.capaian ?? '', { kind: 'percent' });
        if (!scale || !capaian) {
          tally.skip(NO_SCALE, place);
          continue;
        }
        const check: CategoryCheck = {
          name: row.indikator || row.sasaran,
          printed: row.predikat,
          place,
          values: readings(row.capaian ?? '').map((value) => ({
            text: capaian.text,
            value: exactly(value),
            place: cellPlace(table, row, 'capaian', row.capaian),
          })),
          where: tableName(table),
        };
        judgeCategory(tally, check, scale);
      }
    }
    checkCategoryClaims(tally, report, scales);
    if (report.scale.length > 0) checkGrades(tally, report);
    return tally;
  },
};
