import fc from 'fast-check';

/** Pieces of reports and what breaks readers, so that random texts get past the first look at them. */
const PIECES = [
  '\t',
  '\n',
  '\r\n',
  '|',
  ' ',
  '%',
  '.',
  ',',
  '-',
  '(',
  ')',
  ':',
  'Rp ',
  'Rp. 1.234.567,-',
  '96,5%',
  '1.234,5',
  '2023',
  '100',
  '=1+1',
  '@x',
  'No',
  'Sasaran',
  'Indikator',
  'Target',
  'Realisasi',
  'Capaian',
  'Program',
  'Kegiatan',
  'Anggaran',
  'Jumlah',
  'Tabel 3.1',
  'BAB III',
  'LAPORAN KINERJA',
  'tercapai',
  'naik',
  'sebesar',
  'sangat baik',
  'dst',
  '(satu juta rupiah)',
  '\\',
  '$',
  '**',
  '\u0007',
  '\u202e',
  '\ufeff',
];

/** Text as a careless, or a hostile, hand may type it. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''));

const VALUES = [
  '',
  '0',
  '1',
  '2',
  '3',
  '-1',
  '7',
  '1000',
  '65535',
  '2147483647',
  '1e12',
  'NaN',
  'restart',
  'continue',
  'bbox 1 2 3 4',
  'x',
];

/** Characters that XML does not take. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string) => text.replace(NOT_XML, '').replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Well-formed XML of the elements and attributes given, in any order and nesting. */
export function hostileXml(elements: readonly string[], attributes: readonly string[]): fc.Arbitrary<string> {
  const attribute = fc
    .tuple(fc.constantFrom(...attributes), fc.constantFrom(...VALUES))
    .map(([name, value]): [string, string] => [name, value]);
  const open = fc.tuple(
    fc.constantFrom(...elements),
    fc.uniqueArray(attribute, { selector: ([name]) => name, maxLength: 3 }),
  );
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      hostileText.map(escaped),
      fc.tuple(open, fc.array(tie('node'), { maxLength: 5 })).map(([[name, pairs], inner]) => {
        const written = pairs.map(([key, value]) => ` ${key}="${value}"`).join('');
        return `<${name}${written}>${inner.join('')}</${name}>`;
      }),
    ),
  }));
  return fc.array(node, { minLength: 1, maxLength: 6 }).map((nodes) => nodes.join(''));
}
