import { childElements, isElement, type XmlElement } from '../xml/element.js';
import { type InlineText, inlineText } from './inline.js';
import { Numbering, type OpenList } from './numbering.js';
import type { OdfStyles } from './styles.js';

/** Takes in what a stretch of the document holds, in order. */
export interface Sink {
  /** A paragraph, heading or list item with text; its label ("1.") is part of the text. `page` is where it begins. */
  paragraph(paragraph: FlowParagraph): void;
  table(table: XmlElement): void;
  /** What is printed at the foot of the page or the end of the document. */
  note(note: XmlElement): void;
}

export interface FlowParagraph extends InlineText {
  heading: boolean;
  page: number | undefined;
}

/** Elements that hold nothing of the document's text. */
const WITHOUT_TEXT = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:dde-connection-decls',
  'text:alphabetical-index-auto-mark-file',
  'office:forms',
  'office:annotation',
  'office:event-listeners',
  'text:number',
  'svg:title',
  'svg:desc',
  'draw:object',
  'draw:object-ole',
  'draw:image',
]);
/** Tables of contents and of tables: their titles are read; the entries only repeat headings and captions that come later. */
const INDEX_BODY = 'text:index-body';

/** Walks through the body of a document, counting pages, list items and headings as it goes. */
export class Flow {
  private readonly numbering: Numbering;
  /** Whether anything was met that a page break can stand before. */
  private started = false;
  private line = 0;

  /** `page` is the number of the first page, or undefined where the document does not tell its pages. */
  constructor(
    readonly styles: OdfStyles,
    private page: number | undefined,
  ) {
    this.numbering = new Numbering(styles);
  }

  /** The next line of the text: paragraphs and table rows are counted as a text export has them. */
  nextLine(): number {
    return ++this.line;
  }

  get currentPage(): number | undefined {
    return this.page;
  }

  /** Goes on at another page: cells side by side all begin on the page of their row. */
  goTo(page: number | undefined): void {
    this.page = page;
  }

  /** Reads the elements directly inside of one. */
  walk(container: XmlElement, sink: Sink, list?: OpenList): void {
    for (const element of childElements(container)) this.visit(element, sink, list);
  }

  /** Counts the page break that the style of a table or paragraph asks for. */
  private breakBefore(family: 'paragraph' | 'table', element: XmlElement): void {
    if (this.started && this.styles.of(family, styleName(element)).breakBefore) this.nextPage();
    this.started = true;
  }

  private breakAfter(family: 'paragraph' | 'table', element: XmlElement): void {
    if (this.styles.of(family, styleName(element)).breakAfter) this.nextPage();
  }

  nextPage(): void {
    if (this.page !== undefined) this.page++;
  }

  private visit(element: XmlElement, sink: Sink, list: OpenList | undefined): void {
    const { name } = element;
    if (name === 'text:p' || name === 'text:h') this.paragraph(element, sink, '');
    else if (name === 'table:table') {
      this.breakBefore('table', element);
      sink.table(element);
      this.breakAfter('table', element);
    } else if (name === 'text:soft-page-break') this.nextPage();
    else if (name === 'text:list') this.list(element, sink, list);
    else if (name === INDEX_BODY) this.index(element, sink);
    else if (!WITHOUT_TEXT.has(name) && !this.isHiddenSection(element)) this.walk(element, sink, list);
  }

  private isHiddenSection({ name, attributes }: XmlElement): boolean {
    return name === 'text:section' && attributes['text:display'] === 'none';
  }

  private list(element: XmlElement, sink: Sink, outer: OpenList | undefined): void {
    const list = this.numbering.open(element, outer);
    for (const item of childElements(element)) {
      let label = '';
      let begun = false;
      for (const part of childElements(item)) {
        const isText = part.name === 'text:p' || part.name === 'text:h';
        if (isText && !begun && item.name === 'text:list-item')
          label = this.numbering.item(list, item.attributes['text:start-value']);
        if (isText) {
          this.paragraph(part, sink, label);
          label = '';
          begun = true;
        } else this.visit(part, sink, list);
      }
    }
  }

  private index(element: XmlElement, sink: Sink): void {
    for (const part of childElements(element)) {
      if (part.name === 'text:index-title') this.walk(part, sink);
      else this.skip(part);
    }
  }

  /** Counts the page breaks of what is not read. */
  private skip(element: XmlElement): void {
    if (element.name === 'text:soft-page-break') this.nextPage();
    for (const child of element.children) if (isElement(child)) this.skip(child);
  }

  private paragraph(element: XmlElement, sink: Sink, itemLabel: string): void {
    this.breakBefore('paragraph', element);
    const style = this.styles.of('paragraph', styleName(element));
    const inline = inlineText(element, style, this.styles);
    const heading = element.name === 'text:h';
    const label = itemLabel || (inline.text === '' ? '' : this.headingLabel(element, heading));
    const shift = label === '' ? 0 : label.length + 1;
    const text = `${label} ${inline.text}`.trim();
    const breaks = inline.breaks.map((offset) => offset + shift);
    if (text !== '') sink.paragraph({ ...inline, text, breaks, heading, page: this.page });
    for (const _ of inline.breaks) this.nextPage();
    for (const frame of inline.frames) this.visit(frame, sink, undefined);
    for (const note of inline.notes) sink.note(note);
    this.breakAfter('paragraph', element);
  }

  private headingLabel({ attributes }: XmlElement, heading: boolean): string {
    if (!heading || attributes['text:is-list-header'] === 'true') return '';
    return this.numbering.heading(Number.parseInt(attributes['text:outline-level'] ?? '1', 10) || 1);
  }
}

function styleName({ attributes }: XmlElement): string | undefined {
  return attributes['text:style-name'] ?? attributes['table:style-name'];
}
