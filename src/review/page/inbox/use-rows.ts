import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { InboxQuery } from '../../api.js';
import { queryText } from '../data/http-source.js';
import { useShell } from '../shell/context.js';
import { RowWindows } from './row-windows.js';

/** How long to gather what others did before the lists are fetched anew, in milliseconds. */
const GATHER = 300;

/** Runs `act` soon after others changed something, once for many changes. */
export function useChanges(act: () => void): void {
  const { source } = useShell();
  const current = useRef(act);
  current.current = act;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = source.listen(() => {
      clearTimeout(timer);
      timer = setTimeout(() => current.current(), GATHER);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [source]);
}

/** The rows of a query; the component is drawn anew as they come. */
export function useRows(query: InboxQuery): RowWindows {
  const { source } = useShell();
  const [, redraw] = useState(0);
  const asked = queryText(query);
  // A query is the same when its words are.
  return useMemo(() => {
    const windows = new RowWindows(source, query, () => redraw((last) => last + 1));
    windows.need(0, 0);
    return windows;
  }, [source, asked]);
}
