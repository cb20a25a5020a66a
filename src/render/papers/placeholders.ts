import type { PaperName } from './template-file.js';

/** What every text of the papers may hold in braces, about the document reviewed. */
export const DOCUMENT_PLACEHOLDERS = [
  'instansi',
  'daerah',
  'tahun',
  'berkas',
  'sidik',
  'halaman',
  'program',
  'jumlah_temuan',
  'jumlah_kesalahan',
  'jumlah_peringatan',
  'jumlah_catatan',
  'jumlah_dinilai',
  'jumlah_cocok',
  'jumlah_tidak_cocok',
  'jumlah_tidak_dinilai',
  'jumlah_baris',
  'jumlah_tidak_terbaca',
] as const;

export type DocumentValues = Readonly<Record<(typeof DOCUMENT_PLACEHOLDERS)[number], string>>;

const COUNT_OF_ALL = ['jumlah', 'semua', 'daftar'];
const QUOTE = ['teks', 'tempat'];
const LIST = ['daftar'];

/** What single texts may hold besides, by `paper/key`. */
const OWN_PLACEHOLDERS: Readonly<Record<string, readonly string[]>> = {
  'kkr/pengantar': ['tidak_terbaca'],
  'chr/lingkup.lainnya': ['jumlah'],
  'chr/temuan.kepala': ['nomor', 'pokok', 'kode', 'tingkat'],
  'chr/temuan.nilai': ['tercetak', 'hitung_ulang'],
  'chr/temuan.isi_kriteria': ['aturan', 'kode', 'dasar', 'uraian'],
  'formulir/bukti.tabel': ['tabel', 'tempat'],
  'formulir/bukti.lainnya': ['jumlah'],
  'formulir/bukti.temuan': ['nomor'],
  'formulir/bukti.bagian': QUOTE,
  'formulir/bukti.kalimat': QUOTE,
  'formulir/bukti.daftar_jumlah': LIST,
  'formulir/bukti.target': COUNT_OF_ALL,
  'formulir/bukti.capaian': COUNT_OF_ALL,
  'formulir/bukti.lampiran': LIST,
  'formulir/bukti.anggaran': LIST,
  'formulir/bukti.hitungan': ['jumlah', 'tidak_cocok', 'tidak_dinilai'],
  'formulir/bukti.sasaran_pk': LIST,
  'formulir/bukti.renstra': COUNT_OF_ALL,
  'formulir/bukti.tidak_di_renstra': LIST,
  'formulir/bukti.iku': COUNT_OF_ALL,
  'formulir/bukti.tidak_diukur': LIST,
  'formulir/bukti.antartahun': LIST,
  'formulir/bukti.menengah': LIST,
  'formulir/bukti.pembanding': LIST,
};

/** The placeholders that a text may hold. */
export function knownPlaceholders(paper: PaperName, key: string): readonly string[] {
  return [...(OWN_PLACEHOLDERS[`${paper}/${key}`] ?? []), ...DOCUMENT_PLACEHOLDERS];
}

const TOKEN = /\{\{|\}\}|\{([^{}\n]*)\}|[{}]/g;

/** The names in braces of a text, in order; a brace without its fellow counts as the name "{" or "}". */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(TOKEN)].flatMap(([token, name]) =>
    token === '{{' || token === '}}' ? [] : [name === undefined ? token : name.trim()],
  );
}

/** The text with its placeholders filled in. `{{` and `}}` give plain braces. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(TOKEN, (token, name: string | undefined) => {
    if (token === '{{' || token === '}}') return token.charAt(0);
    const value = name === undefined ? undefined : values[name.trim()];
    if (value === undefined) throw new Error(`no value for placeholder ${token}`);
    return value;
  });
}
