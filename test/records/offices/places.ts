/** The kecamatan of two regencies: real neighbours, some of whose names differ by a letter or two. */
export const JEMBER =
  'Ajung Ambulu Arjasa Balung Bangsalsari Gumukmas Jelbuk Jenggawah Jombang Kalisat Kaliwates Kencong Ledokombo Mayang Mumbulsari Pakusari Panti Patrang Puger Rambipuji Semboro Silo Sukorambi Sukowono Sumberbaru Sumberjambe Sumbersari Tanggul Tempurejo Umbulsari Wuluhan'.split(
    ' ',
  );
export const JOMBANG = [
  'Bandar Kedungmulyo',
  ...'Bareng Diwek Gudo Jogoroto Jombang Kabuh Kesamben Kudu Megaluh Mojoagung Mojowarno Ngoro Ngusikan Perak Peterongan Plandaan Ploso Sumobito Tembelang Wonosalam'.split(
    ' ',
  ),
];
