import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/render/json.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { sampleAudit } from './sample-audit.js';

describe('renderMarkdown', () => {
  const text = [...renderMarkdown(sampleAudit())].join('');

  it('has a row for each document and both numbers of a finding', () => {
    expect(text).toContain('| masuk/000\\_sumbersari.pdf | Kecamatan Sumbersari | 2023 | 1 | 0 | 1 | 1 | diaudit |');
    expect(text).toContain('Tercetak: **12.715.415.740** · Dihitung ulang: **12.715.661.740**');
  });

  it('lets no text of a document become HTML', () => {
    expect(text).not.toMatch(/<[a-z]/i);
    expect(text).toContain('&lt;script&gt;');
  });
});

describe('renderJson', () => {
  it('is the audit, in two-space JSON with a final newline', () => {
    const audit = sampleAudit();
    expect([...renderJson(audit)].join('')).toBe(`${JSON.stringify(audit, null, 2)}\n`);
    const none = { ...audit, documents: [] };
    expect([...renderJson(none)].join('')).toBe(`${JSON.stringify(none, null, 2)}\n`);
  });
});
