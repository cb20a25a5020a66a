type Levels = readonly [red: number, green: number, blue: number];

/** A page has a handful of colours, each told anew with every piece of text and every path. */
const MOST_KNOWN = 1000;
const known = new Map<string, Levels | undefined>();

/** Levels from 0 to 255 of a colour "#rrggbb"; undefined for a pattern. */
export function levelsOf(color: string): Levels | undefined {
  if (known.has(color)) return known.get(color);
  if (known.size >= MOST_KNOWN) known.clear();
  const levels = read(color);
  known.set(color, levels);
  return levels;
}

function read(color: string): Levels | undefined {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(color) ?? [];
  if (!red || !green || !blue) return undefined;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}
