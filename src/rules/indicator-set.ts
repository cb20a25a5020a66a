/**
 * PK-02: the indicators of the performance agreement, of the IKU and of the table of results are not the same set.
 *
 * Why: an agreed indicator that is never measured leaves the agreement without a result, and one that was never agreed is no evidence for it.
 * Basis: Permenpan RB 53/2014 (the report accounts for the agreement); PermenPAN 9/2007 and 20/2008 (the IKU are the basis of the agreement).
 *
 * Raises: an agreement with "Prosentase Desa Mandiri", of which no table gives a result; six IKU of which the agreement has four.
 * Must not raise: "IKM" and "Indeks Kepuasan Masyarakat"; agreements of subordinate officials, which the table of results does not report on.
 */
import type { Place } from '../document/place.js';
import { likenessTable } from '../records/names.js';
import type { Report } from '../records/report.js';
import type { Rule } from './rule.js';
import { cellPlace, tableName } from './support/evidence.js';
import { both, Tally } from './support/outcome.js';
import { pksInForce, pksInOrder } from './support/pk-in-force.js';
import { nameList } from './support/text.js';

/** A name that is at least this like one of the other table counts as there: better one indicator missed than one accused wrongly. */
const PERHAPS_SAME = 0.62;

interface Listed {
  name: string;
  place: Place;
  more: Place[];
}
interface IndicatorList {
  title: { id: string; en: string };
  rows: Listed[];
}

interface Row {
  indikator: string;
  page?: number | undefined;
  line?: number | undefined;
  places: Readonly<Record<string, Place>>;
  target?: string | null;
}

function listed(table: { id: string; places: Readonly<Record<string, Place>>; rows: readonly Row[] }): Listed[] {
  return table.rows
    .filter((row) => row.indikator.trim() !== '')
    .map((row) => ({
      name: row.indikator,
      place: cellPlace(table, row, 'indikator', row.indikator),
      more: row.target ? [cellPlace(table, row, 'target', row.target)] : [],
    }));
}

function missing(from: readonly Listed[], to: readonly Listed[]): Listed[] {
  const likeness = likenessTable(
    from.map((row) => row.name),
    to.map((row) => row.name),
  );
  return from.filter((_, index) => Math.max(0, ...(likeness[index] ?? [])) < PERHAPS_SAME);
}

function compare(tally: Tally, a: IndicatorList, b: IndicatorList, oneWay = false): void {
  if (a.rows.length === 0 || b.rows.length === 0) return;
  const onlyA = missing(a.rows, b.rows);
  const onlyB = oneWay ? [] : missing(b.rows, a.rows);
  if (onlyA.length === 0 && onlyB.length === 0) {
    tally.hold();
    return;
  }
  const sentence = (language: 'id' | 'en', rows: readonly Listed[], inside: IndicatorList, outside: IndicatorList) => {
    if (rows.length === 0) return '';
    const names = nameList(
      rows.map((row) => row.name),
      language === 'id' ? `dan ${rows.length - 4} lainnya` : `and ${rows.length - 4} more`,
    );
    return language === 'id'
      ? ` Hanya di ${inside.title.id}, tidak di ${outside.title.id}: ${names}.`
      : ` Only in ${inside.title.en}, not in ${outside.title.en}: ${names}.`;
  };
  const text = (language: 'id' | 'en') => sentence(language, onlyA, a, b) + sentence(language, onlyB, b, a);
  const [countA, countB] = [`${a.rows.length} indikator`, `${b.rows.length} indikator`];
  const odd = [...onlyA, ...onlyB];
  const rest = [...a.rows, ...b.rows].filter((row) => !odd.includes(row));
  tally.find({
    severity: 'warning',
    gross: false,
    title: both('Himpunan indikator tidak sama', 'The sets of indicators differ'),
    message: both(
      `${a.title.id} memuat ${countA}, ${b.title.id} memuat ${countB}.${text('id')}`,
      `${a.title.en} has ${a.rows.length} indicators, ${b.title.en} has ${b.rows.length}.${text('en')}`,
    ),
    stated: `${a.title.id}: ${countA}`,
    recomputed: `${b.title.id}: ${countB}`,
    places: [...odd.flatMap((row) => [row.place, ...row.more]), ...rest.map((row) => row.place)],
    subject: odd.map((row) => row.name).join('; '),
  });
}

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
    'Indikator perjanjian kinerja yang berlaku dicocokkan dengan tabel realisasi, IKU, dan perjanjian di batang tubuh; IKU di batang tubuh dengan lampirannya. Satu temuan untuk setiap pasangan daftar, dengan nama indikatornya.',
    'The indicators of the agreement in force are matched with the table of results, the IKU and the copy of the agreement in the body; the IKU of the body with their annex. One finding for each pair of lists, naming the indicators.',
  ),
  basis: both(
    'Permenpan RB 53/2014; PermenPAN 9/2007 dan 20/2008 (IKU)',
    'Permenpan RB 53/2014; PermenPAN 9/2007 and 20/2008 (IKU)',
  ),
  check(report: Report) {
    const tally = new Tally();
    const { realization, iku, trend, renstra_progress } = report.records;
    const results = realization.flatMap((table) => listed(table));
    const measured = [...results, ...[...trend, ...renstra_progress].flatMap((table) => listed(table))];
    const inForce = pksInForce(report);
    const agreedTables = inForce.map((table) => listed(table));
    const agreed = relevant(agreedTables, measured);
    const kind = inForce[0]?.kind;
    const pkTitle =
      kind === 'pk_perubahan' ? both('PK perubahan', 'the amended agreement') : both('PK', 'the agreement');

    if (results.length > 0 && agreed.length > 0) {
      compare(
        tally,
        { title: pkTitle, rows: agreed },
        { title: both('tabel realisasi', 'the tables of results'), rows: measured },
        realization.length > 1,
      );
    } else tally.skip(NO_PAIR);

    const firstSigned = pksInOrder(report).filter((table) => table.kind === 'pk');
    if (kind === 'pk_perubahan' && firstSigned.length === 1) {
      const rows = missing(listed(firstSigned[0] ?? { id: '', places: {}, rows: [] }), [...measured, ...agreed]);
      if (rows.length > 0)
        compare(
          tally,
          { title: both('PK awal', 'the first agreement'), rows },
          { title: both('tabel realisasi', 'the tables of results'), rows: measured },
          true,
        );
    }
    for (const table of iku) {
      const title = both(`IKU (${tableName(table)})`, `the IKU (${tableName(table)})`);
      if (agreed.length > 0) compare(tally, { title, rows: listed(table) }, { title: pkTitle, rows: agreed });
    }
    const [body, ...annexes] = iku;
    for (const annex of body ? annexes : []) {
      const titles = [body, annex].map((table) =>
        both(`IKU (${tableName(table ?? annex)})`, `the IKU (${tableName(table ?? annex)})`),
      );
      compare(
        tally,
        { title: titles[0] ?? both('', ''), rows: listed(body ?? annex) },
        { title: titles[1] ?? both('', ''), rows: listed(annex) },
      );
    }
    return tally;
  },
};
