/**
 * CCH-01: a stated number of programs, kegiatan, sub kegiatan, sasaran, indicators or staff against what the tables list.
 *
 * Why: such numbers are carried over from last year's report when the list below them has changed.
 * Basis: counting; Permenpan RB 53/2014 (the report must be consistent in itself).
 *
 * Raises: "tiga indikator sasaran" over a table of four; "17 ASN" where the staff tables have 15; "2 (dua) Program, yaitu :" over a list of one;
 * an annual plan with three of the four programs of the budget.
 * Must not raise: "4 program 8 kegiatan" as listed; "1 program" of one sasaran; a number that any table of that kind confirms.
 */
import { readNumber } from '../numbers/printed-number.js';
import { readWords } from '../numbers/terbilang.js';
import type { Claim, Report } from '../records/report.js';
import { checkAnnouncedList } from './count-mismatch-lists.js';
import { checkPlanCounts } from './count-mismatch-plans.js';
import type { Rule } from './rule.js';
import { aboutOtherYear } from './support/claims.js';
import { short } from './support/evidence.js';
import { type ListedCount, listedCounts } from './support/listed-counts.js';
import { both, Tally } from './support/outcome.js';

const NOT_LISTED = both('tidak ada daftar yang dapat dihitung', 'there is no list to count');
const PART_ONLY = both(
  'kalimat mungkin hanya tentang sebagian (satu sasaran atau program)',
  'the sentence may be about a part only (one sasaran or program)',
);

const UNIT_NAME: Readonly<Record<string, string>> = {
  sub_kegiatan: 'sub kegiatan',
  asn: 'ASN',
  non_asn: 'non ASN',
};

/** A sentence or section about one sasaran or program speaks of a part of the list. */
const PART =
  /\b(?:misi|tujuan|sasaran|bidang|seksi)\s+ini\b|\bsasaran\s+(?:strategis\s+)?(?:ke\s*-?\s*)?(?:\d|[ivx]+\b|pertama|kedua|ketiga|keempat)|\bprogram\s+(?!kerja|dan|kegiatan|utama|yang|pendukung|prioritas)[a-z]{5,}/i;
/** "sebagian", "diantaranya", "2 indikator dalam kategori baik": not the whole list. */
const SOME =
  /\b(?:diantaranya|antara lain|sebagian|salah satu|dari \w+ (?:indikator|sasaran)|kategori|predikat|tercapai|melampaui|melebihi|belum|tidak mencapai|masing-masing|kegagalan|gagal|keberhasilan|meningkat|menurun|selain|terjadi pada)\b/i;

function countOf(claim: Claim): number | null {
  const number = readNumber(claim.text.trim(), { kind: 'count' });
  if (number?.value.isInteger()) return number.value.toNumber();
  return readWords(claim.text);
}

/** Words that announce a whole list. */
const WHOLE =
  /\b(?:sebanyak|berjumlah|jumlah|terdiri|memiliki|menetapkan|ditetapkan|seluruh|meliputi|mencakup|yaitu|sebagai berikut)\b/i;
/** A list of this many is often spoken of in parts: a number up to half of it may be about one of them. */
const LONG_LIST = 6;
/** A number further than this from the only list there is may be about another list, or the list was not read in full. */
const FAR_OFF = 0.3;

function aboutPart(claim: Claim, stated: number, listed: number, report: Report): boolean {
  if (listed >= LONG_LIST && stated <= listed / 2) return true;
  const whole = report.claims.some(
    (other) =>
      other !== claim && other.sentence === claim.sentence && other.unit === claim.unit && countOf(other) === listed,
  );
  const paragraph = report.prose.find(({ text }) => text.includes(claim.sentence));
  return (
    whole ||
    PART.test(claim.sentence) ||
    SOME.test(claim.sentence) ||
    (paragraph?.headings ?? []).some((heading) => PART.test(heading))
  );
}

/** The count that most tables have, with all that have it; ties go to the earlier kind of table. */
function commonest(lists: readonly ListedCount[]): ListedCount[] {
  const whole = lists.filter(({ partial }) => !partial);
  const groups = new Map<number, ListedCount[]>();
  for (const list of whole.length > 0 ? whole : lists)
    groups.set(list.count, [...(groups.get(list.count) ?? []), list]);
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function check(tally: Tally, claim: Claim, report: Report): void {
  const stated = countOf(claim);
  const unit = claim.unit ?? '';
  if (stated === null || aboutOtherYear(claim, report)) return;
  if (checkAnnouncedList(tally, claim, stated, report)) return;
  const lists = listedCounts(report, unit);
  if (lists.length === 0) {
    tally.skip(NOT_LISTED, claim.place);
    return;
  }
  if (lists.some(({ count }) => count === stated)) {
    tally.hold();
    return;
  }
  const agreed = commonest(lists);
  const [first] = agreed;
  if (!first) return;
  if (stated < first.count && unit !== 'asn' && unit !== 'non_asn' && aboutPart(claim, stated, first.count, report)) {
    tally.skip(PART_ONLY, claim.place);
    return;
  }
  const farOff = Math.abs(stated - first.count) > Math.max(1, first.count * FAR_OFF);
  const goals = unit === 'sasaran' || unit === 'indikator';
  const doubtful = (farOff && agreed.length < 2) || (goals && (stated > first.count || !WHOLE.test(claim.sentence)));
  const name = UNIT_NAME[unit] ?? unit;
  const tables = [...new Set(agreed.map(({ table }) => table))].join(', ');
  tally.find({
    severity: doubtful ? 'info' : 'error',
    gross: false,
    title: both('Jumlah yang disebut berbeda dari daftarnya', 'A stated number differs from the list'),
    message: both(
      `Kalimat menyebut ${claim.text} ${name} (“${short(claim.sentence)}”), sedangkan ${tables} memuat ${first.count}.`,
      `The text says ${claim.text} ${name} (“${short(claim.sentence)}”), but ${tables} lists ${first.count}.`,
    ),
    stated: `${claim.text} ${name}`,
    recomputed: String(first.count),
    places: [claim.place, ...agreed.flatMap(({ places }) => places)],
    subject: `jumlah ${name}`,
  });
}

export const countMismatch: Rule = {
  code: 'CCH-01',
  kind: 'count_mismatch',
  severity: 'error',
  title: both('Jumlah yang disebut sama dengan daftarnya', 'Stated numbers equal the lists'),
  about: both(
    'Jumlah program, kegiatan, sub kegiatan, sasaran, indikator, ASN dan non ASN dalam kalimat (angka atau kata) dibandingkan dengan isi tabel. Cukup satu tabel yang membenarkan; jumlah yang lebih kecil dalam uraian satu sasaran tidak dinilai. Kalimat yang mengantar daftar dibandingkan dengan daftar di bawahnya; RKT dengan program dan kegiatan di tabel anggaran.',
    'Numbers of programs, kegiatan, sub kegiatan, sasaran, indicators and staff in sentences (digits or words) are compared with what the tables list. One table that confirms is enough; a smaller number in the account of one sasaran is not judged. A sentence that announces a list is compared with the list below it; the annual plan with the programs and kegiatan of the budget.',
  ),
  basis: both('Permenpan RB 53/2014; pencacahan', 'Permenpan RB 53/2014; counting'),
  check(report: Report) {
    const tally = new Tally();
    for (const claim of report.claims) if (claim.type === 'count') check(tally, claim, report);
    checkPlanCounts(tally, report);
    return tally;
  },
};
