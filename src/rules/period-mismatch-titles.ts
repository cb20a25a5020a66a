import { periodYears, yearMentions } from '../numbers/years.js';
import type { PrintedTable, Prose, Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { ABOUT_THE_YEAR, contentsEntries, isTitle, OTHER_YEARS } from './support/report-year.js';

const SERIES = both('judul yang sama ada untuk beberapa tahun', 'the same title stands for several years');
/** What is not known before the year is over; plans for a year to come are in order. */
const RESULTS = /\b(?:realisasi|pengukuran|(?:pen)?capaian)\b(?!.*\b(?:rencana|usulan|target)\b)/i;
/** A caption this many lines below a heading names the same thing. */
const ADJACENT = 5;

/** A title without number, years and page, to recognise it elsewhere. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/^\W*(?:(?:tab(?:el|le)|gambar|grafik)\s*)?(?:[ivx]+|[a-h]|\d+)?(?:[.\s]*\d+)*[a-z]?\s*[.)]\s*(?=\S)/, '')
    .replace(/[.…\s]+(?:\d{1,3}|[ivx]{1,6}(?:\s*-\s*\d+)?)\s*$/, '')
    .replace(/(?:19|20)\d\d/g, '')
    .replace(/\btahun\b|tahun(?=\s|$)/g, '')
    .replace(/^\W*(?:tab(?:el|le)|gambar|grafik)[\s\d.]*/, '')
    .replace(/[^a-z]/g, '');
}

function numberOf(text: string): string | null {
  return /^\W*(\d+(?:\.\d+)+)/.exec(text)?.[1] ?? null;
}

interface Title {
  prose: Prose;
  index: number;
  years: number[];
  bare: string;
  /** "2.1.2" of a numbered heading. */
  number: string | null;
}

function titles(report: Report): Title[] {
  const contents = contentsEntries(report);
  return report.prose.flatMap((prose, index) =>
    !contents.has(prose) && isTitle(prose)
      ? [{ prose, index, years: periodYears(prose.text), bare: bare(prose.text), number: numberOf(prose.text) }]
      : [],
  );
}

/** The years of the figures in a table, by its columns. */
function columnYears(table: PrintedTable): number[] {
  return [...new Set(table.columns.flatMap(({ year, role }) => (year !== null && role !== 'other' ? [year] : [])))];
}

function tableBelow(title: Title, report: Report): PrintedTable | undefined {
  const ownWords = bare(title.prose.text);
  return report.tables.find(
    (table) =>
      ownWords.length > 8 &&
      bare(table.caption).endsWith(ownWords) &&
      table.caption.includes(title.prose.text.slice(-12)),
  );
}

function find(
  tally: Tally,
  title: Title,
  year: number,
  evidence: { id: string; en: string; places: Prose['place'][] } | null,
): void {
  const [stated] = title.years;
  tally.find({
    severity: evidence ? 'error' : 'warning',
    gross: false,
    title: both(
      'Judul menyebut tahun lain dari tahun pelaporan',
      'A title names another year than the one reported on',
    ),
    message: both(
      `Judul “${short(title.prose.text, 140)}” menyebut tahun ${stated}, sedangkan ${evidence?.id ?? `laporan ini tentang tahun ${year}`}.`,
      `The title “${short(title.prose.text, 140)}” names ${stated}, but ${evidence?.en ?? `this report is on ${year}`}.`,
    ),
    stated: String(stated),
    recomputed: String(year),
    places: [{ ...title.prose.place, text: title.prose.text }, ...(evidence?.places ?? [])],
    subject: `judul: ${short(title.prose.text, 60)}`,
  });
}

function judge(tally: Tally, title: Title, all: readonly Title[], report: Report, year: number): void {
  const { prose, index, years } = title;
  if (!ABOUT_THE_YEAR.test(prose.text) || years.length !== 1) return;
  const [stated = year] = years;
  if (stated === year) {
    tally.hold();
    return;
  }
  const above = prose.headings.slice(-3, prose.level > 0 ? -1 : undefined);
  if (
    (stated > year && !RESULTS.test(prose.text)) ||
    OTHER_YEARS.test(prose.text) ||
    above.some((heading) => OTHER_YEARS.test(heading))
  )
    return;
  const twins = all.filter((other) => other !== title && other.bare === title.bare && other.years.length === 1);
  const twin = twins.find(
    (other) =>
      other.years[0] === year &&
      (Math.abs(other.index - index) <= ADJACENT || (title.number !== null && other.number === title.number)),
  );
  if (twin) {
    find(tally, title, year, {
      id: `judul yang sama tertulis “${short(twin.prose.text, 100)}”`,
      en: `the same title reads “${short(twin.prose.text, 100)}”`,
      places: [{ ...twin.prose.place, text: twin.prose.text }],
    });
    return;
  }
  if (twins.some((other) => other.years[0] !== stated)) {
    tally.skip(SERIES, prose.place);
    return;
  }
  const table = tableBelow(title, report);
  const columns = table ? columnYears(table) : [];
  if (columns.includes(stated)) return;
  find(
    tally,
    title,
    year,
    table && columns.includes(year)
      ? {
          id: `kolom tabelnya tentang tahun ${year}`,
          en: `the columns of its table are about ${year}`,
          places: [table.place],
        }
      : null,
  );
}

/** "Target dan Realisasi Tahun 2014 - 2015" over columns of 2015 and 2016. */
function checkSpans(tally: Tally, report: Report, year: number): void {
  for (const table of report.tables) {
    const columns = columnYears(table);
    const span = yearMentions(table.caption).filter(({ use }) => use === 'range');
    const [from, to] = span.map((mention) => mention.year);
    if (from === undefined || to === undefined || span.length !== 2 || OTHER_YEARS.test(table.caption)) continue;
    if (columns.length !== to - from + 1 || Math.max(...columns) !== year || to >= year) continue;
    const caption = report.prose.find(
      ({ text }) => text.length < 170 && table.caption.includes(text) && text.includes(String(to)),
    );
    tally.find({
      severity: 'error',
      gross: false,
      title: both('Judul tabel menyebut tahun lain dari kolomnya', 'A caption names other years than the columns'),
      message: both(
        `Judul “${short(table.caption, 140)}” menyebut tahun ${from}–${to}, sedangkan kolomnya tentang tahun ${columns.join(' dan ')}.`,
        `The caption “${short(table.caption, 140)}” names ${from}–${to}, but the columns are about ${columns.join(' and ')}.`,
      ),
      stated: `${from}-${to}`,
      recomputed: columns.join(', '),
      places: [caption ? { ...caption.place, text: caption.text } : { ...table.place, text: table.caption }],
      subject: `judul: ${short(table.caption, 60)}`,
    });
  }
}

/** Entries of the contents with another year than the heading that they name. */
function checkContents(tally: Tally, report: Report, all: readonly Title[], year: number): void {
  for (const prose of contentsEntries(report)) {
    const years = periodYears(prose.text);
    const own = bare(prose.text);
    if (years.length !== 1 || own.length < 8) continue;
    const named = all.filter((title) => title.bare === own && title.years.length === 1);
    if (named.length === 0) continue;
    if (named.some((title) => title.years[0] === years[0])) {
      tally.hold();
      continue;
    }
    const [heading] = named;
    if (!heading || (years[0] === year && ABOUT_THE_YEAR.test(prose.text))) continue;
    tally.find({
      severity: 'warning',
      gross: false,
      title: both('Daftar isi menyebut tahun lain dari judulnya', 'The contents name another year than the heading'),
      message: both(
        `Daftar isi memuat “${short(prose.text, 120)}”, sedangkan judulnya “${short(heading.prose.text, 120)}”.`,
        `The contents have “${short(prose.text, 120)}”, the heading reads “${short(heading.prose.text, 120)}”.`,
      ),
      stated: String(years[0]),
      recomputed: String(heading.years[0]),
      places: [
        { ...prose.place, text: prose.text },
        { ...heading.prose.place, text: heading.prose.text },
      ],
      subject: `daftar isi: ${short(prose.text, 60)}`,
    });
  }
}

/** THN-01 for headings, captions and the contents. */
export function checkTitles(tally: Tally, report: Report, year: number): void {
  const all = titles(report);
  for (const title of all) judge(tally, title, all, report, year);
  checkSpans(tally, report, year);
  checkContents(tally, report, all, year);
}
