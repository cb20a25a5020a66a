import { distance } from 'fastest-levenshtein';
import { abbreviates, sameOffice } from '../../records/office-names.js';
import type { Report } from '../../records/report.js';
import { oncePerReport } from './memo.js';
import { ordinaryWords, type Passage, passages } from './passages.js';

/** What a place name stands behind. */
export type Keyword = 'kecamatan' | 'camat' | 'kabupaten' | 'kota' | 'provinsi' | 'bupati' | 'walikota' | 'gubernur';

/** A kecamatan or region named in a passage. */
export interface PlaceMention {
  passage: Passage;
  keyword: Keyword;
  /** Where the keyword stands. */
  offset: number;
  /** Keyword and name as printed. */
  text: string;
  name: string;
  own: boolean;
}

const MENTION =
  /\b(kecamatan|kec\.|camat|kabupaten|kab\.|kota|provinsi|propinsi|bupati|wali\s?kota|gubernur)\s+([A-Z][A-Za-z'’]{2,})(?:[ -](?!(?:kecamatan|kabupaten|kota|provinsi|propinsi)\b)([A-Z][A-Za-z'’]{2,}))?/gi;

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  kec: 'kecamatan',
  camat: 'camat',
  kab: 'kabupaten',
  kabupaten: 'kabupaten',
  kota: 'kota',
  provinsi: 'provinsi',
  propinsi: 'provinsi',
  bupati: 'bupati',
  walikota: 'walikota',
  gubernur: 'gubernur',
};

function keywordOf(printed: string): Keyword {
  return KEYWORDS[printed.toLowerCase().replace(/[\s.]/g, '')] ?? 'kecamatan';
}

const squash = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
/** One slip in a name is OCR noise even where the name is short. */
const ONE_SLIP = 1;

/** Whether a name is a spelling of the own one: letters broken apart, letters misread, the first word alone. */
export function isSpellingOf(own: string, name: string): boolean {
  const [a, b] = [squash(own), squash(name)];
  return a === b || sameOffice(a, b) || distance(a, b) <= ONE_SLIP || squash(own.split(/\s+/)[0] ?? '') === b;
}

/** "Kecamatan Sumbersari" without its kind; null where the report names none. */
export function bareName(name: string | null): string | null {
  return name?.replace(/^(?:kecamatan|kelurahan|kabupaten|kota|provinsi)\s+/i, '') ?? null;
}

/** The names that the place may be meant by: for an office the region that it belongs to. */
function ownName(keyword: Keyword, report: Report): string | null {
  if (keyword === 'kecamatan' || keyword === 'camat')
    return /^kecamatan\b/i.test(report.entity.name ?? '') ? bareName(report.entity.name) : null;
  return bareName(report.entity.regency);
}

/** Names of awards and programs: "Kecamatan Layak Anak", "Kota Sehat". */
const TITLES =
  /^(?:layak|ramah|sayang|sehat|bersih|terbaik|berprestasi|tangguh|inovatif|peduli|sadar|siaga|cerdas|bebas)$/i;

/** Words that follow a name and are not part of it. */
const AFTER_NAME = /^(?:tahun|kabupaten|kota|provinsi|kecamatan|kelurahan|desa|dalam|nomor|nama|nip)$/i;

function mentionsIn(passage: Passage, report: Report): PlaceMention[] {
  const ordinary = ordinaryWords(report);
  const common = (word: string) => ordinary.has(word.toLowerCase()) || AFTER_NAME.test(word);
  return [...passage.text.matchAll(MENTION)].flatMap((match): PlaceMention[] => {
    const [, printed = '', first = '', second = ''] = match;
    const keyword = keywordOf(printed);
    const own = ownName(keyword, report);
    if (own === null || !/^[A-Z]/.test(first)) return [];
    const joined = [first, /^[A-Z]/.test(second) && !common(second) ? second : ''].filter(Boolean).join(' ');
    const isOwn =
      [first, joined].some((name) => isSpellingOf(own, name)) ||
      (keyword !== 'kecamatan' && keyword !== 'camat' && abbreviates(first, own));
    if (!isOwn && (common(first) || TITLES.test(first) || first.length < SHORTEST_NAME)) return [];
    const name = isOwn ? first : joined;
    const text = `${printed} ${name}`;
    return [{ passage, keyword, offset: match.index ?? 0, text, name, own: isOwn }];
  });
}

/** No kecamatan or regency has a shorter name; shorter words are abbreviations. */
const SHORTEST_NAME = 4;

/** The kecamatan, regencies and provinces that a report names, its own among them. */
export const placeMentions = oncePerReport((report: Report): PlaceMention[] =>
  passages(report).flatMap((passage) => mentionsIn(passage, report)),
);
