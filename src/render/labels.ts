import type { Place } from '../document/place.js';
import type { AuditedDocument } from '../findings/audit.js';
import { plainLine } from './hostile.js';
import type { FieldName, Strings } from './strings.js';
import { RECORD_KINDS } from './table-view.js';

/** Excel allows 31 characters. */
const LONGEST_SHEET_NAME = 31;
const LONGEST_FILE_NAME = 60;

/** Captions of a document's record tables by table id; the kind's name stands in for a missing caption. */
export function tableCaptions(document: AuditedDocument, strings: Strings): Map<string, string> {
  const captions = new Map<string, string>();
  for (const kind of RECORD_KINDS)
    for (const table of document.records[kind])
      captions.set(table.id, plainLine(table.caption) || strings.recordKinds[kind]);
  return captions;
}

/** The caption of the table that a place is in; tables of another document are not known here. */
export function captionAt(place: Place | undefined, captions: ReadonlyMap<string, string>): string | undefined {
  return place?.table === undefined || place.source ? undefined : captions.get(place.table);
}

/** "LKjIP 2022 (laporan.pdf)" */
function sourceLabel({ file, year }: NonNullable<Place['source']>): string {
  const name = shorten(plainLine(file.replace(/^.*[\\/](?=[^\\/])/, '')), LONGEST_FILE_NAME);
  return year === undefined ? name : `LKjIP ${year} (${name})`;
}

/**
 * "hlm. 28", "baris 864" or "lembar “Realisasi” baris 12"; empty where a place has neither. Of a place in another document its name
 * stands in front.
 */
export function placeLabel(place: Place | undefined, strings: Strings): string {
  if (!place?.source) return whereLabel(place, strings);
  return [sourceLabel(place.source), whereLabel(place, strings)].filter(Boolean).join(' ');
}

function whereLabel(place: Place | undefined, strings: Strings): string {
  if (place?.sheet !== undefined && place.line !== undefined)
    return strings.sheetShort(shorten(plainLine(place.sheet), LONGEST_SHEET_NAME), place.line);
  if (place?.page !== undefined) return strings.pageShort(place.page);
  if (place?.line !== undefined) return strings.lineShort(place.line);
  return '';
}

/** "Kecamatan Sumbersari", or a text that says the name was not read. */
export function officeName(document: Pick<AuditedDocument, 'entity'>, strings: Strings): string {
  return plainLine(document.entity.name ?? '') || strings.unknownOffice;
}

/** Office and year; the file's name where no office was read, so that such documents can be told apart. */
export function documentTitle(document: Pick<AuditedDocument, 'file' | 'entity'>, strings: Strings): string {
  const { name, year } = document.entity;
  if (name === null) return plainLine(document.file.replace(/^.*[\\/](?=[^\\/])/, ''));
  return [officeName(document, strings), year].filter(Boolean).join(' ');
}

const isFieldName = (field: string, strings: Strings): field is FieldName => Object.hasOwn(strings.fields, field);

/** Heading of a record column: "Capaian", or "Realisasi 2021" for the measure and year of a trend table. */
export function columnLabel(column: string, strings: Strings): string {
  const [, measure = column, year = ''] = /^(.*?)(?:_(\d{4}))?$/.exec(column) ?? [];
  return `${isFieldName(measure, strings) ? strings.fields[measure] : measure} ${year}`.trim();
}

/** Shortens to `length` characters, the last of them an ellipsis. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1)).trimEnd()}…`;
}
