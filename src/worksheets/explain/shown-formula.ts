import { Decimal } from 'decimal.js';
import type { SheetRow, Worksheet } from '../../findings/worksheet.js';
import { formatNumber } from '../../numbers/rupiah.js';

/** Longer printed texts ("12 bulan untuk seluruh desa") are given as the number that was read in them. */
const LONGEST_OPERAND = 24;
/** Parts of a sum on one line; of more, each has a line of its own. */
const MOST_ON_A_LINE = 4;

const REFERENCE = /\{(\w+)(?::(\d+))?\}/g;
/** SUM({pagu:3}:{pagu:6},{pagu:9}) and AVERAGE of the same. */
const AGGREGATE = /(SUM|AVERAGE)\(([^()]*)\)/g;

/** A row of a worksheet with the others that its formulas may name. */
export interface RowAt {
  worksheet: Worksheet;
  row: SheetRow;
}

function cellText({ cells }: SheetRow, column: string): string {
  const [cell, printed] = [cells[column], cells[`${column}_text`]];
  if (printed?.type === 'text' && printed.text.length <= LONGEST_OPERAND) return printed.text.trim();
  if (cell?.type === 'number') {
    const value = new Decimal(cell.value);
    return formatNumber(value, value.decimalPlaces());
  }
  if (cell?.type === 'formula' && cell.result !== null) return formatNumber(cell.result, 2);
  return '…';
}

/** The rows that `{pagu:3}:{pagu:6},{pagu:9}` names, in their order. */
function rowsIn(list: string): { column: string; row: number }[] {
  return list.split(',').flatMap((range) => {
    const [first, last = first] = [...range.matchAll(REFERENCE)].map(([, column = '', row = '0']) => ({
      column,
      row: Number(row),
    }));
    if (!first || !last) return [];
    return Array.from({ length: last.row - first.row + 1 }, (_, at) => ({ column: first.column, row: first.row + at }));
  });
}

/** The parts of a formula that is one long sum, as printed, each with its name; undefined for any other formula. */
export function longSum(formula: string, { worksheet }: RowAt): { text: string; name: string }[] | undefined {
  if (formula.replace(AGGREGATE, (whole, name) => (name === 'SUM' ? '' : whole)).replaceAll('+', '') !== '')
    return undefined;
  const parts = [...formula.matchAll(AGGREGATE)].flatMap(([, , list = '']) => rowsIn(list));
  if (parts.length <= MOST_ON_A_LINE) return undefined;
  return parts.flatMap(({ column, row }) => {
    const at = worksheet.rows[row];
    if (!at || at.cells[column]?.type === 'absent') return [];
    const { name } = at.cells;
    return [{ text: cellText(at, column), name: name?.type === 'text' ? name.text : '' }];
  });
}

/** A formula of a worksheet with the values as printed: "61.250.000 / 70.000.000 × 100". */
export function shownFormula(formula: string, { worksheet, row }: RowAt): string {
  const spread = formula.replace(AGGREGATE, (_, name: string, list: string) => {
    const parts = rowsIn(list).map((part) => `{${part.column}:${part.row}}`);
    const sum = parts.join('+');
    return name === 'SUM' ? sum : `(${sum})/${parts.length}`;
  });
  return spread
    .replace(/MIN\(/g, 'min(')
    .replace(/MAX\(/g, 'max(')
    .replaceAll(',', '; ')
    .replace(/(?<=[})\d])([-+*/])(?=[{(\d]|m)/g, (operator) => ` ${{ '*': '×', '-': '−' }[operator] ?? operator} `)
    .replace(REFERENCE, (_, column: string, index?: string) => {
      const at = index === undefined ? row : worksheet.rows[Number(index)];
      return at ? cellText(at, column) : '…';
    });
}
