import type { Passage } from '../records/passage.js';
import type { PrintedTable, Prose, Report } from '../records/report.js';
import { placeIn, sentencesOf } from './claims/sentences.js';

type About = Passage['about'];

/** Headings under which a report writes of these (outline of Permenpan RB 53/2014, as reports word it). */
const HEADINGS: readonly [About, RegExp][] = [
  [
    'office',
    /\b(?:tugas(?:\s+pokok)?|susunan\s+organisasi|struktur\s+organisasi|gambaran\s+umum|sumber\s+daya\s+manusia|kepegawaian)\b/i,
  ],
  ['improvement', /\b(?:perbaikan|tindak\s+lanjut|rekomendasi|upaya\s+peningkatan|langkah.*ke\s*depan)\b/i],
  ['finance', /\b(?:realisasi|akuntabilitas)\s+(?:keuangan|anggaran)\b/i],
  ['annex', /^lampiran\b/i],
];
/** A line of the table of contents ends in its page; "Lampiran 1" has no other name. */
const CONTENTS_LINE = /[.…]{3,}|(?<!^lampiran)\s\d{1,3}$/i;

const FUTURE =
  /\bke\s*depan(?:nya)?\b|\bmendatang\b|\bakan\s+datang\b|\btahun\b.{0,14}\bberikutnya\b|\btahun\s+depan\b/i;
const ACTION = /\b(?:perbaikan|upaya|langkah|tindak\s+lanjut|meningkatkan|ditingkatkan|diupayakan|diarahkan)\b/i;
const RESOLVE = /\b(?:akan|perlu|harus|direkomendasikan|disarankan)\b/i;
/** "… sebagai bahan evaluasi untuk perbaikan di masa mendatang" says what reports are for. */
const PURPOSE = /\b(?:sarana|bahan|umpan\s+balik|saran\s+dan|dimaksudkan|bertujuan|harapan)\b/i;

const isResolve = (sentence: string) =>
  FUTURE.test(sentence.replace(/\bakan\s+datang\b/gi, 'mendatang')) &&
  ACTION.test(sentence) &&
  RESOLVE.test(sentence.replace(/\bakan\s+datang\b/gi, '')) &&
  !PURPOSE.test(sentence);

/** Of each kind, the first ones are enough to look it up. */
const MOST = 3;

function fromHeading(paragraph: Prose): Passage[] {
  if (paragraph.level === 0 || CONTENTS_LINE.test(paragraph.text.trim())) return [];
  return HEADINGS.filter(([, pattern]) => pattern.test(paragraph.text)).map(([about]) => ({
    about,
    form: 'heading',
    place: { ...paragraph.place, text: paragraph.text },
    text: paragraph.text,
  }));
}

function fromSentences(paragraph: Prose): Passage[] {
  if (paragraph.level > 0 || !FUTURE.test(paragraph.text)) return [];
  return sentencesOf({ type: 'paragraph', ...paragraph }, paragraph.headings)
    .filter(({ text }) => isResolve(text))
    .map((sentence) => {
      const text = sentence.text.trim();
      return {
        about: 'improvement',
        form: 'sentence',
        place: placeIn(sentence, sentence.text.indexOf(text), text),
        text,
      };
    });
}

function fromTable({ id, annex, caption, place }: PrintedTable): Passage[] {
  return annex ? [{ about: 'annex', form: 'table', place: { ...place, table: id }, text: caption }] : [];
}

/**
 * Where a report writes of what the inspectorate's form asks for and no record shows: headings before sentences, the first few of each; and the
 * tables of its annexes, all of them.
 */
export function passagesOf({ prose, tables }: Pick<Report, 'prose' | 'tables'>): Passage[] {
  const all = [...prose.flatMap(fromHeading), ...prose.flatMap(fromSentences)];
  const written = HEADINGS.flatMap(([about]) => all.filter((passage) => passage.about === about).slice(0, MOST));
  return [...written, ...tables.flatMap(fromTable)];
}
