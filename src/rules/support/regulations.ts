/** A regulation that these reports cite. `kind` as in the citations that are read from sentences. */
export interface Regulation {
  kind: 'uu' | 'pp' | 'perpres' | 'inpres' | 'permenpan' | 'permendagri';
  number: number;
  year: number;
  /** The words of its title that tell it from others of the same kind and number. */
  title: string;
}

/** Regulations that reports of this field cite most, with the years of their official titles (to look up: peraturan.go.id). */
export const REGULATIONS: readonly Regulation[] = [
  {
    kind: 'uu',
    number: 28,
    year: 1999,
    title: 'Penyelenggara Negara yang Bersih dan Bebas dari Korupsi Kolusi dan Nepotisme',
  },
  { kind: 'uu', number: 17, year: 2003, title: 'Keuangan Negara' },
  { kind: 'uu', number: 1, year: 2004, title: 'Perbendaharaan Negara' },
  { kind: 'uu', number: 15, year: 2004, title: 'Pemeriksaan Pengelolaan dan Tanggung Jawab Keuangan Negara' },
  { kind: 'uu', number: 25, year: 2004, title: 'Sistem Perencanaan Pembangunan Nasional' },
  { kind: 'uu', number: 32, year: 2004, title: 'Pemerintahan Daerah' },
  { kind: 'uu', number: 33, year: 2004, title: 'Perimbangan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah' },
  { kind: 'uu', number: 25, year: 2009, title: 'Pelayanan Publik' },
  { kind: 'uu', number: 23, year: 2014, title: 'Pemerintahan Daerah' },
  { kind: 'pp', number: 58, year: 2005, title: 'Pengelolaan Keuangan Daerah' },
  { kind: 'pp', number: 8, year: 2006, title: 'Pelaporan Keuangan dan Kinerja Instansi Pemerintah' },
  { kind: 'pp', number: 39, year: 2006, title: 'Tata Cara Pengendalian dan Evaluasi Pelaksanaan Rencana Pembangunan' },
  { kind: 'pp', number: 6, year: 2008, title: 'Pedoman Evaluasi Penyelenggaraan Pemerintahan Daerah' },
  {
    kind: 'pp',
    number: 8,
    year: 2008,
    title: 'Tahapan Tata Cara Penyusunan Pengendalian dan Evaluasi Pelaksanaan Rencana Pembangunan Daerah',
  },
  { kind: 'pp', number: 19, year: 2008, title: 'Kecamatan' },
  { kind: 'pp', number: 60, year: 2008, title: 'Sistem Pengendalian Intern Pemerintah' },
  { kind: 'pp', number: 18, year: 2016, title: 'Perangkat Daerah' },
  { kind: 'pp', number: 17, year: 2018, title: 'Kecamatan' },
  { kind: 'pp', number: 12, year: 2019, title: 'Pengelolaan Keuangan Daerah' },
  { kind: 'pp', number: 13, year: 2019, title: 'Laporan dan Evaluasi Penyelenggaraan Pemerintahan Daerah' },
  { kind: 'perpres', number: 29, year: 2014, title: 'Sistem Akuntabilitas Kinerja Instansi Pemerintah' },
  { kind: 'perpres', number: 81, year: 2010, title: 'Grand Design Reformasi Birokrasi' },
  { kind: 'inpres', number: 7, year: 1999, title: 'Akuntabilitas Kinerja Instansi Pemerintah' },
  {
    kind: 'permenpan',
    number: 53,
    year: 2014,
    title: 'Petunjuk Teknis Perjanjian Kinerja Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja',
  },
  {
    kind: 'permenpan',
    number: 12,
    year: 2015,
    title: 'Pedoman Evaluasi atas Implementasi Sistem Akuntabilitas Kinerja Instansi Pemerintah',
  },
  { kind: 'permenpan', number: 14, year: 2017, title: 'Pedoman Penyusunan Survei Kepuasan Masyarakat' },
  { kind: 'permenpan', number: 88, year: 2021, title: 'Evaluasi Akuntabilitas Kinerja Instansi Pemerintah' },
  { kind: 'permenpan', number: 89, year: 2021, title: 'Penjenjangan Kinerja Instansi Pemerintah' },
  { kind: 'permendagri', number: 13, year: 2006, title: 'Pedoman Pengelolaan Keuangan Daerah' },
  { kind: 'permendagri', number: 54, year: 2010, title: 'Pelaksanaan Peraturan Pemerintah Nomor 8 Tahun 2008' },
  {
    kind: 'permendagri',
    number: 86,
    year: 2017,
    title: 'Tata Cara Perencanaan Pengendalian dan Evaluasi Pembangunan Daerah',
  },
  {
    kind: 'permendagri',
    number: 90,
    year: 2019,
    title: 'Klasifikasi Kodefikasi dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah',
  },
  { kind: 'permendagri', number: 77, year: 2020, title: 'Pedoman Teknis Pengelolaan Keuangan Daerah' },
];
