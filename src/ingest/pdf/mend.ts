import { findObjects, type RawObject } from './raw-objects.js';
import type { RawValue } from './raw-syntax.js';

/** What a mended file gets at most: more pages than this no report has. */
const MAX_PAGES = 5_000;

/** Keys that lead from a page to what is drawn on it. */
const DRAWN = ['/Contents', '/Resources'];

/** A file made readable again. */
export interface MendedPdf {
  bytes: Uint8Array;
  /**
   * Object numbers of the pages of which everything is there: contents, fonts and what these refer to. Text without its font
   * would come out as other letters and figures.
   */
  sound: ReadonlySet<number>;
}

/**
 * A PDF whose end is missing, with an end of its own that leads to the pages which are still there; undefined when none is. The
 * catalog or the page tree of the file is used where it is whole, so that pages keep their numbers and lost ones are known to be.
 */
export function mendedPdf(bytes: Uint8Array): MendedPdf | undefined {
  const objects = wholeObjects(bytes);
  const pages = numbersOf(objects, '/Page').slice(0, MAX_PAGES);
  if (pages.length === 0) return undefined;
  const free = Math.max(...objects.keys()) + 1;
  const [catalog] = numbersOf(objects, '/Catalog').filter((number) => leadsToPages(objects, number));
  const tree = numbersOf(objects, '/Pages').find((number) => !objects.get(number)?.dict.has('/Parent'));
  const added: string[] = [];
  let root = catalog;
  if (root === undefined) {
    root = free;
    const kids = pages.map((number) => `${number} 0 R`).join(' ');
    added.push(`${root} 0 obj\n<< /Type /Catalog /Pages ${tree ?? free + 1} 0 R >>\nendobj`);
    if (tree === undefined)
      added.push(`${free + 1} 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>\nendobj`);
  }
  const end = `\nendstream\nendobj\n${added.join('\n')}\ntrailer\n<< /Root ${root} 0 R /Size ${free + 2} >>\nstartxref\n0\n%%EOF\n`;
  const others = otherObjects(bytes);
  const sound = new Set(pages.filter((number) => isSound(objects, others, number)));
  return { bytes: new Uint8Array(Buffer.concat([bytes, Buffer.from(end, 'latin1')])), sound };
}

/** The objects of the file without the one that it was cut off in. */
function wholeObjects(bytes: Uint8Array): Map<number, RawObject> {
  const end = bytes.byteOffset + bytes.length;
  const isWhole = ({ data }: RawObject) => !data || data.byteOffset + data.length < end;
  return new Map([...findObjects(bytes)].filter(([, object]) => isWhole(object)));
}

/** Numbers of all objects that end before the file does: arrays and numbers (widths, encodings) are no dictionaries. */
function otherObjects(bytes: Uint8Array): Set<number> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const whole = text.slice(0, Math.max(0, text.lastIndexOf('endobj')));
  return new Set(
    Array.from(whole.matchAll(/(?:^|\s)(\d{1,10})\s+\d{1,5}\s+obj\s*[[\d(/]/g), ([, number]) => Number(number)),
  );
}

/** Whether all that is drawn on a page is in the file. Resources of its own are asked for: inherited ones are not looked up. */
function isSound(objects: ReadonlyMap<number, RawObject>, others: ReadonlySet<number>, page: number): boolean {
  const dict = objects.get(page)?.dict;
  const seen = new Set<number>();
  const open: RawValue[] = DRAWN.flatMap((key) => dict?.get(key) ?? []);
  if (!dict?.has('/Resources')) return false;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') continue;
    if (Array.isArray(next)) open.push(...next);
    else if (next instanceof Map) open.push(...[...next].flatMap(([key, value]) => (key === '/Parent' ? [] : [value])));
    else if (!seen.has(next.ref)) {
      seen.add(next.ref);
      const object = objects.get(next.ref);
      if (!object && !others.has(next.ref)) return false;
      if (object) open.push(object.dict);
    }
  }
  return true;
}

function numbersOf(objects: ReadonlyMap<number, RawObject>, type: string): number[] {
  return [...objects].filter(([, { dict }]) => dict.get('/Type') === type).map(([number]) => number);
}

function leadsToPages(objects: ReadonlyMap<number, RawObject>, catalog: number): boolean {
  const pages = objects.get(catalog)?.dict.get('/Pages');
  return isRef(pages) && objects.get(pages.ref)?.dict.get('/Type') === '/Pages';
}

function isRef(value: RawValue | undefined): value is { ref: number } {
  return typeof value === 'object' && 'ref' in value;
}
