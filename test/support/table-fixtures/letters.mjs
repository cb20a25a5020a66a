// Tables whose text is drawn in a way that misleads: doubled, hidden, broken, raised, or without Unicode values.
import { ruled, tableOf, write } from './grid.mjs';

const WIDTHS = [35, 200, 90];
const ROWS = [
  ['No', 'Indikator', 'Capaian'],
  ['1', 'Nilai SAKIP', '98,75'],
  ['2', 'Indeks kepuasan', '101,20'],
];

export const letters = {
  'printed-twice-for-bold'(pdf) {
    const page = pdf.page();
    const table = tableOf(ROWS, { widths: WIDTHS });
    ruled(page, table);
    page.raw('q 1 0 0 1 0.3 0 cm');
    write(page, table);
    page.raw('Q');
    return [table.grid];
  },

  'hidden-text'(pdf) {
    const page = pdf.page();
    const table = tableOf(ROWS, { widths: WIDTHS });
    const [, y0] = table.ys;
    page.fill(table.xs[0], table.ys[0], table.xs.at(-1), y0, '0.1 0.25 0.5');
    ruled(page, table, { skip: ({ row }) => row === 0 });
    // White on a dark ground is meant to be read, white on white is not, nor what is drawn in no colour at all.
    for (const { box, lines } of table.cells.filter(({ row }) => row === 0))
      page.text(box[0] + 5, box[1] + 12, lines[0], { font: 'F2', color: '1 1 1' });
    page.text(table.xs[1] + 120, y0 + 12, '(diisi OPD)', { color: '1 1 1' });
    page.text(table.xs[2] + 45, y0 + 12, '12,34', { mode: 3 });
    return [table.grid];
  },

  ligatures(pdf) {
    const page = pdf.page();
    const table = tableOf([ROWS[0], ['1', '\u0001tur kerja', '98,75'], ['2', 'E\u0001siensi dan \u0002uktuasi', '7']], {
      widths: WIDTHS,
    });
    ruled(page, table, { font: 'F3' });
    return [table.grid.map((row) => row.map((text) => text.replaceAll('\u0001', 'fi').replaceAll('\u0002', 'fl')))];
  },

  'words-broken-by-narrow-column'(pdf) {
    const page = pdf.page();
    page.text(60, 80, 'Penyelenggaraan ketenteraman dan pemberdayaan masyarakat dilaporkan di bawah ini.');
    const rows = [
      ['Bidang', 'Penyeleng\ngaraan', 'Anggaran'],
      ['Sosial', 'pemberda\nyaan desa', '1.250.0\n00'],
      ['Umum', 'ketentera\nman', '980.500'],
    ];
    const table = tableOf(rows, { widths: [60, 56, 50] });
    ruled(page, table, { head: 0 });
    const [first, second, third] = table.grid;
    return [
      [
        [first[0], 'Penyelenggaraan', first[2]],
        [second[0], 'pemberdayaan desa', '1.250.000'],
        [third[0], 'ketenteraman', third[2]],
      ],
    ];
  },

  'footnote-mark'(pdf) {
    const page = pdf.page();
    const table = tableOf([...ROWS, ['3', 'Desa maju', '95']], { widths: WIDTHS });
    ruled(page, table);
    const marked = table.cells.find(({ lines }) => lines[0] === '98,75');
    page.text(marked.box[0] + 5 + 25.02, marked.box[1] + 12, '1', { size: 6, rise: 4 });
    page.text(60, 300, '1 Angka sementara', { size: 8 });
    return [table.grid.map((row) => row.map((text) => (text === '98,75' ? '98,75 1' : text)))];
  },

  'no-unicode-values'(pdf) {
    const page = pdf.page();
    const table = tableOf(ROWS, { widths: WIDTHS });
    // Numbers of the glyphs in their font, as TrueType fonts of Windows have them: "A" is 36, "0" is 19.
    const glyphs = (text) =>
      [...text].map((letter) => (letter.charCodeAt(0) - 29).toString(16).padStart(4, '0')).join('');
    page.text(60, 80, glyphs('Capaian indikator kinerja utama kecamatan pada tahun 2023'), { font: 'F4', hex: true });
    ruled(page, { ...table, cells: table.cells.map((cell) => ({ ...cell, lines: [] })) });
    for (const { box, lines } of table.cells)
      page.text(box[0] + 5, box[1] + 12, glyphs(lines[0]), { font: 'F4', hex: true });
    const readable = pdf.page();
    ruled(readable, table);
    return { tables: [table.grid], unreadablePages: [1] };
  },
};
