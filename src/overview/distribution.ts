/** The upper limit of a class, and whether it belongs to it. */
export interface Limit {
  at: number;
  included: boolean;
}

/** A class of a distribution, between the limit of the class before and its own; open where null. */
export interface Bin {
  from: number | null;
  to: number | null;
  /** Whether the limits themselves belong to the class. */
  fromIncluded: boolean;
  toIncluded: boolean;
  count: number;
}

/** How values are spread over classes. */
export interface Distribution {
  bins: Bin[];
  count: number;
  /** Things whose value is not certain; they are in no class. */
  unread: number;
}

/** Counts values into the classes that the limits, which ascend, set apart. */
export function distribution(values: readonly number[], limits: readonly Limit[], unread: number): Distribution {
  const ends = [...limits, { at: null, included: false }];
  const bins = ends.map(({ at, included }, index): Bin => {
    const before = ends[index - 1];
    const from = before?.at ?? null;
    return { from, to: at, fromIncluded: from !== null && !before?.included, toIncluded: included, count: 0 };
  });
  for (const value of values) {
    const bin = bins.find(({ to, toIncluded }) => to === null || value < to || (toIncluded && value === to));
    if (bin) bin.count++;
  }
  return { bins, count: values.length, unread };
}
