import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hasDrawingCycle } from '../../../src/ingest/pdf/drawing-cycles.js';
import { readPdf } from '../../../src/ingest/pdf/read-pdf.js';
import { missingShared, shared } from '../../support/shared.js';

const ENDLESS = 'hostile/operator_list_cycle.pdf';
const endless = shared(ENDLESS);

const USE_PATTERN = '/Pattern cs /P scn 0 0 5 5 re f';
const SHOW_TEXT = 'BT /T 9 Tf (a) Tj ET';

function stream(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function form(resources: string, content: string): string {
  return stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources ${resources}`, content);
}

function pattern(resources: string, content: string): string {
  const steps = '/PaintType 1 /TilingType 1 /XStep 9 /YStep 9';
  return stream(`/PatternType 1 ${steps} /BBox [0 0 9 9] /Resources ${resources}`, content);
}

function type3Font(resources: string, glyph: string): string {
  const shape = '/FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [1]';
  const glyphs = `/Encoding << /Type /Encoding /Differences [97 /a] >> /CharProcs << /a ${glyph} >>`;
  return `<< /Type /Font /Subtype /Type3 ${shape} ${glyphs} /Resources ${resources} >>`;
}

/** A PDF of one page with a line of text; the further objects are numbered from 6 on. */
function pdf(pageResources: string, pageContent: string, objects: string[]): Uint8Array {
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R /T 6 0 R >> ${pageResources} >> >>`,
    stream('', `BT /F 9 Tf 20 100 Td (Laporan) Tj ET ${pageContent}`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ];
  let text = '%PDF-1.4\n';
  const offsets = all.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer\n<< /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text + table + trailer, 'latin1'));
}

const DRAW_FORM = ['/XObject << /A 6 0 R >>', '/A Do'] as const;

async function wordsOf(bytes: Uint8Array): Promise<string[]> {
  const { pages } = await readPdf(bytes, 'a.pdf', '');
  return pages.flatMap((page) => page.words.map((word) => word.text));
}

describe('drawing without end', () => {
  it.skipIf(!endless)(`is refused with a reason ${missingShared(ENDLESS) ?? ''}`, async () => {
    const bytes = new Uint8Array(readFileSync(endless ?? ''));
    expect(hasDrawingCycle(bytes)).toBe(true);
    await expect(readPdf(bytes, 'a.pdf', '')).rejects.toMatchObject({
      code: 'PDF_DAMAGED',
      message: expect.stringContaining('saling memuat tanpa akhir'),
    });
  });

  it.each([
    [
      'a form and a pattern',
      [form('<< /Pattern << /P 7 0 R >> >>', USE_PATTERN), pattern('<< /XObject << /A 6 0 R >> >>', '/A Do')],
    ],
    [
      'resources one hop away, as strokes',
      [form('8 0 R', '/P SCN'), pattern('<< /XObject 9 0 R >>', '/A Do'), '<</Pattern<</P 7 0 R>>>>', '<</A 6 0 R>>'],
    ],
    [
      'a soft mask',
      [
        form('<< /ExtGState << /G << /SMask << /S /Alpha /G 8 0 R >> >> >> >>', '/G gs'),
        pattern('<< /XObject << /A 6 0 R >> >>', '/A Do'),
        form('<< /Pattern << /P 7 0 R >> >>', USE_PATTERN),
      ],
    ],
    ['a pattern alone', [form('<< >>', ''), pattern('<< /Pattern << /P 7 0 R >> >>', USE_PATTERN)]],
  ])('is seen through %s', (_, objects) => {
    expect(hasDrawingCycle(pdf(...DRAW_FORM, objects))).toBe(true);
  });

  it('is seen in compressed content', () => {
    const content = deflateSync(USE_PATTERN).toString('latin1');
    const objects = [
      form('<< /Pattern << /P 7 0 R >> >> /Filter /FlateDecode', content),
      pattern('<< /XObject << /A 6 0 R >> >>', '/A Do'),
    ];
    expect(hasDrawingCycle(pdf(...DRAW_FORM, objects))).toBe(true);
  });
});

describe('drawing that ends', () => {
  const SHARED = '<< /XObject << /A 6 0 R >> /Pattern << /P 7 0 R >> >>';

  it.each([
    ['shared resources that name each other', [form('8 0 R', USE_PATTERN), pattern('8 0 R', '0 0 5 5 re f'), SHARED]],
    [
      'names in strings, comments and inline images',
      [
        form('8 0 R', USE_PATTERN),
        pattern('8 0 R', '(/A Do \\) /A Do) Tj % /A Do\nBI /W 1 /H 1 ID /A Do \nEI 0 0 5 5 re f'),
        SHARED,
      ],
    ],
  ])('is let through with %s', (_, objects) => {
    expect(hasDrawingCycle(pdf(...DRAW_FORM, objects))).toBe(false);
  });

  it('is let through where a later definition replaces the one that draws', () => {
    const first = pdf(...DRAW_FORM, [form('8 0 R', USE_PATTERN), pattern('8 0 R', '/A Do'), SHARED]);
    const later = Buffer.from(`7 0 obj\n${pattern('8 0 R', '0 0 5 5 re f')}\nendobj\n`);
    expect(hasDrawingCycle(first)).toBe(true);
    expect(hasDrawingCycle(Buffer.concat([first, later]))).toBe(false);
  });

  it('is let through 3,000 forms deep', () => {
    const DEPTH = 3000;
    const chain = Array.from({ length: DEPTH }, (_, at) => form(`<< /XObject << /A ${at + 8} 0 R >> >>`, '/A Do'));
    const last = form('<< >>', '0 0 5 5 re f');
    const start = [form('<< >>', ''), pattern('<< /XObject << /A 8 0 R >> >>', '/A Do')];
    expect(hasDrawingCycle(pdf(...DRAW_FORM, [...start, ...chain.slice(1), last]))).toBe(false);
    const back = form('<< /Pattern << /P 7 0 R >> >>', USE_PATTERN);
    expect(hasDrawingCycle(pdf(...DRAW_FORM, [...start, ...chain.slice(1), back]))).toBe(true);
  });

  it('is read to its end by pdf.js where forms alone draw each other', async () => {
    const objects = [form('<< /XObject << /A 7 0 R >> >>', '/A Do'), form('<< /XObject << /A 6 0 R >> >>', '/A Do')];
    expect(await wordsOf(pdf(...DRAW_FORM, objects))).toContain('Laporan');
  });

  it('is read to its end by pdf.js where a pattern and a Type 3 font draw each other', async () => {
    const objects = [
      type3Font('<< /Pattern << /P 8 0 R >> >>', '7 0 R'),
      stream('', `1 0 d0 ${USE_PATTERN}`),
      pattern('<< /Font << /T 6 0 R >> >>', SHOW_TEXT),
    ];
    expect(await wordsOf(pdf('/Pattern << /P 8 0 R >>', USE_PATTERN + SHOW_TEXT, objects))).toContain('Laporan');
  });

  it('is let through in files too broken to parse', () => {
    const text = '/PatternType 1 7 0 obj << /Resources [ << ( 8 0 obj stream endobj 9 0 obj <</Length -99>> stream';
    expect(hasDrawingCycle(Buffer.from(text))).toBe(false);
  });
});
