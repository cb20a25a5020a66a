import { exactly } from '../numbers/interval.js';
import { readNumber } from '../numbers/printed-number.js';
import { agreement } from '../numbers/readings.js';
import { formatPercent, formatRupiah } from '../numbers/rupiah.js';
import { nameLikeness } from '../records/names.js';
import type { BudgetTable, Claim, Report } from '../records/report.js';
import { absorption } from '../scoring/absorption.js';
import { aboutOtherYear } from './support/claims.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

const SAME_PROGRAM = 0.85;

interface ProgramRow {
  table: BudgetTable;
  row: BudgetTable['rows'][number];
}

function programs(report: Report, name: string): ProgramRow[] {
  return report.records.budget.flatMap((table) =>
    table.rows
      .filter((row) => row.level === 'program' && nameLikeness(row.name, name) >= SAME_PROGRAM)
      .map((row) => ({ table, row })),
  );
}

function check(tally: Tally, claim: Claim, report: Report): void {
  const printed = readNumber(claim.text, { kind: 'percent' });
  const rows = claim.subject && !aboutOtherYear(claim, report) ? programs(report, claim.subject) : [];
  const known = rows.flatMap(({ table, row }) => {
    const value = row.pagu && row.realisasi !== null ? absorption(row.realisasi, row.pagu) : null;
    return value ? [{ table, row, value }] : [];
  });
  const [first] = known;
  if (!printed || !first) return;
  if (known.some(({ value }) => agreement(printed, exactly(value)))) {
    tally.hold();
    return;
  }
  const { table, row, value } = first;
  tally.find({
    severity: 'warning',
    gross: false,
    title: both(
      'Serapan program dalam kalimat berbeda dari tabel',
      'Absorption of a program in the text differs from the table',
    ),
    message: both(
      `Kalimat menyebut realisasi anggaran ${claim.text} untuk “${short(row.name, 60)}”, sedangkan ${tableName(table)} memberi ${formatRupiah(row.realisasi ?? 0)} dari ${formatRupiah(row.pagu ?? 0)} = ${formatPercent(value)}.`,
      `The text gives an absorption of ${claim.text} for “${short(row.name, 60)}”, but ${tableName(table)} gives ${formatRupiah(row.realisasi ?? 0)} of ${formatRupiah(row.pagu ?? 0)} = ${formatPercent(value)}.`,
    ),
    stated: claim.text,
    recomputed: formatPercent(value),
    places: [
      claim.place,
      cellPlace(table, row, 'realisasi', formatRupiah(row.realisasi ?? 0)),
      cellPlace(table, row, 'pagu', formatRupiah(row.pagu ?? 0)),
    ],
    subject: `${row.name}: serapan`,
  });
}

/** NIL-01 for the absorption of one program that a sentence gives without its amounts. */
export function checkAbsorptions(tally: Tally, report: Report): void {
  for (const claim of report.claims)
    if (claim.type === 'share' && claim.amounts.length === 0) check(tally, claim, report);
}
