import { periodYears, yearMentions } from '../../numbers/years.js';
import type { Prose, Report } from '../../records/report.js';
import { oncePerReport } from './memo.js';

/** Titles of the parts that a report has once, about its own year. */
export const ABOUT_THE_YEAR =
  /\b(?:perjanjian kinerja|penetapan kinerja|rencana kinerja(?: tahunan)?|pengukuran (?:\w+ )?kinerja|capaian (?:pengukuran )?(?:kinerja|indikator|sasaran)|pencapaian (?:kinerja|sasaran)|realisasi (?:kinerja|anggaran|keuangan|indikator|program)|kerangka pengukuran|laporan (?:akuntabilitas )?kinerja|rencana aksi)/i;
/** Titles that hold years side by side, or look ahead or back. */
export const OTHER_YEARS =
  /banding(?!(?:an|kan)\s+(?:antara\s+)?target\s+(?:dan|dengan)\s+realisasi)|sebelum|\blalu\b|trend?\b|perkembangan|tindak\s*lanjut|usulan|rencana (?:program|kegiatan|tindak)|renstra|rencana strategi|rpjmd|jangka (?:menengah|panjang)|evaluasi (?:atas|hasil|pelaksanaan)|s\s*[./]\s*d\b|sampai dengan|akhir (?:periode|tahun)|kumulatif|sumber\b/i;
const LONGEST_TITLE = 170;
const LONGEST_CAPTION = 300;
const SENTENCE =
  /\b(?:adalah|merupakan|dapat|telah|sebesar|berikut|bahwa|yaitu|memperlihatkan|menunjukkan|dibandingkan|sehingga|mengalami)\b|[.;:,]$/i;

/** A heading, the caption of a table or figure, or a line that stands for one. */
export function isTitle({ text, level }: Prose): boolean {
  const caption = /^\W{0,3}(?:tab(?:el|le)|gambar|grafik)\b/i.test(text);
  if (text.length > (caption ? LONGEST_CAPTION : LONGEST_TITLE) || SENTENCE.test(text.trim())) return false;
  return level > 0 || caption || ABOUT_THE_YEAR.test(text.slice(0, 60));
}

const CONTENTS_ENTRY = /(?:\.{3,}|…|\s)\s*(?:\d{1,3}|[ivx]{1,6}|[IVX]+\s*-\s*\d{1,3})\s*$|(?:\.{4,}|…{2,})\s*$/;
/** Lines between two entries of the contents that do not look like one. */
const GAP = 4;

/** The entries of the tables of contents, of tables and figures. */
export const contentsEntries = oncePerReport((report: Report): ReadonlySet<Prose> => {
  const entries = new Set<Prose>();
  let open = 0;
  for (const prose of report.prose) {
    if (/^\W*daftar\s+(?:isi|tabel|gambar|lampiran|grafik)\b/i.test(prose.text)) open = GAP + 1;
    else if (open > 0) open = CONTENTS_ENTRY.test(prose.text) ? GAP : open - 1;
    if (open > 0) entries.add(prose);
  }
  return entries;
});

const LEAST_MENTIONS = 3;
/** The year of the report stands by itself on the cover, among the first lines. */
const COVER = 12;
const COVER_YEAR = /^\W*tahun(?:\s+anggaran)?\s*:?\s*20\d\d\W*$/i;
const MEASURED_ROLES = /^(?:target|realisasi|capaian)$/;

/** The year of a table's columns where all that hold targets and results name the same one. */
function onlyYear({ columns }: Report['tables'][number]): number[] {
  const years = new Set(
    columns.flatMap(({ role, year }) => (MEASURED_ROLES.test(role) && year !== null ? [year] : [])),
  );
  return years.size === 1 ? [...years] : [];
}

/** The year reported on where the report says it often enough and no other as often; else null. */
export const sureYear = oncePerReport((report: Report): { year: number | null } => {
  const { year } = report.entity;
  const contents = contentsEntries(report);
  const named = [
    ...report.claims.flatMap((claim) =>
      claim.type === 'period' && !/serves|recommends/.test(claim.measure ?? '') ? [claim.year] : [],
    ),
    ...report.prose
      .filter((prose) => !contents.has(prose) && isTitle(prose) && ABOUT_THE_YEAR.test(prose.text))
      .flatMap(({ text }) => periodYears(text)),
    ...report.tables.flatMap(({ caption }) =>
      ABOUT_THE_YEAR.test(caption) && !OTHER_YEARS.test(caption) ? periodYears(caption) : [],
    ),
    ...report.prose.slice(0, COVER).flatMap(({ text }) => (COVER_YEAR.test(text) ? periodYears(text) : [])),
    ...report.tables.flatMap(onlyYear),
  ];
  const own = named.filter((each) => each === year).length;
  return { year: own >= LEAST_MENTIONS && own > named.length / 2 ? year : null };
});

/** The years between which the strategic plan runs, as most mentions have it. */
export const planYears = oncePerReport((report: Report): { range: readonly [number, number] | null } => {
  const votes = new Map<string, number>();
  for (const { text } of report.prose)
    for (const match of text.matchAll(/\b(?:renstra|rencana\s+strategis)\b[^.;]{0,110}?(20\d\d)\s*[-–]\s*(20\d\d)/gi)) {
      const key = `${match[1]}-${match[2]}`;
      if (Number(match[1]) < Number(match[2])) votes.set(key, (votes.get(key) ?? 0) + 1);
    }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  const [from, to] = best?.[0].split('-').map(Number) ?? [];
  return { range: from !== undefined && to !== undefined ? [from, to] : null };
});

/** Whether a text names a year in any use but as part of a regulation or number. */
export function namesYear(text: string, year: number): boolean {
  return yearMentions(text).some(
    (mention) => mention.year === year && mention.use !== 'citation' && mention.use !== 'number',
  );
}
