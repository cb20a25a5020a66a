import { distance } from 'fastest-levenshtein';
import { bestPairs } from './best-pairs.js';
import {
  COMMON_WORDS,
  DECISIVE_WORDS,
  GOVERNMENT_WORDS,
  MEASURE_WORDS,
  OFFICE_WORDS,
  PARTICLES,
  SPELLINGS,
  UNTELLING_WORDS,
} from './name-words.js';

const LEADING_NUMBER = /^\s*(?:[-•*–]\s*)?(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})(?:[.)](?:\d{1,2}[.)]?)*)\s*)+(?=\S)/i;
/** "1 Prosentase …": a number in the cell of the name, where what is measured begins with its measure. */
const LONE_NUMBER =
  /^\s*\d{1,2}\s+(?=(?:persentase|prosentase|presentase|jumlah|nilai|indeks?|indek|index|rasio|hasil|tingkat|cakupan)\s)/i;
const LEADING_LABEL =
  /^\s*(?:sasaran(?:\s+strategis)?|program|kegiatan|sub\s*kegiatan|indikator(?:\s+kinerja)?|iku)\s*(?:[ivx\d]{1,4}\s*)?[:.]\s*/i;
const LEADING_LEVEL = /^\s*(?:sub\s*kegiatan|kegiatan|program)\s+(?=\S+\s+\S)/i;
const BRACKETS = /\([^()]*\)/g;

/** Below this share of equal letters two words are different words: one slip of OCR in a word of five letters, three in ten. */
const WORD_LIKENESS = 0.8;
const LONG_WORD_LIKENESS = 0.7;
const LONG_WORD = 9;
const COMMON_WEIGHT = 0.35;

function clean(text: string): string {
  let rest = text
    .normalize('NFKC')
    .replace(/[*_|]+/g, ' ')
    .replace(LEADING_NUMBER, '')
    .replace(LONE_NUMBER, '');
  rest = rest.replace(LEADING_LABEL, '').replace(LEADING_NUMBER, '').replace(LEADING_LEVEL, '');
  return rest.toLowerCase();
}

function split(text: string): string[] {
  const words: string[] = [];
  for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
    if (word === '' || PARTICLES.has(word)) continue;
    for (const part of (SPELLINGS.get(word) ?? word).split(' ')) if (part !== words.at(-1)) words.push(part);
  }
  return words;
}

/**
 * The words of the name of an indicator, sasaran, program or kegiatan, for comparing: lower case, usual spelling, without
 * numbering, level ("Kegiatan …"), particles and remarks in brackets (which stay when nothing else is left).
 */
export function normaliseName(text: string): string[] {
  const whole = clean(text);
  const words = split(whole.replace(BRACKETS, ' '));
  return words.length > 0 ? words : split(whole);
}

function sameWord(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest < 5 || /\d/.test(a + b)) return 0;
  if (Math.min(a.length, b.length) < longest * LONG_WORD_LIKENESS) return 0;
  const likeness = 1 - distance(a, b) / longest;
  return likeness >= (longest >= LONG_WORD ? LONG_WORD_LIKENESS : WORD_LIKENESS) ? likeness : 0;
}

/** Names of places at the end of a name ("… di Kecamatan Sumbersari") say whose it is, not what it is. */
function weights(words: readonly string[]): number[] {
  const office = words.findLastIndex((word) => OFFICE_WORDS.has(word));
  const tail = office > 0 && words.length - office <= 3 ? office : words.length;
  return words.map((word, index) => (index > tail || COMMON_WORDS.has(word) ? COMMON_WEIGHT : 1));
}

function measures(words: readonly string[]): Set<string> {
  return new Set(words.slice(0, 2).flatMap((word) => MEASURE_WORDS.get(word) ?? []));
}

function decisive(words: readonly string[]): string {
  return words
    .filter((word) => DECISIVE_WORDS.has(word) || /^\d+$/.test(word))
    .sort()
    .join(' ');
}

/** Whether both say what they measure, and not the same ("Jumlah …" and "Persentase …"). */
function isOtherMeasure(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && [...a].every((measure) => !b.has(measure));
}

/** Of names that differ in what they measure or in a word such as "tidak", the likeness is at most this. */
const DIFFERENT = 0.55;

/** Names with less in common than this, letter for letter, are not looked at for slips of spelling: they are other names. */
const WORTH_A_LOOK = 0.25;

/** Likenesses that are remembered for a name: those of thousands of names with each other would fill memory. */
const MOST_KNOWN = 400;

/** The words of a name, with all that comparing them takes. */
interface Words {
  words: readonly string[];
  distinct: ReadonlySet<string>;
  weights: readonly number[];
  /** Sum of the weights. */
  total: number;
  measures: ReadonlySet<string>;
  decisive: string;
  /** Likenesses with other names that were asked for before: the same tables are compared again and again. */
  known: Map<Words, number>;
}

function wordsOf(words: readonly string[]): Words {
  const own = weights(words);
  const total = own.reduce((sum, weight) => sum + weight, 0);
  return {
    words,
    distinct: new Set(words),
    weights: own,
    total,
    measures: measures(words),
    decisive: decisive(words),
    known: new Map(),
  };
}

/** Words of two names that are the same, one to one, and what they weigh together. */
interface CommonWords {
  weight: number;
  /** For each word of the first name the other's place of it, or -1. */
  partners: number[];
}

function commonWords(one: Words, other: Words): CommonWords {
  const [a, b] = [one.words, other.words];
  const partners: number[] = [];
  let weight = 0;
  for (const [i, word] of a.entries()) {
    let j = b.indexOf(word);
    while (j >= 0 && partners.includes(j)) j = b.indexOf(word, j + 1);
    partners.push(j);
    if (j >= 0) weight += (one.weights[i] ?? 1) + (other.weights[j] ?? 1);
  }
  return { weight, partners };
}

/** Likeness of two names of which the same words are known: words that are spelled a little differently count in part. */
function spelledLikeness(one: Words, other: Words, { weight, partners }: CommonWords): number {
  const free = new Set(other.words.keys());
  for (const j of partners) free.delete(j);
  let common = weight;
  for (const [i, word] of one.words.entries()) {
    if (partners[i] !== -1) continue;
    let best = { j: -1, likeness: 0 };
    for (const j of free) {
      const likeness = sameWord(word, other.words[j] ?? '');
      if (likeness > best.likeness) best = { j, likeness };
    }
    if (best.j < 0) continue;
    free.delete(best.j);
    common += best.likeness * ((one.weights[i] ?? 1) + (other.weights[best.j] ?? 1));
  }
  const likeness = common / (one.total + other.total);
  const isOther = isOtherMeasure(one.measures, other.measures) || one.decisive !== other.decisive;
  return isOther ? Math.min(likeness, DIFFERENT) : likeness;
}

function wordLikeness(one: Words, other: Words): number {
  if (one.words.length === 0 || other.words.length === 0) return 0;
  const isLong = one.words.length + other.words.length > 4;
  // Nearly all pairs of a long table end here.
  if (isLong && !one.words.some((word) => other.distinct.has(word))) return 0;
  const common = commonWords(one, other);
  const total = one.total + other.total;
  if (isLong && common.weight < total * WORTH_A_LOOK) return common.weight / total;
  const known = one.known.get(other);
  if (known !== undefined) return known;
  const likeness = spelledLikeness(one, other, common);
  if (one.known.size < MOST_KNOWN) one.known.set(other, likeness);
  return likeness;
}

/** A name made ready for comparing with many others. */
interface Prepared {
  plain: Words;
  /** With what stands in brackets; null where there is none. */
  whole: Words | null;
}

/** A report has some hundred names, each compared with many others. */
const MOST_PREPARED = 5000;
const prepared = new Map<string, Prepared>();

function prepare(name: string): Prepared {
  const known = prepared.get(name);
  if (known) return known;
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  const plain = wordsOf(normaliseName(name));
  const fresh = { plain, whole: name.includes('(') ? wordsOf(split(clean(name))) : null };
  prepared.set(name, fresh);
  return fresh;
}

function preparedLikeness(a: Prepared, b: Prepared): number {
  const plain = wordLikeness(a.plain, b.plain);
  if (!a.whole && !b.whole) return plain;
  const whole = wordLikeness(a.whole ?? a.plain, b.whole ?? b.plain);
  return Math.max(whole, plain * REMARK_DIFFERS);
}

/** Names that differ only by a remark in brackets are a little less alike than equal ones. */
const REMARK_DIFFERS = 0.98;

/** How alike two names are: 1 for the same name in any spelling, 0 for names without a common word. Symmetric. */
export function nameLikeness(a: string, b: string): number {
  return preparedLikeness(prepare(a), prepare(b));
}

/** Likeness of every name of `a` (rows) with every name of `b` (columns). */
export function likenessTable(a: readonly string[], b: readonly string[]): number[][] {
  const columns = b.map(prepare);
  return a.map(prepare).map((row) => columns.map((column) => preparedLikeness(row, column)));
}

/** Likeness of every name (rows) with every thing that has several names (columns): that of its most alike name, 0 where it has none. */
export function groupLikeness(names: readonly string[], groups: readonly (readonly string[])[]): number[][] {
  const columns = groups.map((group) => group.map(prepare));
  return names.map(prepare).map((row) => columns.map((group) => mostAlike(row, group)));
}

function mostAlike(name: Prepared, others: readonly Prepared[]): number {
  return others.reduce((most, other) => Math.max(most, preparedLikeness(name, other)), 0);
}

/** Matches names one to one: index in `a` to index in `b`, as `bestPairs` does. */
export function bestMatches(a: readonly string[], b: readonly string[], minimum: number): Map<number, number> {
  return bestPairs(likenessTable(a, b), minimum);
}

/** The words that tell one indicator from another: without generic ones and the name of the place at the end. */
function tellingWords(words: readonly string[]): readonly string[] {
  const place = words.findLastIndex((word) => GOVERNMENT_WORDS.has(word));
  const own = place > 0 && words.length - place <= 3 ? words.slice(0, place) : words;
  const telling = own.filter((word) => !UNTELLING_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

/** In shorter words one letter makes another word. */
const SLIP_LENGTH = 7;

/** A word with one slip of typing or recognition. */
function isSlipOf(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= SLIP_LENGTH && !/\d/.test(a + b) && distance(a, b) === 1);
}

/**
 * Whether two names are certainly of the same thing: every telling word of each stands in the other, up to one slip in a long word. Stricter than
 * a likeness: one word more ("… keuangan") is another indicator.
 */
export function isSameName(a: string, b: string): boolean {
  const [ofA, ofB] = [normaliseName(a), normaliseName(b)];
  if (decisive(ofA) !== decisive(ofB) || isOtherMeasure(measures(ofA), measures(ofB))) return false;
  const [wordsA, wordsB] = [tellingWords(ofA), tellingWords(ofB)];
  const holds = (some: readonly string[], all: readonly string[]) =>
    some.every((word) => all.some((other) => isSlipOf(word, other)));
  return wordsA.length > 0 && holds(wordsA, wordsB) && holds(wordsB, wordsA);
}
