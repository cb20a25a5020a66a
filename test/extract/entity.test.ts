import { describe, expect, it } from 'vitest';
import { reportOf } from '../support/reports.js';

describe('who reports', () => {
  it('a regency that an "and" follows is not called by it', () => {
    const { entity } = reportOf(
      'LAPORAN KINERJA DINAS SOSIAL TAHUN 2023',
      '',
      'Dinas Sosial melaporkan kepada Pemerintah Kabupaten Banyuwangi dan Provinsi.',
    );
    expect(entity).toEqual({ name: 'Dinas Sosial', regency: 'Kabupaten Banyuwangi', year: 2023 });
  });
});
