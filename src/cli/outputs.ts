import type { Audit } from '../findings/audit.js';
import type { OutputFile } from '../pipeline/write-outputs.js';
import { NO_PICTURES } from '../render/html/evidence.js';
import { collectEvidence } from './evidence.js';

/** The files that `audit` writes. */
export const OUTPUT_NAMES = ['audit.json', 'report.html', 'findings.csv', 'workbook.xlsx'] as const;

interface RenderOptions {
  /** Whether to cut pictures of the findings out of PDFs for report.html. */
  pictures: boolean;
  jobs: number;
  signal: AbortSignal;
}

/** All outputs of an audit, complete, before a byte of them is written. */
export async function renderOutputs(audit: Audit, options: RenderOptions): Promise<OutputFile[]> {
  const [{ renderJson }, { renderHtml }, { renderFindingsCsv }, { renderWorkbook }, { RULES }] = await Promise.all([
    import('../render/json.js'),
    import('../render/html/render-html.js'),
    import('../render/csv.js'),
    import('../render/workbook.js'),
    import('../rules/registry.js'),
  ]);
  const evidence = options.pictures
    ? await collectEvidence(audit.documents, options.jobs, options.signal)
    : NO_PICTURES;
  const ruleTitles = new Map(RULES.map(({ code, title }) => [code, title[audit.language]]));
  const contents: Record<(typeof OUTPUT_NAMES)[number], string | Uint8Array> = {
    'audit.json': renderJson(audit),
    'report.html': renderHtml(audit, evidence, ruleTitles),
    'findings.csv': renderFindingsCsv(audit),
    'workbook.xlsx': await renderWorkbook(audit),
  };
  return OUTPUT_NAMES.map((name) => ({ name, content: contents[name] }));
}
