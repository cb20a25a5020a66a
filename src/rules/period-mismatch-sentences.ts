import { periodYears, yearMentions } from '../numbers/years.js';
import type { Claim, Prose, Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { contentsEntries, OTHER_YEARS } from './support/report-year.js';

const COMPARES = both(
  'kalimat mungkin tentang tahun lain: alinea atau judulnya menyandingkan beberapa tahun',
  'the sentence may be about another year: its paragraph or heading holds several years',
);
const AHEAD = both(
  'tahun sesudah tahun pelaporan mungkin tahun terbit atau rencana',
  'a later year may be that of issue, or planned',
);

/** What the year is tied to, for the message. */
const TIED: Readonly<Record<string, { id: string; en: string }>> = {
  report: { id: 'laporan kinerja ini', en: 'this report' },
  agreement: { id: 'perjanjian kinerja yang dipertanggungjawabkan', en: 'the agreement accounted for' },
  account: { id: 'pertanggungjawaban', en: 'the account given' },
  activity: { id: 'kegiatan yang dilaporkan', en: 'the activities reported' },
  budget: { id: 'anggaran dan program yang dilaporkan', en: 'the budget and programs reported' },
  result: { id: 'capaian kinerja keseluruhan', en: 'the overall achievement' },
  measuring: { id: 'pengukuran kinerja', en: 'the measurement' },
  introduction: { id: 'uraian yang mengikutinya', en: 'what follows' },
};
/** Statements that an account of two years also makes of the year before. */
const ALSO_OF_EARLIER = new Set(['budget', 'result', 'introduction', 'measuring']);

function paragraphOf(claim: Claim, report: Report): Prose | undefined {
  const contents = contentsEntries(report);
  return report.prose.find((prose) => !contents.has(prose) && prose.text.includes(claim.sentence));
}

/** Years stand side by side around the claim: then its year is one of them on purpose. */
function amongYears(claim: Claim, paragraph: Prose, year: number): boolean {
  const { headings, text } = paragraph;
  const near = headings.slice(-2);
  if (near.some((heading) => OTHER_YEARS.test(heading) && !periodYears(heading).includes(year))) return true;
  if (near.some((heading) => heading !== text && periodYears(heading).some((each) => each === claim.year))) return true;
  const years = new Set(periodYears(text));
  if ([...years].some((each) => each !== claim.year && each !== year)) return true;
  return ALSO_OF_EARLIER.has(claim.measure ?? '') && years.has(year);
}

function servesPast(tally: Tally, claim: Claim, year: number): void {
  if (claim.year === null || claim.year > year) {
    tally.hold();
    return;
  }
  const soft = claim.measure === 'recommends' && claim.year === year;
  tally.find({
    severity: soft ? 'info' : 'warning',
    gross: false,
    title: both('Laporan ditujukan pada tahun yang sudah lewat', 'The report is to serve a year that is over'),
    message: both(
      `Kalimat “${short(claim.sentence, 160)}” ditujukan pada tahun ${claim.year}, sedangkan laporan tentang tahun ${year} baru dapat menjadi bahan untuk tahun ${year + 1} dan seterusnya.`,
      `The sentence “${short(claim.sentence, 160)}” aims at ${claim.year}, but a report on ${year} can only serve ${year + 1} and later.`,
    ),
    stated: String(claim.year),
    recomputed: String(year + 1),
    places: [claim.place],
    subject: `tahun: ${short(claim.text, 60)}`,
  });
}

function judge(tally: Tally, claim: Claim, report: Report, year: number): void {
  if (claim.year === year) {
    tally.hold();
    return;
  }
  if (claim.year === null || claim.year > year) {
    tally.skip(AHEAD, claim.place);
    return;
  }
  const paragraph = paragraphOf(claim, report);
  if (!paragraph) return;
  if (amongYears(claim, paragraph, year)) {
    tally.skip(COMPARES, claim.place);
    return;
  }
  const tied = TIED[claim.measure ?? ''] ?? { id: 'laporan', en: 'the report' };
  const said = yearMentions(claim.sentence).filter(
    ({ year: each, use }) => each === claim.year && use === 'period',
  ).length;
  tally.find({
    severity: ALSO_OF_EARLIER.has(claim.measure ?? '') ? 'warning' : 'error',
    gross: false,
    title: both(
      'Kalimat menyebut tahun lain dari tahun pelaporan',
      'A sentence names another year than the one reported on',
    ),
    message: both(
      `Kalimat “${short(claim.sentence, 160)}” mengikat ${tied.id} pada tahun ${claim.year}${said > 1 ? ` (${said} kali)` : ''}, sedangkan laporan ini tentang tahun ${year}.`,
      `The sentence “${short(claim.sentence, 160)}” ties ${tied.en} to ${claim.year}${said > 1 ? ` (${said} times)` : ''}, but this report is on ${year}.`,
    ),
    stated: String(claim.year),
    recomputed: String(year),
    places: [claim.place],
    subject: `tahun: ${short(claim.text, 60)}`,
  });
}

/** THN-01 for sentences: years tied to the report, its agreement, budget, results, and to what it is to serve. */
export function checkSentences(tally: Tally, report: Report, year: number): void {
  for (const claim of report.claims) {
    if (claim.type !== 'period') continue;
    if (claim.measure === 'serves' || claim.measure === 'recommends') servesPast(tally, claim, year);
    else judge(tally, claim, report, year);
  }
}
