import type { Random } from './random.js';

const MEGABYTE = 1024 * 1024;
const HOSTILE = [
  '=HYPERLINK("x")',
  '@SUM(1)',
  '\t=1',
  '\u0007\u001b[2J',
  '<script>',
  '\u202e',
  '\ufeff',
  '|',
  '\\',
  '%',
];

function everyLine(text: string, edit: (line: string) => string): string {
  return text.split('\n').map(edit).join('\n');
}

/** Changes to text exports and other files of lines. The sizes are those at which a squared or cubed cost shows. */
export const TEXT_MUTATIONS: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'controls-strewn': (text, random) =>
    everyLine(text, (line) => (random.below(30) === 0 ? line + random.pick(HOSTILE) : line)),
  'lines-shuffled': (text, random) => {
    const lines = text.split('\n');
    return lines.map(() => random.pick(lines)).join('\n');
  },
  'lines-joined': (text) => text.replaceAll('\n', ' '),
  'tabs-only': (text, random) => text + '\t'.repeat(random.pick([100, 10_000, 1_000_000])),
  'row-wide': (text, random) => {
    const cells = `${'1\t'.repeat(random.pick([300, 5000, 200_000]))}\n`;
    return text.replace(/\n(?=[^\n]*\t)/, () => `\n${cells}`);
  },
  'newlines-only': (text, random) => text + '\n'.repeat(random.pick([1000, 1_000_000])),
  'rows-many': (text, random) => `${text}\n${'1\tSasaran\t10\t90%\n'.repeat(random.pick([1000, 30_000, 200_000]))}`,
  'line-long': (text, random) => {
    const piece = random.pick(['a', '1', '1.', '(', 'a b ', 'Rp 1.000 ', '. ', ' ', '|', 'dan ', 'tahun 2023 ', '-']);
    return `${text}\n${piece.repeat(random.pick([10_000, MEGABYTE, 10 * MEGABYTE]) / piece.length)}`;
  },
  'numbers-wrong': (text, random) =>
    text.replace(/\d[\d.,]*/g, (number) =>
      random.below(10) === 0 ? random.pick(['9'.repeat(400), '0', '-0', '1,,2', '1.2.3', '∞', '1e400']) : number,
    ),
};
