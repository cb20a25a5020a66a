// Pages with lines and aligned text that are no tables.

const PROSE = [
  'Laporan kinerja ini disusun sebagai pertanggungjawaban atas pelaksanaan',
  'tugas dan fungsi kecamatan selama tahun 2023 berdasarkan perjanjian kinerja',
  'yang ditetapkan pada awal tahun anggaran.',
];

function prose(page, x, y) {
  for (const [at, line] of PROSE.entries()) page.text(x, y + 14 * at, line);
}

export const noTables = {
  'paragraph-in-a-box'(pdf) {
    const page = pdf.page();
    page.rectangle(60, 100, 500, 165);
    prose(page, 70, 118);
    return [];
  },

  'signature-block'(pdf) {
    const page = pdf.page();
    prose(page, 60, 100);
    const left = ['Mengetahui,', 'Bupati Contoh', '', '', 'Ir. H. SUPARMAN', 'NIP. 19650101 199003 1 001'];
    const right = ['Contoh, 2 Januari 2023', 'Camat Contoh', '', '', 'Drs. BUDI SANTOSO', 'NIP. 19700202 199503 1 002'];
    for (const [at, line] of left.entries()) if (line) page.text(80, 200 + 14 * at, line);
    for (const [at, line] of right.entries()) if (line) page.text(340, 200 + 14 * at, line);
    return [];
  },

  contents(pdf) {
    const page = pdf.page();
    page.text(260, 80, 'DAFTAR ISI', { font: 'F2' });
    const entries = [
      'Kata Pengantar',
      'Bab I Pendahuluan',
      'Bab II Perencanaan Kinerja',
      'Bab III Akuntabilitas Kinerja',
    ];
    for (const [at, title] of [...entries, 'Bab IV Penutup', 'Lampiran'].entries()) {
      page.text(60, 110 + 16 * at, `${title} ${'.'.repeat(110 - title.length * 2)}`);
      page.textRight(530, 110 + 16 * at, String(1 + 7 * at));
    }
    return [];
  },

  'contents-without-leaders'(pdf) {
    const page = pdf.page();
    page.text(260, 80, 'DAFTAR TABEL', { font: 'F2' });
    for (let at = 0; at < 8; at++) {
      page.text(60, 110 + 16 * at, `Tabel 3.${at + 1}`);
      page.text(
        130,
        110 + 16 * at,
        `Capaian sasaran strategis ke ${'satu dua tiga empat lima enam tujuh delapan'.split(' ')[at]}`,
      );
      page.textRight(530, 110 + 16 * at, String(21 + 3 * at));
    }
    return [];
  },

  chart(pdf) {
    const page = pdf.page();
    page.text(200, 80, 'Grafik Target dan Realisasi', { font: 'F2' });
    for (let at = 0; at < 6; at++) {
      page.textRight(100, 123 + 40 * at, String(100 - 20 * at));
      page.line(110, 120 + 40 * at, 480, 120 + 40 * at, { width: 0.3 });
    }
    for (const [at, value] of [75, 82, 96, 61].entries()) {
      page.fill(150 + 80 * at, 320 - 2 * value, 180 + 80 * at, 320, '0.25 0.45 0.8');
      page.text(155 + 80 * at, 316 - 2 * value, String(value));
      page.text(150 + 80 * at, 335, `IK ${at + 1}`);
    }
    return [];
  },

  'two-charts'(pdf) {
    const page = pdf.page();
    for (let at = 0; at < 9; at++)
      for (const x of [80, 330]) {
        page.textRight(x, 123 + 18 * at, String(400 - 50 * at));
        page.line(x + 8, 120 + 18 * at, x + 200, 120 + 18 * at, { width: 0.3 });
      }
    for (const x of [88, 338])
      for (const [at, month] of ['Jan', 'Mei', 'Sep'].entries()) page.text(x + 80 * at, 285, month);
    return [];
  },

  'page-frame'(pdf) {
    const page = pdf.page();
    page.rectangle(30, 30, 565, 812, { width: 1.5 });
    page.rectangle(34, 34, 561, 808);
    page.line(34, 70, 561, 70);
    page.text(60, 60, 'LAPORAN KINERJA KECAMATAN CONTOH', { font: 'F2' });
    prose(page, 60, 120);
    return [];
  },
};
