import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Place } from '../../../document/place.js';
import type { Records } from '../../../records/report.js';
import { tableViews } from '../../../render/table-view.js';
import { RecordTable } from '../records/record-table.js';
import { useShell } from '../shell/context.js';
import { plain, shownPlace } from '../shell/format.js';
import { Part } from '../shell/parts.js';
import { cellKey, type LitPlace } from './lit.js';
import { Mark } from './text-viewer.js';

interface TablesViewerProps {
  records: Records;
  reason: 'kind' | 'no-file';
  lit: readonly LitPlace[];
  chosen: number | undefined;
  choose(number: number): void;
}

/** Of a document without pages or lines to show: the tables read from it with the lit cells, before them the lit sentences. */
export function TablesViewer({ records, reason, lit, chosen, choose }: TablesViewerProps) {
  const { strings, language } = useShell();
  const scroller = useRef<HTMLDivElement>(null);
  const tables = useMemo(() => tableViews(records), [records]);
  const cells = useMemo(() => {
    const known = new Set(
      tables
        .flatMap(({ rows, summary }) => [...rows.flatMap((row) => row.cells), ...(summary ? [summary.cell] : [])])
        .flatMap(({ place }) => (place ? [cellKey(place)] : [])),
    );
    const keyed = lit.map((one) => [cellKey(one.place), one] as const);
    return new Map(keyed.filter(([key]) => key !== undefined && known.has(key)));
  }, [tables, lit]);
  const sentences = lit.filter((one) => cells.get(cellKey(one.place)) === undefined);
  useEffect(() => {
    const target = chosen ?? lit[0]?.number;
    scroller.current?.querySelector(`[data-place="${target}"]`)?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [chosen, lit]);
  const markOf = (place: Place | undefined) => {
    const one = place && cells.get(cellKey(place));
    return one && { className: one.role, button: <LitCell {...{ one, chosen, choose }} /> };
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="tables-viewer" ref={scroller} tabIndex={0} aria-label={strings.tables}>
      <p class="dim">{reason === 'kind' ? strings.noPicture : strings.noFile}</p>
      {sentences.length > 0 && (
        <Part title={strings.sentences}>
          <ul class="sentences">
            {sentences.map((one) => (
              <li key={one.number}>
                <Mark one={one} text={plain(one.place.text ?? strings.emptyPlace)} {...{ chosen, choose }} />
                <span class="dim">{shownPlace(one.place, language)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {tables.map((table) => (
        <RecordTable key={table.id} table={table} markOf={markOf} />
      ))}
    </section>
  );
}

function LitCell({ one, chosen, choose }: { one: LitPlace } & Pick<TablesViewerProps, 'chosen' | 'choose'>) {
  const { strings } = useShell();
  return <Mark one={one} text={plain(one.place.text ?? strings.emptyPlace)} {...{ chosen, choose }} />;
}
