/** What the report of an office and year prints. */
export interface YearlyReport {
  office: string;
  regency: string;
  year: number;
  /** Sasaran, indicator, target, realisasi, capaian. */
  measured?: [string, string, string, string, string][];
  /** Program, pagu, realisasi, percent. */
  programs?: [string, string, string, string][];
  /** Pagu, realisasi, percent. */
  total?: [string, string, string];
  /** Further lines at the end. */
  more?: string[];
}

/** A small text export of a report, as offices submit it. */
export function yearlyReport({ office, regency, year, measured = [], programs = [], total, more = [] }: YearlyReport) {
  const lines = [
    'LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)',
    `TAHUN ${year}`,
    '',
    office.toUpperCase(),
    regency.toUpperCase(),
    '',
    'BAB III AKUNTABILITAS KINERJA',
    '',
  ];
  if (measured.length > 0)
    lines.push(
      'Tabel 3.1',
      `Pengukuran Kinerja Tahun ${year}`,
      ['NO', 'SASARAN STRATEGIS', 'INDIKATOR KINERJA', 'TARGET', 'REALISASI', 'CAPAIAN'].join('\t'),
      ...measured.map((row, index) => [String(index + 1), ...row].join('\t')),
      '',
    );
  if (programs.length > 0)
    lines.push(
      'Tabel 3.2',
      `Realisasi Anggaran per Program Tahun ${year}`,
      ['NO', 'PROGRAM', 'PAGU (Rp)', 'REALISASI (Rp)', '%'].join('\t'),
      ...programs.map((row, index) => [String(index + 1), ...row].join('\t')),
      ...(total ? [['', 'JUMLAH', ...total].join('\t')] : []),
      '',
    );
  return [...lines, ...more, ''].join('\n');
}
