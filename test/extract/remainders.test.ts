import { describe, expect, it } from 'vitest';
import { fixtureReport, reportOf } from '../support/reports.js';

function remainders(...lines: string[]) {
  const { claims } = reportOf('LAPORAN KINERJA TAHUN 2023', '', 'KECAMATAN MAYANG', '', ...lines);
  return claims.filter(({ subject }) => subject === 'sisa anggaran');
}

describe('remainders in sentences', () => {
  it('come with the amounts that their paragraph gives before them', () => {
    // Line 819 of the report: 2.639.389.252 − 2.575.209.979 = 64.179.273.
    const { claims } = fixtureReport('004_sumobito.txt');
    const found = claims.filter(({ subject }) => subject === 'sisa anggaran');
    expect(found.map(({ place, amounts }) => [place.line, amounts.map(({ value }) => value)])).toEqual([
      [819, [64_179_273, 2_639_389_252, 2_575_209_979]],
    ]);
  });

  it('are found in the sentence after that of the amounts', () => {
    const [found, ...others] = remainders(
      'Alokasi APBD sebesar Rp. 40.570.580.300,- dengan realisasi sebesar Rp. 39.275.148.546,-. Dengan demikian terdapat sisa anggaran sebesar Rp. 2.836.908.800,- (6,7 %).',
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({ text: 'Rp. 2.836.908.800,-', place: { line: 5 } });
    expect(found?.amounts.map(({ value }) => value)).toEqual([2_836_908_800, 40_570_580_300, 39_275_148_546]);
  });

  it('are not taken from tenders, revenue, or a program without its own amounts', () => {
    expect(remainders('Terdapat sisa lelang sebesar Rp 12.000.000,-.')).toEqual([]);
    expect(remainders('Sisa pendapatan retribusi sebesar Rp 12.000.000,- belum disetor.')).toEqual([]);
    expect(remainders('Pada program pelayanan publik terdapat sisa anggaran sebesar Rp 7.000.000,-.')).toEqual([]);
    expect(remainders('Terdapat sisa anggaran sebesar Rp 7.000.000,-.')).toHaveLength(1);
  });
});
