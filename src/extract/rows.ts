import type { Place } from '../document/place.js';
import { isAbsent, joinBroken, readNumber } from '../numbers/printed-number.js';
import type { BodyRow, TableModel } from './table-model.js';

const STARTS_ROW =
  /^(?:[-•]?\s*)?(?:program|kegiatan|sub\s*kegiatan|input|masukan|output|keluaran|outcome|hasil|sasaran|indikator|jumlah|total|rata|belanja|tujuan|\(?\d{1,2}[.)]|[a-z][.)]\s)/i;

/** Whether a cell holds a figure: a number, grade-like code or dash, not words. */
export function isFigure(text: string): boolean {
  return text !== '' && (isAbsent(text) || readNumber(text) !== null);
}

function breaksBetween(a: Place, b: Place): boolean {
  if (a.page !== undefined || b.page !== undefined) return a.page !== b.page;
  return (b.line ?? 0) - (a.line ?? 0) > 1;
}

/** Columns of a model that hold figures in most rows. */
function figureColumns(model: TableModel): boolean[] {
  return model.columns.map((_, index) => {
    const filled = model.rows.map((row) => row.texts[index] ?? '').filter(Boolean);
    return filled.length > 0 && filled.filter(isFigure).length >= filled.length * 0.6;
  });
}

/** The rest of a number that a narrow column broke: digits alone under a number whose last group is too short. */
function joinNumbers(previous: BodyRow, row: BodyRow): boolean {
  const filled = row.texts.flatMap((text, index) => (text ? [{ text, index }] : []));
  if (filled.length === 0 || !filled.every(({ text }) => /^\d{1,3}$/.test(text))) return false;
  const joined = filled.map(({ text, index }) => ({ index, text: joinBroken(previous.texts[index] ?? '', text) }));
  if (joined.some(({ text }) => text === null)) return false;
  for (const { index, text } of joined) previous.texts[index] = text ?? '';
  return true;
}

/**
 * Body rows with continuation rows joined to the row that they go on with: a row cut by a page break, or a number
 * broken over two rows. Nothing else is joined.
 */
export function joinedRows(model: TableModel): BodyRow[] {
  const figures = figureColumns(model);
  const hasFigures = figures.some(Boolean);
  const numberColumn = model.columns.findIndex((column) => column.role === 'number');
  const rows: BodyRow[] = [];
  for (const row of model.rows) {
    const previous = rows.at(-1);
    if (previous && joinNumbers(previous, row)) continue;
    const own = row.texts.map((text, index) => (row.inherited[index] ? '' : text));
    const texts = own.flatMap((text, index) => (text ? [{ text, index }] : []));
    const marked = hasFigures || (numberColumn >= 0 && (previous?.texts[numberColumn] ?? '') !== '');
    const cut =
      previous !== undefined &&
      texts.length > 0 &&
      marked &&
      (numberColumn < 0 || (own[numberColumn] ?? '') === '') &&
      texts.every(
        ({ text, index }) => !figures[index] && !STARTS_ROW.test(text) && (previous.texts[index] ?? '') !== '',
      ) &&
      breaksBetween(previous.place, row.place);
    if (cut && previous) {
      for (const { text, index } of texts) previous.texts[index] = `${previous.texts[index]} ${text}`;
      continue;
    }
    rows.push({ ...row, texts: [...row.texts] });
  }
  return rows;
}
