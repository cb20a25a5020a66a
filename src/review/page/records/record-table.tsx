import type { ComponentChildren } from 'preact';
import type { Place } from '../../../document/place.js';
import { columnLabel } from '../../../render/labels.js';
import { formatInteger, STRINGS } from '../../../render/strings.js';
import type { CellView, TableView } from '../../../render/table-view.js';
import { useShell } from '../shell/context.js';
import { plain } from '../shell/format.js';

/** How a cell is marked, and what is shown in it instead of its bare value. */
export interface CellMark {
  className: string;
  button?: ComponentChildren;
}

interface RecordTableProps {
  table: TableView;
  markOf(place: Place | undefined, shown: string): CellMark | undefined;
}

/** A table as it was read, with marked cells. */
export function RecordTable({ table, markOf }: RecordTableProps) {
  const { language, strings } = useShell();
  const texts = STRINGS[language];
  const where =
    table.page !== undefined ? strings.page(table.page) : table.line !== undefined ? strings.line(table.line) : '';
  const cell = (view: CellView, key: number) => <Cell key={key} {...{ view, markOf }} />;
  return (
    <figure class="record-table">
      <figcaption>
        <strong>{plain(table.caption) || texts.recordKinds[table.kind]}</strong>
        <span class="dim">{[texts.recordKinds[table.kind], where].filter(Boolean).join(' · ')}</span>
      </figcaption>
      <div class="scrolled">
        <table>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {columnLabel(column, texts)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <tr key={at}>{row.cells.map(cell)}</tr>
            ))}
          </tbody>
          {table.summary && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={Math.max(1, table.columns.length - 1)}>
                  {texts[table.summary.name]}
                </th>
                <Cell view={table.summary.cell} markOf={markOf} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </figure>
  );
}

function Cell({ view: { value, place }, markOf }: Pick<RecordTableProps, 'markOf'> & { view: CellView }) {
  const { language } = useShell();
  const shown = value === null ? '' : typeof value === 'number' ? formatInteger(value, language) : plain(value);
  const mark = markOf(place, shown);
  const numeric = typeof value === 'number' || /^[\d.,%\s()-]+$/.test(shown);
  return <td class={[numeric && 'numeric', mark?.className].filter(Boolean).join(' ')}>{mark?.button ?? shown}</td>;
}
