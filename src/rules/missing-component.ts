/**
 * LKP-01: a chapter or an analysis that a performance report must have, and that is nowhere in it.
 *
 * Why: the inspectorate's review begins with the format: whether all the parts that the regulation names are there. A part that is
 * absent cannot be checked any further.
 * Basis: Permenpan RB 53/2014 annex II (structure of the report); the list of parts with the words by which each is recognised is
 * data in the profile (profiles/*.yaml).
 *
 * Raises: no word on the efficiency of resources in a whole report; no comparison with the mid-term target.
 * Must not raise: an excerpt (agreement, decree, single chapters); a part under another name or shown by a table alone; a chapter with
 * pages that could not be read; the comparison with a national standard, which is asked for only where there is one.
 */
import type { Place } from '../document/place.js';
import { ABSENT } from '../findings/finding.js';
import type { RequiredChapter, RequiredComponent } from '../records/profile.js';
import type { Report } from '../records/report.js';
import type { Rule } from './rule.js';
import {
  type Chapter,
  chaptersOf,
  isContentsLine,
  isWholeReport,
  resultsNumber,
  unreadPages,
} from './support/chapters.js';
import { short } from './support/evidence.js';
import { both, Tally } from './support/outcome.js';

const NO_WHOLE_REPORT = both(
  'dokumen ini tampaknya bukan laporan utuh (bab-babnya tidak ditemukan), sehingga kelengkapannya tidak dinilai',
  'this does not seem to be a whole report (its chapters were not found), so its completeness is not judged',
);

const NO_PROFILE = both(
  'tanpa profil tidak diketahui bagian apa yang wajib ada',
  'without a profile it is not known which parts are required',
);

const FIGURE = /\d\s*%|\d{1,3}(?:\.\d{3})+|\d,\d/;

/** Lower-case letters and digits, with the marks for a span of years and for a figure. */
function words(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(?:20\d\d)\s*(?:[-–—/]|s\.?\/?d\.?)\s*(?:20\d\d)/g, '<periode>')
    .replace(/[^a-z0-9<>]/g, '');
  return FIGURE.test(text) ? `${plain}<angka>` : plain;
}

function holds(text: string, groups: readonly (readonly string[])[]): boolean {
  if (groups.length === 0) return false;
  const known = words(text);
  return groups.some((group) => group.every((word) => known.includes(word)));
}

/** The chapters in which a component may be found: those of the plan before the achievements, or the achievements and what follows. */
function scope(component: RequiredComponent, report: Report): Chapter[] {
  const results = resultsNumber(report);
  return [...chaptersOf(report).values()].filter(({ number }) => {
    if (component.chapter >= 3) return number >= results;
    return component.chapter === 1 ? number === 1 : number > 1 && number < results;
  });
}

/** Tables of the plan are often bound behind the last chapter, tables of results are not bound before their chapter. */
function isPresent(component: RequiredComponent, report: Report, searched: readonly Chapter[]): boolean {
  const results = new Set(chaptersOf(report).get(resultsNumber(report))?.tables);
  const tables =
    component.chapter >= 3
      ? searched.flatMap((chapter) => chapter.tables)
      : report.tables.filter((table) => !results.has(table));
  const prose = searched.flatMap((chapter) => chapter.prose).filter(({ text }) => !isContentsLine(text));
  return (
    tables.some(
      ({ kinds, columns, caption }) =>
        component.tables.some((kind) => kinds.includes(kind)) ||
        columns.some(({ role }) => component.roles.includes(role)) ||
        holds(caption, component.headings),
    ) ||
    prose.some(({ text, level }) => (level > 0 || text.length < LONGEST_HEADING) && holds(text, component.headings)) ||
    prose.some(({ text, level }) => level === 0 && holds(text, component.statements))
  );
}

/** PDF headings are not always recognised as such; a line this short can be one. */
const LONGEST_HEADING = 110;
/** More places than these nobody looks at. */
const MOST_SECTIONS = 9;
const MOST_TABLES = 4;

/** Where the component was looked for: the chapter, the tables beside which it is expected, its sections. */
function searchedPlaces(component: RequiredComponent, chapter: Chapter): Place[] {
  const sections = chapter.prose.filter(
    ({ level, text }) => level > 0 && level <= 3 && /^\W*(?:[A-H]|\d)[.\d]/.test(text),
  );
  const beside = chapter.tables.filter(({ kinds }) => component.beside.some((kind) => kinds.includes(kind)));
  return [
    { ...chapter.heading.place, text: chapter.heading.text },
    ...sections.map(({ place, text }) => ({ ...place, text: short(text) })).slice(0, MOST_SECTIONS),
    ...beside.map(({ place, caption }) => ({ ...place, text: short(caption) })).slice(0, MOST_TABLES),
  ];
}

function judge(tally: Tally, component: RequiredComponent, report: Report): void {
  const searched = scope(component, report);
  const [chapter] = searched;
  if (!chapter) return;
  if (isPresent(component, report, searched)) {
    tally.hold();
    return;
  }
  const unread = unreadPages(chapter, report);
  if (unread.length > 0) {
    const pages = unread.join(', ');
    tally.skip(
      both(
        `${component.title.id} tidak ditemukan, tetapi halaman ${pages} tidak terbaca`,
        `${component.title.en} was not found, but page ${pages} could not be read`,
      ),
      chapter.heading.place,
    );
    return;
  }
  const mention = searched
    .flatMap(({ prose }) => prose)
    .find(({ text, level }) => level === 0 && holds(text, component.mentions));
  const said = mention ? ` Hanya disinggung: “${short(mention.text)}”.` : '';
  const saidEn = mention ? ` It is only mentioned: “${short(mention.text)}”.` : '';
  tally.find({
    severity: mention ? 'info' : component.severity,
    gross: false,
    title: both(`Tidak ditemukan: ${component.title.id}`, `Not found: ${component.title.en}`),
    message: both(
      `${component.title.id} (${component.basis}) tidak ditemukan dalam ${short(chapter.heading.text, 40)}, baik sebagai bagian, tabel, maupun uraian.${said}`,
      `${component.title.en} (${component.basis}) was not found in ${short(chapter.heading.text, 40)}, neither as a section nor as a table or text.${saidEn}`,
    ),
    stated: mention ? `disinggung${mention.place.page ? ` pada hlm. ${mention.place.page}` : ''}` : ABSENT,
    recomputed: component.title.id,
    places: [
      ...searchedPlaces(component, chapter),
      ...(mention ? [{ ...mention.place, text: short(mention.text) }] : []),
    ],
    subject: component.code,
  });
}

/** What is bound behind the last chapter names agreements and plans, but is no chapter. */
const ANNEX = /^\W*lampiran\b/i;

function checkChapters(tally: Tally, required: readonly RequiredChapter[], report: Report): void {
  const chapters = chaptersOf(report);
  for (const { number, title: name, words: known } of required) {
    const named = report.prose.some(
      ({ text, level, headings }) =>
        level > 0 &&
        !isContentsLine(text) &&
        !headings.some((heading) => ANNEX.test(heading)) &&
        known.some((word) => words(text).includes(word)),
    );
    if (chapters.has(number) || named) {
      tally.hold();
      continue;
    }
    const last = [...chapters.values()].at(-1);
    if (!last) continue;
    tally.find({
      severity: 'warning',
      gross: false,
      title: both(`Tidak ditemukan: ${name.id}`, `Not found: ${name.en}`),
      message: both(
        `${name.id} tidak ditemukan, sedangkan bab-bab lain ada.`,
        `${name.en} was not found, while the other chapters are there.`,
      ),
      stated: ABSENT,
      recomputed: name.id,
      places: [...chapters.values()].map(({ heading }) => ({ ...heading.place, text: heading.text })),
      subject: `bab ${number}`,
    });
  }
}

export const missingComponent: Rule = {
  code: 'LKP-01',
  kind: 'missing_component',
  severity: 'warning',
  title: both('Bab dan bagian wajib ada', 'Required chapters and parts are there'),
  about: both(
    'Dalam laporan yang utuh dicari bab dan bagian yang diwajibkan: judul bagian, tabel, atau uraian dengan angka. Yang tidak ditemukan disebut; yang hanya disinggung menjadi catatan.',
    'In a whole report the required chapters and parts are looked for: headings, tables, or text with figures. What is not found is named; what is only mentioned is a note.',
  ),
  basis: both('Permenpan RB 53/2014 lampiran II', 'Permenpan RB 53/2014 annex II'),
  check(report: Report, { profile } = { profile: null }) {
    const tally = new Tally();
    if (!profile) {
      tally.skip(NO_PROFILE);
      return tally;
    }
    if (!isWholeReport(report)) {
      if (report.prose.length > 0) tally.skip(NO_WHOLE_REPORT);
      return tally;
    }
    checkChapters(tally, profile.chapters, report);
    for (const component of profile.components) judge(tally, component, report);
    return tally;
  },
};
