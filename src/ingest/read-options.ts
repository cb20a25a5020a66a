/** How documents are read. */
export interface ReadOptions {
  /** Opens files that are locked with it; others are read as without one. */
  password?: string;
}
