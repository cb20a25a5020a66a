/** What one pass over a file took, in milliseconds. */
export interface Pass {
  wall: number;
  /** Of processors, all threads. */
  cpu: number;
  pages: number;
}

/** What a side answers: null for a file that is none of its business, a scan or one that cannot be read. */
export type Answer = { pass: Pass | null } | { error: string };
