/** Codes of the drawing operators by name, as pdf.js numbers them. */
export type OperatorCodes = Readonly<Record<string, number>>;

/** What a painting operator does with a path. */
export interface Paint {
  fill: boolean;
  stroke: boolean;
  close: boolean;
}

/** The painting operators by name. */
export const PAINTS: Readonly<Record<string, Paint>> = {
  stroke: { fill: false, stroke: true, close: false },
  closeStroke: { fill: false, stroke: true, close: true },
  fill: { fill: true, stroke: false, close: false },
  eoFill: { fill: true, stroke: false, close: false },
  fillStroke: { fill: true, stroke: true, close: false },
  eoFillStroke: { fill: true, stroke: true, close: false },
  closeFillStroke: { fill: true, stroke: true, close: true },
  closeEOFillStroke: { fill: true, stroke: true, close: true },
};

/** Entries by the operators' names as entries by their codes; operators without a code are left out. */
export function byCode<T>(codes: OperatorCodes, entries: Readonly<Record<string, T>>): ReadonlyMap<number, T> {
  const map = new Map<number, T>();
  for (const [name, entry] of Object.entries(entries)) {
    const code = codes[name];
    if (code !== undefined) map.set(code, entry);
  }
  return map;
}
