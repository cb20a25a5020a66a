import { CATALOG, flate, HELVETICA, onePage, page, pdfOf, stream, TEXT } from './pdf-objects.js';
import type { Random } from './random.js';

const MEGABYTE = 1024 * 1024;
const form = (further: string) => `/Type /XObject /Subtype /Form /BBox [0 0 99 99] ${further}`;
const pattern = (further: string) =>
  `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /XStep 9 /YStep 9 /BBox [0 0 9 9] ${further}`;
const PAINT = '/Pattern cs /P scn 0 0 5 5 re f';

/** Objects in an object stream, as writers since PDF 1.5 store them; `first` numbers them on from there. */
function objectStream(first: number, objects: readonly string[]): string {
  let offset = 0;
  const index = objects.map((object, at) => {
    const entry = `${first + at} ${offset}`;
    offset += object.length + 1;
    return entry;
  });
  const head = `${index.join(' ')} `;
  return flate(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, head + objects.join(' '));
}

/** A page tree that is as deep as it is long. */
function chain(levels: number): Buffer {
  const nodes = Array.from({ length: levels }, (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R] /Count 1 >>`);
  return pdfOf([CATALOG, ...nodes, page().replace('/Contents 4 0 R', '')]);
}

/** Forms that draw the next one many times each: `width` to the power of `levels` in all. */
function avalanche(levels: number, width: number): Buffer {
  const forms = Array.from({ length: levels }, (_, at) =>
    at === levels - 1
      ? stream(form(''), '0 0 1 1 re f')
      : stream(form(`/Resources << /XObject << /X ${at + 6} 0 R >> >>`), '/X Do '.repeat(width)),
  );
  return onePage(stream('', '/X Do'), '/XObject << /X 5 0 R >>', forms);
}

function filters(levels: number, megabytes: number): Buffer {
  const content = Buffer.alloc(megabytes * MEGABYTE, ' ');
  return onePage(flate('', content), '', Array(levels).fill(HELVETICA));
}

/**
 * PDFs built to hang or exhaust a reader, each in a few sizes. Where a trap needs a cycle, one object is shown in more than one place
 * to a reader that looks for cycles: in the file, in an object stream, through resources that are the page's.
 */
export const PDF_TRAPS: Readonly<Record<string, (random: Random) => Buffer>> = {
  'page-tree-cycle': () =>
    pdfOf([CATALOG, '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9 >>', page(), stream('', TEXT)]),
  'page-tree-wide-cycle': () =>
    pdfOf([
      CATALOG,
      `<< /Type /Pages /Kids [${'4 0 R '.repeat(50)}] /Count 100000 >>`,
      page(),
      '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 50000 /Parent 2 0 R >>',
    ]),
  'page-count-lies': (random) =>
    pdfOf([
      CATALOG,
      `<< /Type /Pages /Kids [3 0 R] /Count ${random.pick([0, -1, 2, 5000, 1e6, 2 ** 31])} >>`,
      page(),
      stream('', TEXT),
    ]),
  'same-page-often': (random) => {
    const count = random.pick([50, 500, 2000]);
    return pdfOf([
      CATALOG,
      `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`,
      page(),
      stream('', TEXT),
    ]);
  },
  'page-tree-deep': (random) => chain(random.pick([100, 2000, 9000])),
  'page-without-contents': () => pdfOf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page()]),
  'contents-cycle': () => onePage('[4 0 R 4 0 R]', ''),
  'contents-many': (random) => onePage(`[${'5 0 R '.repeat(random.pick([100, 20_000]))}]`, '', [stream('', TEXT)]),
  'form-cycle': () =>
    onePage(stream('', `${TEXT} /X Do`), '/XObject << /X 5 0 R >>', [
      stream(form('/Resources << /XObject << /X 5 0 R >> >>'), '/X Do'),
    ]),
  'form-cycle-inherited': () =>
    onePage(stream('', `${TEXT} /X Do`), '/XObject << /X 5 0 R >>', [stream(form(''), '/X Do')]),
  'form-avalanche': (random) => avalanche(random.pick([3, 6, 12]), random.pick([2, 10, 20])),
  'pattern-cycle': () =>
    onePage(stream('', PAINT), '/Pattern << /P 5 0 R >>', [
      stream(pattern('/Resources << /Pattern << /P 5 0 R >> >>'), PAINT),
    ]),
  'pattern-cycle-inherited': () => onePage(stream('', PAINT), '/Pattern << /P 5 0 R >>', [stream(pattern(''), PAINT)]),
  'pattern-cycle-in-object-stream': () =>
    onePage(stream('', PAINT), '/Pattern << /P 5 0 R >>', [
      stream(pattern('/Resources 7 0 R'), PAINT),
      objectStream(7, ['<< /Pattern << /P 5 0 R >> >>']),
    ]),
  'type3-cycle': () => {
    const font = `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 6 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /F 5 0 R >> >> >>`;
    return onePage(stream('', 'BT /F 9 Tf (a) Tj ET'), '/Font << /F 5 0 R >>', [
      font,
      stream('', '9 0 d0 BT /F 9 Tf (a) Tj ET'),
    ]);
  },
  'soft-mask-cycle': () =>
    onePage(stream('', '/G gs 0 0 5 5 re f'), '/ExtGState << /G 5 0 R >>', [
      '<< /SMask << /S /Alpha /G 6 0 R >> >>',
      stream(form('/Group << /S /Transparency >> /Resources << /ExtGState << /G 5 0 R >> >>'), '/G gs 0 0 5 5 re f'),
    ]),
  'length-cycle': () => onePage(`<< /Length 4 0 R >>\nstream\n${TEXT}\nendstream`, ''),
  'object-stream-of-itself': () =>
    onePage(stream('', TEXT), '', [
      objectStream(5, ['<< /A 5 0 R >>', '<< /Type /ObjStm /N 9 /First 0 /Extends 5 0 R >>']),
    ]),
  'fonts-cycle': () =>
    onePage(stream('', TEXT), '/Font << /F1 5 0 R >>', [
      '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 5 0 R /DescendantFonts [5 0 R] /ToUnicode 5 0 R >>',
    ]),
  'colour-space-cycle': () =>
    onePage(stream('', '/C cs 1 scn 0 0 5 5 re f'), '/ColorSpace << /C 5 0 R >>', ['[/Indexed 5 0 R 1 <00ff>]']),
  'function-cycle': () =>
    onePage(
      stream('', '/S sh'),
      '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function 5 0 R >> >>',
      ['<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R 5 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>'],
    ),
  'widths-endless': () =>
    onePage(stream('', 'BT /F 9 Tf <0041> Tj ET'), '/Font << /F 5 0 R >>', [
      '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 4294967296 500] >>',
    ]),
  'samples-endless': () =>
    onePage(
      stream('', '/S sh'),
      '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function 5 0 R >> >>',
      [stream('/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [2000000000] /BitsPerSample 8', 'x')],
    ),
  'tags-cycle': () =>
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page('', '/StructParents 0'),
      stream('', `/P << /MCID 0 >> BDC ${TEXT} EMC`),
      '<< /Type /StructTreeRoot /K [6 0 R] /ParentTree << /Nums [0 [6 0 R]] >> >>',
      '<< /Type /StructElem /S /Table /P 6 0 R /Pg 3 0 R /K [6 0 R 0] >>',
    ]),
  'tags-deep': (random) => {
    const levels = random.pick([100, 5000]);
    const elements = Array.from(
      { length: levels },
      (_, at) =>
        `<< /Type /StructElem /S /TD /P ${at + 5} 0 R /Pg 3 0 R /K [${at === levels - 1 ? '0' : `${at + 7} 0 R`}] >>`,
    );
    return pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page('', '/StructParents 0'),
      stream('', `/P << /MCID 0 >> BDC ${TEXT} EMC`),
      `<< /Type /StructTreeRoot /K [6 0 R] /ParentTree << /Nums [0 [${levels + 5} 0 R]] >> >>`,
      ...elements,
    ]);
  },
  'flate-bomb-spaces': (random) => filters(1, random.pick([1, 50, 300])),
  'flate-bomb-operators': (random) =>
    onePage(flate('', '0 0 m 9 9 l S '.repeat(random.pick([10_000, 300_000, 3_000_000]))), ''),
  'flate-bomb-words': (random) =>
    onePage(flate('', `BT /F1 9 Tf ${'1 0 Td (A) Tj '.repeat(random.pick([10_000, 300_000, 2_000_000]))} ET`), ''),
  'flate-bomb-twice': (random) => {
    const inner = flate('', Buffer.alloc(random.pick([10, 300]) * MEGABYTE, ' '));
    const packed = inner.slice(inner.indexOf('stream\n') + 7, inner.lastIndexOf('\nendstream'));
    return onePage(flate('', Buffer.from(packed, 'latin1')).replace('/FlateDecode', '[/FlateDecode /FlateDecode]'), '');
  },
  'long-string': (random) =>
    onePage(flate('', `BT /F1 9 Tf (${'A'.repeat(random.pick([10_000, 1_000_000]))}) Tj ET`), ''),
  'many-states': (random) => onePage(flate('', 'q '.repeat(random.pick([1000, 1_000_000]))), ''),
  'huge-page': () =>
    pdfOf([
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page().replace('595 842', '1e30 -1e30'),
      stream('', TEXT),
    ]),
  'huge-image': () =>
    onePage(stream('', `${TEXT} 500 0 0 500 0 0 cm /I Do`), '/XObject << /I 5 0 R >>', [
      flate(
        '/Type /XObject /Subtype /Image /Width 2000000000 /Height 2000000000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
        'x',
      ),
    ]),
  'cross-references-cycle': () => {
    const sound = onePage(stream('', TEXT), '').toString('latin1');
    const start = /startxref\n(\d+)/.exec(sound)?.[1] ?? '0';
    return Buffer.from(sound.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${start}`), 'latin1');
  },
};
