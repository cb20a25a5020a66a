import { Random } from '../mutations/random.js';

const MEASURES = ['Persentase', 'Jumlah', 'Indeks', 'Nilai', 'Rasio', 'Cakupan', 'Tingkat'];
const WORDS = (
  'pelayanan kesehatan pendidikan dasar sekolah guru siswa jalan jembatan irigasi air bersih sanitasi lingkungan hutan sampah udara ' +
  'rumah layak huni kerja pelatihan wirausaha koperasi pasar pedagang industri pariwisata budaya olahraga pemuda perempuan anak keluarga ' +
  'aparatur pengawasan keuangan aset pajak retribusi investasi perizinan penduduk arsip perpustakaan informasi data statistik pangan padi ' +
  'ternak ikan nelayan panen produksi energi transportasi terminal keselamatan bencana kebakaran ketertiban sosial gizi imunisasi obat'
).split(' ');
const [FEWEST_WORDS, MOST_WORDS] = [3, 7];
const LEAST = 10;

/** @returns that many different names of indicators */
function indicatorNames(count: number, random: Random): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const length = FEWEST_WORDS + random.below(MOST_WORDS - FEWEST_WORDS + 1);
    names.add([random.pick(MEASURES), ...Array.from({ length }, () => random.pick(WORDS))].join(' '));
  }
  return [...names];
}

/**
 * The text export of a report with a perjanjian kinerja and a table of results, each of `count` indicators: longer than those of any
 * office, as those of a whole regency are. Its numbers agree; another seed gives other indicators.
 */
export function longReport(count: number, seed: number): string {
  const random = new Random(seed);
  const percent = (value: number) => `${value.toFixed(2).replace('.', ',')}%`;
  const rows = indicatorNames(count, random).map((name, index) => {
    const [target, result] = [LEAST + random.below(100 - LEAST), LEAST + random.below(100 - LEAST)];
    const plan = [index + 1, `Sasaran ${name.split(' ').slice(1, 3).join(' ')}`, name, percent(target)].join('\t');
    return { plan, result: [plan, percent(result), percent((result / target) * 100)].join('\t') };
  });
  const heading = 'NO\tSASARAN STRATEGIS\tINDIKATOR KINERJA\tTARGET';
  return [
    'LAPORAN KINERJA INSTANSI PEMERINTAH',
    'DINAS KESEHATAN KABUPATEN JEMBER',
    'TAHUN 2023',
    '',
    'BAB II PERENCANAAN KINERJA',
    '',
    'Tabel 2.1 Perjanjian Kinerja Tahun 2023',
    heading,
    ...rows.map(({ plan }) => plan),
    '',
    'BAB III AKUNTABILITAS KINERJA',
    '',
    'Tabel 3.1 Pengukuran Kinerja Tahun 2023',
    `${heading}\tREALISASI\tCAPAIAN`,
    ...rows.map(({ result }) => result),
    '',
    'BAB IV PENUTUP',
    '',
  ].join('\n');
}
