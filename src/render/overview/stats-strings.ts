import type { Language } from '../../findings/finding.js';

const id = {
  title: (regency: string) => `Statistik laporan kinerja ${regency}`,
  allRegencies: 'semua daerah',
  intro:
    'Satu laporan dihitung untuk setiap instansi dan tahun. Temuan berarti angka-angka laporan tidak cocok satu sama lain. Yang angkanya tidak pasti tidak masuk sebaran.',
  noReports: 'Tidak ada laporan.',
  offices: 'Instansi',
  reports: 'Laporan',
  unreadable: 'Tak terbaca',
  missing: 'Tanpa laporan',
  withErrors: 'Dengan kesalahan',
  share: 'Bagian',
  perYear: 'Per tahun',
  rules: 'Aturan yang paling sering tidak dipenuhi',
  inReports: 'Laporan',
  absorption: 'Sebaran serapan anggaran',
  absorptionNote: (count: string, unread: string) => `${count} laporan; anggaran ${unread} laporan tidak terbaca.`,
  achievement: 'Sebaran capaian indikator',
  achievementNote: (count: string, unread: string) =>
    `${count} capaian sebagaimana tercetak; ${unread} tidak tercetak atau tidak pasti.`,
  percent: 'persen',
  matrix: 'Instansi dan tahun',
  matrixLegend:
    'Kesalahan / peringatan setiap laporan. “–”: tidak ada laporan; “×”: tidak terbaca; “*”: terbaca sebagian.',
  filter: 'Saring instansi',
  search: 'Cari instansi …',
  showAll: 'Semua',
  showErrors: 'Dengan kesalahan',
  showGaps: 'Tidak lengkap atau tak terbaca',
  byName: 'Urut nama',
  byErrors: 'Terbanyak kesalahan di atas',
  unplaced: 'Berkas tanpa instansi atau tahun yang terbaca',
  unplacedNote: 'Di seluruh basis data; daerahnya tidak diketahui.',
  moreFiles: (count: string) => `… dan ${count} berkas lagi`,
  moreOffices: (count: string) => `… dan ${count} instansi lagi; --format html memuat semuanya`,
  pagu: 'Pagu',
  realisasi: 'Realisasi',
  absorptionOf: 'Serapan (%)',
};

export type StatsStrings = typeof id;

const en: StatsStrings = {
  title: (regency) => `Statistics of performance reports, ${regency}`,
  allRegencies: 'all regencies',
  intro:
    'One report counts for each office and year. A finding means that figures of a report do not agree with each other. What is not certain is in no distribution.',
  noReports: 'No reports.',
  offices: 'Offices',
  reports: 'Reports',
  unreadable: 'Unreadable',
  missing: 'No report',
  withErrors: 'With errors',
  share: 'Share',
  perYear: 'By year',
  rules: 'Rules that are broken most often',
  inReports: 'Reports',
  absorption: 'Distribution of budget absorption',
  absorptionNote: (count, unread) => `${count} reports; the budgets of ${unread} reports were not read.`,
  achievement: 'Distribution of achievement',
  achievementNote: (count, unread) => `${count} achievements as printed; ${unread} not printed or not certain.`,
  percent: 'percent',
  matrix: 'Offices and years',
  matrixLegend: 'Errors / warnings of each report. “–”: no report; “×”: unreadable; “*”: read in part.',
  filter: 'Filter offices',
  search: 'Find an office …',
  showAll: 'All',
  showErrors: 'With errors',
  showGaps: 'Incomplete or unreadable',
  byName: 'By name',
  byErrors: 'Most errors first',
  unplaced: 'Files whose office or year was not read',
  unplacedNote: 'In the whole database; their regency is not known.',
  moreFiles: (count) => `… and ${count} more files`,
  moreOffices: (count) => `… and ${count} more offices; --format html has all`,
  pagu: 'Ceiling',
  realisasi: 'Actual',
  absorptionOf: 'Absorption (%)',
};

/** Texts of the page, the printout and the CSV of a regency's statistics. */
export const STATS_STRINGS: Readonly<Record<Language, StatsStrings>> = { id, en };
