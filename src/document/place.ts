/** A rectangle [x0, y0, x1, y1] in PDF points, measured from the top left of the page as it is displayed. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * Where a value stands in its document (invariant 1, provenance).
 * PDF: 1-based `page` and `box`. Text exports: 1-based `line`. DOCX and HTML: `line` counts paragraphs and table rows.
 * Workbooks: `page` is the 1-based sheet, `sheet` its name and `line` the row in it. `table`, `row` and `column` name the cell
 * where it is in a table (`row` and `column` 0-based in its Grid); `text` is the value as printed.
 */
export interface Place {
  page?: number;
  sheet?: string;
  box?: Box;
  line?: number;
  table?: string;
  row?: number;
  column?: number;
  text?: string;
  /** Nothing stands there, and something should; `text` then names the row or column. */
  empty?: boolean;
  /** What stands there is as a reviewer read it, not as the program did. */
  corrected?: boolean;
  /** The other document that it is in; absent: the one that the finding is about. */
  source?: Source;
}

/** Another document than the one at hand, and the year that it reports on where that is known. */
export interface Source {
  file: string;
  sha256: string;
  year?: number;
}

/** The smallest box that holds all the boxes given, or undefined when there is none. */
export function unionBox(boxes: Iterable<Box | undefined>): Box | undefined {
  let union: [number, number, number, number] | undefined;
  for (const box of boxes) {
    if (!box) continue;
    if (!union) union = [...box];
    else
      union = [
        Math.min(union[0], box[0]),
        Math.min(union[1], box[1]),
        Math.max(union[2], box[2]),
        Math.max(union[3], box[3]),
      ];
  }
  return union;
}
