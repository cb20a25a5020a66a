import type { BudgetTable, PkBudgetTable } from '../../records/report.js';
import { squash, yearIn } from '../columns.js';
import { type BudgetLevel, budgetLevels, type LevelBook, splitLevelLabel } from '../levels.js';
import { isMoney } from '../money.js';
import {
  columnsOf,
  headOf,
  placeOf,
  placesOf,
  printedOf,
  type Reading,
  rupiahOf,
  sourceOf,
  summaryOf,
  textOf,
} from '../reading.js';
import type { BodyRow, Column } from '../table-model.js';
import { agreementKind } from './plans.js';

interface BudgetColumns {
  number: Column | undefined;
  names: Column[];
  pagu: Column | undefined;
  realisasi: Column | undefined;
  persen: Column | undefined;
}

/** Of ceilings before and after the revision the one after it is in force. */
function ceilingColumn(reading: Reading): Column | undefined {
  const ceilings = columnsOf(reading, 'pagu');
  const revised = ceilings.find((column) => /setelah|sesudah|perubahan/.test(squash(column.header)));
  return revised ?? ceilings.at(-1) ?? columnsOf(reading, 'pagu_before').at(-1) ?? columnsOf(reading, 'target').at(-1);
}

function moneyColumns(reading: Reading): Column[] {
  return reading.model.columns.filter((column) => {
    const filled = reading.rows.map((row) => textOf(row, column)).filter((text) => /\d/.test(text));
    return filled.length > 0 && filled.filter(isMoney).length >= filled.length * 0.5;
  });
}

/** Of columns of money without headers (a sum and its parts side by side) the one with most amounts. */
function mainColumn(reading: Reading, money: Column[]): Column | undefined {
  const filled = (column: Column) => reading.rows.filter((row) => isMoney(textOf(row, column))).length;
  return [...money].sort((a, b) => filled(b) - filled(a))[0];
}

/** The column that holds a row's ceiling: without headers the amount may stand in any column of money. */
function paguColumn(reading: Reading, columns: BudgetColumns, row: BodyRow): Column | undefined {
  if (reading.model.headerRows > 0 || columns.realisasi || isMoney(textOf(row, columns.pagu))) return columns.pagu;
  return reading.model.columns.find((column) => isMoney(textOf(row, column))) ?? columns.pagu;
}

function budgetColumns(reading: Reading): BudgetColumns {
  const money = moneyColumns(reading);
  const pagu = ceilingColumn(reading) ?? mainColumn(reading, money);
  const realized = columnsOf(reading, 'budget_realisasi', 'realisasi').filter((column) => money.includes(column));
  const realisasi = realized.find((column) => column !== pagu) ?? undefined;
  const names = columnsOf(reading, 'program', 'kegiatan', 'sub_kegiatan', 'name', 'sasaran').filter(
    (column) => column.index < (pagu?.index ?? 99),
  );
  const named =
    names.length > 0
      ? names
      : reading.model.columns.filter((column) => column.role === 'other' && column.index < (pagu?.index ?? 99));
  const after = columnsOf(reading, 'budget_percent', 'percent', 'serapan', 'capaian').filter(
    (column) => column.index > ((realisasi ?? pagu)?.index ?? 0) || column.role === 'budget_percent',
  );
  return { number: columnsOf(reading, 'number')[0], names: named, pagu, realisasi, persen: after[0] };
}

/** The name of a row and the column that it stands in: with a column each for program and kegiatan the deepest filled one. */
function nameOf(row: BodyRow, columns: Column[]): { text: string; column: Column | undefined } {
  const filled = columns.filter((column) => textOf(row, column) !== '' && !row.inherited[column.index]);
  const column = filled.at(-1);
  return { text: textOf(row, column), column };
}

/**
 * The program that a row begins beside its first kegiatan, in a table that elsewhere gives programs rows of their own: without it the kegiatan
 * would count to the program above. The amounts of such a row are the kegiatan's.
 */
function programBegun(row: BodyRow, columns: Column[], rows: readonly BodyRow[]): Column | undefined {
  const program = columns.find((column) => column.role === 'program');
  if (!program || textOf(row, program) === '' || row.inherited[program.index]) return undefined;
  const alone = (other: BodyRow) => nameOf(other, columns).column === program;
  return !alone(row) && rows.some(alone) ? program : undefined;
}

const COLUMN_LEVELS: Partial<Record<Column['role'], BudgetLevel>> = {
  kegiatan: 'kegiatan',
  sub_kegiatan: 'sub_kegiatan',
  program: 'program',
};

/** Pagu, realisasi and percentage by program, kegiatan and sub kegiatan, or by kind of expenditure. */
export function readBudget(reading: Reading, book: LevelBook): BudgetTable {
  const columns = budgetColumns(reading);
  const revenue = /pendapatan/i.test(reading.table.caption) && !/belanja|anggaran/i.test(reading.table.caption);
  const separate =
    columns.names.filter((column) =>
      /^(?:nama)?(?:program|kegiatan|sub_?kegiatan)$/.test(squash(column.headers.at(-1) ?? '')),
    ).length > 1;
  const read = reading.rows.flatMap((row) => {
    const { text, column } = nameOf(row, columns.names);
    const total = summaryOf(row) !== null;
    const printed = text || (total ? (row.texts.find((cell) => /[a-z]{3}/i.test(cell)) ?? '') : '');
    if (printed === '' || isMoney(printed)) return [];
    const numbered = /^((?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[A-Za-z])[.)])\s*(\S.*)$/.exec(printed);
    const ownNumber = textOf(row, columns.number);
    const begun = separate ? programBegun(row, columns.names, reading.rows) : undefined;
    const program = textOf(row, begun);
    const heading = {
      row,
      column: begun,
      number: ownNumber,
      name: program,
      bare: program,
      pagu: null,
      realisasi: null,
    };
    return [
      ...(begun ? [heading] : []),
      {
        row,
        column,
        number: ownNumber || (numbered?.[1] ?? ''),
        name: printed,
        bare: numbered?.[2] ?? printed,
        pagu: rupiahOf(reading, row, paguColumn(reading, columns, row)),
        realisasi: rupiahOf(reading, row, columns.realisasi),
      },
    ];
  });
  const levels = budgetLevels(
    read.map(({ row, number, bare, pagu, realisasi }) => ({
      number,
      name: bare,
      pagu,
      realisasi,
      italic: row.italic,
      bold: row.bold,
    })),
    book,
  );
  const rows = read.map(({ row, column, name, pagu, realisasi }, index) => {
    const isHeading = read[index + 1]?.row === row;
    const byColumn = separate && column ? COLUMN_LEVELS[column.role] : undefined;
    const sum = summaryOf(row) !== null;
    const level: BudgetLevel =
      levels[index] === 'total' || sum ? 'total' : revenue ? 'pendapatan' : (byColumn ?? levels[index] ?? 'kegiatan');
    const label = splitLevelLabel(name);
    return {
      level,
      name: /^[^:]{3,14}:/.test(name) && label.level ? label.name : name,
      pagu,
      realisasi,
      persen: isHeading ? null : printedOf(row, columns.persen),
      ...sourceOf(row.place),
      places: {
        name: placeOf(reading, row, column),
        ...(isHeading
          ? {}
          : placesOf(reading, row, {
              pagu: columns.pagu && paguColumn(reading, columns, row),
              realisasi: columns.realisasi,
              persen: columns.persen,
            })),
      },
    };
  });
  return { ...headOf(reading), rows: withoutAverages(rows), places: {} };
}

/** Rows called "rata-rata" are totals where their amount exceeds every other, else averages, which no budget record holds. */
function withoutAverages(rows: BudgetTable['rows']): BudgetTable['rows'] {
  return rows.filter((row) => {
    if (row.level !== 'total' || !/rata\s*-?\s*rata/i.test(row.name)) return true;
    return rows.every((other) => other === row || (other.pagu ?? 0) <= (row.pagu ?? 0));
  });
}

/** The budget that a perjanjian kinerja gives each program. */
export function readPkBudget(reading: Reading): PkBudgetTable {
  const amount = columnsOf(reading, 'pagu').at(-1);
  const name = columnsOf(reading, 'program')[0] ?? columnsOf(reading, 'name', 'kegiatan')[0];
  const total = reading.rows.find((row) => summaryOf(row) === 'total') ?? lastUnnamed(reading, name, amount);
  const rows = reading.rows
    .filter((row) => row !== total && textOf(row, name) !== '' && textOf(row, amount) !== '')
    .map((row) => ({
      program: textOf(row, name),
      anggaran: rupiahOf(reading, row, amount),
      ...sourceOf(row.place),
      places: { program: placeOf(reading, row, name), anggaran: placeOf(reading, row, amount) },
    }));
  const head = headOf(reading);
  return {
    ...head,
    year: head.year ?? yearIn(reading.table.before.map((paragraph) => paragraph.text).join(' ')),
    kind: agreementKind(reading),
    rows,
    total: total ? rupiahOf(reading, total, amount) : null,
    places: total ? { total: placeOf(reading, total, amount) } : {},
  };
}

/** A last row that has only an amount: an unnamed total. */
function lastUnnamed(reading: Reading, name: Column | undefined, amount: Column | undefined): BodyRow | undefined {
  const last = reading.rows.at(-1);
  return last && textOf(last, name) === '' && isMoney(textOf(last, amount)) ? last : undefined;
}
