import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalName } from '../../../src/records/offices/canonical-name.js';

describe('the name to show', () => {
  it.each([
    [['KEC. SUMBERSARI', 'Kecamatan Sumbersari', 'Camat Sumbersari'], 'Kecamatan Sumbersari'],
    [['Kecamatan Sumbersari Kabupaten Jember', 'Kecamatan Sumbersari'], 'Kecamatan Sumbersari'],
    [['LAKIP Kecamatan Sumbersari Tahun 2023', 'KECAMATAN SUMBERSARI'], 'Kecamatan Sumbersari'],
    [['KECAMATAN SUMBERSAR1', 'Kecamatan Sumbersar!', 'KEC. SUMBERSARI'], 'Kec. Sumbersari'],
    [['Kecamatan Sumpalsari', 'Kecamatan Sumbersari', 'Kec. Sumbersari'], 'Kecamatan Sumbersari'],
    [['Dinas Kominfo', 'DINAS KOMUNIKASI DAN INFORMATIKA', 'Diskominfo'], 'Dinas Komunikasi dan Informatika'],
    [['BAPPEDA', 'BAPPEDA', 'Badan Perencanaan Pembangunan Daerah'], 'Badan Perencanaan Pembangunan Daerah'],
    [
      ['Badan Perencanaan Pembangunan Daerah (BAPPEDA)', 'Badan Perencanaan Pembangunan Daerah'],
      'Badan Perencanaan Pembangunan Daerah',
    ],
    [['DPKP', 'DPKP', 'Dinas Perumahan dan Kawasan Permukiman'], 'Dinas Perumahan dan Kawasan Permukiman'],
    [['BAPPEDA'], 'BAPPEDA'],
    [['DP3AKB', 'dp3akb'], 'DP3AKB'],
    [['RSUD DR. SOEBANDI'], 'RSUD Dr. Soebandi'],
    [['SEKRETARIAT DPRD'], 'Sekretariat DPRD'],
    [['PUSKESMAS PATRANG II'], 'Puskesmas Patrang II'],
    [['kecamatan  sumbersari', 'Kecamatan\nSumbersari'], 'Kecamatan Sumbersari'],
    [[], ''],
  ])('of %j is %s', (names, best) => {
    expect(canonicalName(names)).toBe(best);
  });

  it('does not depend on their order', () => {
    const names = [
      'KEC. SUMBERSARI',
      'Camat Sumbersari',
      'Kecamatan Sumbersari',
      'Kecamatan Summersari',
      'Kecamatan Sumber Sari',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        expect(canonicalName(shuffled)).toBe('Kecamatan Sumbersari');
      }),
    );
  });
});
