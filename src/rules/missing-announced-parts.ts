import type { Prose, Report } from '../records/report.js';
import { chaptersOf, isContentsLine } from './support/chapters.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

const DICTUM = /^\W*(kesatu|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh)\s*:/i;
const DICTA = 'kesatu kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh'.split(' ');

interface Numbered {
  prose: Prose;
  /** The numbers before the last, the same for the parts of one whole. */
  stem: string;
  last: number;
  label: string;
}

function dicta(prose: readonly Prose[]): Numbered[] {
  return prose.flatMap((paragraph): Numbered[] => {
    const word = DICTUM.exec(paragraph.text)?.[1]?.toLowerCase();
    return word ? [{ prose: paragraph, stem: 'diktum', last: DICTA.indexOf(word) + 1, label: word.toUpperCase() }] : [];
  });
}

const SECTION = /^\W*(\d(?:\.\d{1,2}){1,3})\.?\s+[A-Za-z]/;

function sections(prose: readonly Prose[]): Numbered[] {
  return prose.flatMap((paragraph): Numbered[] => {
    const number = paragraph.level > 0 ? SECTION.exec(paragraph.text)?.[1] : undefined;
    if (!number || isContentsLine(paragraph.text)) return [];
    const cut = number.lastIndexOf('.');
    return [{ prose: paragraph, stem: number.slice(0, cut), last: Number(number.slice(cut + 1)), label: number }];
  });
}

/** The number between two parts that follow one another, where just one was skipped and it begins no other paragraph. */
function skipped(report: Report, before: Numbered, after: Numbered): string | null {
  if (before.stem !== after.stem || after.last !== before.last + 2) return null;
  if (before.stem === 'diktum') return (DICTA[before.last] ?? '').toUpperCase();
  const label = `${before.stem}.${before.last + 1}`;
  const begins = (text: string) => text.replace(/^\W+/, '').startsWith(label);
  const printed =
    report.prose.some(({ text }) => begins(text)) ||
    report.tables.some(({ rows, header }) => [...header, ...rows.flat()].some(({ text }) => begins(text)));
  return printed ? null : label;
}

/** Decrees count their dicta, reports their sections: a number that is left out means a part that was dropped. */
export function checkNumbering(tally: Tally, report: Report): void {
  for (const parts of [dicta(report.prose), sections(report.prose)]) {
    for (const [index, after] of parts.entries()) {
      const before = parts[index - 1];
      if (!before || before.stem !== after.stem || after.last <= before.last) continue;
      const missing = skipped(report, before, after);
      if (missing === null) {
        tally.hold();
        continue;
      }
      tally.find({
        severity: 'info',
        gross: false,
        title: both(`Nomor ${missing} terlewat`, `Number ${missing} is left out`),
        message: both(
          `Setelah ${before.label} (“${short(before.prose.text, 50)}”) langsung ${after.label} (“${short(after.prose.text, 50)}”); ${missing} tidak ada.`,
          `${before.label} (“${short(before.prose.text, 50)}”) is followed by ${after.label} (“${short(after.prose.text, 50)}”); there is no ${missing}.`,
        ),
        stated: `${before.label} → ${after.label}`,
        recomputed: missing,
        places: [before, after].map(({ prose }) => ({ ...prose.place, text: short(prose.text) })),
        subject: missing,
      });
    }
  }
}

const TABLE_REFERENCE = /\btab(?:el|le)\s*\.?\s*((?:[IVX]{1,4}\s*[.-]\s*)?\d{1,2}(?:\.\d{1,2})*)(?![\d.]*\d)/gi;
const TABLE_CAPTION = /^\W{0,3}(?:tab(?:el|le)|tebel)\s*\.?\s*((?:[IVX]{1,4}\s*[.-]\s*)?\d{1,2}(?:\s*\.\s*\d{1,2})*)/i;
/** With fewer numbered tables than these the report does not number its tables. */
const LEAST_NUMBERED = 3;

function plainNumber(number: string): string {
  return number.replace(/\s/g, '').replace(/-/g, '.').replace(/\.$/, '').toLowerCase();
}

function tableNumbers(report: Report): Set<string> {
  const captions = report.prose.flatMap(({ text }) => TABLE_CAPTION.exec(text)?.[1] ?? []);
  return new Set([...report.tables.flatMap(({ number }) => number ?? []), ...captions].map(plainNumber));
}

/** Text that cites the tables of another document. */
const ELSEWHERE =
  /\b(?:renstra|rpjmd|renja|peraturan|lampiran|t-c)\b.{0,25}$|^.{0,25}\b(?:pada|dalam|dokumen)\s+(?:renstra|rencana strategis|rpjmd|peraturan)/i;

/** The text refers to a table that the report does not have. */
export function checkTableReferences(tally: Tally, report: Report): void {
  const known = tableNumbers(report);
  if (known.size < LEAST_NUMBERED) return;
  const told = new Set<string>();
  for (const { text, place } of report.prose) {
    if (isContentsLine(text) || TABLE_CAPTION.test(text)) continue;
    for (const match of text.matchAll(TABLE_REFERENCE)) {
      const number = plainNumber(match[1] ?? '');
      if (known.has(number)) {
        tally.hold();
        continue;
      }
      const end = match.index + match[0].length;
      const around = `${text.slice(Math.max(0, match.index - 40), match.index)}|${text.slice(end, end + 40)}`;
      if (told.has(number) || ELSEWHERE.test(around.split('|')[0] ?? '') || ELSEWHERE.test(around.split('|')[1] ?? ''))
        continue;
      told.add(number);
      tally.find({
        severity: 'info',
        gross: false,
        title: both(`Tabel ${number} dirujuk tetapi tidak ada`, `Tabel ${number} is referred to but absent`),
        message: both(
          `Teks merujuk “${match[0]}” (“${short(text.slice(Math.max(0, match.index - 40), end + 40))}”), tetapi tidak ada tabel bernomor itu.`,
          `The text refers to “${match[0]}” (“${short(text.slice(Math.max(0, match.index - 40), end + 40))}”), but no table has that number.`,
        ),
        stated: match[0],
        recomputed: '(tidak ada)',
        places: [{ ...place, text: match[0] }],
        subject: `tabel ${number}`,
      });
    }
  }
}

const AMOUNT_LOST =
  /\b(?:sebesar|sejumlah|senilai)\s+(?:Rp\.?\s+)?(?:atau|sedangkan|sehingga|dan\s+(?:belanja|terserap|realisasi))\b(?:[^.;]|[.](?=\d)){0,60}/gi;

/** "terealisasi sebesar atau 87.69 %": the amount before the percentage was dropped. */
export function checkLostAmounts(tally: Tally, report: Report): void {
  for (const { text, place, lines } of report.prose) {
    for (const match of text.matchAll(AMOUNT_LOST)) {
      const at = lines?.findLast(({ start }) => start <= match.index)?.place ?? place;
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      tally.find({
        severity: 'warning',
        gross: false,
        title: both('Jumlah yang diumumkan tidak tercetak', 'An announced amount is not printed'),
        message: both(
          `Setelah “${short(before + match[0])}” tidak ada jumlahnya.`,
          `No amount follows “${short(before + match[0])}”.`,
        ),
        stated: short(match[0], 90),
        recomputed: 'jumlah rupiah',
        places: [{ ...at, text: short(match[0], 90) }],
        subject: short(before + match[0], 60),
      });
    }
  }
}

const IS_LABEL = /^\W*[-•*–.]+\s*\W*([A-Z][a-z]+)(?:\s+\S+){0,9}\s*[;:]?$/;
const ANNOUNCES = /\b(?:sebagai\s*berikut|berikut\s*ini|berikut)\s*:?\s*$/i;
/** What is drawn or pasted as a picture is lost in an export of the text. */
const PICTURE = /cascading|struktur|bagan|gambar|foto|peta|grafik|diagram|alur|skema|penghargaan|dokumentasi|rumus/i;
const LONGEST_LABEL = 90;
const LOOK_BACK = 25;

/** A list is announced, and the next item of the list around it follows ("- Seksi A; … sebagai berikut : - Seksi B;"). */
export function checkAnnouncedLists(tally: Tally, report: Report): void {
  for (const [index, { text, place }] of report.prose.entries()) {
    const next = report.prose[index + 1];
    const last = text.split(/(?<=[.;])\s/).at(-1) ?? '';
    if (!next || !ANNOUNCES.test(last) || PICTURE.test(last)) continue;
    const label = next.text.length < LONGEST_LABEL ? IS_LABEL.exec(next.text)?.[1] : undefined;
    if (!label) continue;
    const earlier = report.prose
      .slice(Math.max(0, index - LOOK_BACK), index)
      .filter((other) => other.text.length < LONGEST_LABEL && IS_LABEL.exec(other.text)?.[1] === label);
    if (earlier.length === 0 || !/[;:]$/.test(next.text.trim())) continue;
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Uraian yang diumumkan tidak ada', 'An announced list is absent'),
      message: both(
        `“${short(last)}” langsung diikuti bagian berikutnya, “${short(next.text, 50)}”.`,
        `“${short(last)}” is followed by the next part at once, “${short(next.text, 50)}”.`,
      ),
      stated: short(last.slice(-60)),
      recomputed: '(tidak ada)',
      places: [
        { ...place, text: short(last) },
        { ...next.place, text: short(next.text) },
      ],
      subject: short(last, 60),
    });
  }
}

const DATE = /\b\d{1,2}\s+(?:jan|feb|mar|apr|mei|jun|jul|agu|agt|sep|okt|oct|nov|nop|des|dec)[a-z]*\s+20\d\d/i;

/** Decrees and agreements end with a date, an office and a name; chapters do not count. */
export function checkSignatures(tally: Tally, report: Report): void {
  const body = new Set([...chaptersOf(report).values()].map(({ heading }) => heading));
  for (const [index, { text, place }] of report.prose.entries()) {
    if (!/bertanda\s*tangan\s*di\s*bawah\s*ini/i.test(text)) continue;
    const rest = report.prose.slice(index + 1, index + 40);
    const end = rest.findIndex(
      (next) =>
        body.has(next) ||
        (next.level > 0 && next.level <= 2 && /perjanjian|penetapan|rencana|keputusan|lampiran/i.test(next.text)),
    );
    if (end < LEAST_AGREEMENT) continue;
    const agreement = rest.slice(0, end);
    const last = agreement.findLastIndex((next) => /pihak (?:pertama|kedua)\b.{40,}/i.test(next.text));
    const signed = agreement
      .slice(last + 1)
      .some((next) => DATE.test(next.text) || /\bNIP\b|pihak (?:pertama|kedua)/i.test(next.text));
    const dated = agreement.some((next) => DATE.test(next.text) || /\bNIP\b/.test(next.text));
    const closing = agreement[last];
    if (last < 0 || !closing) continue;
    if (signed || dated) {
      tally.hold();
      continue;
    }
    const heading = rest[end];
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Perjanjian kinerja tanpa tanggal dan tanda tangan', 'An agreement without date and signatures'),
      message: both(
        `Setelah “${short(closing.text, 60)}” tidak ada tanggal, nama, dan tanda tangan (mungkin hilang dalam salinan teks).`,
        `No date, names and signatures follow “${short(closing.text, 60)}” (they may be lost in the text copy).`,
      ),
      stated: '(tidak ada)',
      recomputed: 'tanggal dan tanda tangan',
      places: [closing, heading]
        .flatMap((part) => (part ? [{ ...part.place, text: short(part.text) }] : []))
        .concat([{ ...place, text: short(text) }]),
      subject: `perjanjian ${short(text, 30)}`,
    });
  }
}

/** An agreement is longer than this: what follows sooner is its next page. */
const LEAST_AGREEMENT = 3;

/** A decree's place and date, followed at once by the signer's number: the office and the name are gone. */
export function checkSigners(tally: Tally, report: Report): void {
  for (const [index, { text, place }] of report.prose.entries()) {
    if (!/^\W*NIP\b/i.test(text)) continue;
    const before = report.prose.slice(Math.max(0, index - 2), index);
    const [first, second] = before;
    if (!first || !second || !/^\W*ditetapkan di/i.test(first.text) || !/^\W*(?:pada\s+)?tanggal/i.test(second.text))
      continue;
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Nama dan jabatan penanda tangan tidak ada', 'Name and office of the signer are absent'),
      message: both(
        `Setelah “${short(second.text, 50)}” langsung “${short(text, 40)}”, tanpa jabatan dan nama (mungkin hilang dalam salinan teks).`,
        `“${short(second.text, 50)}” is followed at once by “${short(text, 40)}”, without office and name (they may be lost in the text copy).`,
      ),
      stated: 'NIP',
      recomputed: 'jabatan dan nama',
      places: [second, { text, place }].map((part) => ({ ...part.place, text: short(part.text) })),
      subject: 'penanda tangan',
    });
  }
}
