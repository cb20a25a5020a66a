import { describe, expect, it } from 'vitest';
import { bestMatches, groupLikeness, isSameName, nameLikeness, normaliseName } from '../../src/records/names.js';

describe('normaliseName', () => {
  it.each([
    ['1. Nilai SKM dalam Pelayanan Publik', 'nilai survei kepuasan masyarakat pelayanan publik'],
    ['Kegiatan : Administrasi Keuangan Perangkat Daerah', 'administrasi keuangan perangkat daerah'],
    ['Sub Kegiatan Penyediaan Gaji dan Tunjangan ASN', 'penyediaan gaji tunjangan asn'],
    ['PROGRAM PENUNJANG URUSAN', 'penunjang urusan'],
    ['Pemberdayaan Masyarakat di Kelurahan (Kecamatan Sumbersari)', 'pemberdayaan masyarakat kelurahan'],
    ['(IKM)', 'indeks kepuasan masyarakat'],
    ['', ''],
  ])('%s', (name, words) => {
    expect(normaliseName(name).join(' ')).toBe(words);
  });
});

describe('nameLikeness', () => {
  it.each([
    ['Indek Kepuasan masyarakat', 'IKM'],
    ['Prosentase Fasilitas Kesejahteraan masyarakat', 'Persentase Fasilitasi Kesejahteraan Masyarakat'],
    [
      'Persentase Penyelesaian Laporan dan Pelanggaran Ketertiban Umum serta Ketentraman Masyarakat',
      'Persentase Tingkat Penyelesaian Laporan dan Pelanggaran Ketertiban Umum serta Ketenteraman Masyarakat',
    ],
    ['Penyediaan Gaji dan Tunjangan ASN Kecamatan Sumpensari', 'Sub Kegiatan Penyediaan Gaji dan Tunjangan ASN'],
    ['Program Penunangan urusan pemerintahan daerah', 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA'],
    ['Nilai Evaluasi SAKIP', 'Evaluasi AKIP'],
  ])('same: %s = %s', (a, b) => {
    expect(nameLikeness(a, b)).toBeGreaterThan(0.8);
  });

  it.each([
    ['Jumlah publikasi data hasil riset', 'Persentase publikasi data hasil riset'],
    ['Tidak adanya insiden keselamatan pasien', 'Insiden keselamatan pasien'],
    ['Kematian pasien < 48 jam', 'Kematian pasien < 24 jam'],
    [
      'SKM Aparatur (Survey Kepuasan Aparatur terhadap layanan)',
      'Hasil Survey Kepuasan Masyarakat (SKM) pada bidang pelayanan publik',
    ],
  ])('different: %s / %s', (a, b) => {
    expect(nameLikeness(a, b)).toBeLessThan(0.65);
  });

  it('is symmetric', () => {
    const [a, b] = ['Persentase Kredit yang Diserap oleh Koperasi', 'Kredit Diserap UMKM'];
    expect(nameLikeness(a, b)).toBeCloseTo(nameLikeness(b, a), 10);
  });
});

describe('groupLikeness', () => {
  it('is that of the most alike of all names of a thing', () => {
    const [row] = groupLikeness(
      ['Indeks Kepuasan Masyarakat'],
      [['Nilai SAKIP', 'IKM'], ['Jumlah publikasi hasil riset'], []],
    );
    expect(row).toEqual([1, 0, 0]);
  });
});

describe('bestMatches', () => {
  it('keeps the two indicators of one sasaran apart', () => {
    const a = ['Persentase Kredit yang Diserap oleh Koperasi', 'Persentase Kredit yang Diserap oleh UMKM'];
    const b = ['Persentase Kredit yang Disalurkan ke UMKM', 'Persentase Kredit yang Disalurkan ke Koperasi'];
    expect([...bestMatches(a, b, 0.5)]).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('leaves a name with two equal candidates unmatched', () => {
    expect(bestMatches(['Laporan bulanan'], ['Laporan bulanan', 'Laporan bulanan'], 0.5).size).toBe(0);
  });
});

describe('isSameName', () => {
  it.each([
    ['Indek Kepuasan Masyarakat', 'IKM'],
    ['1. Prosentase desa tertib administrasi', 'Persentase desa yang tertib administrasi'],
    ['Nilai SAKIP (Perangkat Daerah)', 'Nilai SAKIP'],
    ['Indeks Kepuasan Masyarakat Kecamatan Karangjati', 'Indeks Kepuasan Masyarakat'],
    ['Persentase desa tertib admimistrasi', 'Persentase desa tertib administrasi'],
  ])('%s is %s', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
    expect(isSameName(b, a)).toBe(true);
  });

  it.each([
    ['Persentase desa tertib administrasi', 'Persentase desa tertib administrasi keuangan'],
    ['Persentase desa mandiri', 'Persentase desa tertinggal'],
    ['Persentase program yang tercapai', 'Persentase kegiatan yang tercapai'],
    ['Jumlah desa mandiri', 'Persentase desa mandiri'],
    ['Persentase temuan yang ditindaklanjuti', 'Persentase temuan yang tidak ditindaklanjuti'],
    ['Luas lahan pertanian', 'Luas lahan pertanahan'],
  ])('%s is not %s', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
    expect(isSameName(b, a)).toBe(false);
  });
});
