// A small PDF writer for fixtures: uncompressed and without dates, so that the bytes never change between runs and can be read.

/** Widths of Helvetica in thousandths of the font size, for what has to be aligned to the right; other characters count 520. */
const NARROW = {
  ' ': 278,
  '.': 278,
  ',': 278,
  '-': 333,
  '(': 333,
  ')': 333,
  '%': 889,
  i: 222,
  l: 222,
  j: 222,
  t: 278,
  f: 278,
  r: 333,
};

export function widthOf(text, size) {
  const one = (letter) => (/\d/.test(letter) ? 556 : (NARROW[letter] ?? 520));
  return ([...text].reduce((sum, letter) => sum + one(letter), 0) / 1000) * size;
}

const number = (value) => String(Math.round(value * 1000) / 1000);
const literal = (text) => `(${text.replace(/[\\()]/g, '\\$&')})`;

/** Drawing operators of a page or form. Positions are in points from the top left; `text` stands on its baseline. */
export class Canvas {
  #operators = [];

  constructor(width, height) {
    this.width = width;
    this.height = height;
  }

  /** Drawing operators as they are, in PDF space. */
  raw(operators) {
    this.#operators.push(operators);
  }

  text(x, y, text, { size = 10, font = 'F1', hex = false, matrix = [1, 0, 0, 1], mode, color, rise } = {}) {
    const at = [...matrix, x, this.height - y].map(number).join(' ');
    const state = [mode && `${mode} Tr`, rise && `${number(rise)} Ts`].filter(Boolean).join(' ');
    const shown = hex ? `<${text}>` : literal(text);
    this.raw(`q ${color ? `${color} rg ` : ''}BT /${font} ${number(size)} Tf ${state} ${at} Tm ${shown} Tj ET Q`);
  }

  textRight(x, y, text, options = {}) {
    this.text(x - widthOf(text, options.size ?? 10), y, text, options);
  }

  line(x0, y0, x1, y1, { width = 0.5, dash = '' } = {}) {
    const path = `${number(x0)} ${number(this.height - y0)} m ${number(x1)} ${number(this.height - y1)} l S`;
    this.raw(`q ${number(width)} w ${dash ? `[${dash}] 0 d ` : ''}${path} Q`);
  }

  rectangle(x0, y0, x1, y1, { width = 0.5 } = {}) {
    this.raw(`q ${number(width)} w ${this.#box(x0, y0, x1, y1)} S Q`);
  }

  /** `color` as three numbers from 0 to 1. */
  fill(x0, y0, x1, y1, color = '0 0 0') {
    this.raw(`q ${color} rg ${this.#box(x0, y0, x1, y1)} f Q`);
  }

  #box(x0, y0, x1, y1) {
    return `${number(x0)} ${number(this.height - y1)} ${number(x1 - x0)} ${number(y1 - y0)} re`;
  }

  stream() {
    return this.#operators.join('\n');
  }
}

const HELVETICA = '/Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont';
/** F3 has ligatures; F4 is a composite font that says nothing of the Unicode values of its glyphs. */
const FONTS = [
  `<< ${HELVETICA} /Helvetica >>`,
  `<< ${HELVETICA} /Helvetica-Bold >>`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 /fi /fl] >> >>',
  `<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Tanpa /Encoding /Identity-H /DescendantFonts [<<
/Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Tanpa /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
/DW 520 /CIDToGIDMap /Identity /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Tanpa /Flags 4 /FontBBox [0 -200 1000 800]
/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>`,
];

/** A document under construction. */
export class Pdf {
  #pages = [];
  #forms = [];

  /** Adds a page of A4 or of the size given; `rotate` in degrees, as the page is displayed turned to the right. */
  page({ width = 595, height = 842, rotate = 0 } = {}) {
    const canvas = new Canvas(width, height);
    this.#pages.push({ canvas, rotate });
    return canvas;
  }

  /** Adds a form of the given size with its own matrix; drawn by `/NAME Do`, NAME being what is returned. */
  form(width, height, matrix) {
    const canvas = new Canvas(width, height);
    this.#forms.push({ canvas, matrix });
    return { canvas, name: `X${this.#forms.length}` };
  }

  bytes() {
    const fontsAt = 3;
    const formsAt = fontsAt + FONTS.length;
    const pagesAt = formsAt + this.#forms.length;
    const list = (prefix, count, from) =>
      Array.from({ length: count }, (_, at) => `/${prefix}${at + 1} ${from + at} 0 R`).join(' ');
    const fonts = `/Font << ${list('F', FONTS.length, fontsAt)} >>`;
    const resources = `<< ${fonts} /XObject << ${list('X', this.#forms.length, formsAt)} >> >>`;
    const stream = (dictionary, content) =>
      `<< ${dictionary}/Length ${content.length} >>\nstream\n${content}\nendstream`;
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${this.#pages.length} /Kids [${this.#pages.map((_, at) => `${pagesAt + 2 * at} 0 R`).join(' ')}] >>`,
      ...FONTS,
      ...this.#forms.map(({ canvas, matrix }) =>
        stream(
          `/Type /XObject /Subtype /Form /BBox [0 0 ${canvas.width} ${canvas.height}] /Matrix [${matrix.join(' ')}] /Resources << ${fonts} >> `,
          canvas.stream(),
        ),
      ),
      ...this.#pages.flatMap(({ canvas, rotate }, at) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${canvas.width} ${canvas.height}] /Rotate ${rotate} /Contents ${pagesAt + 2 * at + 1} 0 R /Resources ${resources} >>`,
        stream('', canvas.stream()),
      ]),
    ];
    return assemble(objects);
  }
}

function assemble(objects) {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.lastIndexOf('xref\n0 ')}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
