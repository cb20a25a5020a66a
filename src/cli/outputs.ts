import type { Audit } from '../findings/audit.js';
import type { OutputFile } from '../pipeline/write-outputs.js';
import type { EvidencePictures } from '../render/html/evidence.js';

/** The files that `audit` writes. */
export const OUTPUT_NAMES = ['audit.json', 'report.html', 'findings.csv', 'workbook.xlsx'] as const;

interface RenderOptions {
  /** Whether to cut pictures of the findings out of PDFs for report.html. */
  pictures: boolean;
  jobs: number;
  /** Opens PDFs that are locked. */
  password?: string;
  signal: AbortSignal;
}

async function evidenceOf(
  audit: Audit,
  { pictures, jobs, password, signal }: RenderOptions,
): Promise<EvidencePictures | undefined> {
  if (!pictures) return undefined;
  const { collectEvidence } = await import('./evidence.js');
  return collectEvidence(audit.documents, { jobs, password, signal });
}

/** All outputs of an audit, complete, before a byte of them is written. */
export async function renderOutputs(audit: Audit, options: RenderOptions): Promise<OutputFile[]> {
  const [{ renderJson }, { renderHtml }, { renderFindingsCsv }, { renderWorkbook }, { ALL_RULES }] = await Promise.all([
    import('../render/json.js'),
    import('../render/html/render-html.js'),
    import('../render/csv.js'),
    import('../render/workbook.js'),
    import('../rules/registry.js'),
  ]);
  const evidence = await evidenceOf(audit, options);
  const ruleTitles = new Map(ALL_RULES.map(({ code, title }) => [code, title[audit.language]]));
  const contents: Record<(typeof OUTPUT_NAMES)[number], string | Uint8Array> = {
    'audit.json': renderJson(audit),
    'report.html': renderHtml(audit, evidence, ruleTitles),
    'findings.csv': renderFindingsCsv(audit),
    'workbook.xlsx': await renderWorkbook(audit),
  };
  return OUTPUT_NAMES.map((name) => ({ name, content: contents[name] }));
}
