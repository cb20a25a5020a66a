import type { InboxPage, InboxQuery, InboxRow, Status } from '../../api.js';
import type { DataSource } from '../data/data-source.js';

/** Rows fetched at once; the server gives 500 at most. */
const WINDOW = 200;

/** The rows of a query as they come in, window by window; what is not there yet is undefined. */
export class RowWindows {
  total: number | undefined;
  counts: Record<Status, number> | undefined;
  error: unknown;
  readonly #rows: InboxRow[] = [];
  readonly #asked = new Set<number>();

  constructor(
    private readonly source: DataSource,
    private readonly query: InboxQuery,
    private readonly changed: () => void,
  ) {}

  row(index: number): InboxRow | undefined {
    return this.#rows[index];
  }

  /** Sees to it that the rows from `first` to `last` are there or on their way. */
  need(first: number, last: number): void {
    for (let window = Math.floor(first / WINDOW); window <= Math.floor(last / WINDOW); window++)
      if (!this.#asked.has(window)) this.#fetch(window);
  }

  /** Fetches the windows of these rows anew; the old rows stay until then. */
  refresh(first: number, last: number): void {
    this.#asked.clear();
    this.need(first, last);
  }

  #fetch(window: number): void {
    this.#asked.add(window);
    const offset = window * WINDOW;
    this.source.inbox({ ...this.query, offset, limit: WINDOW }).then(
      (page) => this.#take(page, offset),
      (error: unknown) => {
        this.#asked.delete(window);
        this.error = error;
        this.changed();
      },
    );
  }

  #take({ total, counts, rows }: InboxPage, offset: number): void {
    this.total = total;
    this.counts = counts;
    this.error = undefined;
    this.#rows.length = Math.min(this.#rows.length, total);
    rows.forEach((row, at) => {
      this.#rows[offset + at] = row;
    });
    this.changed();
  }
}
