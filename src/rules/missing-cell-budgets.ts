import { ABSENT } from '../findings/finding.js';
import type { PrintedTable, Report } from '../records/report.js';
import { cellPlace, printedText, short, tableName } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { isBlank, isEmpty } from './support/printed-cells.js';
import { nameList } from './support/text.js';

/** The rows of one kind in a table of programs that print nothing at all. */
export function checkPrograms(tally: Tally, report: Report): void {
  for (const table of report.records.program_performance) {
    const empty = (row: (typeof table.rows)[number]) =>
      [row.target, row.capaian, row.persen].every((value) => value === null || isBlank(value));
    const judged = [
      { what: both('outcome', 'outcome'), rows: table.rows.filter(({ level }) => level === 'outcome') },
      {
        what: both('program dan kegiatan', 'program and kegiatan'),
        rows: table.rows.filter(({ level }) => level === 'program' || level === 'kegiatan'),
        titled: /program.*kegiatan/i.test(table.caption) && /target|realisasi|capaian/i.test(table.caption),
      },
    ];
    for (const { what, rows, titled = true } of judged) {
      const gaps = rows.filter(empty);
      if (rows.length < 2 || table.rows.every(empty)) continue;
      if (gaps.length < rows.length) {
        tally.hold();
        continue;
      }
      if (!titled) continue;
      tally.find({
        severity: 'warning',
        gross: false,
        title: both(`Baris ${what.id} tanpa target dan capaian`, `Rows of ${what.en} without target and result`),
        message: both(
          `${tableName(table)}: semua ${gaps.length} baris ${what.id} tidak memuat target, capaian, dan persentase.`,
          `${tableName(table)}: all ${gaps.length} rows of ${what.en} have no target, result and percentage.`,
        ),
        stated: '(kosong)',
        recomputed: `${gaps.length} ${what.id}`,
        places: gaps.map((row) => cellPlace(table, row, 'name', short(row.name))),
        subject: `${table.id} ${what.id}`,
      });
    }
  }
}

function hasTotal(printed: PrintedTable | undefined): boolean {
  return (printed?.rows ?? []).some((row) =>
    row.slice(0, 3).some(({ text }) => /^\W*(?:jumlah|total|grand)/i.test(text)),
  );
}

/** Programs without their own amounts above kegiatan that have them, and a budget table without a total. */
export function checkBudgets(tally: Tally, report: Report): void {
  const untotalled = report.records.budget.filter(
    (table) =>
      table.rows.filter(({ pagu }) => pagu !== null).length >= LEAST_ROWS &&
      table.rows.filter(({ level }) => level === 'program').length >= 2 &&
      !table.rows.some(({ level }) => level === 'total') &&
      !hasTotal(report.tables.find(({ id }) => id === table.id)),
  );
  const totalled = report.records.budget.some(
    ({ rows }) => rows.some(({ level }) => level === 'program') && rows.some(({ level }) => level === 'total'),
  );
  if (untotalled.length > 0 && !totalled)
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Tabel anggaran tanpa baris jumlah', 'A budget table without a total'),
      message: both(
        `${nameList(untotalled.map(tableName), 'dan lainnya')} tidak memuat baris jumlah, sehingga totalnya tidak dapat dicocokkan dengan tabel itu.`,
        `${nameList(untotalled.map(tableName), 'and more')} have no row for the total, so that it cannot be checked against the table.`,
      ),
      stated: ABSENT,
      recomputed: 'baris jumlah',
      places: untotalled.flatMap((table) =>
        table.rows.slice(-1).map((row) => cellPlace(table, row, 'pagu', short(row.name))),
      ),
      subject: 'baris jumlah',
    });
  for (const table of report.records.budget) {
    const programs = table.rows.filter(({ level }) => level === 'program');
    const bare = programs.filter(
      (row) => row.pagu === null && row.realisasi === null && isEmpty(printedText(row, 'pagu') ?? ''),
    );
    const below = table.rows.filter(
      ({ level, pagu }) => (level === 'kegiatan' || level === 'sub_kegiatan') && pagu !== null,
    );
    if (bare.length < 2 || bare.length < programs.length || below.length < bare.length) continue;
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Baris program tanpa anggaran dan realisasi', 'Program rows without amounts'),
      message: both(
        `${tableName(table)}: semua ${bare.length} baris program tidak memuat anggaran dan realisasi; hanya kegiatannya yang memuat.`,
        `${tableName(table)}: all ${bare.length} program rows have no amounts; only their kegiatan have.`,
      ),
      stated: '(kosong)',
      recomputed: `${bare.length} program`,
      places: bare.map((row) => cellPlace(table, row, 'name', short(row.name))),
      subject: `${table.id} program`,
    });
  }
}

/** Fewer rows than these are read at a glance. */
const LEAST_ROWS = 5;
