import type { Place } from '../../document/place.js';
import type { AuditedDocument, AuditFinding } from '../../findings/audit.js';
import { readNumber } from '../../numbers/printed-number.js';
import { isSameName } from '../../records/names.js';
import type { RecordKind } from '../../records/report.js';

/** A row of any record. */
interface NamedRow {
  places: Readonly<Record<string, Place>>;
  names: string[];
}

/** Fields that say what a row is about. */
const NAME_FIELDS = ['indikator', 'name', 'program', 'label', 'sasaran'] as const;

function rowsOf({ records }: AuditedDocument): NamedRow[] {
  return (Object.keys(records) as RecordKind[]).flatMap((kind) =>
    records[kind].flatMap(({ rows }) =>
      rows.map((row): NamedRow => {
        const fields: Readonly<Record<string, unknown>> = row;
        const [name] = NAME_FIELDS.flatMap((field) => {
          const text = fields[field];
          return typeof text === 'string' && text !== '' ? [text] : [];
        });
        return { places: row.places, names: name === undefined ? [] : [name] };
      }),
    ),
  );
}

/** One table may be read as two kinds of records, whose cells are the same ones. */
const cellKey = ({ page, line, box, column, row, table }: Place) =>
  JSON.stringify(box ? [page, box] : line !== undefined ? [page, line, column] : [table, row, column]);

/** The value of a cell in one form: 70.000.000,00 is 70.000.000. Undefined for words. */
function numberIn(text: string | undefined): string | undefined {
  const number = text === undefined ? null : readNumber(text);
  return number ? `${number.value.toString()}${/%/.test(text ?? '') ? '%' : ''}` : undefined;
}

/** The other cells of the records in which a value of the finding stands for the same indicator or program. */
export function elsewhere(document: AuditedDocument, { places, subject }: AuditFinding): Place[] {
  const own = places.filter(({ source }) => !source);
  const known = new Set(own.map(cellKey));
  const values = new Set(own.flatMap(({ text }) => numberIn(text) ?? []));
  const found = new Map<string, Place>();
  const rows = rowsOf(document);
  const standing = rows.filter(({ places: cells }) => Object.values(cells).some((place) => known.has(cellKey(place))));
  const names = new Set([subject, ...standing.flatMap((row) => row.names)]);
  for (const row of rows) {
    const same = row.names.some((name) => [...names].some((other) => isSameName(name, other)));
    if (!same) continue;
    for (const place of Object.values(row.places)) {
      const value = numberIn(place.text);
      const key = cellKey(place);
      if (value !== undefined && values.has(value) && !known.has(key)) found.set(key, place);
    }
  }
  return [...found.values()];
}
