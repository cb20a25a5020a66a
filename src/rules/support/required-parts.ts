import type { Localized, Severity } from '../../findings/finding.js';
import type { RecordKind } from '../../records/report.js';

/**
 * A component that a performance report must have, and by what it is recognised. Words are compared in lower case without
 * spaces; a group of words is met by a text that holds all of them. `<angka>` stands for a figure (a percentage, an amount,
 * a number with decimals) and `<periode>` for a span of years ("2021-2026").
 */
export interface RequiredComponent {
  id: string;
  name: Localized;
  /** The chapter of the body that the regulation puts it in. */
  chapter: 1 | 2 | 3 | 4;
  /** Where the regulation asks for it. */
  basis: string;
  /** Kinds of table that show it. */
  tables: readonly RecordKind[];
  /** Kinds of table beside which it is looked for: where a reader would expect it. */
  beside: readonly RecordKind[];
  /** Roles of columns that show it. */
  roles: readonly string[];
  /** Groups of words of a heading or a table's caption that show it. */
  headings: readonly (readonly string[])[];
  /** Groups of words of a paragraph that show it. */
  statements: readonly (readonly string[])[];
  /** Groups of words that show that it is at least spoken of: then its absence is only a note. */
  mentions: readonly (readonly string[])[];
  severity: Exclude<Severity, 'error'>;
}

/** The chapters that every report must have, with the words of their headings. */
export const REQUIRED_CHAPTERS: readonly { number: 1 | 2 | 3 | 4; name: Localized; words: readonly string[] }[] = [
  {
    number: 1,
    name: { id: 'Bab I Pendahuluan', en: 'Chapter I, introduction' },
    words: ['pendahuluan', 'latarbelakang'],
  },
  {
    number: 2,
    name: { id: 'Bab II Perencanaan Kinerja', en: 'Chapter II, planning' },
    words: ['perencanaan', 'perjanjiankinerja', 'rencanakinerja', 'rencanastrate'],
  },
  {
    number: 3,
    name: { id: 'Bab III Akuntabilitas Kinerja', en: 'Chapter III, achievements' },
    words: ['akuntabilitaskinerja', 'capaiankinerja'],
  },
  { number: 4, name: { id: 'Bab IV Penutup', en: 'Chapter IV, closing' }, words: ['penutup', 'simpulan'] },
];
