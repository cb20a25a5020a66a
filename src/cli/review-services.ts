import type { AuditedDocument } from '../findings/audit.js';
import type { Language } from '../findings/finding.js';
import { type DownloadName, NO_SERVICES, type ReviewServices } from '../review/server/services.js';

async function reportHtml(document: AuditedDocument, language: Language): Promise<Uint8Array> {
  const [{ renderHtml }, { buildAudit }, { ALL_RULES }] = await Promise.all([
    import('../render/html/render-html.js'),
    import('../pipeline/summary.js'),
    import('../rules/registry.js'),
  ]);
  const audit = buildAudit({
    ...{ documents: [document], skipped: [], language, generatedAt: new Date(), profile: { name: '' } },
  });
  const titles = new Map(ALL_RULES.map(({ code, title }) => [code, title[language]]));
  return new TextEncoder().encode(renderHtml(audit, undefined, titles));
}

async function download(document: AuditedDocument, name: DownloadName, language: Language): Promise<Uint8Array> {
  if (name === 'report.html') return reportHtml(document, language);
  const [{ paperMaker }, { tool }] = await Promise.all([import('./papers.js'), import('../pipeline/tool.js')]);
  const makePapers = await paperMaker({ tool: tool(), language }, { lang: language });
  const paper = (await makePapers(document)).find((each) => each.name === name);
  if (!paper) throw new Error(`no paper ${name}`);
  return paper.content;
}

/** What the review server gets done by the rest of the program. */
export function reviewServices(): ReviewServices {
  return {
    ...NO_SERVICES,
    explain: async (_, { code, message }, language) => {
      const { ALL_RULES } = await import('../rules/registry.js');
      const rule = ALL_RULES.find((each) => each.code === code);
      return {
        arithmetic: [message],
        rule: {
          code,
          title: rule?.title[language] ?? code,
          basis: rule?.basis[language] ?? '',
          explanation: rule?.about[language] ?? '',
        },
        elsewhere: [],
      };
    },
    lines: async (bytes) => {
      const { decodeText } = await import('../ingest/text/decode.js');
      return decodeText(bytes).split(/\r\n|\n|\r/);
    },
    download,
  };
}
