import type { XmlElement } from '../xml/element.js';
import type { ListStyle, OdfStyles } from './styles.js';

/** Levels below this are not numbered: ODF has ten. */
const MAX_LEVEL = 10;
const MAX_NUMBER = 1_000_000;
/** Symbol fonts put their bullets in the private use area. */
const PRIVATE = /[\ue000-\uf8ff]/;

/** A list while it is read: its style and how far each level has counted. */
export interface OpenList {
  style: ListStyle | undefined;
  /** 1-based. */
  level: number;
  counts: (number | undefined)[];
}

/** Counts the items of lists and the headings, and gives the labels that stand before them: "1.", "a)", "2.1", "•". */
export class Numbering {
  private readonly headings: OpenList;
  /** Lists by their identifier and, for the last of each style, by its name. */
  private readonly earlier = new Map<string, (number | undefined)[]>();

  constructor(private readonly styles: OdfStyles) {
    this.headings = { style: styles.outline, level: 1, counts: [] };
  }

  /** Opens a text:list, inside of `outer` where it is nested. */
  open(element: XmlElement, outer: OpenList | undefined): OpenList {
    const { 'text:style-name': name, 'xml:id': id } = element.attributes;
    const style = this.styles.list(name) ?? outer?.style;
    if (outer) return { style, level: Math.min(outer.level + 1, MAX_LEVEL), counts: outer.counts };
    const counts = this.continued(element) ?? [];
    for (const key of [id && `#${id}`, name]) if (key) this.earlier.set(key, counts);
    return { style, level: 1, counts };
  }

  /** The label of the next item; `start` is the number that it is given explicitly. */
  item({ style, level, counts }: OpenList, start?: string): string {
    const given = Number.parseInt(start ?? '', 10);
    const first = Number.parseInt(style?.get(level)?.attributes['text:start-value'] ?? '1', 10);
    const next = Number.isNaN(given) ? (counts[level - 1] ?? (Number.isNaN(first) ? 1 : first) - 1) + 1 : given;
    counts.length = Math.min(counts.length, level);
    counts[level - 1] = Math.max(0, Math.min(next, MAX_NUMBER));
    return label(style, level, counts);
  }

  /** The label of the next heading of a level (1-based); empty where headings are not numbered. */
  heading(level: number, start?: string): string {
    return this.item({ ...this.headings, level: Math.max(1, Math.min(level, MAX_LEVEL)) }, start);
  }

  private continued({ attributes }: XmlElement): (number | undefined)[] | undefined {
    const id = attributes['text:continue-list'];
    if (id !== undefined) return this.earlier.get(`#${id}`);
    const name = attributes['text:style-name'];
    return attributes['text:continue-numbering'] === 'true' && name ? this.earlier.get(name) : undefined;
  }
}

function label(style: ListStyle | undefined, level: number, counts: readonly (number | undefined)[]): string {
  const own = style?.get(level);
  if (!own) return '';
  const {
    'style:num-prefix': prefix = '',
    'style:num-suffix': suffix = '',
    'text:bullet-char': bullet,
  } = own.attributes;
  if (own.name === 'text:list-level-style-bullet') return bullet && !PRIVATE.test(bullet) ? bullet : '•';
  const shown = Number.parseInt(own.attributes['text:display-levels'] ?? '1', 10) || 1;
  const numbers: string[] = [];
  for (let at = Math.max(1, level - shown + 1); at <= level; at++) {
    const format = style?.get(at)?.attributes['style:num-format'] ?? '';
    if (format !== '') numbers.push(numeral(counts[at - 1] ?? 1, format));
  }
  return numbers.length > 0 ? `${prefix}${numbers.join('.')}${suffix}` : '';
}

function numeral(value: number, format: string): string {
  if (/^a$/i.test(format)) {
    const letters = letterOf(value);
    return format === 'A' ? letters.toUpperCase() : letters;
  }
  if (/^i$/i.test(format)) return format === 'I' ? roman(value) : roman(value).toLowerCase();
  return String(value);
}

function letterOf(value: number): string {
  let rest = value;
  let letters = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

const ROMAN: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value > 399) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) text += letters;
  return text;
}
