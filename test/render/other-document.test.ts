import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/document/place.js';
import type { AuditFinding } from '../../src/findings/audit.js';
import { renderFindingsCsv } from '../../src/render/csv.js';
import { evidenceRequests } from '../../src/render/html/evidence.js';
import { MarkIndex } from '../../src/render/html/marks.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { placeLabel } from '../../src/render/labels.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { findingsAt } from '../../src/render/papers/findings-at.js';
import { restsOn } from '../../src/render/papers/form-evidence.js';
import { placeList } from '../../src/render/papers/place-text.js';
import { STRINGS } from '../../src/render/strings.js';
import { sampleAudit } from './sample-audit.js';

const own: Place = { page: 20, box: [10, 20, 30, 40], table: 'trend-1', row: 2, column: 3, text: '88,30' };
/** The position of a cell of the sample's own budget table, but in the report on 2022. */
const other: Place = {
  page: 28,
  box: [400, 300, 470, 312],
  table: 'budget-1',
  row: 1,
  column: 3,
  text: '86,30',
  source: { file: 'arsip/lama_[1].pdf', sha256: 'c'.repeat(64), year: 2022 },
};

function auditWithBoth() {
  const audit = sampleAudit();
  const document = audit.documents[1];
  const template = document?.findings[0];
  if (!document || !template) throw new Error('the sample has findings');
  const finding: AuditFinding = {
    ...template,
    code: 'LTS-01',
    kind: 'cross_report_value',
    message: 'Realisasi 2022 tercetak 88,30, sedangkan laporan 2022 mencetak 86,30.',
    places: [own, other],
    fingerprint: '00000000000000aa',
  };
  document.findings = [finding];
  return { audit, document, finding };
}

describe('a place in another document', () => {
  const { audit, document, finding } = auditWithBoth();
  const captions = new Map([
    ['trend-1', 'Tabel 3.2'],
    ['budget-1', 'Tabel 3.8'],
  ]);

  it('is labelled by that document', () => {
    expect(placeLabel(other, STRINGS.id)).toBe('LKjIP 2022 (lama_[1].pdf) hlm. 28');
    expect(placeLabel({ line: 4, source: { file: 'x.txt', sha256: 'd' } }, STRINGS.en)).toBe('x.txt line 4');
    expect(placeLabel({ line: 4, source: { file: 'a\u001b[31m.txt', sha256: 'd', year: 2022 } }, STRINGS.id)).toBe(
      'LKjIP 2022 (a [31m.txt) baris 4',
    );
  });

  it('lights no cell and is cut out of no page of the document at hand', () => {
    const index = new MarkIndex([finding]);
    const { source: _, ...sameCell } = other;
    expect(index.at(sameCell)).toEqual([]);
    expect(index.at(own)).toEqual([{ finding, main: true }]);
    expect(evidenceRequests(document)).toEqual([
      { fingerprint: '00000000000000aa', page: 20, boxes: [[10, 20, 30, 40]] },
    ]);
  });

  it('has no caption of a table of the document at hand', () => {
    expect(placeList(finding.places, captions, STRINGS.id)).toEqual([
      'hlm. 20, Tabel 3.2: 88,30',
      'LKjIP 2022 (lama_[1].pdf) hlm. 28: 86,30',
    ]);
    const page = renderHtml(audit);
    const listed = page.slice(page.indexOf('<ul class="places">'));
    expect(listed.slice(0, listed.indexOf('</ul>'))).toBe(
      '<ul class="places"><li><span class="where">hlm. 20</span><q>88,30</q><span class="caption">Tabel 3.2</span></li><li><span class="where">LKjIP 2022 (lama_[1].pdf) hlm. 28</span><q>86,30</q></li>',
    );
  });

  it('is told apart in CSV and Markdown', () => {
    expect([...renderFindingsCsv(audit)].join('')).toContain(',"LKjIP 2022 (lama_[1].pdf) hlm. 28: 86,30",');
    expect([...renderMarkdown(audit)].join('')).toContain('Tempat lain: LKjIP 2022 \\(lama\\_\\[1\\].pdf\\) hlm. 28');
  });

  it('is no evidence for the papers about the document at hand', () => {
    const { source: _, ...sameCell } = other;
    const numbered = [{ number: 1, finding, waived: null, follows: false }];
    expect(findingsAt(numbered, [sameCell], true)).toEqual([]);
    expect(findingsAt(numbered, [own], true)).toEqual([1]);
    expect([restsOn(finding, /^trend-/), restsOn(finding, /^budget-/)]).toEqual([true, false]);
  });
});
