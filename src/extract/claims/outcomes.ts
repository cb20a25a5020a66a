import { readWords } from '../../numbers/terbilang.js';
import type { Claim } from '../../records/report.js';
import type { Statement } from '../../records/statement.js';
import type { ClaimContext } from './claims.js';
import { ownFigures } from './own-figures.js';
import { UNIT_WORD, yearsOf } from './patterns.js';
import { placeIn } from './sentences.js';
import { statementSubject } from './statement-subject.js';
import { flattened, type Stated, tablesNamed } from './statements.js';
import { headingSubject } from './subjects.js';

type Verdict = Extract<Statement['verdict'], 'met' | 'exceeded' | 'missed'>;

const RELATIONS: [Verdict, string][] = [
  ['exceeded', 'melampaui|melebihi|di\\s?atas|lebih\\s+(?:tinggi\\s+)?dari'],
  ['missed', 'di\\s?bawah|kurang\\s+dari|lebih\\s+rendah\\s+dari|mendekati'],
  ['met', 'mencapai|memenuhi|sesuai(?:\\s+dengan)?'],
];
const RELATION = RELATIONS.map(([, words]) => words).join('|');
const OBJECT = '(?:capaian\\s+|pencapaian\\s+|dari\\s+|nilai\\s+)?target\\b';

/** Belongs to what is said: "telah tercapai". */
const ALREADY = /\b(?:telah|sudah)\s+$/i;

/** "mencapai target", "di atas target"; and "tercapai", which takes its target before it or with a relation after it. */
const TRANSITIVE = new RegExp(`\\b(?:${RELATION})\\s+${OBJECT}`, 'gi');
const INTRANSITIVE = new RegExp(
  `\\b(?:tercapai|terpenuhi|terlampaui)\\b(?:\\s+(?:dan\\s+)?(?:telah\\s+|sudah\\s+)?(?:${RELATION})\\s+${OBJECT})?`,
  'gi',
);
const SUCCESS =
  /\b(?:pen)?capaian\s+(?:kinerja\s+)?(?:sasaran|indikator|kinerja)\b[^.;]{0,50}?\b(?:adalah|dinyatakan|dinilai|dikategorikan|dikatakan)\s+(?:(?:tidak|belum|kurang)\s+)?berhasil\b(?!\s+\w+kan\b)/gi;

const NEGATION =
  /\b(?:belum|tidak|kurang|hampir|nyaris|gagal)\s+(?:(?:dapat|bisa|berhasil|mampu|sepenuhnya|semua|seluruhnya|juga|lagi|begitu)\s+){0,2}$/i;
/** What is hoped for, planned, asked or conditional is no claim; "jika dibandingkan" is a comparison, not a condition. */
const NOT_SAID =
  /\b(?:diharapkan|harap\w*|agar|supaya|akan|hendak|harus|perlu|wajib|ingin|mampu|kemampuan|berjanji|bila(?!\s+di)|apabila(?!\s+di)|jika(?!\s+di)|ketika|rencana|upaya|rangka|semoga|optimis\w*|mendorong|menuju|proses|faktor|penyebab|kegagalan|tujuan(?:nya)?\s+untuk|dalam\s+mencapai|tidak\s+(?:di\s?bawah|kurang))\b/i;
const PURPOSE = /\b(?:untuk|guna|demi|sehingga(?=.*\b(?:bisa|dapat)\b)|yang)\s+(?:\w+\s+){0,2}$/i;
/** A negation that stands too far away to be sure what it denies. */
const FAR_NEGATION = /\b(?:belum|tidak|bukan|kurang)\b(?:\s+\S+){0,7}\s*$/i;
/** "Secara predikat tercapai": the letter, not the figure that the tables compare. */
const BY_CATEGORY = /\b(?:predikat|kategori|kualitatif)\b/i;
/** Targets and results of money, and targets of other plans than the office's own. */
const OTHER_TARGET =
  /^\s*(?:nasional|provinsi|kabupaten|kota|dunia|sdgs?|mdgs?|pendapatan|penerimaan|pad|pbb|pajak|retribusi|anggaran|keuangan|fisik|program|kegiatan|output|input|0)\b/i;
const OTHER_RESULT =
  /\b(?:pendapatan|penerimaan|pad|pbb|pajak|retribusi|anggaran|keuangan|(?:pen(?:y|g)e)?serapan|fisik|omzet|program|kegiatan|desa|kelurahan)\b/i;
const RENSTRA =
  /\b(?:renstra|rencana\s+strategis|rpjmd?|jangka\s+menengah|target\s+menengah|akhir\s+periode|tahun\s+ke\s*-?\s*\d)/i;

const COUNTED = new RegExp(
  `(?<![\\d.,/-])(?<count>\\d{1,2}|${UNIT_WORD}(?:\\s+belas)?)\\s+(?:[a-z]+\\s+)?indi[ck]ator\\b(?!.*\\bindi[ck]ator)[^.;,]{0,60}$`,
  'i',
);
const WHOLE =
  /\b(?<most>hampir\s+)?(?:semua|seluruh(?:nya)?|keseluruhan)\b[^.;,]{0,40}\b(?:indi[ck]ator|sasaran|target)|\bindi[ck]ator\s+(?<nearly>hampir\s+)?(?:semua|seluruh)nya\b/i;
/** Statements about one sasaran, told by its number or name, do not count the whole report. */
const OF_ONE_SASARAN =
  /\bsasaran(?:\s+strategis)?\s*(?:ke\s*-?\s*)?(?:\d+|[IVX]+\b|pertama|kedua|ketiga|keempat|kelima|ini|tersebut)|diukur\s+melalui/i;

interface Match {
  verdict: Verdict;
  /** Offsets in the flattened text. */
  at: number;
  end: number;
}

function verdictOf(words: string): Verdict {
  if (/terlampaui/i.test(words)) return 'exceeded';
  return RELATIONS.find(([, pattern]) => new RegExp(`\\b(?:${pattern})\\b`, 'i').test(words))?.[0] ?? 'met';
}

function clauseBefore(text: string, at: number): string {
  return (
    text
      .slice(0, at)
      .split(/[.;:](?=\s)|,|\b(?:sedangkan|namun|tetapi|meskipun|walaupun|sementara)\b/i)
      .at(-1) ?? ''
  );
}

function matches(text: string): Match[] {
  const found: Match[] = [];
  for (const pattern of [INTRANSITIVE, TRANSITIVE]) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index;
      const end = at + match[0].length;
      if (found.some((other) => at < other.end && other.at < end)) continue;
      if (pattern === INTRANSITIVE && !/target\s*$/i.test(match[0])) {
        if (!/\btarget\b/i.test(clauseBefore(text, at))) continue;
        if (/^\s*(?:sebesar|sebanyak|hanya|baru|sekitar|\d)/i.test(text.slice(end))) continue;
      }
      found.push({ verdict: verdictOf(match[0]), at, end });
    }
  }
  for (const match of text.matchAll(SUCCESS)) {
    const verdict = /\b(?:tidak|belum|kurang)\s+berhasil/i.test(match[0]) ? 'missed' : 'met';
    found.push({ verdict, at: match.index + match[0].search(/berhasil/i), end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The share that is meant of "mencapai target sebesar 85%" is below the target. */
function isPart(after: string): boolean {
  const share = /^\s*(?:sebesar|hanya|baru)\s*(\d+(?:[.,]\d+)?)\s*%/i.exec(after)?.[1];
  return share !== undefined && Number(share.replace(',', '.')) < 100;
}

/** The year that a statement is about: the reporting one, unless it names only earlier ones. Years of a period ("2021-2026") name the period. */
function yearMeant(words: string, reporting: number | null): number | null {
  if (reporting === null) return null;
  const years = yearsOf(words.replace(/20\d\d\s*[-–]\s*20\d\d/g, ' ')).filter((year) => year <= reporting);
  return years.length === 0 ? reporting : Math.max(...years);
}

/** "kurang dari target s.d. tahun 2018": a target of a coming year is one of the plan. */
function namesLaterYear(after: string, reporting: number | null): boolean {
  const years = yearsOf(after.slice(0, REACH).split(/[;,]/)[0] ?? '');
  return reporting !== null && years.some((year) => year > reporting);
}

/** Characters behind "target" that say whose or of which year it is. */
const REACH = 40;

function countOf(clause: string): number | null {
  const text = COUNTED.exec(clause)?.groups?.count;
  if (!text) return null;
  return /^\d/.test(text) ? Number(text) : readWords(text);
}

/** What sentences say of reaching a target: "telah tercapai (melampaui) target", "4 indikator capaian di atas target", "belum memenuhi target". */
export function outcomeClaims(stated: Stated, context: ClaimContext): Claim[] {
  const { sentence } = stated;
  const { text, start } = flattened(stated);
  const found = matches(text);
  return found.flatMap((match, index): Claim[] => {
    if (match.at < start) return [];
    const begin = Math.max(start, found[index - 1]?.end ?? start) - start;
    const segment = { begin, end: (found[index + 1]?.at ?? text.length) - start };
    const clause = clauseBefore(text, match.at);
    const own = text.slice(match.at, match.end);
    const after = text.slice(match.end);
    const value = countOf(clause);
    const negated = NEGATION.test(clause);
    if (NOT_SAID.test(clause) || isPart(after) || OTHER_TARGET.test(after)) return [];
    if (negated ? match.verdict !== 'met' : FAR_NEGATION.test(clause)) return [];
    if (BY_CATEGORY.test(clause)) return [];
    if (PURPOSE.test(clause) && value === null) return [];
    const figures = ownFigures(sentence, segment);
    const complete = figures.some(({ role }) => role === 'target') && figures.some(({ role }) => role === 'realisasi');
    if (OTHER_RESULT.test(clause) && !complete) return [];
    const around = `${text
      .slice(0, match.at)
      .split(/\b(?:sedangkan|namun|sementara)\b/i)
      .at(-1)}${own}${after.split(/[.;,]/)[0]}`;
    const whole = WHOLE.exec(clause)?.groups;
    const counts = value !== null || whole !== undefined;
    const heading = headingSubject(sentence);
    if (counts && (OF_ONE_SASARAN.test(text) || (value === null && heading !== null))) return [];
    const already = ALREADY.exec(text.slice(start, match.at))?.[0] ?? '';
    const offset = match.at - start - already.length;
    const printed = sentence.text.slice(offset, match.end - start);
    return [
      {
        type: 'outcome',
        subject: counts ? heading : statementSubject(stated, { begin, end: match.at - start }, context.named),
        text: printed,
        unit: value !== null ? 'indikator' : whole && /sasaran/i.test(WHOLE.exec(clause)?.[0] ?? '') ? 'sasaran' : null,
        measure: 'realisasi',
        year: yearMeant(around, context.entity.year),
        amounts: [],
        value: value === null ? null : String(value),
        statement: {
          verdict: negated ? 'missed' : match.verdict,
          against: RENSTRA.test(around) || namesLaterYear(after, context.entity.year) ? 'renstra' : 'year',
          scope: whole ? (whole.most || whole.nearly ? 'most' : 'all') : 'one',
          base: null,
          tables: tablesNamed(text.slice(0, match.at)).slice(-1),
          rank: false,
          figures,
        },
        place: placeIn(sentence, offset, printed),
        sentence: sentence.text.trim(),
      },
    ];
  });
}
