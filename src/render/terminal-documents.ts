import type picocolors from 'picocolors';
import type { DocumentLine } from './document-order.js';
import { officeName } from './labels.js';
import type { ReviewStrings } from './review-strings.js';
import type { Strings } from './strings.js';
import { cutStart, padded, terminalWidth } from './terminal-text.js';

/** How the summary is to be printed. */
export interface SummaryContext {
  strings: Strings;
  review: ReviewStrings;
  colours: ReturnType<typeof picocolors.createColors>;
  /** Columns of the terminal. */
  width: number;
  /** Where everything can be seen, null when only the terminal has it. */
  elsewhere: string | null;
}

interface Column {
  heading: string;
  values: string[];
  width: number;
  align: 'left' | 'right';
}

/** Below this width headings are abbreviated; below the second there is no room for the office beside the file. */
const ABBREVIATED_BELOW = 100;
const NO_OFFICE_BELOW = 76;
const GAP = 2;

function column(heading: string, values: string[], align: Column['align'] = 'left'): Column {
  return { heading, values, width: Math.max(...[heading, ...values].map(terminalWidth)), align };
}

/** Shares `room` columns among the two, the file's name before the office's. */
function share(file: Column, office: Column | null, room: number): void {
  const wanted = office ? office.width + GAP : 0;
  file.width = Math.min(file.width, office ? Math.max(Math.ceil(room / 2), room - wanted) : room);
  if (office) office.width = Math.min(office.width, room - file.width - GAP);
}

/** One line for each document under a heading, aligned and within the width: what an inspector sorts the work by. */
export function documentTable(documents: readonly DocumentLine[], context: SummaryContext): string[] {
  const { strings, colours, width } = context;
  const counts = documents.map((document) => ({ ...document.counts, unread: document.unread }));
  const headings =
    width < ABBREVIATED_BELOW ? strings.abbreviated : { ...strings.severities, unread: strings.unreadShort };
  const numbers = (['error', 'warning', 'unread'] as const).map((key) =>
    column(
      headings[key],
      counts.map((count) => (count[key] === 0 ? '·' : String(count[key]))),
      'right',
    ),
  );
  const file = column(
    strings.file,
    documents.map((document) => document.file),
  );
  const office =
    width < NO_OFFICE_BELOW
      ? null
      : column(
          strings.office,
          documents.map((document) => officeName(document, strings)),
        );
  const year = column(
    strings.year,
    documents.map(({ entity }) => String(entity.year ?? '?')),
  );
  const status = column(
    strings.status,
    documents.map((document) => strings.statuses[document.status]),
  );
  const fixed = [year, ...numbers, status];
  share(file, office, width - fixed.reduce((sum, own) => sum + own.width + GAP, 0));
  const columns = [file, ...(office ? [office] : []), ...fixed];
  const line = (texts: (own: Column) => string) =>
    columns.map((own) => padded(own === file ? cutStart(texts(own), own.width) : texts(own), own.width, own.align));
  const join = (cells: string[]) => cells.join(' '.repeat(GAP)).trimEnd();
  return [
    colours.bold(join(line((own) => own.heading))),
    ...documents.map((document, index) => {
      const cells = line((own) => own.values[index] ?? '');
      const last = cells.pop() ?? '';
      return join([...cells, document.status === 'audited' ? last : colours.yellow(last.trimEnd())]);
    }),
  ];
}
