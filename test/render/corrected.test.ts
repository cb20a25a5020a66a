import { expect, it } from 'vitest';
import type { Audit } from '../../src/findings/audit.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { HOSTILE, sampleAudit } from './sample-audit.js';

function corrected(language: Audit['language']): Audit {
  const audit = sampleAudit(language);
  for (const document of audit.documents) {
    document.coverage.corrections = [{ place: { page: 28, corrected: true }, original: HOSTILE, text: '87,50' }];
    const [place] = document.findings[0]?.places ?? [];
    if (place) place.corrected = true;
  }
  return audit;
}

it('what a reviewer corrected is told as such, with what was read before', () => {
  const pictures = { get: () => [] };
  const html = renderHtml(corrected('id'), pictures);
  expect(html).toContain('<h3>Dikoreksi pereviu</h3>');
  expect(html).toContain('<q>87,50</q>semula terbaca “&lt;script&gt;');
  expect(html).toContain('<em>dikoreksi pereviu</em>');
  expect(renderHtml(sampleAudit(), pictures)).not.toContain('ikoreksi');
  const markdown = [...renderMarkdown(corrected('en'))].join('');
  expect(markdown).toContain('### Corrected by a reviewer\n\n- p. 28 · 87,50 · read as');
  expect(markdown).not.toContain(HOSTILE);
});
