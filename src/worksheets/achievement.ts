import { Decimal } from 'decimal.js';
import type { SheetRow, Worksheet } from '../findings/worksheet.js';
import { exactly } from '../numbers/interval.js';
import { readNumber } from '../numbers/printed-number.js';
import { agreement } from '../numbers/readings.js';
import type { Policy, RealizationTable, Records, RenstraProgressTable } from '../records/report.js';
import { achievements, type Computed } from '../rules/support/achievements.js';
import { cellPlace, tablePlace } from '../rules/support/evidence.js';
import { checkMean, means } from '../scoring/mean.js';
import { captionRow, operand, place, placeOf, text } from './cells.js';
import { comparison, pending, type Recomputed } from './compare.js';

/** The formulas of CAP-01 on the cells of a row, and as they are read. */
export const FORMULAS = {
  positive: { cells: '{realisasi}/{target}*100', name: 'R/T × 100' },
  two_target_minus_realization: { cells: '(2*{target}-{realisasi})/{target}*100', name: '(2T − R)/T × 100' },
  target_over_realization: { cells: '{target}/{realisasi}*100', name: 'T/R × 100' },
} as const;

/** What a formula gives with the numbers as printed. */
function pointOf(formula: keyof typeof FORMULAS, target: Decimal, result: Decimal): Decimal {
  if (formula === 'positive') return result.div(target).times(100);
  if (formula === 'target_over_realization') return target.div(result).times(100);
  return target.times(2).minus(result).div(target).times(100);
}

/** The printed target and realisasi of a row under the formula chosen, as a formula on its cells. Null for letters. */
export function recomputedBy(computed: Computed, target: Decimal, result: Decimal): Recomputed | null {
  if (computed.formula === 'grade') return null;
  const plain = pointOf(computed.formula, target, result);
  const { cells } = FORMULAS[computed.formula];
  if (computed.capped) return { formula: `MIN(100,${cells})`, value: Decimal.min(100, plain), range: computed.value };
  if (plain.isNegative()) return { formula: `MAX(0,${cells})`, value: new Decimal(0), range: computed.value };
  return { formula: cells, value: plain, range: computed.value };
}

export function formulaName(computed: Computed): string {
  if (computed.formula === 'grade') return '=';
  const { name } = FORMULAS[computed.formula];
  return computed.capped ? `${name}, ≤ 100` : name;
}

type Table = RealizationTable | RenstraProgressTable;
type Row = Table['rows'][number];

function rowOf(table: Table, row: Row, policy: Policy): SheetRow {
  const [target, result, printed] = [operand(row.target), operand(row.realisasi), operand(row.capaian, 'percent')];
  const cells = {
    place: place(placeOf(row)),
    objective: text('sasaran' in row ? row.sasaran : null),
    name: text(row.indikator),
    target_text: text(row.target),
    realisasi_text: text(row.realisasi),
    capaian_text: text(row.capaian),
    target: target.cell,
    realisasi: result.cell,
    capaian: printed.cell,
  };
  const judged = [cellPlace(table, row, 'capaian', row.capaian)];
  const computed = achievements(row.target, row.realisasi, policy, row.indikator);
  const chosen =
    computed?.find(({ value }) => printed.value !== null && agreement(printed.value, value)) ?? computed?.[0];
  const recomputed =
    chosen && target.value && result.value && recomputedBy(chosen, target.value.value, result.value.value);
  if (chosen && recomputed && printed.value) {
    const compared = comparison({ printed: 'capaian' }, printed.value, recomputed);
    return { style: 'row', cells: { ...cells, formula: text(formulaName(chosen)), ...compared }, judged };
  }
  const unread = [target, result, printed].some(({ cell }) => cell.type === 'unread');
  const waiting = unread && [target, result, printed].every(({ cell }) => cell.type !== 'absent');
  const rest = waiting
    ? pending({ printed: 'capaian', operands: ['target', 'realisasi'] }, FORMULAS.positive.cells)
    : { verdict: { type: 'verdict', condition: null, verdict: 'not_judged' } as const };
  return { style: 'row', cells: { ...cells, ...rest }, judged };
}

/** The printed average of a table below its rows, which stand from `first` on. */
function averageRow(table: RealizationTable, first: number): SheetRow[] {
  if (table.average === null) return [];
  const printed = operand(table.average, 'percent');
  const values = table.rows.map((row) => readNumber(row.capaian ?? '', { kind: 'percent' }));
  const read = values.filter((value) => value !== null);
  const cells = {
    place: place(placeOf(tablePlace(table, 'average'))),
    capaian_text: text(table.average),
    capaian: printed.cell,
  };
  const judged = [tablePlace(table, 'average', table.average)];
  const range = means(read);
  const references = table.rows.map((_, index) => `{capaian:${first + index}}`);
  const average = `AVERAGE(${references[0]}:${references.at(-1)})`;
  if (!printed.value || !range || read.length < values.length) {
    const verdict = { type: 'verdict', condition: null, verdict: 'not_judged' } as const;
    return [{ style: 'summary', cells: { ...cells, formula: text('Σ/n'), verdict }, judged }];
  }
  const capped = checkMean(printed.value, read, { cap: null }).reading === 'capped';
  const limited = read.map(({ value }) => Decimal.min(100, value));
  const recomputed: Recomputed = capped
    ? {
        formula: `(${references.map((reference) => `MIN(100,${reference})`).join('+')})/${references.length}`,
        value: Decimal.sum(...limited).div(limited.length),
        range: exactly(Decimal.sum(...limited).div(limited.length)),
      }
    : { formula: average, value: range.exact, range: range.unrounded };
  const compared = comparison({ printed: 'capaian' }, printed.value, recomputed);
  const name = capped ? 'Σ min(100, C)/n' : 'Σ C/n';
  return [{ style: 'summary', cells: { ...cells, formula: text(name), ...compared }, judged }];
}

/** Target, realisasi and capaian of every table of results, with the printed averages. */
export function achievementSheet({ realization, renstra_progress }: Records, policy: Policy): Worksheet {
  const rows: SheetRow[] = [];
  const add = (table: Table): number => {
    rows.push(captionRow(table, table.id), ...table.rows.map((row) => rowOf(table, row, policy)));
    return rows.length - table.rows.length;
  };
  const measured = (table: Table) => table.rows.some(({ capaian }) => capaian !== null);
  for (const table of realization.filter(measured)) rows.push(...averageRow(table, add(table)));
  for (const table of renstra_progress.filter(measured)) add(table);
  return {
    id: 'achievement',
    columns: [
      { key: 'place', format: 'text' },
      { key: 'objective', format: 'name' },
      { key: 'name', format: 'name' },
      { key: 'target_text', format: 'text' },
      { key: 'realisasi_text', format: 'text' },
      { key: 'capaian_text', format: 'text' },
      { key: 'target', format: 'measure' },
      { key: 'realisasi', format: 'measure' },
      { key: 'capaian', format: 'decimal' },
      { key: 'formula', format: 'text' },
      { key: 'recomputed', format: 'decimal' },
      { key: 'difference', format: 'decimal' },
      { key: 'above', format: 'decimal' },
      { key: 'below', format: 'decimal' },
      { key: 'verdict', format: 'verdict' },
    ],
    rows,
  };
}
