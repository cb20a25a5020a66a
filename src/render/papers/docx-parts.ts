import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Language } from '../../findings/finding.js';
import { escapeHtml, plainLine } from '../hostile.js';
import { fixZipDates } from '../zip-dates.js';

/** A4 in twips (twentieths of a point), with margins of 2 cm. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
/** Width of the text. */
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
const FONT = 'Arial';
/** Half points. */
const SIZE = 20;
export const SMALL = 17;
const HEADING_FILL = 'E6ECF2';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A949E' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

interface Style {
  bold?: boolean;
  capitals?: boolean;
  italics?: boolean;
  size?: number;
  centred?: boolean;
  /** Twips. */
  before?: number;
  after?: number;
  /** Keeps the paragraph on the page of the next one. */
  withNext?: boolean;
  heading?: IParagraphOptions['heading'];
}

/** A paragraph of one text, which may come from a document: nothing in it is taken for more than text. */
export function paragraph(text: string, style: Style = {}): Paragraph {
  const { bold, capitals, italics, size = SIZE, centred, before = 0, after = 60, withNext, heading } = style;
  return new Paragraph({
    children: [
      new TextRun({ text: plainLine(text), bold, allCaps: capitals, italics, size, font: FONT, color: '000000' }),
    ],
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before, after },
    keepNext: withNext,
    heading,
  });
}

/** The paragraphs of a template text: an empty line begins a new one. */
export function paragraphs(text: string, style: Style = {}): Paragraph[] {
  return text.split(/\n\s*\n/).map((part) => paragraph(part, style));
}

/** A template text line by line, with its empty lines: addresses and signatures. */
export function lines(text: string, style: Style = {}): Paragraph[] {
  return text
    .replace(/\s+$/, '')
    .split('\n')
    .map((line) => paragraph(line, { after: 0, ...style }));
}

export interface CellStyle extends Style {
  fill?: boolean;
  columns?: number;
  /** For cells that a person fills in. */
  middle?: boolean;
}

export type CellContent = string | readonly Paragraph[];

export interface RowOptions {
  /** Repeated at the top of every page. */
  header?: boolean;
  /** Twips at least, for room to write. */
  height?: number;
}

/** A cell with a border; its width is the sum of the columns that it covers. */
export function cell(content: CellContent, width: number, style: CellStyle = {}): TableCell {
  const { fill, columns = 1, middle, ...own } = style;
  return new TableCell({
    children: typeof content === 'string' ? [paragraph(content, { after: 0, ...own })] : [...content],
    width: { size: width, type: WidthType.DXA },
    columnSpan: columns,
    verticalAlign: middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(fill && { shading: { type: ShadingType.CLEAR, fill: HEADING_FILL, color: 'auto' } }),
  });
}

export function row(cells: readonly TableCell[], { header, height }: RowOptions = {}): TableRow {
  return new TableRow({
    children: [...cells],
    cantSplit: true,
    tableHeader: header,
    ...(height && { height: { value: height, rule: 'atLeast' } }),
  });
}

/** A table over the whole width of the text; `widths` in twips. */
export function table(widths: readonly number[], rows: readonly TableRow[], lined = true): Table {
  const line = lined ? LINE : NO_LINE;
  return new Table({
    rows: [...rows],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
  });
}

/** Two columns without lines: the parties who sign. */
export function signatures(left: string, right: string): Table {
  const half = Math.floor(TEXT_WIDTH / 2);
  return table([half, half], [row([cell(lines(left), half), cell(lines(right), half)])], false);
}

/** docProps/core.xml without the time of writing: equal papers give equal bytes. */
function coreProperties(title: string, creator: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ',
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeHtml(title)}</dc:title><dc:creator>${escapeHtml(creator)}</dc:creator>`,
    '<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created>',
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:modified>',
    '</cp:coreProperties>',
  ].join('');
}

interface DocxOptions {
  title: string;
  creator: string;
  footer: string;
  language: Language;
  body: readonly (Paragraph | Table)[];
}

/** The bytes of a DOCX on A4 with the page number in its footer; equal contents give equal bytes. */
export async function docxBytes({ title, creator, footer, language, body }: DocxOptions): Promise<Uint8Array> {
  const numbered = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ text: `${plainLine(footer)}   `, size: 16, font: FONT }),
      ...[PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES].map(
        (part) => new TextRun({ children: [part], size: 16, font: FONT }),
      ),
    ],
  });
  const document = new Document({
    title: plainLine(title),
    creator,
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE, language: { value: language === 'id' ? 'id-ID' : 'en-GB' } } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: { default: new Footer({ children: [numbered] }) },
        children: [...body],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(title, creator) };
  return fixZipDates(await Packer.pack(document, 'uint8array', undefined, [core]));
}
