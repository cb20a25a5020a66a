import type { Place } from '../../document/place.js';
import type { AuditFinding } from '../../findings/audit.js';
import type { FindingKind } from '../../findings/finding.js';
import type { Passage } from '../../records/passage.js';
import { plainLine } from '../hostile.js';
import { placeLabel, shorten, tableCaptions } from '../labels.js';
import type { Paper } from './paper.js';

/** An answer to an item of the form: null is left to a person. */
export interface Answer {
  yes: boolean | null;
  evidence: string[];
}

interface RecordTable {
  id: string;
  number: string | null;
  page?: number | undefined;
  line?: number | undefined;
}

const MOST_TABLES = 4;
const MOST_NAMES = 4;
const NAME_LENGTH = 80;
const QUOTE_LENGTH = 160;

/** What the answers of the review form are put together from: the tables, passages and findings of one document, as sentences. */
export class Evidence {
  private readonly captions: ReadonlyMap<string, string>;

  constructor(readonly paper: Paper) {
    this.captions = tableCaptions(paper.document, paper.strings);
  }

  /** A sentence of formulir.yaml. */
  say(key: string, values: Readonly<Record<string, string>> = {}): string {
    return this.paper.templates.formulir.get(`bukti.${key}`, values);
  }

  private list(entries: readonly string[], most: number): string {
    const shown = entries.slice(0, most);
    const more = entries.length - shown.length;
    if (more > 0) shown.push(this.say('lainnya', { jumlah: String(more) }));
    return shown.join('; ');
  }

  /** "Tabel 3.1 … (hlm. 20); …" */
  tables(tables: readonly RecordTable[]): string {
    const entries = tables.map((table) => {
      const caption = shorten(this.captions.get(table.id) ?? table.id, NAME_LENGTH);
      return this.say('tabel', { tabel: caption, tempat: this.where(table) });
    });
    return this.list([...new Set(entries)], MOST_TABLES);
  }

  names(names: readonly string[]): string {
    return this.list(
      [...new Set(names)].map((name) => shorten(plainLine(name), NAME_LENGTH)),
      MOST_NAMES,
    );
  }

  private where({ page, line }: Place): string {
    return placeLabel({ ...(page && { page }), ...(line && { line }) }, this.paper.strings) || '-';
  }

  passages(about: Passage['about']): string[] {
    return (this.paper.document.passages ?? [])
      .filter((passage) => passage.about === about && passage.form !== 'table')
      .map(({ form, text, place }) =>
        this.say(form === 'heading' ? 'bagian' : 'kalimat', {
          teks: shorten(plainLine(text), QUOTE_LENGTH),
          tempat: this.where(place),
        }),
      );
  }

  /** Errors and warnings that stand, of the kinds and with the property given. */
  findings(kinds: readonly FindingKind[], where: (finding: AuditFinding) => boolean = () => true): number[] {
    return this.paper.findings
      .filter(({ finding, waived }) => waived === null && finding.severity !== 'info' && kinds.includes(finding.kind))
      .filter(({ finding }) => where(finding))
      .map(({ number }) => number);
  }

  /** Components that the report lacks, according to the findings whose words speak of it. */
  lacking(pattern: RegExp): number[] {
    return this.findings(['missing_component'], ({ title, message, subject }) =>
      pattern.test(`${title} ${message} ${subject}`),
    );
  }

  /** "Temuan no. 3, 8." */
  numbers(numbers: readonly number[]): string[] {
    if (numbers.length === 0) return [];
    return [this.say('temuan', { nomor: runs(numbers) })];
  }
}

/** "1, 4–8, 12" */
function runs(numbers: readonly number[]): string {
  const list: [first: number, last: number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = list.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else list.push([number, number]);
  }
  return list
    .map(([first, last]) => (first === last ? `${first}` : `${first}${last - first > 1 ? '–' : ', '}${last}`))
    .join(', ');
}

/** Whether a finding rests on a table of the document of such a kind ("pk", "iku", "renstra_"). */
export function restsOn({ places }: Pick<AuditFinding, 'places'>, prefix: RegExp): boolean {
  return places.some(({ table, source }) => table !== undefined && !source && prefix.test(table));
}
