/**
 * Spellings of one word, to its usual form. The first part are the variants of the Indonesian reports themselves
 * (KBBI spelling on the right), the second abbreviations that stand for a whole name.
 */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['indek', 'indeks'],
  ['index', 'indeks'],
  ['prosentase', 'persentase'],
  ['prosentasi', 'persentase'],
  ['presentase', 'persentase'],
  ['persentasi', 'persentase'],
  ['survey', 'survei'],
  ['fasilitas', 'fasilitasi'],
  ['terfasilitasi', 'fasilitasi'],
  ['ketenteraman', 'ketentraman'],
  ['efektivitas', 'efektifitas'],
  ['aktivitas', 'aktifitas'],
  ['public', 'publik'],
  ['kwalitas', 'kualitas'],
  ['rumusan', 'perumusan'],
  ['opd', 'perangkat daerah'],
  ['skpd', 'perangkat daerah'],
  ['pd', 'perangkat daerah'],
  ['akip', 'sakip'],
  ['lakip', 'lkjip'],
  ['lkip', 'lkjip'],
  ['ikm', 'indeks kepuasan masyarakat'],
  ['skm', 'survei kepuasan masyarakat'],
  ['iku', 'indikator kinerja utama'],
  ['ipm', 'indeks pembangunan manusia'],
  ['spm', 'standar pelayanan minimal'],
  ['satu', '1'],
  ['dua', '2'],
  ['tiga', '3'],
  ['empat', '4'],
  ['lima', '5'],
  ['enam', '6'],
  ['tujuh', '7'],
  ['delapan', '8'],
  ['sembilan', '9'],
  ['sepuluh', '10'],
]);

/** Words that carry no meaning of their own. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'dan di yang dalam pada untuk terhadap ke dari atau serta dengan oleh para hal the of antara sebagai'.split(' '),
);

/** Words that nearly every name of a kind has, and the generic names of offices: they count for little. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  'kecamatan kabupaten kota provinsi daerah wilayah program kegiatan sub jumlah persentase nilai indeks hasil survei tingkat rasio bidang'.split(
    ' ',
  ),
);

/** Words after which the name of a place or office stands. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set('kecamatan kabupaten kota provinsi kelurahan desa'.split(' '));

/** What an indicator measures: names of different measures are not the same indicator ("Jumlah …" and "Persentase …"). */
export const MEASURE_WORDS: ReadonlyMap<string, 'count' | 'percent' | 'ratio' | 'score'> = new Map([
  ['jumlah', 'count'],
  ['banyaknya', 'count'],
  ['persentase', 'percent'],
  ['rasio', 'ratio'],
  ['indeks', 'score'],
  ['nilai', 'score'],
  ['hasil', 'score'],
  ['skor', 'score'],
]);

/** Words that turn a name into another one. */
export const DECISIVE_WORDS: ReadonlySet<string> = new Set(
  'tidak belum non sebelum sesudah setelah awal akhir langsung bruto netto laki perempuan kasar murni'.split(' '),
);

/** Levels of government: what follows one at the end of a name says whose it is. Villages are what is counted. */
export const GOVERNMENT_WORDS: ReadonlySet<string> = new Set('kecamatan kabupaten kota provinsi'.split(' '));

/** Words that may be there or not without making it another indicator; which measure is named is looked at apart. */
export const UNTELLING_WORDS: ReadonlySet<string> = new Set([
  ...GOVERNMENT_WORDS,
  ...MEASURE_WORDS.keys(),
  ...'survei tingkat daerah wilayah'.split(' '),
]);
