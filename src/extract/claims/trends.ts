import { placeInParagraph } from '../../document/document.js';
import type { Claim } from '../../records/report.js';
import type { Figure, Statement } from '../../records/statement.js';
import type { ClaimContext } from './claims.js';
import type { Segment } from './own-figures.js';
import { FIGURE, yearsOf } from './patterns.js';
import { placeIn, type Sentence } from './sentences.js';
import { statementSubject } from './statement-subject.js';
import { flattened, type Stated, tablesNamed } from './statements.js';

type Direction = Extract<Statement['verdict'], 'up' | 'down' | 'same'>;

const UP = 'kenaikan|peningkatan|naik|meningkat|bertambah';
const DOWN = 'penurunan|turun|menurun|berkurang';
const SAME = 'bertahan|tetap(?=\\s*(?:tidak\\b|sama\\b|[,.]|$))|tidak\\s+(?:mengalami\\s+)?(?:perubahan|berubah)';
/** "terdapat kenaikan", "mengalami penurunan", "maka ada penurunan": a noun is a statement only behind such a verb. */
const SAID =
  '(?:mengalami|terdapat|terjadi|ada(?:nya)?|menunjukkan|tercatat|maka)\\s+(?:(?:ada(?:nya)?|trend?|suatu|sedikit|capaian|kinerja|sebuah)\\s+){0,2}';
const TREND = new RegExp(
  `\\b(?:${SAID}(?<noun>kenaikan|peningkatan|penurunan)|(?<verb>naik|meningkat|menurun|turun|bertambah|berkurang|${SAME}))\\b`,
  'gi',
);
const NEGATED = /\b(?:tidak|belum|bukan|tanpa)\s+(?:\S+\s+)?$/i;
const NOT_SAID =
  /\b(?:diharapkan|harap\w*|agar|supaya|akan(?!\s+tetapi)|hendak|harus|perlu|wajib|ingin|bila(?!\s+di)|apabila(?!\s+di)|jika(?!\s+di)|upaya|rangka|semakin|potensi|faktor|penyebab|dapat|untuk|target\s+(?:penurunan|peningkatan))\b(?!.*\bdibanding)/i;
/** A statement that names what it compares with; a bare "meningkat" says nothing that could be checked. */
const COMPARES =
  /\b(?:di)?banding|\bdaripada\b|\btahun\s+(?:lalu|sebelumnya|kemarin)\b|\bdari\s+(?:tahun\s+20|nilai|angka|capaian|realisasi|\d)|\b20\d\d\s*(?:-|–|s\/?d\.?|sampai|hingga|ke)\s*(?:tahun\s+)?20\d\d|\bsebesar\s+\d/i;
const OTHER_YEARS = /\btahun\s+(?:lalu|sebelumnya|kemarin)\b/i;
const MONEY = /\b(?:anggaran|pagu|dana|belanja|rp|pendapatan|retribusi|pajak|biaya|harga|penduduk)\b/i;
/** What may stand between the direction and the size of the change. */
const SIZE = new RegExp(
  `^\\s*(?:(?:\\S+\\s+){0,2}?(?:sebesar|sebanyak)\\s+|(?:capaian|kinerja|realisasi|nilai|yaitu|sekitar|hanya|[:=])\\s+){0,3}(?<figure>${FIGURE})\\s*(?<unit>%|persen|poin|point)?`,
  'i',
);
const FROM_TO = new RegExp(
  `\\b(?:dari|semula|sebesar|sebanyak)\\s+(?:(?:nilai|angka|realisasi|capaian|sebesar|semula|sebelumnya)\\s+){0,2}(?<from>${FIGURE})(?<mid>(?:(?!\\b(?:dari|semula)\\b)[^.;,]){0,70}?)\\b(?:menjadi|ke)\\s+(?:(?:sebesar|nilai|angka)\\s+)?(?<to>${FIGURE})`,
  'i',
);

/** The value of the year compared with: "dibandingkan tahun lalu sebesar 68,87 poin". */
const COMPARED_VALUE = new RegExp(
  `\\b(?:di)?banding(?:kan)?\\b[^.;]{0,60}?\\b(?:sebesar|sebanyak|yaitu|mencapai)\\s+(?:sebesar\\s+)?(?<from>${FIGURE})|\\b(?:di)?banding(?:kan)?\\s+tahun\\s+20\\d\\d\\s+(?<bare>${FIGURE})\\s*%`,
  'i',
);

function directionOf(words: string): Direction {
  if (new RegExp(`(?:${DOWN})$`, 'i').test(words)) return 'down';
  return new RegExp(`(?:${UP})$`, 'i').test(words) ? 'up' : 'same';
}

function figure(sentence: Sentence, role: Figure['role'], text: string, at: number, year: number | null): Figure {
  return { role, text, year, place: placeIn(sentence, at, text) };
}

/** Percentages of the paragraph up to the end of the sentence: the two that a change without a subject ("penurunan sebesar 6,32%") lies between. */
function otherShares({ paragraph, start, text }: Sentence): Figure[] {
  return [...paragraph.text.slice(0, start + text.length).matchAll(new RegExp(`${FIGURE}\\s*%`, 'g'))].map((match) => ({
    role: 'part' as const,
    text: match[0],
    year: null,
    place: { ...placeInParagraph(paragraph, match.index), text: match[0] },
  }));
}

/** The size of the change and the values before and after it, as far as the sentence gives them. */
function figuresOf(
  sentence: Sentence,
  text: string,
  { begin, end }: Segment,
  { from, mayLookBack }: { from: number; mayLookBack: boolean },
): Figure[] {
  const figures: Figure[] = [];
  const offset = text.length - sentence.text.length;
  const size = SIZE.exec(text.slice(from + offset, end + offset));
  const change = size?.groups?.figure;
  if (size && change && !/^20[0-4]\d$/.test(change) && !/^\s*menjadi/i.test(size[0])) {
    const unit = size.groups?.unit ?? '';
    figures.push(figure(sentence, 'change', `${change}${unit}`, from + size[0].indexOf(change), null));
  }
  figures.push(...otherShares(sentence));
  const later = FROM_TO.exec(text.slice(from + offset, end + offset));
  const earlier = later || !mayLookBack ? null : FROM_TO.exec(text.slice(begin + offset, from + offset));
  const span = later ?? earlier;
  const [before, after] = [span?.groups?.from, span?.groups?.to];
  if (span && before && after && !/^20[0-4]\d$/.test(before)) {
    const at = (later ? from : begin) + span.index;
    const year = yearsOf(span.groups?.mid ?? '').at(-1) ?? null;
    figures.push(figure(sentence, 'from', before, at + span[0].indexOf(before), year));
    figures.push(figure(sentence, 'to', after, at + span[0].lastIndexOf(after), null));
  }
  if (!span) figures.push(...comparedValue(sentence, text, { begin, end }, figures));
  return figures;
}

function comparedValue(sentence: Sentence, text: string, { begin, end }: Segment, known: readonly Figure[]): Figure[] {
  const offset = text.length - sentence.text.length;
  const words = text.slice(begin + offset, end + offset);
  const match = COMPARED_VALUE.exec(words);
  const value = match?.groups?.from ?? match?.groups?.bare;
  if (!match || !value || known.some(({ role, text: size }) => role === 'change' && size.startsWith(value))) return [];
  return [figure(sentence, 'from', value, begin + match.index + match[0].lastIndexOf(value), null)];
}

/** Where a new thought begins: years behind it belong to that. */
const TURN = /\b(?:sedangkan|namun|sementara|tetapi|walaupun|meskipun)\b/i;

/** What is said to change: named last before it. */
function measureOf(words: string): string {
  const last = [...words.matchAll(/\b(target|realisasi|(?:pen)?capaian)\b/gi)].at(-1)?.[1]?.toLowerCase();
  return last?.endsWith('capaian') ? 'capaian' : (last ?? 'realisasi');
}

const ABSORPTION = /\b(?:(?:pen(?:y|g)e)?serapan|terserap|realisasi\s+(?:anggaran|keuangan|belanja))\b/i;

const QUANTIFIED = /\b(?<most>hampir\s+|sebagian\s+besar\s+)?(?:semua|seluruh)\s+indi[ck]ator\b/i;

/** The years that a statement compares: "tahun 2022-2023 naik" from 2022 to 2023; "dibandingkan tahun 2022" from 2022 to the reporting year. */
function yearsCompared(clause: string, reporting: number | null): { base: number | null; year: number | null } {
  const years = [...new Set(yearsOf(clause))].filter((year) => reporting === null || year <= reporting).sort();
  const earlier = years.filter((year) => reporting === null || year < reporting);
  const [first] = years;
  const range = /20\d\d\s*(?:-|–|s\/?d\.?|sampai|hingga|ke)\s*(?:tahun\s+)?20\d\d/i.test(clause);
  if (range && first !== undefined && years.length > 1) return { base: first, year: years.at(-1) ?? null };
  if (OTHER_YEARS.test(clause) && reporting !== null) return { base: reporting - 1, year: reporting };
  return { base: earlier.at(-1) ?? null, year: reporting };
}

/** What sentences say of a change over the years: "terdapat kenaikan dari 89,11 menjadi 95,97", "angka realisasi bertahan", "turun 0,35". */
export function trendClaims(stated: Stated, context: ClaimContext): Claim[] {
  const { sentence } = stated;
  const { text, start } = flattened(stated);
  const found = [...text.matchAll(TREND)];
  return found.flatMap((match, index): Claim[] => {
    const at = match.index + match[0].length - start;
    if (match.index < start) return [];
    const begin = Math.max(0, (found[index - 1]?.index ?? start) + (found[index - 1]?.[0].length ?? 0) - start);
    const rest = sentence.text.slice(at);
    const end = Math.min(
      (found[index + 1]?.index ?? text.length) - start,
      at + (rest.search(/[.;](?=\s|$)/) + 1 || rest.length),
    );
    const segment = { begin, end };
    const words = text.slice(begin + start, match.index);
    const clause = `${words}${match[0]}${text.slice(at + start, end + start)}`;
    const verdict = directionOf(match[0]);
    const whole = QUANTIFIED.exec(words);
    if (NOT_SAID.test(words) || (verdict !== 'same' && NEGATED.test(words))) return [];
    if (!whole && !COMPARES.test(begin === 0 ? `${text.slice(0, start)} ${clause}` : clause)) return [];
    const figures = figuresOf(sentence, text, segment, {
      from: at,
      mayLookBack: index === 0 || /\batau\s+$/i.test(words),
    });
    const leading = (begin === 0 ? `${text.slice(0, start)} ${words}` : words).split(TURN).at(-1) ?? '';
    const trailing = text.slice(at + start, end + start).split(TURN)[0] ?? '';
    const years = yearsOf(leading).length > 0 || OTHER_YEARS.test(leading) ? leading : `${leading} ${trailing}`;
    const { base, year } = yearsCompared(years, context.entity.year);
    const offset = match.index - start;
    const printed = sentence.text.slice(offset, at);
    const money = MONEY.test(words);
    return [
      {
        type: 'trend',
        subject: whole || money ? null : statementSubject(stated, { begin, end: offset }, context.named),
        text: printed,
        unit: null,
        measure: ABSORPTION.test(words) ? 'serapan' : measureOf(words),
        year,
        amounts: [],
        statement: {
          verdict,
          against: 'year',
          scope: whole ? (whole.groups?.most ? 'most' : 'all') : 'one',
          base,
          tables: tablesNamed(text).slice(-1),
          rank: /\b(?:peringkat|ranking|urutan|rangking)\b/i.test(words),
          figures,
        },
        place: placeIn(sentence, offset, printed),
        sentence: sentence.text.trim(),
      },
    ];
  });
}
