import { distance } from 'fastest-levenshtein';
import { expand } from './expand.js';
import { fold, foldedWords } from './fold.js';
import { REGION_KINDS, type Regency, readRegency, regencyKey } from './regency.js';

/** An office's printed name, taken apart; all words folded, abbreviations written out. */
export interface OfficeName {
  /** "kecamatan", "dinas"; empty where the name does not begin with one. */
  kind: string;
  words: readonly string[];
  regency: Regency;
  /** A region in the name that is not the given one. */
  elsewhere: string;
  abbreviations: number;
  /** Printed words that are no part of the name: a region, a title, the year. */
  surplus: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));

const KINDS = set(
  'kecamatan kelurahan desa dinas badan kantor inspektorat sekretariat satuan rumah puskesmas bagian biro upt lembaga',
);
/** Kinds that are named after a place, which may be called as its regency is: "Kecamatan Jombang". */
const OF_PLACES = set('kecamatan kelurahan desa puskesmas');
const OF_SECRETARIAT = set('bagian biro');
const HEADS = new Map([
  [fold('camat'), fold('kecamatan')],
  [fold('lurah'), fold('kelurahan')],
  [fold('sekretaris'), fold('sekretariat')],
  [fold('kadis'), fold('dinas')],
  [fold('kaban'), fold('badan')],
  [fold('kabag'), fold('bagian')],
]);
const IN_FRONT = set(
  'laporan kinerja akuntabilitas instansi lakip lkjip lkip lkj pemerintah kepala plt plh pj direktur',
);
const INSPECTORATE = fold('inspektorat');
const NOT_OF_INSPECTORATE = set('daerah kabupaten kota provinsi');
const PROVINCE = fold('provinsi');
const BUILDING = fold('kantor');
const YEAR = /^(?:19|20)\d\d$/;
const OF_YEAR = set('tahun anggaran');

/** Shorter kinds are not corrected: too many words are one letter from them. */
const KIND_LETTERS = 5;

/** The kind that a word is, or is by one slip of OCR. */
function kindOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const exact = HEADS.get(word) ?? word;
  if (KINDS.has(exact)) return exact;
  if (word.length < KIND_LETTERS) return undefined;
  return [...KINDS].find((kind) => kind.length >= KIND_LETTERS && distance(kind, word) === 1);
}

const begins = (word: string | undefined) =>
  word === undefined || KINDS.has(HEADS.get(word) ?? word) || REGION_KINDS.has(word);

/** How many words after a region's kind are its name: those of the given regency, else up to the next kind. */
function lengthOfName(rest: readonly string[], given: string): number {
  const whole = rest.findIndex((_, at) => rest.slice(0, at + 1).join('') === given);
  if (given !== '' && whole >= 0) return whole + 1;
  const end = rest.findIndex((word) => begins(word) || OF_YEAR.has(word));
  return end < 0 ? rest.length : end;
}

/** Takes regions out of the words: "kecamatan kota" and "dinas tata kota" name none. */
function withoutRegions(words: readonly string[], given: Regency): { own: string[]; regions: Regency[] } {
  const own: string[] = [];
  const regions: Regency[] = [];
  for (let at = 0; at < words.length; at++) {
    const kind = REGION_KINDS.get(words[at] ?? '');
    const rest = words.slice(at + 1);
    const length = kind === undefined || OF_PLACES.has(own.at(-1) ?? '') ? 0 : lengthOfName(rest, given.name);
    if (kind === undefined || length === 0) {
      own.push(words[at] ?? '');
      continue;
    }
    regions.push({ kind, name: rest.slice(0, length).join('') });
    at += length;
  }
  return { own, regions };
}

/** Regions that the given one does not make superfluous: neither it nor the province that it lies in. */
function otherRegions(regions: readonly Regency[], given: Regency): Regency[] {
  const rest = regions.filter(({ kind, name }) => name !== given.name || (given.kind !== '' && kind !== given.kind));
  const below = rest.filter(({ kind }) => kind !== PROVINCE);
  return below.length > 0 || (given.name !== '' && given.kind !== PROVINCE) ? below : rest;
}

/** Without the year, what the report is called, and the head's title. */
function withoutFront(words: readonly string[]): readonly string[] {
  const dated = words.some((word) => YEAR.test(word));
  const named = dated ? words.filter((word) => !YEAR.test(word) && !OF_YEAR.has(word)) : words;
  const first = named.findIndex((word) => !IN_FRONT.has(word));
  const own = first < 0 ? named : named.slice(first);
  return own[0] === BUILDING && kindOf(own[1]) ? own.slice(1) : own;
}

/** What a kind of office says besides its name: "Inspektorat Daerah", "Bagian Umum Sekretariat Daerah". */
function bare(kind: string, words: readonly string[], given: Regency): readonly string[] {
  if (kind === INSPECTORATE) return words.filter((word) => !NOT_OF_INSPECTORATE.has(word) && word !== given.name);
  const secretariat = words.indexOf(fold('sekretariat'));
  const own = OF_SECRETARIAT.has(kind) && secretariat > 0 ? words.slice(0, secretariat) : words;
  const repeats = !OF_PLACES.has(kind) && kind !== '' && own.length > 1 && own.at(-1) === given.name;
  return repeats ? own.slice(0, -1) : own;
}

/** A name as printed on a cover, in a signature or a file name, and the regency if it is known, taken apart. */
export function readOffice(name: string, regency: string | null): OfficeName {
  const given = readRegency(regency);
  const outside = foldedWords(name.replace(/\([^()]*\)/g, ' '));
  const printed = outside.length > 0 ? outside : foldedWords(name);
  const { words: written, abbreviations } = expand(printed);
  const { own, regions } = withoutRegions(written, given);
  const rest = withoutFront(own);
  const kind = kindOf(rest[0]) ?? '';
  const named = kind === '' ? rest : rest.slice(1);
  const upt = kind === fold('upt') && OF_PLACES.has(named[0] ?? '');
  const [ownKind, ownWords] = upt ? [named[0] ?? '', named.slice(1)] : [kind, named];
  const words = bare(ownKind, ownWords, given);
  return {
    kind: ownKind,
    words,
    regency: given,
    elsewhere: otherRegions(regions, given).map(regencyKey).sort().join(' '),
    abbreviations,
    surplus: written.length - words.length - (kind === '' || rest[0] !== kind ? 0 : 1),
  };
}
