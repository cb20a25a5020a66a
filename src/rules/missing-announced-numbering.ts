import { ABSENT } from '../findings/finding.js';
import type { Prose, Report } from '../records/report.js';
import { isContentsLine } from './support/chapters.js';
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
        recomputed: ABSENT,
        places: [{ ...place, text: match[0] }],
        subject: `tabel ${number}`,
      });
    }
  }
}
