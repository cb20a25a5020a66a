import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AuditedDocument, auditedDocumentSchema, countedFindings } from '../../../src/findings/audit.js';
import { renderChr } from '../../../src/render/papers/chr.js';
import { renderForm } from '../../../src/render/papers/form.js';
import { renderKkr } from '../../../src/render/papers/kkr.js';
import type { Paper } from '../../../src/render/papers/paper.js';
import { convert, missingOffice } from '../../support/office.js';
import { temporaryFolder } from '../../support/temporary.js';
import { sampleDocument } from '../sample-audit.js';
import { docxTables, plain, zipEntry } from './docx-text.js';
import { auditedFixture, makePaper } from './make-paper.js';

let document: AuditedDocument;
let paper: Paper;
let chr: Uint8Array;
let form: Uint8Array;

beforeAll(async () => {
  document = await auditedFixture('000_sumbersari.txt');
  paper = await makePaper(document);
  [chr, form] = [await renderChr(paper), await renderForm(paper)];
});

afterEach(() => {
  vi.useRealTimers();
});

const textOf = (bytes: Uint8Array) => plain(zipEntry(bytes, 'word/document.xml'));

/** The answers of the form by part and number: ticked boxes and evidence. */
function answers(bytes: Uint8Array): Map<string, { yes: boolean; no: boolean; evidence: string }> {
  const found = new Map<string, { yes: boolean; no: boolean; evidence: string }>();
  let part = '';
  for (const row of docxTables(bytes)[0] ?? []) {
    const [first = '', , yes, no, evidence = ''] = row;
    if (row.length === 1) part = first.split('.')[0] ?? '';
    else if (/^\d/.test(first)) found.set(`${part}.${first}`, { yes: yes === '☒', no: no === '☒', evidence });
  }
  return found;
}

describe('renderChr', () => {
  it('states each error and warning with place, both numbers, criterion and room for answer and conclusion', () => {
    const judged = countedFindings(document).filter(({ severity }) => severity !== 'info');
    const tables = docxTables(chr).filter((table) => table[1]?.[0] === 'Tempat' && table[0]?.length === 1);
    expect(tables.length).toBe(judged.length);
    const index = judged.findIndex(({ code, stated }) => code === 'JML-01' && stated === '129');
    const rows = new Map(tables[index]?.map(([label = '', content = '']) => [label, content]));
    expect(tables[index]?.[0]).toEqual([`${index + 1}. Jumlah tidak sama dengan penjumlahan barisnya`]);
    expect(rows.get('Tempat')).toContain('baris 308, Tabel 1.3');
    expect(rows.get('KONDISI')).toContain('Tercetak: 129. Dihitung ulang atau tercetak di tempat lain: 141.');
    expect(rows.get('KRITERIA')).toBe(
      'Jumlah sama dengan penjumlahan baris (JML-01). Dasar: Permenpan RB 53/2014; penjumlahan rupiah bulat tanpa toleransi.',
    );
    expect(rows.get('TANGGAPAN INSTANSI')).toBe('');
    expect(rows.get('SIMPULAN PEREVIU')).toContain('☐ diperbaiki');
    expect(rows.has('AKIBAT')).toBe(false);
  });

  it('names a consequence where a finding changes a conclusion', () => {
    const tables = docxTables(chr).filter((table) => table[1]?.[0] === 'Tempat' && table[0]?.length === 1);
    const gross = countedFindings(document).filter(({ severity, gross }) => severity !== 'info' && gross);
    expect(gross.length).toBeGreaterThan(0);
    expect(tables.filter((table) => table.some(([label]) => label === 'AKIBAT')).length).toBe(gross.length);
  });

  it('tells what was checked, what held and what was not judged', () => {
    const sum = (of: (check: AuditedDocument['checks'][number]) => number) =>
      document.checks.reduce((n, check) => n + of(check), 0);
    const [held, violated, open] = [sum((c) => c.satisfied), sum((c) => c.violated), sum((c) => c.notJudged)];
    expect(textOf(chr)).toContain(
      `Dari ${held + violated} perbandingan yang dinilai, ${held} cocok dan ${violated} tidak cocok. ${open} perbandingan`,
    );
    const [, checks] = docxTables(chr);
    expect(checks?.slice(1).map(([code]) => code)).toEqual(document.checks.map(({ code }) => code));
    for (const reason of document.checks.flatMap(({ reasons }) => reasons)) expect(textOf(chr)).toContain(reason);
  });

  it('lists waived findings apart, with the reason', async () => {
    const [first, ...rest] = document.findings;
    const waived = {
      ...document,
      findings: [{ ...first, waiver: { reason: 'Ralat resmi 12/2024' } }, ...rest],
    } as AuditedDocument;
    const own = await makePaper(waived);
    const bytes = await renderChr(own);
    expect(own.findings.at(-1)).toMatchObject({
      number: countedFindings(document).length,
      waived: 'Ralat resmi 12/2024',
    });
    expect(textOf(bytes)).toContain('Temuan yang dikesampingkan');
    expect(docxTables(bytes).flat()).toContainEqual([
      String(countedFindings(document).length),
      expect.any(String),
      expect.stringContaining(first?.code ?? ''),
      'Ralat resmi 12/2024',
    ]);
    expect(textOf(chr)).not.toContain('Temuan yang dikesampingkan');
  });

  it('says so where there is nothing to state', async () => {
    const clean = auditedDocumentSchema.parse({ ...sampleDocument(), findings: [] });
    expect(textOf(await renderChr(await makePaper(clean)))).toContain('Tidak ada temuan.');
  });

  it('takes nothing of a document for markup', async () => {
    const bytes = await renderChr(await makePaper(sampleDocument()));
    expect(zipEntry(bytes, 'word/document.xml')).toContain('&lt;script&gt;');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML takes none of them
    expect(zipEntry(bytes, 'word/document.xml')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  it('is English with --lang en', async () => {
    const english = await makePaper(await auditedFixture('000_sumbersari.txt', 'en'), 'en');
    expect(textOf(await renderChr(english))).toContain('CONDITION');
    expect(textOf(await renderForm(english))).toContain('The report accounts for its finances.');
  });

  it('gives the same bytes on another day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-09T17:31:12Z') });
    expect(Buffer.compare(chr, await renderChr(paper))).toBe(0);
    expect(Buffer.compare(form, await renderForm(paper))).toBe(0);
  });
});

describe('renderForm', () => {
  it('answers what it can show, and leaves the rest to a person', () => {
    const found = answers(form);
    expect([...found.keys()].length).toBe(22);
    const ticked = [...found]
      .filter(([, { yes, no }]) => yes || no)
      .map(([item, { yes }]) => `${item} ${yes ? 'ya' : 'tidak'}`);
    expect(ticked).toEqual([
      'I.1 ya',
      'I.4 ya',
      'I.5 ya',
      'I.6 ya',
      'II.5 tidak',
      'III.1 tidak',
      'III.2 tidak',
      'III.4 tidak',
      'III.6 ya',
    ]);
    expect(found.get('I.5')?.evidence).toContain('Bagian "B. PERMASALAHAN DAN REKOMENDASI PERBAIKAN" (baris 926).');
    expect(found.get('I.4')?.evidence).toContain('(baris 989)');
    expect(found.get('II.1')).toEqual({ yes: false, no: false, evidence: '' });
    const sets = paper.findings.filter(
      ({ finding }) => finding.kind === 'indicator_set_mismatch' && finding.stated.startsWith('IKU'),
    );
    expect(sets).toHaveLength(3);
    for (const { number } of sets) expect(found.get('III.4')?.evidence).toMatch(new RegExp(`\\b${number}\\b`));
  });

  it('proposes no answer where nothing shows one', async () => {
    const empty = auditedDocumentSchema.parse({
      ...document,
      entity: { name: null, regency: null, year: null },
      records: sampleDocument().records,
      findings: [],
      passages: [],
    });
    const ticked = [...answers(await renderForm(await makePaper(empty)))].filter(([, { yes, no }]) => yes || no);
    expect(ticked.map(([item]) => item)).toEqual(['I.6']);
  });

  it('says that the wording is from memory', () => {
    expect(textOf(form)).toContain('Susunan kata dari ingatan lampiran Permenpan RB 53/2014; dapat diganti.');
  });
});

describe('the papers', () => {
  it.skipIf(missingOffice)(
    `LibreOffice opens them without a complaint${missingOffice ? ` (${missingOffice})` : ''}`,
    async () => {
      const folder = temporaryFolder();
      const files = { 'KKR.xlsx': await renderKkr(paper), 'CHR.docx': chr, 'Formulir.docx': form };
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
      const converted = await convert(
        'pdf',
        Object.keys(files).map((name) => join(folder, name)),
      );
      expect(converted.complaints).toBe('');
      for (const name of ['KKR.pdf', 'CHR.pdf', 'Formulir.pdf'])
        expect(existsSync(join(converted.folder, name)), name).toBe(true);
    },
    120_000,
  );
});
