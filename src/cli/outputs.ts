import type { Audit } from '../findings/audit.js';
import type { OutputFile } from '../pipeline/write-outputs.js';
import { collectEvidence, NO_PICTURES } from './evidence.js';

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
  const [{ renderJson }, { renderHtml }, { renderFindingsCsv }, { renderWorkbook }] = await Promise.all([
    import('../render/json.js'),
    import('../render/html/report.js'),
    import('../render/csv.js'),
    import('../render/workbook.js'),
  ]);
  const evidence = options.pictures
    ? await collectEvidence(audit.documents, options.jobs, options.signal)
    : NO_PICTURES;
  const contents: Record<(typeof OUTPUT_NAMES)[number], string | Uint8Array> = {
    'audit.json': renderJson(audit),
    'report.html': renderHtml(audit, evidence),
    'findings.csv': renderFindingsCsv(audit),
    'workbook.xlsx': await renderWorkbook(audit),
  };
  return OUTPUT_NAMES.map((name) => ({ name, content: contents[name] }));
}
