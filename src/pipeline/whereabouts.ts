/** Where the work on a document is: told by the thread that does it, read from outside after it hung or crashed. */
export const STAGE_NAMES = ['read', 'layout', 'extract', 'rules'] as const;

export type WorkStage = (typeof STAGE_NAMES)[number];

export interface Whereabouts {
  stage: WorkStage;
  /** 1-based; absent where the stage does not go page by page, or the format has no pages. */
  page?: number;
}

const STAGE = 0;
const PAGE = 1;
/** The highest page so far. */
const REACHED = 2;
const FIELDS = 3;

/** Memory for one thread's whereabouts, shared with it: a store and no message, so that a thread that never yields has told them. */
export function whereaboutsMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(FIELDS * Int32Array.BYTES_PER_ELEMENT);
}

/** Writes the whereabouts of this thread's work. */
export class Tracker {
  readonly #fields: Int32Array;

  constructor(memory: SharedArrayBuffer = whereaboutsMemory()) {
    this.#fields = new Int32Array(memory);
  }

  /** `page` is 1-based; leave it out where the stage has none. */
  at(stage: WorkStage, page = 0): void {
    this.#fields[STAGE] = STAGE_NAMES.indexOf(stage) + 1;
    this.#fields[PAGE] = page;
    if (page > (this.#fields[REACHED] ?? 0)) this.#fields[REACHED] = page;
  }
}

/** What was last told in that memory; undefined where nothing was. */
export function whereabouts(memory: SharedArrayBuffer): Whereabouts | undefined {
  const [stage = 0, page = 0] = new Int32Array(memory);
  const name = STAGE_NAMES[stage - 1];
  return name && { stage: name, ...(page > 0 && { page }) };
}

/** The highest page that was told, 0 where none was. */
export function pagesReached(memory: SharedArrayBuffer): number {
  return new Int32Array(memory)[REACHED] ?? 0;
}

/** Forgets what was told, before another document. */
export function resetWhereabouts(memory: SharedArrayBuffer): void {
  new Int32Array(memory).fill(0);
}
