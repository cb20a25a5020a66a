/** The most frequent words of performance reports: four of five words of a report are among them, names and figures left out. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  dan yang kecamatan kinerja kegiatan masyarakat dalam tahun daerah di pemerintahan sasaran pelayanan program
  dengan laporan jumlah indikator umum desa koordinasi target capaian penyelenggaraan pelaksanaan pada
  meningkatnya strategis ketertiban perangkat realisasi publik pemerintah pemberdayaan dari sub tugas serta untuk
  peraturan peningkatan persentase anggaran dokumen urusan hasil sebagai tujuan ketentraman atau kabupaten
  penyediaan tingkat perencanaan pencapaian evaluasi instansi kantor kesejahteraan kelurahan rencana telah oleh
  utama penyusunan keuangan wilayah kepuasan dapat melaksanakan sangat pemeliharaan dilaksanakan baik sumber
  sebesar kepada kualitas pembangunan fasilitasi nomor ditetapkan perjanjian tentang jasa organisasi camat rangka
  bidang ini penunjang akuntabilitas merupakan negara dinas seksi tabel sesuai skpd hal meningkatkan asn adalah
  tersebut efektifitas nilai atas tidak berikut administrasi pelanggaran tata kerja data pembinaan prosentase ada
  sarana tercapai renstra fasilitas lainnya terhadap unit pengukuran fungsi bupati kepala lain barang aparatur
  prasarana daya nasional yaitu secara kendaraan berdasarkan peralatan mencapai pihak dilakukan rata rekomendasi
  menunjang output satu perubahan bangunan akhir sosial memuaskan pengelolaan penegakan melalui berkualitas sakip
  informasi pemberian akan upaya sebagaimana penyelesaian antara keberhasilan bahwa masih kali belanja iku menjadi
  lebih indonesia disediakan gedung pelaporan periode undangan mewujudkan pajak input sehingga pertanggungjawaban
  sebanyak kategori terkait operasional perundang maka memberikan ke penerapan jabatan tahunan belum pengawasan
  milik pendayagunaan perbaikan ikhtisar lampiran dana bahan layanan efisiensi penyelenggara seluruh pemenuhan bab
  jangka karena komponen indeks kepolisian penilaian kewenangan penataan kurang perbandingan disimpulkan mempunyai
  menteri cara permasalahan ditindaklanjuti adanya ketenteraman semakin republik forum tunjangan guna gaji ikm opd
  angka dipelihara uraian menengah skm laksana kota mendukung sinergi sedangkan antar penetapan misi menunjukkan
  diatas undang aset efektif lapangan manusia apbd terselenggaranya tepat lingkungan pengkoordinasian didukung
  kinerjanya dibandingkan rapat fungsinya biaya perlengkapan kebijakan kondisi sdm sistem survey desember
  penggunaan sebagian lembaga terdiri non terdapat keamanan tanggal partisipasi waktu setiap tinggi efisien
  penganggaran masuk birokrasi teknis sumberdaya melakukan beberapa diperlukan kepegawaian pokok terfasilitasi
  perlu bantuan analisa bagi mengkoordinasikan pegawai pimpinan kedua bulan kami petunjuk proses peran kelola
  rendah selanjutnya maupun beserta kegagalan stunting hambatan diberikan verifikasi rehabilitasi mesin strategi
  semua rkt bagian tersedianya penatausahaan reformasi alat dasar stakeholder keputusan realisasinya standar aspek
  orang masing disusun ketentuan nama inovasi visi dimaksud menyusun musyawarah pertama kesatu susunan salah
  analisis jawab kelompok keterangan penugasan menggunakan pedoman suatu wujud diukur
`
    .trim()
    .split(/\s+/),
);
