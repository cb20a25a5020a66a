import { AFTER_DINAS, OFFICES, WORDS } from './abbreviations.js';
import { fold } from './fold.js';

const foldAll = (text: string): readonly string[] => text.split(' ').map(fold);
const folded = (table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(table).map(([short, long]) => [foldAll(short).join(' '), foldAll(long)]));

const offices = folded(OFFICES);
const words = folded(WORDS);
const afterDinas = folded(AFTER_DINAS);
const DINAS = fold('dinas');
/** Most words that one abbreviation of the tables has. */
const LONGEST = 4;

/** Kinds that an office changes between when it is raised or lowered, and after which an abbreviation says only the rest. */
export const RAISED_KINDS: ReadonlySet<string> = new Set(['dinas', 'badan', 'kantor'].map(fold));

/** "diskominfo" and "dinkes": the dinas of what follows. */
function ofDinas(word: string): readonly string[] | undefined {
  const stem = /^di[sn](.+)$/.exec(word)?.[1];
  const name = stem === undefined ? undefined : (afterDinas.get(stem) ?? words.get(stem));
  return name && [DINAS, ...name];
}

function writtenOut(short: string, previous: string | undefined): readonly string[] | undefined {
  const office = offices.get(short) ?? ofDinas(short);
  if (office) {
    const [kind = ''] = office;
    const repeated = previous === kind || (RAISED_KINDS.has(kind) && RAISED_KINDS.has(previous ?? ''));
    return repeated ? office.slice(1) : office;
  }
  return words.get(short) ?? (previous === DINAS ? afterDinas.get(short) : undefined);
}

/** Folded words with their abbreviations written out, the longest first: bappeda gives badan, perencanaan, pembangunan, daerah. */
export function expand(short: readonly string[]): { words: string[]; abbreviations: number } {
  const whole: string[] = [];
  let abbreviations = 0;
  let at = 0;
  while (at < short.length) {
    const lengths = Array.from({ length: LONGEST }, (_, less) => LONGEST - less);
    const found = lengths
      .map((length) => ({ length, long: writtenOut(short.slice(at, at + length).join(' '), whole.at(-1)) }))
      .find(({ length, long }) => long && at + length <= short.length);
    whole.push(...(found?.long ?? short.slice(at, at + 1)));
    at += found?.length ?? 1;
    if (found) abbreviations++;
  }
  return { words: whole, abbreviations };
}
