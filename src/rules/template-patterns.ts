import type { Localized, Severity } from '../findings/finding.js';
import { both } from './support/outcome.js';

/** A trace that a template leaves in running text. */
export interface Mark {
  /** Global; its group `printed`, where there is one, is what is shown. */
  pattern: RegExp;
  severity: Severity;
  title: Localized;
  /** What should stand there. */
  wanted: Localized;
  /** Also in cells of tables. */
  inCells?: boolean;
  /** One finding for the whole report, with all places. */
  together?: boolean;
}

const FILL_IN = '(?:diisi|isi(?:lah|kan)?|sebutkan|tuliskan|jelaskan|uraikan|pilih|coret|lingkari)';
const NAMES = '(?:nama|jumlah|tahun|diisi|isi|sebutkan|tanggal|nomor|nilai|judul|uraian|instansi|opd|skpd)';
const UNIT =
  '(?:tujuan|sasaran|program|(?:sub\\s*)?kegiatan|indikator|laporan|dokumen|pegawai|asn|desa|kelurahan|orang)';
const OFFICE = '(?:Kecamatan|Kelurahan|Dinas|Badan|Inspektorat|Kantor|Biro)';
const MONTH =
  '(?:Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember)';
/** Words of a conclusion; each report has to choose between them. */
const CHOICE =
  '(?:(?:tidak\\s+|belum\\s+)?(?:ada|tercapai|efisien|berhasil|sesuai)|melampaui|naik|turun|kenaikan|penurunan|peningkatan|meningkat|menurun|(?:sangat\\s+)?(?:baik|kurang|cukup|tinggi|rendah|memuaskan)|gagal|sudah|belum|ya|tidak|surplus|defisit|lebih|seluruh|sebagian)';
/** Words before which a number or name has to follow. */
const EXPECTANT = '(?:sebesar|sebanyak|sejumlah|mencapai|berjumlah|yaitu|adalah|tahun|tanggal|nomor|kategori|rp\\.?)';

/** Two alternatives side by side: marked with an asterisk, one the other's denial, or both words of a conclusion. */
const OPEN_CHOICE = new RegExp(
  `\\(\\s*(?:\\*[^()/]{2,30}/[^()]{2,30}|[^()/]{2,30}/\\s*\\*[^()]{2,30}|[^()/]{2,30}/[^()]{2,30}\\*|(\\w+)\\s*/\\s*(?:tidak|belum)[\\s-]*\\1|${CHOICE}\\s*/\\s*${CHOICE}(?:\\s*/\\s*${CHOICE})*)\\s*\\)`,
  'gi',
);

export const MARKS: readonly Mark[] = [
  {
    pattern: new RegExp(`\\(\\s*\\*?\\s*${FILL_IN}\\b[^()]*\\)`, 'gi'),
    severity: 'error',
    inCells: true,
    title: both('Petunjuk pengisian tertinggal', 'An instruction of the template is left'),
    wanted: both('isi sesuai petunjuk, tanpa petunjuknya', 'what the instruction asks for, without it'),
  },
  {
    pattern: new RegExp(`\\[\\s*${NAMES}\\b[^\\]]{0,60}\\]|<\\s*${NAMES}\\b[^>]{0,60}>|\\blorem\\s+ipsum\\b`, 'gi'),
    severity: 'error',
    inCells: true,
    title: both('Tempat isian tertinggal', 'A placeholder is left'),
    wanted: both('isinya', 'what belongs there'),
  },
  {
    pattern: OPEN_CHOICE,
    severity: 'error',
    title: both('Pilihan templat belum dipilih', 'A choice of the template is open'),
    wanted: both('salah satu pilihan', 'one of the alternatives'),
  },
  {
    pattern: new RegExp(
      `\\b(?:mengalami|terdapat|menunjukkan|terjadi|dikategorikan|dinyatakan)\\s+(?:\\w+\\s+)?(?<printed>${CHOICE}\\s*/\\s*${CHOICE})(?=\\s+(?:sebesar|sebanyak|dari|dibanding))`,
      'gi',
    ),
    severity: 'warning',
    title: both('Pilihan templat belum dipilih', 'A choice of the template is open'),
    wanted: both('salah satu pilihan', 'one of the alternatives'),
  },
  {
    pattern: new RegExp(
      `\\b(?<printed>(?:sebanyak|berjumlah)\\s+${UNIT}(?:\\s+(?:sasaran|program|kegiatan))?)(?=\\s*(?:[,;:]|yaitu\\b|antara\\s+lain\\b|sebagai\\s+berikut\\b|dengan\\s+rincian\\b))`,
      'gi',
    ),
    severity: 'error',
    title: both('Jumlah belum diisi', 'A number is missing'),
    wanted: both('jumlahnya', 'the number'),
  },
  {
    pattern: new RegExp(
      `\\b(?<printed>${OFFICE}\\s+[A-Z]\\w+(?:\\s+\\w+){0,6}?\\s+${UNIT}\\s*(?:,|dan|serta)\\s+${OFFICE}\\s+[A-Z]\\w+(?:\\s+\\w+){0,6}?\\s+(?:sub\\s*)?(?:kegiatan|program|sasaran|indikator))\\b`,
      'g',
    ),
    severity: 'error',
    title: both('Nama instansi di tempat jumlah', "The office's name where numbers belong"),
    wanted: both('jumlah masing-masing', 'the numbers'),
  },
  {
    pattern: new RegExp(
      `\\b${EXPECTANT}\\s*:?\\s*(?:\\.{3,}|…)[.…]*(?=\\s*[a-z(])|\\bke\\s?-?\\s?(?:\\.{2,}|…)[.…]*(?!\\s*\\d)`,
      'gi',
    ),
    severity: 'warning',
    title: both('Titik-titik belum diisi', 'A blank is not filled in'),
    wanted: both('isinya', 'what belongs there'),
  },
  {
    pattern: /\((?<=\p{L}\s\()(?:jumlah|angka|nama(?:\s[^()]{0,30})?|uraian|tanggal|nomor)\)(?=\s\p{L})/giu,
    severity: 'warning',
    title: both('Nama isian tertinggal', 'The name of a blank is left'),
    wanted: both('isinya saja', 'its content alone'),
  },
  {
    pattern: /(?<![\p{L}\d-])(?:x{3,}|X{4,}|Rp\.?\s*[xX]{2,}[xX.,]*|20(?:xx|XX|\.\.|__))(?![\p{L}\d])/gu,
    severity: 'warning',
    title: both('Tempat isian tertinggal', 'A placeholder is left'),
    wanted: both('isinya', 'what belongs there'),
  },
  {
    pattern: /[.,]*\s?,?\s?\bdst\b(?<=\bindikator\b.*\bkategori\b.*)\.?/gi,
    severity: 'warning',
    title: both('“dst” dalam kesimpulan', '“dst” (and so on) in a conclusion'),
    wanted: both('semua kategori disebut', 'all categories'),
  },
  {
    pattern: new RegExp(
      `\\btanggal\\s*:?\\s*(?<printed>\\d{1,2}\\s+(?!(?:bulan|sampai|s\\.?d|dan|hingga)\\b)(?!${MONTH})[a-z]+\\.?\\s+(?:[a-z]+\\.?\\s+){0,2}${MONTH}\\s+(?:19|20)\\d\\d)`,
      'gi',
    ),
    severity: 'warning',
    title: both('Kata asing di dalam tanggal', 'Words inside a date'),
    wanted: both('tanggalnya saja', 'the date alone'),
  },
  {
    pattern: /^\W*(?<printed>(?:\d{1,2}[.)]?\s*)?dst)\b[.\s]*$/gi,
    severity: 'info',
    inCells: true,
    together: true,
    title: both('Butir “dst” tertinggal', 'An item “dst” (and so on) is left'),
    wanted: both('butir yang sebenarnya', 'the items themselves'),
  },
  {
    pattern:
      /\?{3,}|\b(?:cek|dicek|tanyakan)\s+(?:lagi|ulang|dulu)\b|\b(?:blm|belum)\s+(?:diisi|fix)\b|\b(?:TBD|TBA)\b|\(\s*menyusul\s*\)/g,
    severity: 'warning',
    title: both('Catatan penyusun tertinggal', 'A drafting note is left'),
    wanted: both('tanpa catatan', 'the text without it'),
  },
  {
    pattern: /\(\s*(?:jika|bila|apabila|kalau)\s+(?:ada|diperlukan|perlu|memungkinkan)\s*\)/gi,
    severity: 'info',
    together: true,
    title: both('Syarat templat tertinggal', 'A condition of the template is left'),
    wanted: both('bagian itu, atau tidak sama sekali', 'the part itself, or nothing'),
  },
  {
    pattern: new RegExp(
      `\\((?<=\\b(?:menunjukkan|terdapat|mengalami|dikategorikan|tercapai|terjadi|adanya)\\s\\()\\s*${CHOICE}\\s*\\)`,
      'gi',
    ),
    severity: 'info',
    together: true,
    title: both('Kurung pilihan tertinggal', "Brackets of the template's choices are left"),
    wanted: both('kata itu tanpa kurung', 'the word without brackets'),
  },
  {
    pattern: /^\W*(?<label>[a-z]+(?:\s[a-z]+)?)\s*:\s*(?<printed>\(\s*\k<label>\b[^()]*\))/gi,
    severity: 'info',
    together: true,
    title: both('Nama isian tertinggal', 'The name of a blank is left'),
    wanted: both('isinya', 'what belongs there'),
  },
];

/** A closing bracket behind a word of a conclusion, its opening one taken out with the other choice. */
export const STRAY_BRACKET = new RegExp(`(?<![\\p{L}(])${CHOICE}\\)`, 'giu');
