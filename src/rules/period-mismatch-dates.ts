import type { Prose, Report } from '../records/report.js';
import { both, type Tally } from './support/outcome.js';
import { contentsEntries } from './support/report-year.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
/** Spellings that differ from the first three letters of the month. */
const SPELLINGS: Readonly<Record<string, string>> = { peb: 'feb', nop: 'nov', ags: 'agu', agt: 'agu' };
/** "Jember, 23 Februari 2024", "Bandung, Januari 2017 Kepala Dinas …": the line above a signature. */
const SIGNED =
  /^\W*(?<city>[A-Z][A-Za-z. ]{2,30},\s{0,3})?(?:tanggal\s+)?(?<day>\d{1,2})?\s*(?<month>[Jj]an|[FfPp]eb|[Mm]ar|[Aa]pr|[Mm]ei|[Jj]un|[Jj]ul|[Aa]g[ust]|[Ss]ep|[Oo]kt|[Nn]o[vp]|[Dd]es|JAN|[FP]EB|MAR|APR|MEI|JUN|JUL|AG[UST]|SEP|OKT|NO[VP]|DES)[A-Za-z]*\.?\s+(?<year>20\d\d)\b(?!\s*[a-z(])/;

const FOREWORD = /^\W*(?:kata\s+pengantar|sambutan)/i;
/** What stands below a date when it is that of a signature. */
const SIGNER = /\bNIP\b|\b(?:kepala|camat|direktur|sekretaris|inspektur|pembina|lurah)\b/i;
/** Lines between the date and the signer's rank or number. */
const BELOW = 8;

interface Signed {
  prose: Prose;
  city: boolean;
  printed: string;
  year: number;
  /** 1-based. */
  month: number;
}

function signedAt(prose: Prose): Signed | null {
  const match = SIGNED.exec(prose.text);
  if (!match?.groups) return null;
  const { month = '', year = '' } = match.groups;
  const short = month.toLowerCase();
  return {
    prose,
    city: match.groups.city !== undefined,
    printed: match[0].trim(),
    year: Number(year),
    month: MONTHS.indexOf(SPELLINGS[short] ?? short) + 1,
  };
}

/** Whether a part is written when the year is over: the foreword, and a signed closing chapter before any annex. */
function writtenAfterwards({ prose, city }: Signed, below: readonly Prose[]): boolean {
  if (prose.headings.some((heading) => FOREWORD.test(heading))) return true;
  const last = prose.headings.slice(-2).join(' ');
  return (
    city &&
    /penutup|kesimpulan|saran\b|langkah/i.test(last) &&
    !/\b(?:perjanjian|rencana|lampiran|keputusan|indikator|pernyataan|penetapan)\b/i.test(last) &&
    below.some(({ text }) => text.length < 120 && SIGNER.test(text))
  );
}

/** A report on part of a year may be signed within it. */
function ofPartOfYear(report: Report): boolean {
  return report.prose.slice(0, 12).some(({ text }) => text.length < 120 && /\b(?:triwulan|semester)\b/i.test(text));
}

/** THN-01 for dates: a foreword or closing chapter dated before the end of the year that it gives account of. */
export function checkDates(tally: Tally, report: Report, year: number): void {
  if (ofPartOfYear(report)) return;
  const contents = contentsEntries(report);
  for (const [index, prose] of report.prose.entries()) {
    const signed = contents.has(prose) ? null : signedAt(prose);
    if (!signed || !writtenAfterwards(signed, report.prose.slice(index, index + BELOW))) continue;
    if (signed.year > year) {
      tally.hold();
      continue;
    }
    // Work may close in the last days of December: a date in that month is only noted.
    const december = signed.year === year && signed.month === 12;
    tally.find({
      severity: december ? 'info' : 'error',
      gross: false,
      title: both(
        'Tanggal mendahului akhir tahun yang dilaporkan',
        'The date is before the end of the year reported on',
      ),
      message: both(
        `Bagian ini bertanggal “${signed.printed}”, sedangkan laporan mempertanggungjawabkan tahun ${year} sampai 31 Desember ${year}.`,
        `This part is dated “${signed.printed}”, but the report accounts for ${year}, until 31 December ${year}.`,
      ),
      stated: signed.printed,
      recomputed: `> 31 Desember ${year}`,
      places: [{ ...prose.place, text: signed.printed }],
      subject: `tanggal: ${signed.printed}`,
    });
  }
}
