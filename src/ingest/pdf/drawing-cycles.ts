import { constants, inflateSync } from 'node:zlib';
import { findObjects, type RawObject } from './raw-objects.js';
import { type RawDict, type RawValue, rawTokens } from './raw-syntax.js';

const MAX_INFLATED_BYTES = 20 * 1024 * 1024;
const MAX_STEPS = 2_000_000;

/** Operators that draw what a name in the resources stands for. */
const CATEGORY = new Map([
  ['Do', '/XObject'],
  ['scn', '/Pattern'],
  ['SCN', '/Pattern'],
  ['gs', '/ExtGState'],
]);

/**
 * Whether drawing this PDF would never end because a tiling pattern draws itself, directly or through forms, soft masks
 * and other patterns. pdf.js follows such cycles until memory is full (5.6.205); those of forms alone, and those through
 * a Type 3 font that is an indirect object, it stops itself.
 *
 * Files without a tiling pattern cost one search of their bytes. Not seen: resources inside object streams or inherited
 * from the page, encrypted streams, filters other than Flate, and what lies beyond 20,000 objects or 20 MB of content.
 */
export function hasDrawingCycle(bytes: Uint8Array): boolean {
  if (!mayHaveTilingPattern(bytes)) return false;
  const graph = new DrawingGraph(findObjects(bytes));
  return graph.patterns().some((pattern) => graph.drawsItself(pattern));
}

function mayHaveTilingPattern(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const key = '/PatternType';
  for (let at = file.indexOf(key); at >= 0; at = file.indexOf(key, at + 1)) {
    const after = file.toString('latin1', at + key.length, at + key.length + 16);
    if (!/^\s+2\b/.test(after)) return true;
  }
  return false;
}

class DrawingGraph {
  #objects: Map<number, RawObject>;
  #drawn = new Map<number, number[]>();
  /** By kind of resources; documents share one dictionary among thousands of forms. */
  #targets = new Map<string, Map<RawDict, Map<string, number>>>();
  #onNoCycle = new Set<number>();
  #bytesLeft = MAX_INFLATED_BYTES;
  #stepsLeft = MAX_STEPS;

  constructor(objects: Map<number, RawObject>) {
    this.#objects = objects;
  }

  patterns(): number[] {
    return [...this.#objects].filter(([, object]) => isPattern(object)).map(([number]) => number);
  }

  drawsItself(pattern: number): boolean {
    const seen = new Set<number>();
    const open = [pattern];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const drawn of this.#drawnBy(next)) {
        if (drawn === pattern) return true;
        if (--this.#stepsLeft < 0) return false;
        if (seen.has(drawn) || this.#onNoCycle.has(drawn)) continue;
        seen.add(drawn);
        open.push(drawn);
      }
    }
    this.#onNoCycle.add(pattern);
    return false;
  }

  /** Numbers of the forms and tiling patterns that the content of this one draws. */
  #drawnBy(number: number): number[] {
    let drawn = this.#drawn.get(number);
    if (!drawn) {
      const object = this.#objects.get(number);
      drawn = object ? this.#readDrawn(object) : [];
      this.#drawn.set(number, drawn);
    }
    return drawn;
  }

  #readDrawn({ dict, data }: RawObject): number[] {
    const resources = this.#dict(dict.get('/Resources'));
    const candidates = new Map<string, Map<string, number>>();
    for (const category of new Set(CATEGORY.values())) {
      const names = this.#dict(resources?.get(category));
      const targets = names && this.#targetsOf(category, names);
      if (targets && targets.size > 0) candidates.set(category, targets);
    }
    if (!data || candidates.size === 0) return [];
    const drawn = new Set<number>();
    let operand = '';
    for (const token of rawTokens(this.#content(dict, data))) {
      const category = CATEGORY.get(token);
      const target = category === undefined ? undefined : candidates.get(category)?.get(operand);
      if (target !== undefined) drawn.add(target);
      operand = token;
    }
    return [...drawn];
  }

  /** The names of one kind of resources that stand for a form or a tiling pattern, with its object number. */
  #targetsOf(category: string, names: RawDict): Map<string, number> {
    const known = this.#targets.get(category) ?? new Map<RawDict, Map<string, number>>();
    this.#targets.set(category, known);
    let targets = known.get(names);
    if (!targets) {
      targets = this.#readTargets(category, names);
      known.set(names, targets);
    }
    return targets;
  }

  #readTargets(category: string, names: RawDict): Map<string, number> {
    const targets = new Map<string, number>();
    for (const [name, value] of names) {
      const target = category === '/ExtGState' ? this.#dict(this.#dict(value)?.get('/SMask'))?.get('/G') : value;
      const number = refNumber(target);
      const object = number === undefined ? undefined : this.#objects.get(number);
      if (number !== undefined && object && (category === '/Pattern' ? isPattern(object) : isForm(object)))
        targets.set(name, number);
    }
    return targets;
  }

  #dict(value: RawValue | undefined): RawDict | undefined {
    if (value instanceof Map) return value;
    const number = refNumber(value);
    return number === undefined ? undefined : this.#objects.get(number)?.dict;
  }

  #content(dict: RawDict, data: Uint8Array): string {
    const filter = dict.get('/Filter');
    const filters = (Array.isArray(filter) ? filter : [filter]).filter((one) => one !== undefined);
    const content = filters.length === 0 ? data.subarray(0, this.#bytesLeft) : this.#inflate(filters, data);
    this.#bytesLeft -= content.length;
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  }

  #inflate(filters: RawValue[], data: Uint8Array): Uint8Array {
    if (filters.length > 1 || filters[0] !== '/FlateDecode' || this.#bytesLeft <= 0) return new Uint8Array();
    try {
      return inflateSync(data, { maxOutputLength: this.#bytesLeft, finishFlush: constants.Z_SYNC_FLUSH });
    } catch {
      return new Uint8Array();
    }
  }
}

function isPattern({ dict, data }: RawObject): boolean {
  return data !== undefined && dict.get('/PatternType') === '1';
}

function isForm({ dict, data }: RawObject): boolean {
  return data !== undefined && dict.get('/Subtype') === '/Form';
}

function refNumber(value: RawValue | undefined): number | undefined {
  return typeof value === 'object' && 'ref' in value ? value.ref : undefined;
}
