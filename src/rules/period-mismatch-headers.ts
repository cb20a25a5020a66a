import { periodYears } from '../numbers/years.js';
import type { PrintedTable, Report } from '../records/report.js';
import { short, tableName } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { OTHER_YEARS } from './support/report-year.js';

/** Tables about the year reported on; those of several years have their own kinds. */
const OF_ONE_YEAR = new Set(['pk', 'pk_budget', 'realization', 'budget', 'program_performance', 'efficiency']);
const MEASURED = /^(?:target|realisasi|capaian|persen|pagu|anggaran)$/;

interface Column {
  column: number;
  header: string;
  role: string;
  year: number;
}

function measured(table: PrintedTable): Column[] {
  return table.columns.flatMap(({ header, role, year }, column) =>
    year !== null && MEASURED.test(role) && !OTHER_YEARS.test(header) && periodYears(header).includes(year)
      ? [{ column, header, role, year }]
      : [],
  );
}

/** The one column group whose year is left behind: the only year of the table, or that of the target beside results of the year. */
function leftBehind(columns: readonly Column[], year: number): Column | null {
  const [first] = columns;
  if (!first) return null;
  if (columns.every((each) => each.year === first.year)) return first.year < year ? first : null;
  const targets = columns.filter(({ role }) => role === 'target');
  const results = columns.filter(({ role }) => role !== 'target');
  const [target] = targets;
  const alone = targets.length === 1 && results.length > 0 && results.every((each) => each.year === year);
  return alone && target && target.year < year ? target : null;
}

/** THN-01 for column headers: a table about the year reported on whose figures are headed by an earlier one. */
export function checkHeaders(tally: Tally, report: Report, year: number): void {
  for (const table of report.tables) {
    if (!table.kinds.some((kind) => OF_ONE_YEAR.has(kind))) continue;
    const columns = measured(table);
    if (columns.length > 0 && columns.every((each) => each.year === year)) tally.hold();
    const odd = leftBehind(columns, year);
    const around = [table.caption, ...table.headings.slice(-2)];
    if (!odd || around.some((text) => OTHER_YEARS.test(text) || periodYears(text).includes(odd.year))) continue;
    const cell = table.header.find(({ text, column }) => column <= odd.column && text.includes(String(odd.year)));
    const title = around.find((text) => periodYears(text).includes(year));
    const known = title
      ? both(`“${short(title, 100)}”`, `“${short(title, 100)}”`)
      : both(`laporan ini tentang tahun ${year}`, `this report is on ${year}`);
    tally.find({
      severity: title ? 'error' : 'warning',
      gross: false,
      title: both(
        'Kepala kolom menyebut tahun lain dari tahun pelaporan',
        'A column header names another year than the one reported on',
      ),
      message: both(
        `Kolom “${short(odd.header)}” pada ${tableName(table)} menyebut tahun ${odd.year}, sedangkan ${title ? 'judulnya ' : ''}${known.id}.`,
        `The column “${short(odd.header)}” of ${tableName(table)} names ${odd.year}, but ${title ? 'its title is ' : ''}${known.en}.`,
      ),
      stated: String(odd.year),
      recomputed: String(year),
      places: [cell?.place ?? { ...table.place, text: odd.header }],
      subject: `kolom: ${short(odd.header, 60)} (${table.id})`,
    });
  }
}
