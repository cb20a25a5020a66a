import { nameLikeness } from '../records/names.js';
import type { Prose, Report } from '../records/report.js';
import { chapterNumber, isContentsLine } from './support/chapters.js';
import { ending, short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

const SUMMARY = /^\W*(?:ikhtisar|ringkasan)\s+eksekutif|^\W*executive\s+summary/i;
/** "Capaian kinerja sasaran … dapat diuraikan sebagai berikut :" */
const ANNOUNCED = /capaian\s+kinerja\b.*\bsebagai\s*berikut\s*:?\s*$/is;
const SASARAN = /^\W*sasaran(?:\s+strategis)?\s*(?:ke\s*-?\s*)?(\d{1,2}|[ivx]{1,4})\b/i;
/** A phrase less like an indicator or sasaran than this does not speak of it. */
const NAMED = 0.6;

interface Objective {
  sasaran: string;
  indicators: string[];
}

/** The sasaran of the first table of results, with their indicators. */
function objectives(report: Report): Objective[] {
  const [table] = report.records.realization.filter(({ rows }) => rows.length > 1);
  const found: Objective[] = [];
  for (const { sasaran, indikator } of table?.rows ?? []) {
    if (sasaran === '' || indikator === '') continue;
    const known = found.find((other) => other.sasaran === sasaran);
    if (known) known.indicators.push(indikator);
    else found.push({ sasaran, indicators: [indikator] });
  }
  return found;
}

/** The paragraphs of the summary from the announcement to the first chapter or the next front matter. */
function announced(prose: readonly Prose[]): { announcement: Prose; after: Prose[] } | null {
  const start = prose.findLastIndex(({ text, level }) => level > 0 && SUMMARY.test(text) && !isContentsLine(text));
  if (start < 0) return null;
  const rest = prose.slice(start + 1);
  const end = rest.findIndex(({ text, level }) => level === 1 && (chapterNumber(text) !== null || !SUMMARY.test(text)));
  const section = rest.slice(0, end < 0 ? 0 : end);
  const at = section.findIndex(({ text }) => ANNOUNCED.test(text));
  const announcement = section[at];
  return announcement ? { announcement, after: section.slice(at + 1) } : null;
}

function speaksOf(text: string, { sasaran, indicators }: Objective): boolean {
  const phrase = text.replace(SASARAN, '').slice(0, PHRASE);
  return [sasaran, ...indicators].some(
    (name) => text.toLowerCase().includes(name.toLowerCase()) || nameLikeness(name, phrase) >= NAMED,
  );
}

/** Names stand at the beginning of the paragraph that is about them. */
const PHRASE = 140;

/** The summary announces the achievement of the sasaran: it must speak of each of them, by number or by name. */
export function checkSummary(tally: Tally, report: Report): void {
  const found = announced(report.prose);
  const expected = objectives(report);
  if (!found || expected.length < 2) return;
  const { announcement, after } = found;
  const numbered = after.filter(({ text }) => SASARAN.test(text));
  const named = expected.filter((objective) => after.some(({ text }) => speaksOf(text, objective)));
  const described = Math.max(new Set(numbered.map(({ text }) => SASARAN.exec(text)?.[1])).size, named.length);
  if (described >= expected.length) {
    tally.hold();
    return;
  }
  const none = described === 0;
  // A table or a picture of the results may stand there instead of sentences.
  const tabled = report.tables.some(({ headings }) => headings.some((heading) => SUMMARY.test(heading)));
  if (tabled) return;
  tally.find({
    severity: 'warning',
    gross: false,
    title: both(
      none ? 'Capaian yang diumumkan dalam ikhtisar tidak diuraikan' : 'Ikhtisar tidak menguraikan semua sasaran',
      none ? 'The summary announces results and gives none' : 'The summary does not cover all objectives',
    ),
    message: none
      ? both(
          `“${ending(announcement.text, 90)}” tidak diikuti uraian satu pun dari ${expected.length} sasaran.`,
          `“${ending(announcement.text, 90)}” is followed by none of the ${expected.length} sasaran.`,
        )
      : both(
          `Ikhtisar menguraikan ${described} sasaran, sedangkan laporan memuat ${expected.length} sasaran.`,
          `The summary describes ${described} sasaran, while the report has ${expected.length}.`,
        ),
    stated: none ? ending(announcement.text, 60) : `${described} sasaran`,
    recomputed: `${expected.length} sasaran`,
    places: [
      { ...announcement.place, text: ending(announcement.text, 60) },
      ...(none ? after.slice(0, 1) : numbered).map(({ place, text }) => ({ ...place, text: short(text) })),
    ],
    subject: 'ikhtisar',
  });
}
