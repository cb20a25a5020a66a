import { isElement, type XmlElement } from '../xml/element.js';
import type { OdfStyle, OdfStyles } from './styles.js';

/** The text of a paragraph, with what hangs on it. */
export interface InlineText {
  /** White space collapsed, as a reader of ODF shall (ODF 1.3, part 3, 6.1.2). */
  text: string;
  bold: boolean;
  italic: boolean;
  /** Offsets in the text at which a new page begins. */
  breaks: number[];
  /** Frames and shapes anchored in it, which may hold text of their own. */
  frames: XmlElement[];
  /** Footnotes and endnotes. Their marks are no part of the text: "97,5" with a raised 1 is not 97,51. */
  notes: XmlElement[];
}

/** Elements whose text is not printed where they stand. */
const UNPRINTED = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:tracked-changes',
  'text:hidden-text',
  'text:ruby-text',
  'text:note-citation',
  // A copy of the label for programs that cannot count.
  'text:number',
]);
const BLANKS = new Set(['text:s', 'text:tab', 'text:line-break']);

/** Reads what stands in a paragraph or heading. `style` is that of the paragraph. */
export function inlineText(paragraph: XmlElement, style: OdfStyle, styles: OdfStyles): InlineText {
  const reader = new InlineReader(styles);
  if (!style.hidden) reader.read(paragraph, style);
  return reader.result();
}

class InlineReader {
  private text = '';
  /** Whether the text is empty or ends in a blank. */
  private blank = true;
  private letters = 0;
  private boldLetters = 0;
  private italicLetters = 0;
  private readonly breaks: number[] = [];
  private readonly frames: XmlElement[] = [];
  private readonly notes: XmlElement[] = [];

  constructor(private readonly styles: OdfStyles) {}

  read(element: XmlElement, style: Pick<OdfStyle, 'bold' | 'italic'>): void {
    for (const child of element.children) {
      if (!isElement(child)) this.append(child, style);
      else if (BLANKS.has(child.name)) this.append(' ', style);
      else if (child.name === 'text:soft-page-break') this.breaks.push(this.text.length);
      else if (child.name === 'text:note') this.notes.push(child);
      else if (child.name.startsWith('draw:')) this.frames.push(child);
      else if (!UNPRINTED.has(child.name)) this.readSpan(child, style);
    }
  }

  private readSpan(element: XmlElement, outer: Pick<OdfStyle, 'bold' | 'italic'>): void {
    const name = element.name === 'text:span' ? element.attributes['text:style-name'] : undefined;
    const { bold, italic, hidden } = this.styles.of('text', name);
    if (!hidden) this.read(element, { bold: bold || outer.bold, italic: italic || outer.italic });
  }

  private append(source: string, { bold, italic }: Pick<OdfStyle, 'bold' | 'italic'>): void {
    const collapsed = source.replace(/\u00ad/g, '').replace(/\s+/g, ' ');
    const piece = this.blank ? collapsed.trimStart() : collapsed;
    if (piece !== '') this.blank = piece.endsWith(' ');
    const letters = piece.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    this.letters += letters;
    if (bold) this.boldLetters += letters;
    if (italic) this.italicLetters += letters;
    this.text += piece;
  }

  result(): InlineText {
    const { breaks, frames, notes } = this;
    const all = (count: number) => count > 0 && count === this.letters;
    const text = this.text.trimEnd();
    return { text, bold: all(this.boldLetters), italic: all(this.italicLetters), breaks, frames, notes };
  }
}
