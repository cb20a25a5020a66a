import { childElements, childNamed, type XmlElement } from '../xml/element.js';

/** What a style of paragraphs, text or sections says of what is shown how and where. */
export interface OdfStyle {
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  /** A new page begins before it. */
  breakBefore: boolean;
  breakAfter: boolean;
  /** Name of the list style that numbers its paragraphs. */
  list?: string;
}

/** The styles of the levels of a list, by level (1 to 10). */
export type ListStyle = ReadonlyMap<number, XmlElement>;

type Family = 'paragraph' | 'text' | 'table' | 'section';

const PLAIN: OdfStyle = { bold: false, italic: false, hidden: false, breakBefore: false, breakAfter: false };
/** Styles inherit from each other; longer chains are cycles. */
const MAX_PARENTS = 32;

const own = (family: string, name: string) => `${family} ${name}`;

/** The styles of a document by family and name, with what they inherit. */
export class OdfStyles {
  private readonly known = new Map<string, XmlElement>();
  private readonly resolved = new Map<string, OdfStyle>();
  private readonly lists = new Map<string, ListStyle>();
  /** The numbering of headings. */
  readonly outline: ListStyle | undefined;

  /** `containers` hold styles: office:styles and office:automatic-styles; a later one wins. */
  constructor(containers: readonly XmlElement[]) {
    for (const element of containers.flatMap((container) => childElements(container))) {
      const { 'style:name': name = '', 'style:family': family = '' } = element.attributes;
      if (element.name === 'style:style') this.known.set(own(family, name), element);
      else if (element.name === 'text:list-style') this.lists.set(name, levelsOf(element));
      else if (element.name === 'text:outline-style') this.outline = levelsOf(element);
    }
  }

  /** The style of that name; a plain one when it is unknown. */
  of(family: Family, name: string | undefined): OdfStyle {
    return name === undefined ? PLAIN : this.resolve(family, name, 0);
  }

  list(name: string | undefined): ListStyle | undefined {
    return name === undefined ? undefined : this.lists.get(name);
  }

  private resolve(family: Family, name: string, depth: number): OdfStyle {
    const key = own(family, name);
    const done = this.resolved.get(key);
    if (done) return done;
    const element = this.known.get(key);
    if (!element || depth > MAX_PARENTS) return PLAIN;
    const { 'style:parent-style-name': parentName, 'style:list-style-name': list } = element.attributes;
    const parent = parentName === undefined ? PLAIN : this.resolve(family, parentName, depth + 1);
    const style = { ...parent, ...properties(element, parent), ...(list !== undefined && { list }) };
    this.resolved.set(key, style);
    return style;
  }
}

function levelsOf(style: XmlElement): ListStyle {
  return new Map(childElements(style).map((level) => [Number(level.attributes['text:level']), level]));
}

/** What a style says itself. Breaks are not inherited from the style of another page: only what is said counts. */
function properties(element: XmlElement, parent: OdfStyle): Omit<OdfStyle, 'list'> {
  const text = childNamed(element, 'style:text-properties')?.attributes ?? {};
  const frame = {
    ...childNamed(element, 'style:paragraph-properties')?.attributes,
    ...childNamed(element, 'style:table-properties')?.attributes,
  };
  const section = childNamed(element, 'style:section-properties')?.attributes ?? {};
  const weight = text['fo:font-weight'];
  const slant = text['fo:font-style'];
  const shown = text['text:display'] ?? section['text:display'];
  return {
    bold: weight === undefined ? parent.bold : weight === 'bold' || Number(weight) >= 600,
    italic: slant === undefined ? parent.italic : slant !== 'normal',
    hidden: shown === undefined ? parent.hidden : shown === 'none',
    breakBefore:
      frame['fo:break-before'] === undefined
        ? parent.breakBefore || (element.attributes['style:master-page-name'] ?? '') !== ''
        : frame['fo:break-before'] === 'page',
    breakAfter: frame['fo:break-after'] === undefined ? parent.breakAfter : frame['fo:break-after'] === 'page',
  };
}
