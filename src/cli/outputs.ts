import type { AuditRun } from '../findings/document-list.js';
import type { OutputFile } from '../pipeline/write-outputs.js';
import type { EvidencePictures } from '../render/html/evidence.js';

/** The files that `audit` writes; of a large batch report.html has a folder of pages beside it. */
export const OUTPUT_NAMES = ['audit.json', 'report.html', 'findings.csv', 'workbook.xlsx'] as const;

interface RenderOptions {
  /** Whether to cut pictures of the findings out of PDFs for report.html. */
  pictures: boolean;
  jobs: number;
  /** Opens PDFs that are locked. */
  password?: string;
  /** Folder of the outputs, for what memory should not hold meanwhile. */
  folder: string;
  signal?: AbortSignal;
}

async function evidenceOf(
  audit: AuditRun,
  { pictures, jobs, password, signal }: RenderOptions,
): Promise<EvidencePictures> {
  if (!pictures) return (await import('../render/html/evidence.js')).NO_PICTURES;
  const { collectEvidence } = await import('./evidence.js');
  return collectEvidence(audit.documents, { jobs, password, signal });
}

/** The outputs of an audit one by one; none is in memory as a whole if the audit is not. */
export async function* renderOutputs(audit: AuditRun, options: RenderOptions): AsyncGenerator<OutputFile> {
  const [{ renderJson }, { renderHtmlFiles }, { renderFindingsCsv }, { writeAuditWorkbook }, { ALL_RULES }] =
    await Promise.all([
      import('../render/json.js'),
      import('../render/html/render-html.js'),
      import('../render/csv.js'),
      import('../render/workbook/audit-workbook.js'),
      import('../rules/registry.js'),
    ]);
  const ruleTitles = new Map(ALL_RULES.map(({ code, title }) => [code, title[audit.language]]));
  const { folder, signal } = options;
  yield { name: 'audit.json', content: renderJson(audit) };
  yield* renderHtmlFiles(audit, await evidenceOf(audit, options), ruleTitles);
  yield { name: 'findings.csv', content: renderFindingsCsv(audit) };
  yield { name: 'workbook.xlsx', content: (file) => writeAuditWorkbook(audit, file, { folder, signal }) };
}
