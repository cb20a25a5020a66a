/**
 * CAP-02: the report says that a capaian above 100 counts as 100, yet a table or an average uses more.
 *
 * Why: one indicator far above its target hides others below theirs; that is what the report's own rule is there to prevent.
 * Basis: the policy as the report states it (commonly after Permendagri 86/2017 and the local guidelines for LKjIP); a profile may demand
 * the cap of reports that are silent about it, those that come with the program do not.
 *
 * Raises: the policy in Bab III, and 103% and 125% in the table of results with an average of 105,2%.
 * Must not raise: a report without such a statement, or whose scale has a category above 100; an average of 99% of values up to 100.
 */
import type { Localized } from '../findings/finding.js';
import { type PrintedNumber, readNumber } from '../numbers/printed-number.js';
import { formatNumber, formatPercent } from '../numbers/rupiah.js';
import type { Profile } from '../records/profile.js';
import type { RealizationTable, Report } from '../records/report.js';
import { checkMean } from '../scoring/mean.js';
import type { Rule } from './rule.js';
import { cellPlace, short, tableName, tablePlace } from './support/evidence.js';
import { both, Tally } from './support/outcome.js';

/** More than this is no capaian but a misread amount. */
const HIGHEST_CAPAIAN = 10_000;

interface CapaianCell {
  printed: PrintedNumber;
  name: string;
  severity: 'warning' | 'info';
  place: ReturnType<typeof cellPlace>;
  table: string;
}

function* cells(report: Report): Generator<CapaianCell> {
  const { realization, renstra_progress, efficiency, program_performance } = report.records;
  for (const table of [...realization, ...renstra_progress, ...efficiency]) {
    for (const row of table.rows) {
      const printed = readNumber(row.capaian ?? '', { kind: 'percent' });
      const name = ('indikator' in row && row.indikator) || ('sasaran' in row ? row.sasaran : '');
      const place = cellPlace(table, row, 'capaian', row.capaian);
      if (printed) yield { printed, name, severity: 'warning', place, table: tableName(table) };
    }
  }
  for (const table of program_performance) {
    for (const row of table.rows) {
      if (row.level !== 'program') continue;
      const printed = readNumber(row.persen ?? '', { kind: 'percent' });
      const place = cellPlace(table, row, 'persen', row.persen);
      if (printed) yield { printed, name: row.name, severity: 'info', place, table: tableName(table) };
    }
  }
}

/**
 * Cells above 100, those that repeat one value in another table together: tables list the same achievements under the
 * name of the indicator, of its sasaran or of its program.
 */
function repeated(cells: Iterable<CapaianCell>): CapaianCell[][] {
  const clusters: CapaianCell[][] = [];
  for (const cell of cells) {
    const cluster = clusters.find((members) =>
      members.every(
        (member) =>
          member.printed.value.eq(cell.printed.value) &&
          member.severity === cell.severity &&
          member.table !== cell.table,
      ),
    );
    if (cluster) cluster.push(cell);
    else clusters.push([cell]);
  }
  return clusters;
}

/** Whose rule the cap is: the report's own, or that of the profile where the report is silent. Null: none. */
function sourceOfCap(report: Report, profile: Profile | null): Localized | null {
  const { cap_over_100: own } = report.policy;
  if (own === true) return both('ketentuan laporan sendiri', "the report's own rule");
  if (own === false || !profile?.['cap-over-100']) return null;
  return both(
    `profil ${profile.title.id} (laporan tidak menyatakannya)`,
    `the profile ${profile.title.en} (the report does not say)`,
  );
}

function checkAverage(tally: Tally, table: RealizationTable, report: Report, source: Localized): void {
  const printed = readNumber(table.average ?? '', { kind: 'percent' });
  const values = table.rows.map((row) => readNumber(row.capaian ?? '', { kind: 'percent' }));
  const read = values.filter((value) => value !== null);
  if (!printed || read.length < values.length || !read.some((value) => value.value.gt(100))) return;
  const check = checkMean(printed, read, { cap: true });
  if (check.reading !== 'uncapped') return;
  tally.find({
    severity: 'warning',
    gross: printed.value.gt(100),
    title: both('Rata-rata memakai capaian di atas 100', 'Average uses capaian above 100'),
    message: both(
      `${tableName(table)}: rata-rata capaian tercetak ${printed.text}, yaitu rata-rata tanpa batas; dengan ${source.id} (capaian di atas 100 dihitung 100) rata-ratanya ${formatPercent(check.capped)}.`,
      `${tableName(table)}: the average is printed as ${printed.text}, the mean without a cap; by ${source.en} (capaian above 100 counts as 100) it is ${formatPercent(check.capped)}.`,
    ),
    stated: printed.text,
    recomputed: formatPercent(check.capped),
    places: [
      tablePlace(table, 'average', table.average),
      ...report.policy.places,
      ...table.rows.map((row) => cellPlace(table, row, 'capaian', row.capaian)),
    ],
    subject: `${tableName(table)}: rata-rata`,
  });
}

export const capPolicy: Rule = {
  code: 'CAP-02',
  kind: 'cap_policy',
  severity: 'warning',
  title: both('Batas capaian 100% diterapkan', 'The cap of capaian at 100% is applied'),
  about: both(
    'Bila laporan menyatakan capaian di atas 100 dihitung 100, setiap capaian di atas 100 pada tabel realisasi, Renstra, efisiensi dan program, serta rata-rata yang memakainya, ditunjukkan.',
    'Where the report states that a capaian above 100 counts as 100, every capaian above 100 in the tables of results, Renstra, efficiency and programs is shown, and so is an average that uses one.',
  ),
  basis: both(
    'Ketentuan yang dinyatakan laporan sendiri; bila tidak ada, profil yang mensyaratkannya',
    "The report's own stated rule; without one, a profile that demands it",
  ),
  check(report: Report, { profile } = { profile: null }) {
    const tally = new Tally();
    const source = sourceOfCap(report, profile);
    if (!source) return tally;
    const all = [...cells(report)];
    const above = all.filter(({ printed }) => printed.value.gt(100) && printed.value.lte(HIGHEST_CAPAIAN));
    for (let held = above.length; held < all.length; held++) tally.hold();
    for (const cluster of repeated(above)) {
      const [first] = cluster;
      if (!first) continue;
      const { printed, name, severity } = first;
      const tables = [...new Set(cluster.map(({ table }) => table))].join(', ');
      tally.find({
        severity,
        gross: false,
        title: both('Capaian di atas 100 tidak dibatasi', 'Capaian above 100 is not capped'),
        message: both(
          `${tables}: capaian “${short(name)}” tercetak ${printed.text}; menurut ${source.id} capaian di atas 100 dihitung 100.`,
          `${tables}: capaian of “${short(name)}” is printed as ${printed.text}; by ${source.en} a capaian above 100 counts as 100.`,
        ),
        stated: printed.text,
        recomputed: `${formatNumber(100, 0)}%`,
        places: [...cluster.map(({ place }) => place), ...report.policy.places],
        subject: name,
      });
    }
    for (const table of report.records.realization) checkAverage(tally, table, report, source);
    return tally;
  },
};
