import { distance } from 'fastest-levenshtein';
import { RAISED_KINDS } from './expand.js';
import { fold, foldNear } from './fold.js';
import { type OfficeName, readOffice } from './read-office.js';
import { type Regency, regencyKey } from './regency.js';

/** What is known of an office before anyone has said whose reports are its own. */
export interface NamedOffice {
  name: string;
  regency: string | null;
}

/**
 * From here on a pair is worth a user's look. One wrong letter in a name of seven is 0.857, two in one of fourteen as well; two in ten,
 * which is what Sumbersari and Sumberbaru differ by, are 0.8 and two offices. Of all pairs of the 31 kecamatan of Jember and of the 21 of
 * Jombang none reaches it.
 */
export const SUGGEST_FROM = 0.85;

/** Names one of which holds the other, or abbreviates it: likely a renamed office, not surely. */
const RENAMED = 0.9;
/** Two names that differ by what OCR seldom gets wrong, or a user seldom means: below SUGGEST_FROM whatever their letters. */
const AT_MOST = 0.8;
/** A regency that is not known, or of which only the name is. */
const REGENCY_UNKNOWN = 0.95;
/** Offices that changed their kind but not their name: "Kantor Kesbangpol" that became a badan. */
const OTHER_KIND = 0.9;

const DAERAH = fold('daerah');

/** Share of equal letters; what OCR is likely to confuse counts half. */
function letterLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  return 1 - (distance(a, b) + distance(foldNear(a), foldNear(b))) / 2 / longest;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** Mumbulsari and Umbulsari are two kecamatan of one regency: a name that begins otherwise is another. Patrang 1 is not Patrang 2. */
function decisivelyOther(a: string, b: string): boolean {
  return foldNear(a.charAt(0)) !== foldNear(b.charAt(0)) || digitsOf(a) !== digitsOf(b);
}

const withoutDaerah = (words: readonly string[]) => words.filter((word) => word !== DAERAH);

/** "Dinas Pendidikan" and "Dinas Pendidikan dan Kebudayaan": all words of one, in their order, in the other, which begins the same. */
function holds(long: readonly string[], short: readonly string[]): boolean {
  const own = withoutDaerah(short);
  let at = 0;
  for (const word of long) if (word === own[at]) at++;
  return own.length > 0 && at === own.length && long[0] === own[0];
}

/** "BKD" is made of the first letters of "Badan Kepegawaian Daerah". */
function initialsOf(short: OfficeName, long: OfficeName): boolean {
  if (short.kind !== '' || short.words.length !== 1 || long.kind === '') return false;
  const initials = [long.kind, ...long.words].map((word) => word.charAt(0)).join('');
  return short.words[0] === fold(initials);
}

function kindLikeness(a: string, b: string): number {
  if (a === b) return 1;
  return RAISED_KINDS.has(a) && RAISED_KINDS.has(b) ? OTHER_KIND : 0;
}

function nameLikeness(a: OfficeName, b: OfficeName): number {
  if (initialsOf(a, b) || initialsOf(b, a)) return RENAMED;
  const kind = kindLikeness(a.kind, b.kind);
  const [x, y] = [a.words.join(''), b.words.join('')];
  if (kind === 0 || x === y) return kind;
  const renamed = RAISED_KINDS.has(a.kind) && (holds(a.words, b.words) || holds(b.words, a.words));
  if (renamed) return kind * RENAMED;
  const letters = letterLikeness(x, y);
  return kind * (decisivelyOther(x, y) || otherWord(a.words, b.words) ? Math.min(letters, AT_MOST) : letters);
}

/** In long names one whole word may be another: "Pemberdayaan Masyarakat Desa" and "… Kota". */
function otherWord(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [withoutDaerah(a), withoutDaerah(b)];
  if (x.length !== y.length || x.length < 2) return false;
  return x.some((word, at) => letterLikeness(word, y[at] ?? '') < 1 - 2 / MISREAD_WORD);
}

/** Two letters of a word of this many may be misread. */
const MISREAD_WORD = 6;

export function regencyLikeness(a: Regency, b: Regency): number {
  const [x, y] = [regencyKey(a), regencyKey(b)];
  if (x === y) return 1;
  if (x === '' || y === '') return REGENCY_UNKNOWN;
  if (a.kind !== '' && b.kind !== '' && a.kind !== b.kind) return 0;
  const known = a.kind === b.kind ? 1 : REGENCY_UNKNOWN;
  const names = letterLikeness(a.name, b.name);
  return names >= SUGGEST_FROM && !decisivelyOther(a.name, b.name) ? known * names : 0;
}

/** As `officeLikeness`, of names that were taken apart before. */
export function likenessOf(a: OfficeName, b: OfficeName): number {
  const regency = regencyLikeness(a.regency, b.regency);
  if (regency === 0 || (a.elsewhere !== b.elsewhere && a.elsewhere !== '' && b.elsewhere !== '')) return 0;
  const elsewhere = a.elsewhere === b.elsewhere ? 1 : REGENCY_UNKNOWN;
  return nameLikeness(a, b) * regency * elsewhere;
}

/**
 * How likely two printed names are one office: 1 for names of one key, 0 for other regencies or kinds. Symmetric. Nothing is to be
 * merged by it: see `SUGGEST_FROM`.
 *
 * @example officeLikeness({ name: 'Kecamatan Summersari', regency }, { name: 'Kecamatan Sumbersari', regency }) // 0.9
 */
export function officeLikeness(a: NamedOffice, b: NamedOffice): number {
  return likenessOf(readOffice(a.name, a.regency), readOffice(b.name, b.regency));
}
