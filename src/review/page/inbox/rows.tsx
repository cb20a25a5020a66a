import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InboxRow } from '../../api.js';
import { useShell } from '../shell/context.js';
import { plain } from '../shell/format.js';
import { useKeys } from '../shell/keys.js';
import { SeverityTag, StatusTag } from '../shell/parts.js';
import { hashOf, type Route } from '../shell/routes.js';
import type { RowWindows } from './row-windows.js';

/** Of a row, in pixels, as in inbox.css. */
const HEIGHT = 64;
/** Rows drawn above and below what is seen. */
const MARGIN = 6;

interface RowsProps {
  rows: RowWindows;
  total: number;
  /** The rows in sight, for whoever fetches them anew. */
  shown: RefObject<readonly [number, number]>;
}

/** The list of findings: only what is in sight is drawn. */
export function Rows({ rows, total, shown }: RowsProps) {
  const { strings } = useShell();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  const [active, setActive] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setHeight(element.clientHeight));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  // Keys come faster than the list is drawn, so each begins where the last one ended.
  const at = useRef(-1);
  const toFocus = useRef(false);
  // Other rows begin at the top.
  useLayoutEffect(() => {
    at.current = -1;
    setActive(0);
    if (list.current) list.current.scrollTop = 0;
  }, [rows]);
  const first = Math.max(0, Math.floor(top / HEIGHT) - MARGIN);
  const last = Math.min(total - 1, Math.ceil((top + height) / HEIGHT) + MARGIN);
  shown.current = [first, last];
  useEffect(() => rows.need(first, last), [rows, first, last]);
  const focus = () => {
    const link = toFocus.current && list.current?.querySelector<HTMLElement>(`[data-row="${at.current}"] a`);
    if (!link) return;
    toFocus.current = false;
    link.focus({ preventScroll: true });
  };
  const move = (step: number) => {
    at.current = Math.min(total - 1, Math.max(0, at.current + step));
    toFocus.current = true;
    setActive(at.current);
    reveal(list.current, at.current);
    focus();
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    p: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
  });
  // A row that was out of sight is there only now.
  useLayoutEffect(focus, [active, first]);
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return (
    <div class="rows" ref={list} onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}>
      <ul aria-label={strings.inboxAll} style={{ height: `${total * HEIGHT}px` }}>
        {indexes.map((index) => (
          <li
            key={index}
            data-row={index}
            class={index === active ? 'finding-row active' : 'finding-row'}
            style={{ transform: `translateY(${index * HEIGHT}px)` }}
            aria-setsize={total}
            aria-posinset={index + 1}
            onFocusIn={() => {
              at.current = index;
              setActive(index);
            }}
          >
            <Row row={rows.row(index)} active={index === active} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function reveal(list: HTMLElement | null, index: number): void {
  if (!list) return;
  const start = index * HEIGHT;
  if (start < list.scrollTop) list.scrollTop = start;
  else if (start + HEIGHT > list.scrollTop + list.clientHeight) list.scrollTop = start + HEIGHT - list.clientHeight;
}

function routeOf({ documentId, fingerprint }: InboxRow): Route {
  return { name: 'document', id: documentId, part: 'finding', fingerprint };
}

function Row({ row, active }: { row: InboxRow | undefined; active: boolean }) {
  const { strings } = useShell();
  if (!row) return <span class="coming">{strings.loading}</span>;
  const where = row.page !== null ? strings.page(row.page) : row.line !== null ? strings.line(row.line) : '';
  return (
    <>
      <SeverityTag severity={row.severity} gross={row.gross} />
      <div class="what">
        <a href={hashOf(routeOf(row))} tabIndex={active ? 0 : -1}>
          {plain(row.title)}
        </a>
        <span class="message">{plain(row.message)}</span>
      </div>
      <div class="values">
        <del>{plain(row.stated)}</del>
        <ins>{plain(row.recomputed)}</ins>
      </div>
      <div class="where">
        <span>{row.office === null ? strings.unknownOffice : plain(row.office)}</span>
        <span class="dim">
          {[row.year, row.code, where, row.assignee && `@${plain(row.assignee)}`].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div class="state">
        <StatusTag status={row.status} />
        {row.consequences > 0 && <span class="dim">{strings.consequences(row.consequences)}</span>}
        {row.comments > 0 && <span class="dim">{strings.comments(row.comments)}</span>}
      </div>
    </>
  );
}
