const HEADER_WORD =
  /^(?:no\.?|nomor|n o|sasaran.*|program.*|kegiatan.*|indikator.*|kinerja utama|target.*|realisasi.*|capaian.*|anggaran.*|pagu.*|uraian.*|tahun.*|tujuan.*|misi.*|visi.*|keterangan|ket\.?.*|jumlah|satuan|%.*|kategori|nilai|formula.*|sumber.*|penanggung.*|bidang.*)$/i;

/** Whether the texts of a row are names of columns, by the words that reports use for them. */
export function isHeaderRow(texts: readonly string[]): boolean {
  const filled = texts.filter(Boolean);
  const known = filled.filter((text) => text.length < 60 && HEADER_WORD.test(text.replace(/\(\d+\)/g, '').trim()));
  return filled.length >= 2 && known.length >= Math.max(2, filled.length * 0.6);
}
