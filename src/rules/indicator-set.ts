/**
 * PK-02: the indicators of the performance agreement, the IKU, the Renstra, the annual plan and the results are not the same set.
 *
 * Why: an agreed indicator that is never measured leaves the agreement without a result, and one that was never agreed is no evidence for it.
 * Basis: Permenpan RB 53/2014 (the report accounts for the agreement); PermenPAN 9/2007 and 20/2008 (the IKU are the basis of the agreement).
 *
 * Raises: an agreement with "Prosentase Desa Mandiri", of which no table gives a result; six IKU of which the agreement has four; a heading with a
 * sasaran that no table has; a tujuan measured by SKM in the Renstra and by the SAKIP grade in the annual plan.
 * Must not raise: "IKM" and "Indeks Kepuasan Masyarakat"; agreements of subordinate officials, which the table of results does not report on.
 */
import type { Report } from '../records/report.js';
import { checkGoals } from './indicator-set-goals.js';
import {
  compare,
  distinct,
  type Listed,
  listed,
  missing,
  resultList,
  targetPlaces,
  titled,
} from './indicator-set-lists.js';
import { checkObjectives } from './indicator-set-objectives.js';
import { checkProgramIndicators } from './indicator-set-programs.js';
import { checkListsInText } from './indicator-set-text.js';
import type { Rule } from './rule.js';
import { tableName } from './support/evidence.js';
import { both, Tally } from './support/outcome.js';
import { pksInForce, pksInOrder } from './support/pk-in-force.js';

/** Of several agreements those of subordinate officials have nothing in common with the table of results; a single one is always compared. */
function relevant(tables: readonly Listed[][], results: readonly Listed[]): Listed[] {
  if (tables.length <= 1) return tables.flat();
  return tables.filter((rows) => missing(rows, results).length < rows.length).flat();
}

const NO_PAIR = both('hanya ada satu daftar indikator', 'there is only one list of indicators');

export const indicatorSet: Rule = {
  code: 'PK-02',
  kind: 'indicator_set_mismatch',
  severity: 'warning',
  title: both(
    'Perjanjian kinerja, IKU dan realisasi memuat indikator yang sama',
    'Agreement, IKU and results have the same indicators',
  ),
  about: both(
    'Indikator perjanjian kinerja yang berlaku dicocokkan dengan tabel realisasi dan IKU; IKU di batang tubuh dengan lampirannya; Renstra dengan perjanjian dan realisasi; indikator tujuan, program dan sub kegiatan di semua tempat; sasaran dan daftar indikator dalam teks dengan tabel. Satu temuan untuk setiap daftar, dengan nama indikatornya.',
    'The indicators of the agreement in force are matched with the table of results and the IKU; the IKU of the body with their annex; the Renstra with agreement and results; the indicators of tujuan, programs and sub kegiatan over all places; sasaran and lists of indicators in the text with the tables. One finding for each list, naming the indicators.',
  ),
  basis: both(
    'Permenpan RB 53/2014; PermenPAN 9/2007 dan 20/2008 (IKU)',
    'Permenpan RB 53/2014; PermenPAN 9/2007 and 20/2008 (IKU)',
  ),
  check(report: Report) {
    const tally = new Tally();
    const { realization, iku, trend, renstra_progress, renstra_target } = report.records;
    const results = realization.flatMap((table) => listed(table));
    const measured = [...results, ...[...trend, ...renstra_progress].flatMap((table) => listed(table))];
    const inForce = pksInForce(report);
    const agreedTables = inForce.map((table) => listed(table));
    const agreed = relevant(agreedTables, measured);
    const kind = inForce[0]?.kind;
    const pkTitle =
      kind === 'pk_perubahan' ? both('PK perubahan', 'the amended agreement') : both('PK', 'the agreement');

    const pkList = { title: pkTitle, rows: agreed };
    const measuredList = resultList(realization, measured);

    if (results.length > 0 && agreed.length > 0) {
      compare(tally, pkList, [measuredList], { oneWay: realization.length > 1 });
    } else tally.skip(NO_PAIR);

    const firstSigned = pksInOrder(report).filter((table) => table.kind === 'pk');
    if (kind === 'pk_perubahan' && firstSigned.length === 1) {
      const all = firstSigned.flatMap(listed);
      const rows = missing(all, [...measured, ...agreed]);
      if (rows.length > 0)
        compare(
          tally,
          { title: both('PK awal', 'the first agreement'), rows, size: distinct(all).length },
          [measuredList],
          { oneWay: true },
        );
    }
    const more = (row: Listed) => targetPlaces(row, report);
    for (const table of iku) {
      const title = both(`IKU (${tableName(table)})`, `the IKU (${tableName(table)})`);
      compare(tally, { title, rows: listed(table) }, [pkList, measuredList], { more });
    }
    const [body, ...annexes] = iku;
    for (const annex of body ? annexes : []) {
      const [own, other] = [body ?? annex, annex].map((table) => ({
        title: both(`IKU (${tableName(table)})`, `the IKU (${tableName(table)})`),
        rows: listed(table),
      }));
      if (own && other) compare(tally, own, [other]);
    }
    const year = report.entity.year;
    const planned = renstra_target.flatMap((table) =>
      listed({ ...table, rows: table.rows.filter((row) => `target_${year}` in row.values) }),
    );
    const renstra = { title: titled(both('Renstra', 'the Renstra'), renstra_target), rows: planned };
    if (agreed.length > 0 && missing(planned, [...agreed, ...measured]).length > 0)
      compare(tally, renstra, [pkList, measuredList], { oneWay: true, severity: 'info', more });
    checkGoals(tally, report);
    checkObjectives(tally, report);
    checkProgramIndicators(tally, report);
    checkListsInText(tally, report);
    return tally;
  },
};
