import { type Cell, cellMatrix, type Grid } from '../document/grid.js';
import type { Box } from '../document/place.js';
import { escapeHtml, neutraliseFormula, plainLine } from '../render/hostile.js';

function cellJson(cell: Cell, stitched: boolean) {
  const { row, col, rowSpan, colSpan, text, place } = cell;
  const page = stitched ? place.page : undefined;
  return { row, col, rowSpan, colSpan, text, page, line: place.line, box: place.box };
}

/** The place of a table: a page and a box for PDFs, a line for text exports. A table over several pages lists them all. */
function where({ pages, place }: Grid): { page?: number; pages?: number[]; line?: number; box?: Box } {
  const page = place.page ?? pages[0];
  return { page, pages: pages.length > 1 ? pages : undefined, line: place.line, box: place.box };
}

/** `{"tables":[{"page","box","caption","rows","cols","cells":[…]}]}`: 1-based pages and lines, boxes in PDF points from the top left. */
export function gridsToJson(grids: readonly Grid[]): string {
  const tables = grids.map((grid) => ({
    ...where(grid),
    caption: grid.caption ?? null,
    rows: grid.rows,
    cols: grid.cols,
    cells: grid.cells.map((cell) => cellJson(cell, grid.pages.length > 1)),
  }));
  return JSON.stringify({ tables }, null, 2);
}

function csvCell(text: string): string {
  const safe = neutraliseFormula(plainLine(text));
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function placeText(grid: Grid): string {
  const { page, pages, line } = where(grid);
  if (line !== undefined) return `baris ${line}`;
  return pages ? `hlm. ${pages.join(', ')}` : `hlm. ${page ?? '?'}`;
}

/** All tables one after another, each under a line with its caption and place; a merged cell stands at its top left. */
export function gridsToCsv(grids: readonly Grid[]): string {
  const tables = grids.map((grid) => {
    const rows = cellMatrix(grid).map((cells, row) =>
      cells.map((cell, col) => (cell && cell.row === row && cell.col === col ? csvCell(cell.text) : '')).join(','),
    );
    return [[grid.caption ?? '', placeText(grid)].map(csvCell).join(','), ...rows].join('\r\n');
  });
  return `${tables.join('\r\n\r\n')}\r\n`;
}

function cellHtml({ rowSpan, colSpan, text }: Cell): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${colSpan > 1 ? ` colspan="${colSpan}"` : ''}`;
  return `<td${spans}>${escapeHtml(text)}</td>`;
}

function gridHtml(grid: Grid): string {
  const rows = cellMatrix(grid).map((cells, row) => {
    const own = cells.map((cell, col) => {
      if (!cell) return '<td></td>';
      return cell.row === row && cell.col === col ? cellHtml(cell) : '';
    });
    return `<tr>${own.join('')}</tr>`;
  });
  const caption = [grid.caption, `(${placeText(grid)})`].filter(Boolean).join(' ');
  return `<table>\n<caption>${escapeHtml(caption)}</caption>\n${rows.join('\n')}\n</table>`;
}

/** A page with all tables, spans kept; it loads nothing. */
export function gridsToHtml(grids: readonly Grid[], title: string): string {
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 2rem; }
table { border-collapse: collapse; margin-bottom: 2rem; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.3rem; }
td { border: 1px solid #999; padding: 0.2rem 0.4rem; vertical-align: top; }
</style>
<h1>${escapeHtml(title)}</h1>
${grids.map(gridHtml).join('\n')}
</html>`;
}
