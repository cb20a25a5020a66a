import type { AuditedDocument } from '../findings/audit.js';
import type { Language } from '../findings/finding.js';
import { NoSuchPageError } from '../ingest/ocr/page-box.js';
import { ReviewError } from '../review/server/review-error.js';
import type { DownloadName, ReviewServices } from '../review/server/services.js';
import type { Store } from '../store/store.js';
import { ocrSettings } from './options.js';

async function reportHtml(document: AuditedDocument, language: Language, generatedAt: Date): Promise<Uint8Array> {
  const [{ renderHtml }, { buildAudit }, { ALL_RULES }] = await Promise.all([
    import('../render/html/render-html.js'),
    import('../pipeline/summary.js'),
    import('../rules/registry.js'),
  ]);
  const audit = buildAudit({
    ...{ documents: [document], skipped: [], language, generatedAt, profile: { name: '' } },
  });
  const titles = new Map(ALL_RULES.map(({ code, title }) => [code, title[language]]));
  return new TextEncoder().encode(renderHtml(audit, undefined, titles));
}

async function download(
  document: AuditedDocument,
  name: DownloadName,
  language: Language,
  now: Date,
): Promise<Uint8Array> {
  if (name === 'report.html') return reportHtml(document, language, now);
  const [{ paperMaker }, { tool }] = await Promise.all([import('./papers.js'), import('../pipeline/tool.js')]);
  const makePapers = await paperMaker({ tool: tool(), language }, { lang: language });
  const paper = (await makePapers(document)).find((each) => each.name === name);
  if (!paper) throw new Error(`no paper ${name}`);
  return paper.content;
}

/** What the services work with. */
interface ServiceOptions {
  language: Language;
  jobs: number;
  timeLimit: number;
  ocrTimeLimit: number;
  /** The time that papers bear; the present one when absent. */
  now?: () => Date;
}

/** The services, and an end of the threads that they started. */
export interface RunningServices extends ReviewServices {
  close(): Promise<void>;
}

/** Starts once, with the first that asks for it. */
function lazy<T extends { close(): Promise<void> }>(start: () => Promise<T>) {
  let started: Promise<T> | undefined;
  return {
    get: () => {
      started ??= start();
      return started;
    },
    close: async () => (await started)?.close(),
  };
}

/** What the review server gets done by the rest of the program. */
export function reviewServices(store: Store, options: ServiceOptions): RunningServices {
  const { language, jobs, timeLimit, ocrTimeLimit, now = () => new Date() } = options;
  const ocr = () => ocrSettings({ ocr: 'auto', ocrTimeLimit });
  const auditor = lazy(async () => {
    const { startAuditor } = await import('../pipeline/auditor.js');
    return startAuditor({ language, jobs, timeLimit, ocr: await ocr() });
  });
  const boxes = lazy(async () => (await import('../pipeline/box-reader.js')).startBoxReader(ocrTimeLimit));
  return {
    explain: async (document, finding, lang) => {
      const { explainFinding } = await import('../worksheets/explain/explain-finding.js');
      const { arithmetic, rule, elsewhere } = explainFinding(document, finding, lang);
      return { arithmetic, rule, elsewhere };
    },
    lines: async (bytes) => {
      const { decodeText } = await import('../ingest/text/decode.js');
      return decodeText(bytes).split(/\r\n|\n|\r/);
    },
    ocr: async ({ bytes }, request) => {
      if (!bytes) throw new ReviewError(404, 'not-found', 'the file is gone, or was changed since it was audited');
      return (await boxes.get()).read(bytes, request).catch((error: unknown) => {
        if (error instanceof NoSuchPageError) throw new ReviewError(400, 'invalid', error.message);
        throw error;
      });
    },
    correct: async (source, correction, by) => {
      const { correctAndAudit } = await import('./correct-document.js');
      const tools = { auditor: await auditor.get(), ocr: await ocr() };
      await correctAndAudit(store, tools, source, correction, by);
    },
    download: (document, name, lang) => download(document, name, lang, now()),
    close: async () => {
      await auditor.close();
      await boxes.close();
    },
  };
}
