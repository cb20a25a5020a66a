import { BYTE_MUTATIONS } from './bytes.js';
import { OFFICE_MUTATIONS } from './office.js';
import { PDF_MUTATIONS } from './pdf-structure.js';
import { PDF_TRAPS } from './pdf-traps.js';
import { Random, seedOf } from './random.js';
import type { Seed, SeedKind } from './seeds.js';
import { TEXT_MUTATIONS } from './text.js';
import { XML_MUTATIONS } from './xml-structure.js';

/** A document made to break its reader. */
export interface Mutant {
  /** Its file's name: index, mutation and seed document. */
  name: string;
  mutation: string;
  bytes: Buffer;
}

type Mutation = (bytes: Buffer, random: Random) => Buffer | Promise<Buffer>;

function onText(mutations: Readonly<Record<string, (text: string, random: Random) => string>>): [string, Mutation][] {
  return Object.entries(mutations).map(([name, mutate]) => [
    name,
    (bytes, random) => Buffer.from(mutate(bytes.toString('utf8'), random), 'utf8'),
  ]);
}

const OF_KIND: Readonly<Record<SeedKind, readonly [string, Mutation][]>> = {
  pdf: Object.entries(PDF_MUTATIONS),
  zipped: Object.entries(OFFICE_MUTATIONS),
  xml: onText(XML_MUTATIONS),
  text: onText(TEXT_MUTATIONS),
};
const OF_ANY: readonly [string, Mutation][] = Object.entries(BYTE_MUTATIONS);
const TRAPS = Object.entries(PDF_TRAPS);

/** One mutant in so many is a trap made from nothing. */
const TRAP_IN = 10;
const DAMAGE_IN = 3;
/** PDFs are most of what inspectorates are sent, and have the most seeds. */
const KINDS: readonly SeedKind[] = ['pdf', 'pdf', 'pdf', 'zipped', 'xml', 'text'];

/** The mutant of a seed and an index: always the same bytes while the seed documents are the same. */
export async function mutantOf(seeds: readonly Seed[], seed: number, index: number): Promise<Mutant> {
  const random = new Random(seedOf(seed, index));
  const number = String(index).padStart(6, '0');
  if (random.below(TRAP_IN) === 0) {
    const [mutation, make] = random.pick(TRAPS);
    return { name: `${number}_${mutation}.pdf`, mutation, bytes: make(random) };
  }
  const kind = random.pick(KINDS);
  const from = random.pick(seeds.filter((one) => one.kind === kind));
  const [mutation, mutate] = random.pick(random.below(DAMAGE_IN) === 0 ? OF_ANY : OF_KIND[kind]);
  return { name: `${number}_${mutation}_${from.name}`, mutation, bytes: await mutate(from.bytes, random) };
}
