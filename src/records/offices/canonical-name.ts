import { nameKey } from './office-key.js';
import { type OfficeName, readOffice } from './read-office.js';

/** A letter that OCR made a digit or a stroke, inside a word: "SUMBERSAR1", "Sumbersar!", but not "DP3AKB" and "Patrang 2". */
const MISREAD = /\p{Ll}[\d!|]|\p{Lu}{4,}[\d!|](?!\p{L})|[\d!|]\p{Lu}{4,}|\p{L}[!|]\p{L}/gu;

type Ranking = readonly (number | string)[];

function letterCase(name: string): number {
  if (name === name.toUpperCase()) return 1;
  return name === name.toLowerCase() ? 2 : 0;
}

function compare(a: Ranking, b: Ranking): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

const count = <T>(values: readonly T[], value: T) => values.filter((one) => one === value).length;

/** Words that stay as they are when a name in capitals is set in small letters. */
const INITIALS = /^(?:RSUD|RSD|RSJ|RSIA|DPRD|UPTD?|UMKM|KB|PP|[IVX]+)$/;

function inSmallLetters(name: string): string {
  return name.replace(/\p{L}+/gu, (word, at: number) => {
    if (INITIALS.test(word)) return word;
    const small = word.toLowerCase();
    return at > 0 && /^(?:dan|di|dari)$/.test(small) ? small : small.charAt(0).toUpperCase() + small.slice(1);
  });
}

function isBareAbbreviation(name: string, { kind, abbreviations }: OfficeName): boolean {
  return kind === '' || (abbreviations > 0 && !/\s/.test(name.trim()));
}

/**
 * The form to show among several printed ones of one office, whatever their order: free of OCR slips; of the spelling that most of them have;
 * without title, region or year; abbreviations written out; in small letters, or set so when the best is in capitals throughout. A name
 * that stands there twice counts twice. An empty list has the empty name.
 *
 * @example
 * canonicalName(['KEC. SUMBERSARI', 'Kecamatan Sumbersari', 'Camat Sumbersari'])              // 'Kecamatan Sumbersari'
 * canonicalName(['DINAS KOMUNIKASI DAN INFORMATIKA', 'Dinas Kominfo'])                        // 'Dinas Komunikasi dan Informatika'
 */
export function canonicalName(names: readonly string[]): string {
  const tidy = names.map((name) => name.normalize('NFKC').replace(/\s+/g, ' ').trim()).filter((name) => name !== '');
  const read = new Map(tidy.map((name) => [name, readOffice(name, null)]));
  const keys = tidy.map((name) => spelling(read.get(name)));
  const ranked = [...read].map(([name, office]) => ({
    name,
    ranking: [
      isBareAbbreviation(name, office) ? 1 : 0,
      -count(keys, spelling(office)),
      name.match(MISREAD)?.length ?? 0,
      office.surplus + (name.includes('(') ? 1 : 0),
      office.abbreviations,
      letterCase(name),
      -count(tidy, name),
      // A name is torn in two more often than two are run together.
      name.length,
      name,
    ],
  }));
  const [best] = ranked.sort((a, b) => compare(a.ranking, b.ranking));
  if (!best) return '';
  return letterCase(best.name) === 1 && /\s/.test(best.name) ? inSmallLetters(best.name) : best.name;
}

function spelling(office: OfficeName | undefined): string {
  return office ? nameKey({ ...office, elsewhere: '' }) : '';
}
