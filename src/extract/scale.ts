import type { Place } from '../document/place.js';
import { readNumber } from '../numbers/printed-number.js';
import type { ScaleBand } from '../records/report.js';
import type { OutlinedParagraph } from './outline.js';
import type { TableModel } from './table-model.js';

type Bounds = Pick<ScaleBand, 'low' | 'high' | 'lowInclusive' | 'highInclusive'>;

const NUMBER = '(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*%?';
const RANGE = new RegExp(
  `(?<above>[>≥➤]=?|lebih\\s+(?:besar\\s+)?dari|di\\s?atas)?\\s*${NUMBER}\\s*(?:-|–|s\\/d|s\\.d\\.?|sampai(?:\\s+dengan)?)\\s*(?:<|≤|<=)?\\s*${NUMBER}`,
  'i',
);
const BETWEEN = new RegExp(
  `${NUMBER}\\s*(?<first><|≤|<=)\\s*(?:x|n|nilai|capaian)?\\s*(?<second><|≤|<=)?\\s*${NUMBER}`,
  'i',
);
const DESCENDING = new RegExp(
  `${NUMBER}\\s*(?<first>>=?|≥)\\s*(?:x|n|nilai|capaian)?\\s*(?<second>>=?|≥)\\s*${NUMBER}`,
  'i',
);
const UNDER = new RegExp(`${NUMBER}\\s*(?<sign>>=?|≥)\\s*(?:x|n|nilai|capaian)\\b`, 'i');
const ABOVE = new RegExp(`(?<sign>>|≥|>=|➤|lebih\\s+(?:besar\\s+)?dari|di\\s?atas|minimal)\\s*${NUMBER}`, 'i');
const BELOW = new RegExp(`(?<sign><|≤|<=|kurang\\s+dari|di\\s?bawah|maksimal)\\s*${NUMBER}`, 'i');

function value(text: string | undefined): number | null {
  const number = text ? readNumber(text, { kind: 'percent' }) : null;
  return number ? number.value.toNumber() : null;
}

/** The bounds of one printed band: "> 90 - 100", "76 % s/d 100 %", "Lebih dari 100 %", "≤ 50". */
export function readBand(text: string): Bounds | null {
  const range = RANGE.exec(text);
  if (range) {
    const [low, high] = [value(range[2]), value(range[3])];
    const exclusive = range.groups?.above !== undefined && !/[≥=]/.test(range.groups.above);
    if (low !== null && high !== null && low < high)
      return { low, high, lowInclusive: !exclusive, highInclusive: true };
    return null;
  }
  const between = BETWEEN.exec(text);
  if (between) {
    const [low, high] = [value(between[1]), value(between[4])];
    if (low !== null && high !== null && low < high)
      return { low, high, lowInclusive: between.groups?.first !== '<', highInclusive: between.groups?.second !== '<' };
  }
  const descending = DESCENDING.exec(text);
  if (descending) {
    const [high, low] = [value(descending[1]), value(descending[4])];
    if (low !== null && high !== null && low < high)
      return {
        low,
        high,
        lowInclusive: descending.groups?.second !== '>',
        highInclusive: descending.groups?.first !== '>',
      };
  }
  const under = UNDER.exec(text);
  if (under)
    return { low: null, high: value(under[1]), lowInclusive: false, highInclusive: under.groups?.sign !== '>' };
  const above = ABOVE.exec(text);
  if (above)
    return {
      low: value(above[2]),
      high: null,
      lowInclusive: /≥|>=|minimal/i.test(above.groups?.sign ?? ''),
      highInclusive: false,
    };
  const below = BELOW.exec(text);
  if (below)
    return {
      low: null,
      high: value(below[2]),
      lowInclusive: false,
      highInclusive: /≤|<=|maksimal/i.test(below.groups?.sign ?? ''),
    };
  return null;
}

/** Where one band ends at the value at which the next begins, the value belongs to the lower band. */
function settleSharedBounds(bands: ScaleBand[]): ScaleBand[] {
  return bands.map((band) => {
    const shared = bands.some(
      (other) => other !== band && other.high !== null && other.high === band.low && other.highInclusive,
    );
    return shared ? { ...band, lowInclusive: false } : band;
  });
}

function isScaleOf(bands: ScaleBand[]): boolean {
  const bounded = bands.filter((band) => band.low !== null || band.high !== null);
  const tops = bounded.map((band) => band.high ?? band.low ?? 0);
  return (
    bands.length >= 3 && Math.max(...tops) <= 200 && new Set(bands.map((band) => band.printed)).size === bands.length
  );
}

/** The scale of a table whose rows are bands: category (a letter or word), bounds, meaning. */
export function scaleFromTable(model: TableModel): ScaleBand[] {
  const bands: ScaleBand[] = [];
  const all = model.rows;
  for (const row of all) {
    const index = row.texts.findIndex((text) => text.length < 60 && readBand(text) !== null);
    const printed = row.texts[index] ?? '';
    const bounds = index >= 0 ? readBand(printed) : null;
    if (!bounds) continue;
    const words = row.texts.filter((text, column) => column !== index && /[a-z]/i.test(text) && !/^\d+\.?$/.test(text));
    const clean = words.map((text) => text.replace(/^[:\s]+/, '').trim());
    const category = clean.find((text) => /^(?:AA|A|BB|B|CC|C|D|E)$/.test(text)) ?? clean[0] ?? '';
    const label = clean.find((text) => text !== category) ?? category;
    const place: Place = { text: printed, ...(row.cells[index]?.place ?? row.place) };
    if (category) bands.push({ category, label, printed, ...bounds, place });
  }
  return isScaleOf(bands) ? settleSharedBounds(bands) : [];
}

/** Words around a band that are not its name. */
const FILLER =
  /\b(?:dengan|sebutan|kategori|predikat|kriteria|[pr]rosentase|persentase|nilai|pencapaian|capaian|akuntabilitas|kinerja|indikator|sasaran|maka|dinyatakan|dikategorikan|disebut|adalah|berarti|angka|skor|apabila|jika|antara|yaitu|termasuk|dalam)\b/gi;
const MAX_LABEL_WORDS = 3;
const LISTED = /^(?:[-•o]|\d+[.)]|[a-z][.)])?\s*(.*)$/i;

function listedBand(item: OutlinedParagraph, source = item.paragraph.text): ScaleBand | null {
  const text = (LISTED.exec(source)?.[1] ?? '').trim();
  if (text.length > 160) return null;
  const bounds = readBand(text);
  if (!bounds) return null;
  const rest = [RANGE, BETWEEN, DESCENDING, UNDER, ABOVE, BELOW].reduce(
    (words, pattern) => words.replace(pattern, ' '),
    text,
  );
  const letter = /\(\s*([A-Z]{1,2})\s*\)/.exec(rest)?.[1];
  const label = rest
    .replace(/\([^)]*\)|[%=:;,<>≤≥]/g, ' ')
    .replace(FILLER, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[a-z]{4}/i.test(label) || label.split(' ').length > MAX_LABEL_WORDS) return null;
  return { category: letter ?? label, label, printed: text, ...bounds, place: item.paragraph.place };
}

/** A scale printed as a list: three or more consecutive items that each give a band and a word. */
export function scaleFromList(paragraphs: OutlinedParagraph[]): ScaleBand[] {
  let run: ScaleBand[] = [];
  let lead: OutlinedParagraph | null = null;
  for (const item of [...paragraphs, null]) {
    const band = item ? listedBand(item) : null;
    if (band) {
      run.push(band);
      continue;
    }
    // The first band may stand at the end of the sentence that introduces the list.
    const first = lead && run.length >= 2 ? listedBand(lead, lead.paragraph.text.split(':').at(-1)) : null;
    const bands = first ? [first, ...run] : run;
    if (isScaleOf(bands)) return settleSharedBounds(bands);
    run = [];
    lead = item;
  }
  return [];
}
