import { readWords, toWords } from '../../src/numbers/terbilang.js';
import { AMOUNT, isMoney, scaleAmount, scaleTornAmounts, TORN_AMOUNTS } from './amounts.js';
import type { Fixture } from './fixtures.js';
import type { Office } from './offices.js';

/** What a report made from a fixture says instead of it. */
export interface Facts {
  office: Office;
  yearShift: number;
  factor: number;
}

/** A text cut once into what stays and what each report writes in its own way. */
export type Template = readonly (string | ((facts: Facts) => string))[];

/** Law is older than any report and stays: earlier years, and the years of national regulations. */
const FIRST_YEAR = 2015;
const REGULATION =
  /(?:undang|pemerintah|menteri|presiden|reformasi birokrasi|permenpan)\W*(?:nomor|no\.?)\s*\S+\s+tahun\s+$/i;
const YEAR = String.raw`(?<!\d|\d[.,])20[1-3]\d(?!\d|[.,]\d)`;
const IN_WORDS = String.raw`\((?:[a-z]+\s+){6,}rupiah\)`;
const CONTEXT = 80;

type LetterCase = (text: string) => string;
const upper: LetterCase = (text) => text.toUpperCase();
const lower: LetterCase = (text) => text.toLowerCase();
const asIs: LetterCase = (text) => text;
const capitals: LetterCase = (text) => text.replace(/\b[a-z]/g, upper);

function caseOf(sample: string): LetterCase {
  if (sample === sample.toUpperCase()) return upper;
  return sample === sample.toLowerCase() ? lower : asIs;
}

/** A misread name stays as badly misread: torn in two, a letter lost, or the same letters put in at the same places. */
function misspell({ place, torn }: Office, spelling: string, original: string): string {
  if (spelling.includes(' ')) return torn;
  const [read, meant] = [spelling.toLowerCase(), original.toLowerCase()];
  const wrong = [...place].map((_, at) => read[at] !== meant[at]);
  if (read.length < meant.length) return place.slice(0, wrong.indexOf(true)) + place.slice(wrong.indexOf(true) + 1);
  return [...place].map((letter, at) => (wrong[at] ? (read[at] ?? letter) : letter)).join('');
}

function officePiece(fixture: Fixture, kind: string, space: string, spelling: string): (facts: Facts) => string {
  const [ofKind, ofName] = [caseOf(kind), caseOf(spelling)];
  const exact = spelling.toLowerCase() === fixture.place.toLowerCase();
  return ({ office }) => {
    if (office.kind === 'kecamatan' || kind === '')
      return kind + space + ofName(exact ? office.place : misspell(office, spelling, fixture.place));
    return ofKind(/^camat$/i.test(kind) ? `Kepala ${office.name}` : office.name);
  };
}

function wordsPiece(text: string): Template[number] {
  const amount = readWords(text);
  if (amount === null) return text;
  const letters = /[A-Z]\w+ [A-Z]/.test(text) ? capitals : asIs;
  return ({ factor }) => `(${letters(`${toWords(amount * factor)} rupiah`)})`;
}

function pattern({ spellings, regency }: Fixture): RegExp {
  const office = String.raw`\b(?:(?<kind>kecamatan|kec\.|camat)(?<space>\s+))?(?<spelling>${spellings})\b`;
  const parts = [
    `(?<torn>${TORN_AMOUNTS})`,
    `(?<amount>${AMOUNT})`,
    `(?<year>${YEAR})`,
    `(?<words>${IN_WORDS})`,
    office,
    `\\b(?<regency>${regency})\\b`,
  ];
  return new RegExp(parts.join('|'), 'gi');
}

interface Around {
  before: string;
  inRow: boolean;
}

function around(text: string, at: number): Around {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
  return { before: text.slice(Math.max(0, at - CONTEXT), at), inRow: line.includes('\t') };
}

/** What stands for a place of the fixture that reports write in their own way. */
function pieceOf(fixture: Fixture, match: RegExpMatchArray, { before, inRow }: Around): Template[number] {
  const { torn, amount, year, words, kind = '', space = '', spelling, regency } = match.groups ?? {};
  if (torn) return ({ factor }) => scaleTornAmounts(torn, factor);
  if (amount && isMoney(amount, before, inRow)) return ({ factor }) => scaleAmount(amount, factor);
  if (year && Number(year) >= FIRST_YEAR && !REGULATION.test(before))
    return ({ yearShift }) => `${Number(year) + yearShift}`;
  if (words) return wordsPiece(words);
  if (regency) return ({ office }) => caseOf(regency)(office.regency.replace('Kabupaten ', ''));
  if (spelling) return officePiece(fixture, kind, space, spelling);
  return match[0];
}

/** Cuts a fixture at its amounts, years, names of the office and names of the regency. */
export function templateOf(fixture: Fixture, text: string): Template {
  const pieces: Template[number][] = [];
  let end = 0;
  for (const match of text.matchAll(pattern(fixture))) {
    pieces.push(text.slice(end, match.index), pieceOf(fixture, match, around(text, match.index)));
    end = match.index + match[0].length;
  }
  pieces.push(text.slice(end));
  return pieces;
}

export function fill(template: Template, facts: Facts): string {
  return template.map((piece) => (typeof piece === 'string' ? piece : piece(facts))).join('');
}
