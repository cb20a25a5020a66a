// Tables whose lines are drawn in the many ways of word processors and printers.
import { ruled, sides, tableOf, UP, write } from './grid.mjs';

const INDICATORS = [
  ['No', 'Indikator', 'Target', 'Realisasi'],
  ['1', 'Nilai SAKIP kecamatan', '75', '77,5'],
  ['2', 'Indeks kepuasan masyarakat', '82', '81,4'],
  ['3', 'Persentase temuan\nyang ditindaklanjuti', '100', '96'],
];
const PLACE = { widths: [35, 200, 80, 80] };

function onePage(pdf) {
  const page = pdf.page();
  page.text(60, 105, 'Tabel 3.1 Capaian Kinerja', { font: 'F2' });
  return page;
}

export const borders = {
  'cell-rectangles'(pdf) {
    const page = onePage(pdf);
    const table = tableOf(INDICATORS, PLACE);
    for (const { box } of table.cells) page.rectangle(...box);
    write(page, table);
    return [table.grid];
  },

  'no-lines-between-rows'(pdf) {
    const page = onePage(pdf);
    const table = tableOf(INDICATORS, PLACE);
    const [head, bottom] = [table.ys[1], table.ys.at(-1)];
    for (const y of [table.ys[0], head, bottom]) page.line(table.xs[0], y, table.xs.at(-1), y);
    for (const x of table.xs) page.line(x, table.ys[0], x, bottom);
    write(page, table);
    return [table.grid];
  },

  'gaps-in-vertical-lines'(pdf) {
    const page = onePage(pdf);
    const table = tableOf(INDICATORS, PLACE);
    sides(table, (x0, y0, x1, y1) => {
      if (x0 === x1) page.line(x0, y0 + 1.4, x1, y1 - 1.4);
      else page.line(x0, y0, x1, y1);
    });
    write(page, table);
    return [table.grid];
  },

  'no-outer-border'(pdf) {
    const page = onePage(pdf);
    const table = tableOf(INDICATORS, PLACE);
    sides(table, (x0, y0, x1, y1, outer) => {
      if (!outer) page.line(x0, y0, x1, y1);
    });
    write(page, table);
    return [table.grid];
  },

  'no-left-border-at-merged-cells'(pdf) {
    const page = onePage(pdf);
    const rows = [
      ['Tahun', 'Kelompok', 'Bekerja', 'Mencari kerja'],
      ['2022', 'Laki-laki', '11,0', '4,1'],
      [UP, 'Perempuan', '6,6', '3,9'],
      [UP, 'Perkotaan', '7,1', '4,4'],
      [UP, 'Perdesaan', '8,3', '3,7'],
      [UP, 'Jumlah', '8,9', '4,0'],
      ['2023', 'Laki-laki', '9,5', '4,3'],
      [UP, 'Perempuan', '5,3', '3,2'],
      [UP, 'Perkotaan', '6,4', '4,1'],
      [UP, 'Perdesaan', '7,2', '3,5'],
      [UP, 'Jumlah', '7,5', '3,8'],
    ];
    const table = tableOf(rows, { widths: [60, 120, 80, 90] });
    const left = table.xs[0];
    sides(table, (x0, y0, x1, y1) => {
      if (x0 !== left || x1 !== left) page.line(x0, y0, x1, y1);
    });
    write(page, table);
    return [table.grid];
  },

  'no-side-borders'(pdf) {
    const page = onePage(pdf);
    const table = tableOf(INDICATORS, PLACE);
    sides(table, (x0, y0, x1, y1, outer) => {
      if (!outer || y0 === y1) page.line(x0, y0, x1, y1);
    });
    write(page, table);
    return [table.grid];
  },

  'double-borders'(pdf) {
    const page = onePage(pdf);
    const table = tableOf(INDICATORS, { ...PLACE, gap: 9 });
    sides(table, (x0, y0, x1, y1) => {
      const [dx, dy] = x0 === x1 ? [1.5, 0] : [0, 1.5];
      page.line(x0 - dx / 2, y0 - dy / 2, x1 - dx / 2, y1 - dy / 2);
      page.line(x0 + dx / 2, y0 + dy / 2, x1 + dx / 2, y1 + dy / 2);
    });
    write(page, table);
    return [table.grid];
  },

  'coloured-cells'(pdf) {
    const page = onePage(pdf);
    const table = tableOf(INDICATORS, PLACE);
    for (const { box, row } of table.cells) {
      const [x0, y0, x1, y1] = box;
      page.fill(x0 + 0.75, y0 + 0.75, x1 - 0.75, y1 - 0.75, row === 0 ? '0.6 0.75 0.9' : '0.9 0.94 0.98');
    }
    write(page, table);
    return [table.grid];
  },

  'dashed-lines'(pdf) {
    const page = onePage(pdf);
    const table = tableOf(INDICATORS, PLACE);
    sides(table, (x0, y0, x1, y1) => {
      const steps = Math.floor(Math.max(x1 - x0, y1 - y0) / 4);
      const at = (from, to, part) => from + ((to - from) * part) / steps;
      for (let step = 0; step < steps; step++)
        page.line(at(x0, x1, step), at(y0, y1, step), at(x0, x1, step + 0.6), at(y0, y1, step + 0.6));
    });
    write(page, table);
    return [table.grid];
  },

  'dash-pattern'(pdf) {
    const page = onePage(pdf);
    const table = tableOf(INDICATORS, PLACE);
    ruled(page, table, { dash: '3 2' });
    return [table.grid];
  },

  'filled-rectangles-as-lines'(pdf) {
    const page = onePage(pdf);
    const table = tableOf(INDICATORS, PLACE);
    sides(table, (x0, y0, x1, y1) => page.fill(x0 - 0.24, y0 - 0.24, x1 + 0.24, y1 + 0.24));
    write(page, table);
    return [table.grid];
  },

  'touching-tables'(pdf) {
    const page = onePage(pdf);
    const upper = tableOf(INDICATORS, PLACE);
    const lower = tableOf(
      [
        ['Program', 'Anggaran'],
        ['Program pelayanan publik', '1.250.000'],
        ['Program pembangunan desa', '980.500'],
      ],
      { widths: [255, 140], y: upper.ys.at(-1), right: [1] },
    );
    ruled(page, upper);
    ruled(page, lower);
    return [upper.grid, lower.grid];
  },
};
