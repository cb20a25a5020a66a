// Tables that are turned, nested in forms, spread over pages, or headed by merged cells.
import { LEFT, ruled, tableOf, UP, write } from './grid.mjs';

const HEADER = ['No', 'Sasaran', 'Indikator', 'Capaian'];
const OBJECTIVES = [
  ['1', 'Meningkatnya kualitas layanan', 'Indeks kepuasan', '98,2'],
  ['2', 'Meningkatnya akuntabilitas', 'Nilai SAKIP', '101,5'],
  ['3', 'Meningkatnya peran desa', 'Persentase desa maju', '95'],
  ['4', 'Terjaganya ketertiban', 'Jumlah gangguan', '110'],
];
const WIDTHS = [35, 190, 150, 70];

export const shapes = {
  'form-with-matrix'(pdf) {
    const page = pdf.page();
    const form = pdf.form(500, 300, [0.8, 0, 0, 0.8, 40, 380]);
    const table = tableOf([HEADER, ...OBJECTIVES], { x: 20, y: 20, widths: WIDTHS });
    ruled(form.canvas, table);
    page.text(60, 80, 'Tabel 3.2 Capaian Sasaran', { font: 'F2' });
    page.raw(`q 1 0 0 1 10 20 cm /${form.name} Do Q`);
    return [table.grid];
  },

  'rotated-page'(pdf) {
    // Drawn upright for a reader who turns the sheet: the page is 595 x 842 and displayed 842 x 595.
    const page = pdf.page({ rotate: 90 });
    const form = pdf.form(842, 595, [0, 1, -1, 0, 595, 0]);
    const table = tableOf([HEADER, ...OBJECTIVES], { widths: WIDTHS });
    form.canvas.text(60, 105, 'Tabel 3.2 Capaian Sasaran', { font: 'F2' });
    ruled(form.canvas, table);
    page.raw(`/${form.name} Do`);
    return [table.grid];
  },

  'turned-header-text'(pdf) {
    const page = pdf.page();
    const rows = [
      ['Kecamatan', 'Triwulan I', 'Triwulan II', 'Triwulan III'],
      ['Semboro', '12', '24', '36'],
      ['Gumukmas', '8', '19', '27'],
    ];
    const table = tableOf(rows, { widths: [120, 30, 30, 30] });
    const lift = 60;
    for (const at of table.ys.keys()) if (at > 0) table.ys[at] += lift;
    for (const cell of table.cells) {
      const [x0, y0, x1, y1] = cell.box;
      cell.box = [x0, cell.row > 0 ? y0 + lift : y0, x1, y1 + lift];
    }
    const turned = (cell) => cell.row === 0 && cell.col > 0;
    ruled(page, table, { skip: turned });
    for (const { box, lines } of table.cells.filter(turned))
      page.text(box[0] + 18, box[3] - 6, lines[0], { matrix: [0, 1, -1, 0], font: 'F2' });
    return [table.grid];
  },

  'years-and-number-row'(pdf) {
    const page = pdf.page();
    page.text(60, 105, 'Tabel 2.1 Target Renstra', { font: 'F2' });
    const rows = [
      ['No', 'Indikator', 'Target', LEFT, LEFT, 'Kondisi\nakhir'],
      [UP, UP, '2021', '2022', '2023', UP],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['1', 'Nilai SAKIP', '70', '72', '75', '75'],
      ['2', 'Indeks kepuasan', '80', '81', '82', '82'],
      ['3', 'Desa maju', '4', '6', '9', '9'],
    ];
    const table = tableOf(rows, { widths: [35, 160, 50, 50, 50, 70] });
    ruled(page, table, { head: 2 });
    return [table.grid];
  },

  'two-pages-repeated-header'(pdf) {
    const first = tableOf([HEADER, ...OBJECTIVES.slice(0, 2)], { y: 700, widths: WIDTHS });
    const second = tableOf([HEADER, ...OBJECTIVES.slice(2)], { y: 70, widths: WIDTHS });
    const page = pdf.page();
    page.text(60, 690, 'Tabel 3.2 Capaian Sasaran', { font: 'F2' });
    ruled(page, first);
    ruled(pdf.page(), second);
    return [[...first.grid, ...second.grid.slice(1)]];
  },

  'two-pages-plain'(pdf) {
    const first = tableOf([HEADER, ...OBJECTIVES.slice(0, 2)], { y: 700, widths: WIDTHS });
    const second = tableOf(OBJECTIVES.slice(2), { y: 70, widths: WIDTHS });
    const page = pdf.page();
    page.text(60, 690, 'Tabel 3.2 Capaian Sasaran', { font: 'F2' });
    ruled(page, first);
    ruled(pdf.page(), second, { head: 0 });
    return [[...first.grid, ...second.grid]];
  },

  'row-cut-by-page-break'(pdf) {
    const upper = tableOf(
      [HEADER, OBJECTIVES[0], ['2', 'Meningkatnya akuntabilitas\nkinerja dan keuangan', 'Nilai SAKIP', '101,5']],
      {
        y: 700,
        widths: WIDTHS,
      },
    );
    const lower = tableOf([['', 'perangkat daerah', 'kecamatan', ''], OBJECTIVES[2]], { y: 70, widths: WIDTHS });
    ruled(pdf.page(), upper);
    ruled(pdf.page(), lower, { head: 0 });
    const joined = [
      '2',
      'Meningkatnya akuntabilitas kinerja dan keuangan perangkat daerah',
      'Nilai SAKIP kecamatan',
      '101,5',
    ];
    return [[...upper.grid.slice(0, 2), joined, lower.grid[1]]];
  },

  'amounts-without-lines'(pdf) {
    const page = pdf.page();
    page.text(60, 80, 'Realisasi anggaran menurut jenis belanja disajikan di bawah ini.');
    const rows = [
      ['Uraian', 'Anggaran', 'Realisasi', 'Persen'],
      ['Belanja pegawai', '1.250.000.000', '1.198.500.250', '95,88'],
      ['Belanja barang dan jasa', '480.750.000', '455.000.000', '94,64'],
      ['Belanja modal', '75.000.000', '74.250.000', '99,00'],
      ['Jumlah', '1.805.750.000', '1.727.750.250', '95,68'],
    ];
    const table = tableOf(rows, { widths: [170, 100, 100, 70], right: [1, 2, 3] });
    write(page, table);
    return [table.grid];
  },

  'several-lines-without-rulings'(pdf) {
    const page = pdf.page();
    const rows = [
      ['Program', 'Pagu', 'Realisasi'],
      ['Program penunjang urusan\npemerintahan daerah', '2.100.000.000', '2.050.400.000'],
      ['Program pemberdayaan\nmasyarakat desa dan\nkelurahan', '350.000.000', '349.000.000'],
      ['Program koordinasi ketenteraman', '120.000.000', '118.250.000'],
      ['Program penyelenggaraan\nurusan pemerintahan umum', '90.000.000', '90.000.000'],
    ];
    const table = tableOf(rows, { widths: [190, 110, 110], right: [1, 2] });
    write(page, table);
    return [table.grid];
  },
};
