/**
 * PRD-01: a category (predikat) in a table or sentence against the report's own scale.
 *
 * Why: the word is what readers remember; a "Sangat Baik" that the scale does not give changes the conclusion.
 * Basis: the scale printed in the report (commonly after Permendagri 86/2017 or Permenpan RB 88/2021). Without a printed scale nothing is judged.
 *
 * Raises: 71,4% called "Baik" where the scale says 55 to 75 is "Cukup"; 100% labelled "Memuaskan" where above 90 is "Sangat Memuaskan".
 * Must not raise: 105,2% in the top band that ends at 100; 75,5% between two bands of whole numbers; a word that the scale does not have.
 */

import type { Decimal } from 'decimal.js';
import { exactly } from '../numbers/interval.js';
import { isAbsent, readNumber } from '../numbers/printed-number.js';
import type { Report } from '../records/report.js';
import { checkCategoryClaims } from './predicate-claims.js';
import type { Rule } from './rule.js';
import { cellPlace, tableName } from './support/evidence.js';
import { type CategoryCheck, judgeCategory } from './support/judge-category.js';
import { both, Tally } from './support/outcome.js';

const NO_SCALE = both('laporan tidak mencetak skala predikat', 'the report prints no scale of categories');

/** "8,726" is 8,726 or, in the other notation, 8726: both are tried. */
function readings(text: string): Decimal[] {
  const kinds = [{ kind: 'percent' }, { kind: 'count' }] as const;
  const values = kinds.flatMap((context) => readNumber(text.replace('%', ''), context)?.value ?? []);
  const [percent, count] = values;
  if (!percent || !count || percent.eq(count)) return values.slice(0, 1);
  return values;
}

export const predicateMismatch: Rule = {
  code: 'PRD-01',
  kind: 'predicate_mismatch',
  severity: 'error',
  title: both('Predikat cocok dengan skala laporan', "Categories fit the report's scale"),
  about: both(
    'Predikat atau kategori di tabel (juga kolom centang) dan di kalimat dibandingkan dengan skala yang dicetak laporan itu sendiri. Nilai di celah skala tidak dinilai; nilai di atas 100 masuk kategori teratas.',
    "Categories in tables (tick columns too) and sentences are compared with the report's own printed scale. Values in a gap of the scale are not judged; values above 100 belong to the top category.",
  ),
  basis: both('Skala yang dicetak laporan', "The report's printed scale"),
  check(report: Report) {
    const tally = new Tally();
    for (const table of report.records.realization) {
      for (const row of table.rows) {
        if (row.predikat === null || isAbsent(row.predikat)) continue;
        const place = cellPlace(table, row, 'predikat', row.predikat);
        const capaian = readNumber(row.capaian ?? '', { kind: 'percent' });
        if (report.scale.length === 0 || !capaian) {
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
        judgeCategory(tally, check, report.scale);
      }
    }
    if (report.scale.length > 0) checkCategoryClaims(tally, report);
    return tally;
  },
};
