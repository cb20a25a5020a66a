import { type Cell, cellMatrix, type Grid } from '../document/grid.js';
import type { Place } from '../document/place.js';
import { budgetByFigures } from './budget-by-figures.js';
import { isHeaderText, type Role, refineRoles, rolesOf } from './columns.js';
import { isMoney } from './money.js';

/** A column of a table: its header cells from top to bottom, and what it holds. */
export interface Column {
  index: number;
  /** Header texts from top to bottom, a spanning header repeated in each column below it. */
  headers: string[];
  /** The headers joined with a space. */
  header: string;
  role: Role;
  /** The year that the header names, if any. */
  year: number | null;
}

/** A body row: `texts[i]` is the text of column i ('' where empty), continuation rows already joined. */
export interface BodyRow {
  texts: string[];
  cells: (Cell | undefined)[];
  place: Place;
  /** Cells that only repeat a merged cell that began in a row above. */
  inherited: boolean[];
  italic: boolean;
  bold: boolean;
}

export interface TableModel {
  grid: Grid;
  columns: Column[];
  rows: BodyRow[];
  headerRows: number;
}

/** Longer texts in a header row are titles of a group (a mission, a goal), not names of columns. */
const LONGEST_HEADER = 110;
const NUMBER_ROW = /^\(?\s*\d{1,2}\s*\)?$|^\d\)$/;

function filledTexts(row: (Cell | undefined)[]): string[] {
  return row.flatMap((cell, index) => (cell && row.indexOf(cell) === index && cell.text ? [cell.text] : []));
}

/** Under a header of many columns one number may stand twice: a column was added after the others were counted. */
const WIDE_HEADER = 8;

/** The row "(1) (2) (3)" under a header: at least three numbers, rising from left to right. */
export function isNumberRow(row: (Cell | undefined)[]): boolean {
  const texts = filledTexts(row);
  if (texts.length < 3 || !texts.every((text) => NUMBER_ROW.test(text.trim()))) return false;
  const numbers = texts.map((text) => Number(text.replace(/\D/g, '')));
  const repeated = numbers.filter((number, i) => i > 0 && number === numbers[i - 1]).length;
  return (
    (numbers[0] ?? 9) <= 2 &&
    numbers.every((number, i) => i === 0 || number >= (numbers[i - 1] ?? 0)) &&
    repeated <= (numbers.length >= WIDE_HEADER ? 1 : 0)
  );
}

function isYears(texts: string[]): boolean {
  return texts.length > 0 && texts.every((text) => /^(?:th\.?|tahun|ta\.?)?\s*(?:19|20)\d\d$/i.test(text.trim()));
}

/** Number of rows at the top of a grid that are header; 0 where a table goes on without one. */
export function headerRowsOf(grid: Grid): number {
  return countHeaderRows(cellMatrix(grid));
}

function countHeaderRows(matrix: (Cell | undefined)[][]): number {
  let count = 0;
  for (const row of matrix) {
    const texts = filledTexts(row);
    if (texts.length === 0) {
      count++;
      continue;
    }
    const spansDown = count > 0 && row.some((cell) => cell && cell.row < count);
    const own = [...new Set(row)].filter((cell) => cell && cell.row === count).map((cell) => cell?.text ?? '');
    const relevant = spansDown && own.some(Boolean) ? own.filter(Boolean) : texts;
    if (isNumberRow(row)) return count + 1;
    if (relevant.length === 1 && !spansDown && row[0]?.text && !isYears(relevant)) break;
    const numbered =
      row[0] && /^n\s*o(?:mor|\.)?\.?$/i.test(row[0].text.trim()) && (row[0].row < count || relevant.length > 1);
    const known = numbered ? relevant : relevant.filter((text) => isHeaderText(text) || isYears([text]));
    const header =
      known.length >= Math.max(1, relevant.length * 0.6) && (relevant.length > 1 || spansDown || count > 0);
    if (!header || (count > 0 && !spansDown && texts.some((text) => text.length > 120))) break;
    count++;
    if (count >= 10) break;
  }
  return Math.min(count, matrix.length);
}

/** A cell that spans columns which have headers of their own above it: a mission or goal that the rows below serve. */
function isGroupTitle(cell: Cell, above: (Cell | undefined)[] | undefined): boolean {
  if (cell.colSpan < 2 || !above) return false;
  const covered = above.slice(cell.col, cell.col + cell.colSpan).filter((upper) => upper?.text && upper !== cell);
  return new Set(covered).size > 1;
}

/** Header texts of each column; an empty header cell beside a spanning one takes its text when there is something below. */
function headerTexts(matrix: (Cell | undefined)[][], headerRows: number, columns: number): string[][] {
  const rows = matrix.slice(0, headerRows).filter((row) => !isNumberRow(row));
  return Array.from({ length: columns }, (_, column) => {
    const texts: string[] = [];
    rows.forEach((row, index) => {
      const cell = row[column];
      if (cell && columns > 2 && cell.colSpan >= columns * 0.8) return;
      if (cell && (cell.text.length > LONGEST_HEADER || isGroupTitle(cell, rows[index - 1]))) return;
      if (cell?.text) {
        if (texts.at(-1) !== cell.text || rows[index - 1]?.[column] !== cell) texts.push(cell.text);
        return;
      }
      const below = rows.slice(index + 1).some((lower) => lower[column]?.text);
      if (!below) return;
      for (let left = column - 1; left >= 0; left--) {
        const neighbour = row[left];
        if (neighbour?.text) {
          const neighbourHasBelow = rows.slice(index + 1).some((lower) => lower[left]?.text);
          if (neighbourHasBelow) texts.push(neighbour.text);
          return;
        }
      }
    });
    return [...new Set(texts)];
  });
}

/** Header rows that a broken export gives as one year a line are put over the columns that have no header of their own. */
function spreadYears(matrix: (Cell | undefined)[][], headerRows: number): string[] | null {
  const years: string[] = [];
  for (const row of matrix.slice(0, headerRows)) {
    const texts = filledTexts(row);
    if (texts.length === 1 && row[0]?.text && isYears(texts)) years.push(texts[0] ?? '');
  }
  return years.length >= 2 ? years : null;
}

/** Whether at least half of the figures of a column pass a test. */
function mostly(rows: BodyRow[], column: number, test: (text: string) => boolean): boolean {
  const figures = rows.map((row) => row.texts[column] ?? '').filter((text) => /\d/.test(text));
  return figures.length > 0 && figures.filter(test).length >= figures.length / 2;
}

function toBodyRow(row: (Cell | undefined)[], rowIndex: number): BodyRow {
  const seen = new Set<Cell>();
  const inherited = row.map((cell) => Boolean(cell && cell.row < rowIndex));
  const texts = row.map((cell) => {
    if (!cell || seen.has(cell)) return '';
    seen.add(cell);
    return cell.text;
  });
  const named = row.filter((cell): cell is Cell => Boolean(cell?.text) && /[a-z]{3}/i.test(cell?.text ?? ''));
  const own = row.find((cell) => cell && cell.row === rowIndex) ?? row.find(Boolean);
  return {
    texts,
    cells: row,
    place: own?.place ?? {},
    inherited,
    italic: named.length > 0 && named.every((cell) => cell.italic),
    bold: named.length > 0 && named.every((cell) => cell.bold),
  };
}

/** Words in a cell that spans the number column and the one beside it are of that one: a row whose number was left out. */
function moveSpanningName({ cells, texts }: BodyRow, number: number): void {
  const cell = cells[number];
  const text = texts[number] ?? '';
  if (!cell || cells[number + 1] !== cell || !/\p{L}{3}/u.test(text)) return;
  texts[number] = '';
  texts[number + 1] = text;
}

/**
 * Columns that lie under one header cell without headers of their own are one column: a ruling that some rows have and
 * others lack, or a currency sign set apart from its amount, does not make two.
 */
function mergedColumns(grid: Grid, matrix: (Cell | undefined)[][], headerRows: number): Grid {
  if (headerRows === 0) return grid;
  const header = matrix.slice(0, headerRows).filter((row) => !isNumberRow(row));
  const target: number[] = [];
  let next = -1;
  for (let column = 0; column < grid.cols; column++) {
    const same =
      column > 0 &&
      header.some((row) => row[column]) &&
      header.every((row) => row[column] === row[column - 1] || (!row[column]?.text && !row[column - 1]?.text));
    if (!same) next++;
    target.push(next);
  }
  if (next + 1 === grid.cols) return grid;
  const cells = new Map<string, Cell>();
  for (const cell of [...grid.cells].sort((a, b) => a.row - b.row || a.col - b.col)) {
    const col = target[cell.col] ?? 0;
    const end = target[Math.min(cell.col + cell.colSpan, grid.cols) - 1] ?? col;
    const key = `${cell.row}:${col}`;
    const present = cells.get(key);
    if (!present) cells.set(key, { ...cell, col, colSpan: end - col + 1 });
    else if (cell.text) {
      const text = present.text ? `${present.text} ${cell.text}` : cell.text;
      const place = present.text ? { ...present.place, text } : cell.place;
      cells.set(key, {
        ...present,
        text,
        place,
        rowSpan: Math.max(present.rowSpan, cell.rowSpan),
        colSpan: Math.max(present.colSpan, end - col + 1),
      });
    }
  }
  return { ...grid, cols: next + 1, cells: [...cells.values()] };
}

/**
 * A grid as header, columns with their roles, and body rows.
 * Number rows "(1) (2) (3)" and header rows repeated after a page break are left out of the body.
 */
export function modelTable(source: Grid): TableModel {
  const drawn = cellMatrix(source);
  const headerRows = countHeaderRows(drawn);
  const grid = mergedColumns(source, drawn, headerRows);
  const matrix = grid === source ? drawn : cellMatrix(grid);
  const headers = headerTexts(matrix, headerRows, grid.cols);
  const years = spreadYears(matrix, headerRows);
  if (years) {
    headers.forEach((texts, column) => {
      if (column === 0) headers[0] = texts.filter((text) => !isYears([text]));
    });
    const first = grid.cols - years.length;
    const parent = headers.slice(first).flat()[0];
    years.forEach((year, index) => {
      headers[first + index] = [...new Set([...(headers[first + index] ?? []), ...(parent ? [parent] : []), year])];
    });
  }
  const columns = headers.map((texts, index) => ({ index, headers: texts, header: texts.join(' ') }));
  const roles = rolesOf(columns.map((column) => column.headers));
  const headerKey = (row: (Cell | undefined)[]) =>
    filledTexts(row)
      .join('|')
      .toLowerCase()
      .replace(/[^a-z0-9|]/g, '');
  const headerKeys = new Set(matrix.slice(0, headerRows).map(headerKey));
  const rows = matrix
    .map((row, rowIndex) => ({ row, rowIndex }))
    .slice(headerRows)
    .filter(
      ({ row }) =>
        filledTexts(row).length > 0 &&
        !isNumberRow(row) &&
        !(filledTexts(row).length > 1 && headerKeys.has(headerKey(row))),
    )
    .map(({ row, rowIndex }) => toBodyRow(row, rowIndex));
  const refined = refineRoles(
    columns.map((column, index) => ({
      header: column.header,
      role: roles[index]?.role ?? 'other',
      year: roles[index]?.year ?? null,
      money: mostly(rows, index, isMoney),
      percent: mostly(rows, index, (text) => text.includes('%')),
    })),
  );
  const number = refined.indexOf('number');
  for (const row of rows) moveSpanningName(row, number);
  const byFigures = budgetByFigures(rows, refined);
  return {
    grid,
    headerRows,
    rows: byFigures ? rows.slice(byFigures.firstRow) : rows,
    columns: columns.map((column, index) => ({
      ...column,
      role: (byFigures?.roles ?? refined)[index] ?? 'other',
      year: roles[index]?.year ?? null,
    })),
  };
}
