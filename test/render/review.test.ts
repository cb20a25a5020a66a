import { describe, expect, it } from 'vitest';
import { parseBaseline } from '../../src/findings/baseline.js';
import { buildAudit } from '../../src/pipeline/summary.js';
import { renderFindingsCsv } from '../../src/render/csv.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { renderSummary } from '../../src/render/terminal.js';
import { document, finding } from '../findings/support.js';
import { HOSTILE, sampleAudit } from './sample-audit.js';

const NOW = new Date(2024, 5, 30, 12);
const id = (n: number) => String(n).padStart(16, '0');
const waiver = (n: number) => ({ fingerprint: id(n), reason: `alasan ${HOSTILE}`, by: '=Siti', date: '2024-01-02' });

/** Finding 1 was there, 2 is new, 3 is waived, 4 is gone; waiver 9 answers to nothing. */
const audit = buildAudit({
  documents: [document('a.pdf', [finding(1), finding(2), finding(3)])],
  skipped: [],
  language: 'id',
  generatedAt: NOW,
  profile: { name: 'contoh' },
  settings: { config: 'lkjip.config.yaml', rulesOff: ['PK-02'] },
  waivers: { list: [waiver(3), waiver(9)], complete: true },
  baseline: {
    file: 'lama.json',
    content: parseBaseline(
      JSON.stringify({
        tool: { name: 'lkjip-audit', version: '0' },
        generatedAt: '2023-01-01',
        documents: [
          document('a.pdf', [finding(1), finding(3), finding(4)]),
          document('b.pdf', [], { entity: { name: null, regency: null, year: null } }),
        ],
      }),
    ),
  },
});

describe('an audit with waivers and a baseline', () => {
  it('counts waived findings apart, and new, unchanged and fixed ones without them', () => {
    expect(audit.summary).toMatchObject({ errors: 2, waived: 1 });
    expect(audit.summary.changes).toEqual({ new: 1, unchanged: 1, fixed: 1, newErrors: 1, newWarnings: 0 });
    expect(audit.baseline?.missing).toEqual(['b.pdf']);
    expect(audit.waivers?.unmatched.map(({ fingerprint }) => fingerprint)).toEqual([id(9)]);
  });

  it('terminal: counts, settings, new errors first, waived ones not at all', () => {
    const text = renderSummary(audit, { colour: false, width: 100 });
    expect(text).toContain('2 kesalahan');
    expect(text).toContain('1 dikecualikan');
    expect(text).toContain('baru 1 · tetap 1 · selesai 1');
    expect(text).toContain('Dokumen audit sebelumnya yang tidak diperiksa kali ini: 1');
    expect(text).toContain('Pengaturan: lkjip.config.yaml · tanpa aturan PK-02');
    const [second, first, third] = [2, 1, 3].map((n) => text.indexOf(`tercetak ${n} ≠`));
    expect(second).toBeGreaterThan(0);
    expect(first).toBeGreaterThan(second ?? Infinity);
    expect(third).toBe(-1);
    expect(text).toContain('[baru] Jumlah baris berbeda.');
  });

  it('page: waived findings folded with who and why, fixed ones listed, nothing of them as markup', () => {
    const page = renderHtml(audit);
    expect(page).toMatch(
      /<article class="finding error" id="dokumen-1-0{15}2"[\s\S]*<span class="badge new">baru<\/span>/,
    );
    const waived = page.slice(page.indexOf('<h3>Dikecualikan</h3>'), page.indexOf('<h3>Selesai</h3>'));
    expect(waived).toMatch(
      /^<h3>Dikecualikan<\/h3> <span class="tally">1<\/span><\/summary><article class="finding error waived"/,
    );
    expect(waived).toContain('<p class="waiver">Dikecualikan oleh =Siti, 2024-01-02: alasan &lt;script&gt;');
    expect(page).toMatch(/<h3>Selesai<\/h3>[\s\S]*?<q>4 → 5<\/q>/);
    expect(page).toContain(id(9));
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('CSV: two more columns, new findings first, waived ones last', () => {
    const [head = '', ...rows] = [...renderFindingsCsv(audit)].join('').trimEnd().split('\r\n');
    expect(head.endsWith(',Sidik,Akibat dari,Status temuan,Dikecualikan')).toBe(true);
    expect(rows.map((row) => row.split(',').slice(-4, -1))).toMatchObject([
      [id(2), '', 'baru'],
      [id(1), '', 'tetap'],
      [expect.anything(), expect.anything(), expect.anything()],
    ]);
    expect(rows[2]).toContain(`${id(3)},,tetap,"Dikecualikan oleh =Siti, 2024-01-02: alasan <script>`);
  });

  it('Markdown: new first, then what was waived and what is fixed', () => {
    const text = [...renderMarkdown(audit)].join('');
    const order = ['baru · Kesalahan', 'tetap · Kesalahan', '### Dikecualikan', '### Selesai'].map((part) =>
      text.indexOf(part),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(text).not.toContain('<script>');
  });

  it('leaves audits without them as they were', () => {
    const plain = sampleAudit();
    expect([...renderFindingsCsv(plain)].join('').split('\r\n')[0]?.endsWith(',Sidik,Akibat dari')).toBe(true);
    for (const text of [
      renderHtml(plain),
      [...renderMarkdown(plain)].join(''),
      renderSummary(plain, { colour: false, width: 100 }),
    ])
      expect(text).not.toMatch(/Dikecualikan|dikecualikan|selesai|Pengaturan/);
  });
});
