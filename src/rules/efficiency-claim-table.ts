import { exactly, type Interval, meets, subtract } from '../numbers/interval.js';
import { type PrintedNumber, readNumber } from '../numbers/printed-number.js';
import { agreement, hullInterval } from '../numbers/readings.js';
import { formatPercent } from '../numbers/rupiah.js';
import type { EfficiencyTable } from '../records/report.js';
import { efficiencyDifference } from '../scoring/efficiency.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { middle } from './support/intervals.js';
import { both, OTHER_LAYOUT, type Tally, UNREAD_OPERAND } from './support/outcome.js';

export type EfficiencyRow = EfficiencyTable['rows'][number];

interface Operands {
  row: EfficiencyRow;
  capaian: PrintedNumber;
  serapan: PrintedNumber;
}

/** "Efisien" or "Tidak Efisien" as the row prints it; null for a number or something else. */
export function wordOf(row: EfficiencyRow): 'efficient' | 'inefficient' | null {
  const text = row.efisiensi ?? '';
  if (!/\befisien\b/i.test(text)) return null;
  return /\b(?:tidak|kurang|belum|in)\s*-?\s*efisien\b/i.test(text) ? 'inefficient' : 'efficient';
}

/** The ways in which reports print a tingkat efisiensi: capaian − serapan, or what was not spent. */
const FORMULAS: { name: string; of: (operands: Operands) => Interval }[] = [
  {
    name: 'capaian − serapan',
    of: ({ capaian, serapan }) => efficiencyDifference(hullInterval(capaian), hullInterval(serapan)),
  },
  { name: '100 − serapan', of: ({ serapan }) => subtract(exactly(100), hullInterval(serapan)) },
];

function operandsOf(row: EfficiencyRow): Operands | null {
  const [capaian, serapan] = [row.capaian, row.serapan].map((text) => readNumber(text ?? '', { kind: 'percent' }));
  return capaian && serapan ? { row, capaian, serapan } : null;
}

function contradicts(word: 'efficient' | 'inefficient', { capaian, serapan }: Operands): boolean {
  if (meets(hullInterval(capaian), hullInterval(serapan))) return false;
  return capaian.value.lt(serapan.value) === (word === 'efficient');
}

function raiseWord(tally: Tally, table: EfficiencyTable, { row, capaian, serapan }: Operands): void {
  const below = capaian.value.lt(serapan.value);
  const [sign, id, en] = below ? ['<', 'di bawah', 'below'] : ['>', 'di atas', 'above'];
  tally.find({
    severity: below ? 'error' : 'warning',
    gross: true,
    title: both('Sebutan efisien tidak cocok dengan angkanya', 'Label of efficiency does not fit its figures'),
    message: both(
      `${tableName(table)}: “${short(row.sasaran)}” disebut “${row.efisiensi}”, sedangkan capaian ${capaian.text} ${id} serapan ${serapan.text}.`,
      `${tableName(table)}: “${short(row.sasaran)}” is called “${row.efisiensi}”, but the capaian ${capaian.text} is ${en} the absorption ${serapan.text}.`,
    ),
    stated: row.efisiensi ?? '',
    recomputed: `${capaian.text} ${sign} ${serapan.text}`,
    places: [
      cellPlace(table, row, 'efisiensi', row.efisiensi),
      cellPlace(table, row, 'capaian', row.capaian),
      cellPlace(table, row, 'serapan', row.serapan),
    ],
    subject: `${row.sasaran}: efisiensi`,
  });
}

/** "Efisien" needs a capaian of at least the absorption. Where most rows say otherwise, the word is used in another sense. */
function checkWords(tally: Tally, table: EfficiencyTable, rows: readonly Operands[]): void {
  const labelled = rows.flatMap((operands) => {
    const word = wordOf(operands.row);
    return word ? [{ operands, wrong: contradicts(word, operands) }] : [];
  });
  const wrong = labelled.filter((row) => row.wrong);
  const otherSense = wrong.length > 1 && wrong.length * 2 > labelled.length;
  for (const { operands, wrong: isWrong } of labelled) {
    if (!isWrong) tally.hold();
    else if (otherSense) tally.skip(OTHER_LAYOUT, cellPlace(table, operands.row, 'efisiensi', operands.row.efisiensi));
    else raiseWord(tally, table, operands);
  }
}

/** A printed tingkat efisiensi against the formula that the other rows of the table follow. */
function checkFigures(tally: Tally, table: EfficiencyTable, rows: readonly Operands[]): void {
  const printed = rows.flatMap((operands) => {
    const figure = readNumber(operands.row.efisiensi ?? '', { kind: 'percent' });
    return figure ? [{ operands, figure }] : [];
  });
  const fitting = FORMULAS.map(({ name, of }) => ({
    name,
    of,
    rows: printed.filter(({ operands, figure }) => agreement(figure, of(operands))),
  })).sort((a, b) => b.rows.length - a.rows.length);
  const [formula] = fitting;
  if (!formula) return;
  for (const { operands, figure } of printed) {
    const place = cellPlace(table, operands.row, 'efisiensi', operands.row.efisiensi);
    if (fitting.some((other) => other.rows.some((row) => row.figure === figure))) tally.hold();
    else if (formula.rows.length < 2 || formula.rows.length * 2 <= printed.length) tally.skip(OTHER_LAYOUT, place);
    else {
      const value = formatPercent(middle(formula.of(operands)));
      tally.find({
        severity: 'warning',
        gross: false,
        title: both('Tingkat efisiensi tidak cocok dengan rumusnya', 'Level of efficiency does not fit its formula'),
        message: both(
          `${tableName(table)}: tingkat efisiensi “${short(operands.row.sasaran)}” tercetak ${figure.text}, sedangkan ${formula.name} seperti pada baris lain memberi ${value}.`,
          `${tableName(table)}: the level of efficiency of “${short(operands.row.sasaran)}” is printed as ${figure.text}, but ${formula.name}, as in the other rows, gives ${value}.`,
        ),
        stated: figure.text,
        recomputed: value,
        places: [
          place,
          cellPlace(table, operands.row, 'capaian', operands.row.capaian),
          cellPlace(table, operands.row, 'serapan', operands.row.serapan),
        ],
        subject: `${operands.row.sasaran}: efisiensi`,
      });
    }
  }
}

/** EFS-01 for the rows of a table of efficiency. */
export function checkEfficiencyTable(tally: Tally, table: EfficiencyTable): void {
  const rows = table.rows.filter(({ efisiensi }) => efisiensi !== null);
  const read = rows.flatMap((row) => operandsOf(row) ?? []);
  for (const row of rows)
    if (!operandsOf(row)) tally.skip(UNREAD_OPERAND, cellPlace(table, row, 'efisiensi', row.efisiensi));
  checkWords(tally, table, read);
  checkFigures(tally, table, read);
}
