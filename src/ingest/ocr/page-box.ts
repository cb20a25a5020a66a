import type { Box } from '../../document/place.js';

/** A part of a page of a PDF, in points from the top left of the page as displayed. */
export interface PageBox {
  /** 1-based. */
  page: number;
  box: Box;
}

/** A page that the PDF does not have. */
export class NoSuchPageError extends Error {
  override name = 'NoSuchPageError';
}
