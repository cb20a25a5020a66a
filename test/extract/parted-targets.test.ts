import { describe, expect, it } from 'vitest';
import { partedTargets } from '../../src/extract/readers/parted-targets.js';

describe('targets of the parts of an indicator', () => {
  it('give the part to the indicator where rows share one', () => {
    const rows = [
      { indikator: 'Tingkat sehat', target: 'Keuangan 10%' },
      { indikator: 'Tingkat sehat', target: 'Mutu & Manfaat 35%' },
      { indikator: 'IKM', target: '≥75' },
    ];
    expect(partedTargets(rows)).toEqual([
      { indikator: 'Tingkat sehat - Keuangan', target: '10%' },
      { indikator: 'Tingkat sehat - Mutu & Manfaat', target: '35%' },
      { indikator: 'IKM', target: '≥75' },
    ]);
  });

  it('stay as printed in a row of its own, and where no words stand before the figure', () => {
    const rows = [
      { indikator: 'Predikat SAKIP', target: 'Nilai 72' },
      { indikator: 'Laporan', target: '12 dokumen' },
      { indikator: 'Laporan', target: null },
    ];
    expect(partedTargets(rows)).toEqual(rows);
  });
});
