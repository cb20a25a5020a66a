import { describe, expect, it } from 'vitest';
import type { AuditedDocument } from '../../src/findings/audit.js';
import { auditDocument } from '../../src/pipeline/audit-document.js';
import { explainFinding } from '../../src/worksheets/explain/explain-finding.js';
import { yearlyReport } from '../support/yearly-report.js';

async function audited(...more: string[]): Promise<AuditedDocument> {
  const programs = Array.from({ length: 5 }, (_, at): [string, string, string, string] => [
    `Program Urusan ${'ABCDE'[at]}`,
    '10.000.000',
    '8.000.000',
    '80,00',
  ]);
  const text = yearlyReport({
    ...{ office: 'Kecamatan Sukamaju', regency: 'Kabupaten Banyusari', year: 2023, more },
    measured: [
      ['Meningkatnya pelayanan', 'Persentase keluhan yang ditangani', '80%', '60%', '75%'],
      ['Meningkatnya pelayanan', 'Indeks kepuasan masyarakat', '85', '60,7', '71,4%'],
      ['Meningkatnya ketertiban', 'Persentase desa tertib', '90%', '45%', '60%'],
    ],
    programs: [['Program Pelayanan', '70.000.000', '61.250.000', '78,50'], ...programs],
    total: ['120.000.000', '101.350.000', '84,46'],
  });
  const source = { file: 'laporan.txt', bytes: new TextEncoder().encode(text), sha256: '' };
  const outcome = await auditDocument({ file: source.file, named: true }, { language: 'id' }, undefined, source);
  if (outcome.type === 'skipped') throw new Error('skipped');
  return outcome.document;
}

function explained(document: AuditedDocument, code: string, stated: string, language: 'id' | 'en' = 'id') {
  const finding = document.findings.find((each) => each.code === code && each.stated.startsWith(stated));
  if (!finding) throw new Error(`no ${code} ${stated}: ${document.findings.map((own) => `${own.code} ${own.stated}`)}`);
  return { finding, ...explainFinding(document, finding, language) };
}

describe('explainFinding', () => {
  it('writes a percentage out with the amounts as printed', async () => {
    const document = await audited();
    const { arithmetic, rule } = explained(document, 'PRS-01', '78,50');
    expect(arithmetic).toEqual(['61.250.000 / 70.000.000 × 100 = 87,50% — tercetak 78,50', 'selisih -9,00']);
    expect(rule).toMatchObject({ code: 'PRS-01', title: 'Persentase cocok dengan kedua angkanya' });
    expect(rule.basis).toContain('Permenpan RB 53/2014');
    expect(explained(document, 'PRS-01', '78,50', 'en').arithmetic[0]).toContain('— printed 78,50');
  });

  it('writes an achievement out', async () => {
    const { arithmetic } = explained(await audited(), 'CAP-01', '60%');
    expect(arithmetic[0]).toBe('45% / 90% × 100 = 50,00% — tercetak 60%');
  });

  it('gives a long sum part by part', async () => {
    const { arithmetic } = explained(await audited(), 'JML-01', '101.350.000');
    expect(arithmetic).toEqual([
      '+ 61.250.000  Program Pelayanan',
      ...['A', 'B', 'C', 'D', 'E'].map((name) => `+ 8.000.000  Program Urusan ${name}`),
      '= 101.250.000 — tercetak 101.350.000',
      'selisih 100.000',
    ]);
  });

  it('takes the arithmetic of a sentence from what the finding says', async () => {
    const sentence = 'Realisasi Program Pelayanan sebesar Rp61.250.000 dari anggaran Rp70.000.000 atau 78,50%.';
    const document = await audited(sentence);
    const finding = document.findings.find(({ code, places }) => code === 'PRS-01' && places[0]?.table === undefined);
    expect(finding && explainFinding(document, finding, 'id').arithmetic).toEqual([
      expect.stringMatching(/^61\.250\.000 \/ 70\.000\.000 × 100 = 87,50% — tercetak 78,50/),
    ]);
  });

  it('shows the same values of the same indicator elsewhere, and none of another', async () => {
    const document = await audited(
      'Tabel 3.3',
      'Perbandingan Realisasi dengan Target Renstra',
      ['NO', 'INDIKATOR KINERJA', 'TARGET RENSTRA', 'REALISASI', 'TINGKAT KEMAJUAN'].join('\t'),
      ['1', 'Persentase desa tertib', '95%', '45%', '47,37%'].join('\t'),
      ['2', 'Persentase keluhan yang ditangani', '90%', '45%', '50%'].join('\t'),
    );
    const { elsewhere, finding } = explained(document, 'CAP-01', '60%');
    const lines = document.records.renstra_progress[0]?.rows.map(({ line }) => line);
    expect(lines).toHaveLength(2);
    expect(elsewhere.map(({ line, text }) => [line, text])).toEqual([[lines?.[0], '45%']]);
    expect(finding.places.map(({ line }) => line)).not.toContain(lines?.[0]);
  });

  it('names a rule that is no more by its code, and what was compared by its places', async () => {
    const document = await audited();
    const [finding] = document.findings;
    if (!finding) throw new Error('no finding');
    const old = { ...finding, code: 'XXX-09', message: '', places: [{ page: 3, text: 'a' }, { line: 4 }] };
    const { rule, arithmetic } = explainFinding(document, { ...old, stated: '1', recomputed: '2' }, 'id');
    expect(rule).toEqual({ code: 'XXX-09', title: finding.title, basis: '', explanation: '' });
    expect(arithmetic).toEqual(['hlm. 3: a', 'baris 4: (kosong)', 'tercetak 1', 'dihitung ulang 2']);
  });
});
