import type { Place } from '../document/place.js';
import type { Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { passages, wordsAt } from './support/passages.js';

/** Who may sign a decree, by the words that name them; earlier entries win. */
const AUTHORITIES: readonly [name: string, words: RegExp][] = [
  ['Sekretaris Daerah', /^sekretaris\s+daerah\b/i],
  ['Camat', /^(?:camat|(?:kepala\s+)?kecamatan)\b/i],
  ['Kepala Daerah', /^(?:bupati|wali\s?kota|gubernur)\b/i],
  ['Lurah', /^(?:lurah|(?:kepala\s+)?kelurahan)\b/i],
  ['Direktur', /^(?:direktur|rumah\s+sakit|rsud)\b/i],
  ['Inspektur', /^(?:inspektur|inspektorat)\b/i],
  ['Kepala', /^(?:kepala\s+)?(?:pelaksana\s+)?(?:dinas|badan|kantor|biro|satuan)\b/i],
];

const AUTHORITY = '(?:Sekretaris\\s+Daerah|(?:Kepala\\s+)?(?:Pelaksana\\s+)?[A-Z][a-z]+)';
/** Where a decree speaks of itself: the last words of its considerations, and its coming into force. */
const SELF = [
  new RegExp(`\\b(?:dalam\\s+suatu|dalam\\s+bentuk|dengan\\s+suatu)\\s+Keputusan\\s+(${AUTHORITY})`, 'g'),
  new RegExp(`\\bKeputusan\\s+(${AUTHORITY})[^.;:]{0,80}?\\bini\\s+(?:mulai\\s+)?berlaku`, 'g'),
];

function authorityOf(words: string): string | null {
  return AUTHORITIES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

interface Title {
  authority: string;
  text: string;
  place: Place;
}

/** The title of a decree ("KEPUTUSAN CAMAT SEMBORO"), in one paragraph or two. */
function titleAt(report: Report, index: number): Title | null {
  const { text = '', place = {} } = report.prose[index] ?? {};
  if (text.length > 160 || !/^\W*KEPUTUSAN\b/.test(text)) return null;
  const named = text.replace(/^\W*KEPUTUSAN\s*/, '') || (report.prose[index + 1]?.text ?? '');
  const authority = authorityOf(named);
  return authority ? { authority, text: text.trim(), place: { ...place, text: text.trim() } } : null;
}

/** A decree that names another authority than its title. */
function checkDecrees(tally: Tally, report: Report): void {
  let title: Title | null = null;
  for (const [index, { text, place, lines }] of report.prose.entries()) {
    if (/^\W*BAB\s+[IVX\d]+\b/.test(text)) title = null;
    title = titleAt(report, index) ?? title;
    if (title === null) continue;
    for (const match of SELF.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const authority = authorityOf(match[1] ?? '');
      if (authority === null) continue;
      if (authority === title.authority) {
        tally.hold();
        continue;
      }
      const stated = `Keputusan ${match[1] ?? ''}`;
      const offset = (match.index ?? 0) + match[0].indexOf('Keputusan');
      tally.find({
        severity: 'warning',
        gross: false,
        title: both('Keputusan menyebut pejabat lain', 'A decree names another authority'),
        message: both(
          `Keputusan ini berjudul “${short(title.text)}”, tetapi menyebut dirinya “${stated}”.`,
          `This decree is headed “${short(title.text)}” but calls itself “${stated}”.`,
        ),
        stated,
        recomputed: `Keputusan ${title.authority}`,
        places: [wordsAt({ place, lines }, offset, stated), title.place],
        subject: stated,
      });
    }
  }
}

/** Types of regulation that only one region has. */
const REGIONAL_TYPES: readonly { words: RegExp; region: string; home: RegExp; usual: string }[] = [
  // UU 11/2006 article 1 number 21: the regional regulation of Aceh.
  { words: /\b(?:peraturan\s+)?qanun\b/gi, region: 'Aceh', home: /\baceh\b/i, usual: 'Peraturan Daerah' },
  // UU 21/2001 as changed by UU 2/2021, article 1: special and provincial regulations of Papua.
  { words: /\bperdas(?:us|i)\b/gi, region: 'Papua', home: /\bpapua\b/i, usual: 'Peraturan Daerah' },
];

function checkRegulationTypes(tally: Tally, report: Report): void {
  for (const { words, region, home, usual } of REGIONAL_TYPES) {
    const found = passages(report).flatMap((passage) =>
      [...passage.text.matchAll(words)].map((match) => wordsAt(passage, match.index ?? 0, match[0])),
    );
    const [first] = found;
    if (!first || passages(report).some(({ text }) => home.test(text))) continue;
    const stated = first.text ?? region;
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Jenis peraturan daerah lain', "Another region's type of regulation"),
      message: both(
        `Teks menyebut “${stated}”, jenis peraturan yang hanya ada di ${region}; di ${report.entity.regency ?? 'daerah ini'} namanya ${usual}.`,
        `The text says “${stated}”, a type of regulation that only ${region} has; in ${report.entity.regency ?? 'this region'} it is ${usual}.`,
      ),
      stated,
      recomputed: usual,
      places: found,
      subject: stated,
    });
  }
}

/** Decrees and regulations of another authority or region. */
export function foreignAuthorities(tally: Tally, report: Report): void {
  checkDecrees(tally, report);
  checkRegulationTypes(tally, report);
}
