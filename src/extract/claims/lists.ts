import { placeInParagraph } from '../../document/document.js';
import { readWords } from '../../numbers/terbilang.js';
import type { Claim } from '../../records/report.js';
import type { OutlinedParagraph } from '../outline.js';
import { COUNT, UNIT_WORD } from './patterns.js';
import { placeIn, type Sentence, sentencesOf } from './sentences.js';

/** "… sebanyak 46 Laporan, antara lain:" opens a list. */
const OPENS =
  /\b(?:sebanyak|sejumlah|berjumlah|terdapat|ada)\s+(?<count>\d{1,4})\s*(?:\([^)]*\)\s*)?(?<noun>\p{L}{4,})\b[^;:]{0,80}:\s*$/iu;
/** An item that ends in its number: "Laporan bencana kebakaran 3 kali", "- gangguan keamanan sebanyak 3 laporan". */
const ITEM =
  /^\s*(?:[-•*➢–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s*(?<name>.*?\p{L}.*?)\s*:?\s(?<count>\d{1,4})\s*(?<unit>\p{L}{3,})?\s*[.;,]?\s*$/iu;
/** What may be counted under any noun: how often something happened, and the records of it. */
const EVENTS = /^(?:kali|laporan|kegiatan|kasus|kejadian|aduan|pengaduan)$/i;

function amount(text: string, value: number, place: Claim['place']): Claim['amounts'][number] {
  return { text, value, place: { ...place, text } };
}

function listClaim(base: Pick<Claim, 'text' | 'unit' | 'value' | 'place' | 'sentence' | 'amounts'>): Claim {
  return { type: 'list', subject: null, measure: null, year: null, ...base };
}

/** The items right below a paragraph, as long as each is one. */
function itemsBelow(paragraphs: readonly OutlinedParagraph[], from: number): OutlinedParagraph[] {
  const rest = paragraphs.slice(from);
  const end = rest.findIndex(
    ({ paragraph, level }) => level > 0 || !/^\s*(?:[-•*➢–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/i.test(paragraph.text),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** A number of things with the list of them below, each item with its own number, all counted alike. */
function openedList(paragraphs: readonly OutlinedParagraph[], index: number, sentence: Sentence): Claim[] {
  const match = OPENS.exec(sentence.text);
  const { count = '', noun = '' } = match?.groups ?? {};
  const items = match ? itemsBelow(paragraphs, index + 1) : [];
  const read = items.flatMap(({ paragraph }) => {
    const groups = ITEM.exec(paragraph.text)?.groups;
    const unit = groups?.unit ?? noun;
    const alike = unit.toLowerCase() === noun.toLowerCase() || (EVENTS.test(unit) && EVENTS.test(noun));
    const text = groups?.count;
    if (!text || !alike) return [];
    return amount(text, Number(text), placeInParagraph(paragraph, paragraph.text.lastIndexOf(text)));
  });
  if (!match || read.length < 2 || read.length < items.length) return [];
  const offset = match.index + match[0].indexOf(count);
  const text = `${count} ${noun}`;
  return [
    listClaim({
      text,
      unit: noun.toLowerCase(),
      value: count,
      place: placeIn(sentence, offset, text),
      sentence: sentence.text.trim(),
      amounts: read,
    }),
  ];
}

const OF_ALL = new RegExp(
  `\\bdari\\s+(?:total\\s+|seluruh\\s+|jumlah\\s+)?(?<count>${COUNT})\\s*(?:\\([^)]*\\)\\s*)?indi[ck]ator\\b`,
  'i',
);
/** "6 indikator tercapai sangat baik": a class of indicators, with what they are. */
const CLASS = new RegExp(
  `(?<![\\d.,/-])(?<count>\\d{1,2}|${UNIT_WORD}(?:\\s+belas)?)\\s*(?:\\([^)]*\\)\\s*)?indi[ck]ator\\s+(?:kinerja\\s+|sasaran\\s+)?(?:yang\\s+)?(?:ter|men|mem|me|ber|di|belum|tidak|hampir|jauh|dalam|kategori)`,
  'gi',
);

function numberOf(text: string): number | null {
  const digits = /\d{1,3}/.exec(text)?.[0];
  return digits ? Number(digits) : readWords(text.trim());
}

/** "dari 11 indikator, 6 indikator tercapai sangat baik, 1 … , 4 …": classes that together are the whole. */
function classes(sentence: Sentence): Claim[] {
  const whole = OF_ALL.exec(sentence.text);
  const total = whole ? numberOf(whole.groups?.count ?? '') : null;
  if (!whole || total === null) return [];
  const after = whole.index + whole[0].length;
  const parts = [...sentence.text.slice(after).matchAll(CLASS)].flatMap((match) => {
    const text = match.groups?.count ?? '';
    const value = numberOf(text);
    return value === null ? [] : amount(text, value, placeIn(sentence, after + match.index, text));
  });
  if (parts.length < 2) return [];
  const text = (whole.groups?.count ?? '').trim();
  return [
    listClaim({
      text,
      unit: 'indikator',
      value: String(total),
      place: placeIn(sentence, whole.index + whole[0].indexOf(text), text),
      sentence: sentence.text.trim(),
      amounts: parts,
    }),
  ];
}

/** Numbers in the text that are given with their parts: lists with a total, and classes of indicators. */
export function listClaims(paragraphs: readonly OutlinedParagraph[]): Claim[] {
  return paragraphs.flatMap(({ paragraph, headings, level }, index) => {
    if (level > 0) return [];
    const sentences = sentencesOf(paragraph, headings);
    const last = sentences.at(-1);
    return [...sentences.flatMap(classes), ...(last ? openedList(paragraphs, index, last) : [])];
  });
}
