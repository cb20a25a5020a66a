import { readNumber } from '../../numbers/printed-number.js';
import type { CountTable } from '../../records/report.js';
import { columnsOf, headOf, placeOf, type Reading, sourceOf, summaryOf, textOf } from '../reading.js';
import type { BodyRow, Column } from '../table-model.js';

/** Null where it is none, and where it is too large to be held exactly. */
function wholeNumber(text: string): number | null {
  const number = readNumber(text, { kind: 'count' });
  if (!number?.value.isInteger()) return null;
  const value = number.value.toNumber();
  return Number.isSafeInteger(value) ? value : null;
}

/** Label of a row: its naming columns, and the note where the names alone repeat ("SD (ASN)", "SD (Non ASN)"). */
function labels(rows: BodyRow[], names: Column[], note: Column | undefined): string[] {
  const plain = rows.map((row) =>
    names
      .map((column) => textOf(row, column))
      .filter(Boolean)
      .join(' '),
  );
  const repeated = new Set(plain.filter((label, index) => plain.indexOf(label) !== index));
  const ambiguous = repeated.size > 0;
  return plain.map((label, index) => {
    const row = rows[index];
    const extra = row ? textOf(row, note) : '';
    return ambiguous && extra ? `${label} (${extra})` : label;
  });
}

/** How many there are of each kind: staff by post, rank or schooling, schools, reports. */
export function readCounts(reading: Reading): CountTable {
  const count = columnsOf(reading, 'count').at(-1);
  const note = columnsOf(reading, 'note')[0];
  const names = reading.model.columns.filter(
    (column) => column.index < (count?.index ?? 0) && !['number', 'count', 'note'].includes(column.role),
  );
  const body = reading.rows.filter(
    (row) => summaryOf(row) === null && names.some((column) => textOf(row, column) !== ''),
  );
  const named = labels(body, names, note);
  const total = reading.rows.find((row) => summaryOf(row) === 'total');
  const totalText = total ? textOf(total, count) || total.texts.findLast((text) => /\d/.test(text)) || '' : '';
  return {
    ...headOf(reading),
    rows: body.map((row, index) => ({
      label: named[index] ?? '',
      jumlah: wholeNumber(textOf(row, count)),
      ...sourceOf(row.place),
      places: { label: placeOf(reading, row, names[0]), jumlah: placeOf(reading, row, count) },
    })),
    total: totalText ? wholeNumber(totalText) : null,
    places: total ? { total: { ...placeOf(reading, total, count), text: totalText } } : {},
  };
}
