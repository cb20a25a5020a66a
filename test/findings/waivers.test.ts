import { describe, expect, it } from 'vitest';
import { applyWaivers, type Waiver } from '../../src/findings/waivers.js';
import { document, finding } from './support.js';

const waiver = (id: number, more: Partial<Waiver> = {}): Waiver => ({
  fingerprint: String(id).padStart(16, '0'),
  reason: 'diterima',
  by: 'Siti',
  date: '2024-01-02',
  ...more,
});
const TODAY = { today: '2024-06-30', complete: true };

describe('applyWaivers', () => {
  it('marks the finding and leaves it where it is', () => {
    const { documents, waivers } = applyWaivers([document('a.pdf', [finding(1), finding(2)])], [waiver(2)], TODAY);
    expect(documents.at(0)?.findings).toEqual([
      finding(1),
      { ...finding(2), waiver: { reason: 'diterima', by: 'Siti', date: '2024-01-02' } },
    ]);
    expect(waivers).toEqual({ unmatched: [], expired: [] });
  });

  it.each<[string, Partial<Waiver>, boolean]>([
    ['the file name', { file: 'laporan.pdf' }, true],
    ['the file with its folder', { file: '2023/laporan.pdf' }, true],
    ['the folder written as on Windows', { file: '2023\\laporan.pdf' }, true],
    ['another folder', { file: '2022/laporan.pdf' }, false],
    ['the end of a name', { file: 'poran.pdf' }, false],
    ['the office in other letters', { office: 'KECAMATAN  CONTOH' }, true],
    ['another office', { office: 'Kecamatan Contoh Baru' }, false],
    ['the file, but another office', { file: 'laporan.pdf', office: 'Dinas' }, false],
  ])('is about a document by %s', (_, about, applies) => {
    const { documents } = applyWaivers([document('masuk/2023/laporan.pdf', [finding(1)])], [waiver(1, about)], TODAY);
    expect(documents.at(0)?.findings[0]?.waiver !== undefined).toBe(applies);
  });

  it('reports a waiver without a finding, but only of a document that was audited', () => {
    const list = [
      waiver(7),
      waiver(8, { file: 'a.pdf' }),
      waiver(9, { file: 'lain.pdf' }),
      waiver(6, { file: 'rusak.pdf' }),
    ];
    const documents = [document('a.pdf', [finding(1)]), document('rusak.pdf', [], { status: 'unreadable' })];
    expect(applyWaivers(documents, list, TODAY).waivers.unmatched).toEqual([list[0], list[1]]);
    expect(applyWaivers(documents, list, { ...TODAY, complete: false }).waivers.unmatched).toEqual([]);
  });

  it('holds through its last day; after it the finding counts again and the waiver is reported', () => {
    const on = (until: string) => applyWaivers([document('a.pdf', [finding(1)])], [waiver(1, { until })], TODAY);
    expect(on('2024-06-30').documents.at(0)?.findings[0]?.waiver).toMatchObject({ until: '2024-06-30' });
    const over = on('2024-06-29');
    expect(over.documents.at(0)?.findings[0]?.waiver).toBeUndefined();
    expect(over.waivers).toEqual({ unmatched: [], expired: [waiver(1, { until: '2024-06-29' })] });
  });
});
