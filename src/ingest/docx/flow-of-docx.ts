import { type Flow, type FlowCell, type FlowParagraph, oneLine } from '../flow/flow.js';
import type { MammothDocument, Node } from './mammoth-model.js';

/** Styles of the lines of a table of contents or list of tables: they name what stands elsewhere. */
const CONTENTS_STYLE = /^(?:toc \d|table of figures)/i;
const HEADING_STYLE = /^(?:heading \d|title)$/i;

/** A run of text with the emphasis that it is printed in. */
interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
}

type ParagraphNode = Extract<Node, { type: 'paragraph' }>;
type TableNode = Extract<Node, { type: 'table' }>;

/** Reads mammoth's document, with the notes at the foot of the page after the paragraph that refers to them. */
class DocxFlow {
  private readonly notes: Flow[] = [];

  constructor(private readonly document: MammothDocument) {}

  body(nodes: readonly Node[]): Flow[] {
    return nodes.flatMap((node): Flow[] => {
      if (node.type === 'paragraph') return [...this.paragraph(node), ...this.notes.splice(0)];
      if (node.type === 'table') return [{ type: 'table', rows: this.rows(node) }, ...this.notes.splice(0)];
      return 'children' in node ? this.body(node.children) : [];
    });
  }

  private paragraph({ children, styleName, numbering }: ParagraphNode): FlowParagraph[] {
    if (styleName && CONTENTS_STYLE.test(styleName)) return [];
    const pieces = this.pieces(children, { bold: false, italic: false, capitals: false });
    const text = oneLine(pieces.map((piece) => piece.text).join(''));
    if (text === '') return [];
    const printed = pieces.filter((piece) => piece.text.trim() !== '');
    const heading = styleName !== null && HEADING_STYLE.test(styleName);
    return [
      {
        type: 'paragraph',
        text: numbering && !numbering.isOrdered && !heading ? `• ${text}` : text,
        bold: heading || printed.every(({ bold }) => bold),
        italic: printed.every(({ italic }) => italic),
      },
    ];
  }

  private pieces(nodes: readonly Node[], look: { bold: boolean; italic: boolean; capitals: boolean }): Piece[] {
    const piece = (text: string) => [{ text: look.capitals ? text.toUpperCase() : text, ...look }];
    return nodes.flatMap((node): Piece[] => {
      switch (node.type) {
        case 'run':
          return this.pieces(node.children, { bold: node.isBold, italic: node.isItalic, capitals: node.isAllCaps });
        case 'hyperlink':
          return this.pieces(node.children, look);
        case 'text':
          return piece(node.value);
        case 'tab':
        case 'break':
          return piece(' ');
        case 'checkbox':
          return piece(node.checked ? '☑' : '☐');
        case 'noteReference':
          this.notes.push(...(this.document.notes.resolve(node)?.body ?? []).flatMap((note) => this.noteBody(note)));
          return [];
        default:
          return [];
      }
    });
  }

  /** Notes cannot refer to notes, so theirs are not followed. */
  private noteBody(node: Node): Flow[] {
    return node.type === 'paragraph' ? this.paragraph(node) : [];
  }

  private rows({ children }: TableNode): FlowCell[][] {
    return children
      .filter((row) => row.type === 'tableRow')
      .map((row) =>
        row.children
          .filter((cell) => cell.type === 'tableCell')
          .map(({ children: content, rowSpan, colSpan }) => ({ content: this.body(content), rowSpan, colSpan })),
      );
  }
}

/** The body of a DOCX in reading order: text boxes after the paragraph that they are anchored to, no headers and footers. */
export function flowOfDocx(document: MammothDocument): Flow[] {
  return new DocxFlow(document).body(document.children);
}
