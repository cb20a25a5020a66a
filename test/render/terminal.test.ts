import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/findings/audit.js';
import { renderSummary } from '../../src/render/terminal.js';
import { cutStart, cutTo, padded, terminalWidth, wrapTo } from '../../src/render/terminal-text.js';
import { sampleAudit, sampleDocument } from './sample-audit.js';

/** `documents` copies of the sample, each with `errors` errors. */
function batch(documents: number, errors: number): Audit {
  const sample = sampleDocument();
  const error = sample.findings.slice(0, 1);
  const findings = Array.from({ length: errors }, () => error).flat();
  const copies = Array.from({ length: documents }, (_, index) => ({ ...sample, file: `masuk/${index}.pdf`, findings }));
  return { ...sampleAudit(), documents: copies };
}

const lines = (text: string) => text.split('\n');

describe('renderSummary', () => {
  const summary = renderSummary(sampleAudit(), { colour: false, width: 110, written: ['out/report.html'] });

  it('lists the documents worst first, those that could not be read last with the reason', () => {
    expect(lines(summary)[0]).toMatch(/^Berkas +Instansi +Tahun +Kesalahan +Peringatan +Tak terbaca +Status$/);
    expect(lines(summary)[1]).toMatch(/^masuk\/000_sumbersari\.pdf +Kecamatan Sumbersari +2023 +1 +· +1 +diaudit$/);
    expect(lines(summary)[2]).toMatch(/^masuk\/terkunci\.pdf +Instansi tidak terbaca +\? +· +· +· +tak terbaca$/);
    expect(summary).toContain('\n  masuk/terkunci.pdf\n    Berkas dilindungi kata sandi.');
  });

  it('says of an error the code, the place, both numbers and why', () => {
    expect(summary).toMatch(/! JML-01 +hlm\. 28 +tercetak 12\.715\.415\.740 ≠ dihitung ulang 12\.715\.661\.740/);
    expect(summary).toMatch(/\n +Jumlah baris program 12\.715\.661\.740/);
  });

  it('ends with totals and the files written', () => {
    expect(summary).toContain('2 dokumen · 1 kesalahan · 0 peringatan · 1 catatan · 1 tak terbaca');
    expect(summary).toContain('7 dari 8 pemeriksaan cocok · 2 tidak dinilai');
    expect(summary.endsWith('Ditulis\n  out/report.html\n')).toBe(true);
  });

  it('abbreviates on a narrow terminal and keeps the end of the file rather than its folders', () => {
    const narrow = lines(renderSummary(sampleAudit(), { colour: false, width: 80 }));
    expect(narrow[0]).toMatch(/^Berkas +Instansi +Tahun +Kesal\. +Pering\. +T\.baca +Status$/);
    expect(narrow[1]).toMatch(/^….*sari\.pdf +Kecamatan.*… +2023 +1 +· +1 +diaudit$/);
    expect(lines(renderSummary(sampleAudit(), { colour: false, width: 60 }))[0]).not.toContain('Instansi');
  });

  it.each([60, 80, 120])('never goes beyond %i columns', (width) => {
    const text = renderSummary(sampleAudit(), { colour: false, width });
    expect(lines(text).filter((line) => terminalWidth(line) > width)).toEqual([]);
  });

  it('shows three errors of each of many documents, says how many more there are and where, and stops at twelve documents', () => {
    const text = renderSummary(batch(40, 5), { colour: false, width: 100, written: ['a.json', 'out/report.html'] });
    expect(text.match(/JML-01/g)).toHaveLength(36);
    expect(text.match(/… dan 2 lagi, lihat out\/report\.html/g)).toHaveLength(12);
    expect(text).toContain('… dan 28 dokumen lagi');
  });

  it('colours only when told to, and lets no escape sequence of a document through', () => {
    const hostile = batch(1, 1);
    for (const document of hostile.documents) document.file = 'a\u001b[2Jb.pdf';
    const sequence = '\u001b';
    expect(renderSummary(hostile, { colour: false, width: 100 })).not.toContain(sequence);
    expect(renderSummary(hostile, { colour: true, width: 100 })).not.toContain(`${sequence}[2J`);
    expect(renderSummary(hostile, { colour: true, width: 100 })).toContain(`${sequence}[1m`);
  });

  it('has a text for an audit without documents', () => {
    expect(renderSummary({ ...sampleAudit(), documents: [] }, { colour: false, width: 80 })).toContain(
      'Tidak ada dokumen.',
    );
  });
});

describe('texts of a terminal', () => {
  it('counts columns: wide characters twice, combining marks not at all', () => {
    expect(terminalWidth('Kecamatan')).toBe(9);
    expect(terminalWidth('e\u0301')).toBe(1);
    expect(terminalWidth('漢字')).toBe(4);
  });

  it('cuts at the end or the beginning with an ellipsis', () => {
    expect(cutTo('Kecamatan Sumbersari', 10)).toBe('Kecamatan…');
    expect(cutStart('masuk/2023/000.pdf', 8)).toBe('…000.pdf');
    expect(cutTo('漢字漢字', 4)).toBe('漢…');
  });

  it('pads to the width on either side', () => {
    expect(padded('12', 4, 'right')).toBe('  12');
    expect(padded('12', 4)).toBe('12  ');
  });
});

describe('wrapTo', () => {
  it('breaks at spaces and cuts only the last line', () => {
    expect(wrapTo('satu dua tiga empat', 8, 3)).toEqual(['satu dua', 'tiga', 'empat']);
    expect(wrapTo('satu dua tiga empat lima', 8, 2)).toEqual(['satu dua', 'tiga em…']);
    expect(wrapTo('pendek', 20, 3)).toEqual(['pendek']);
  });
});
