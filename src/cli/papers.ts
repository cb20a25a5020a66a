import { stat } from 'node:fs/promises';
import { Option } from 'commander';
import type { Audit, AuditedDocument } from '../findings/audit.js';
import type { AuditRun } from '../findings/document-list.js';
import type { Language } from '../findings/finding.js';
import type { OutputFile } from '../pipeline/write-outputs.js';
import { FileError, UsageError } from './errors.js';

/** Folder of the papers in the folder of the outputs. */
export const PAPERS_FOLDER = 'papers';

export interface PaperOptions {
  papers?: boolean;
  templates?: string;
  files: boolean;
  lang: Language;
}

/** The options of `audit` about the inspectorate's papers. */
export function paperOptions(): Option[] {
  return [
    new Option(
      '--papers',
      `write the inspectorate's papers for each document into ${PAPERS_FOLDER}/: working paper, review note, review form`,
    ),
    new Option('--templates <dir>', 'folder with own texts of the papers (kkr.yaml, chr.yaml, formulir.yaml)'),
  ];
}

async function templatesOf({ lang, templates }: Pick<PaperOptions, 'lang' | 'templates'>) {
  const { loadTemplates } = await import('../render/papers/templates.js');
  const { TemplateError } = await import('../render/papers/template-file.js');
  try {
    return await loadTemplates(lang, templates);
  } catch (error) {
    if (error instanceof TemplateError)
      throw new FileError(`${error.file}:${error.line}`, error.reason, 'BAD_TEMPLATE');
    throw error;
  }
}

/** Tells of wrong options and templates before a document is read. @throws UsageError; FileError for a template */
export async function checkPaperOptions(options: PaperOptions): Promise<void> {
  const { papers, templates, files } = options;
  if (templates !== undefined && !papers) throw new UsageError('--templates needs --papers');
  if (!papers) return;
  if (!files) throw new UsageError('--papers needs files: leave --no-files out');
  if (templates !== undefined) {
    const isFolder = await stat(templates).then(
      (info) => info.isDirectory(),
      () => false,
    );
    if (!isFolder) throw new UsageError(`no folder ${templates} for --templates`);
  }
  await templatesOf(options);
}

/** What makes the papers of one document. */
type PaperMaker = (document: AuditedDocument) => Promise<{ name: string; content: Uint8Array }[]>;

/** Loads what papers are made with; documents come one at a time. @throws FileError for a template */
export async function paperMaker(
  audit: Pick<Audit, 'tool' | 'language'>,
  options: Pick<PaperOptions, 'lang' | 'templates'>,
): Promise<PaperMaker> {
  const [{ worksheetsOf }, { ALL_RULES }, { paperOf }, { renderPapers }] = await Promise.all([
    import('../worksheets/worksheets.js'),
    import('../rules/registry.js'),
    import('../render/papers/paper.js'),
    import('../render/papers/papers.js'),
  ]);
  const { language } = audit;
  const rules = new Map(
    ALL_RULES.map(({ code, title, about, basis }) => [
      code,
      { title: title[language], about: about[language], basis: basis[language] },
    ]),
  );
  const templates = await templatesOf(options);
  return (document) => renderPapers(paperOf({ audit, document, worksheets: worksheetsOf(document), rules, templates }));
}

/** The papers of every document that was read, one at a time. */
async function* papersOf(audit: AuditRun, options: PaperOptions): AsyncGenerator<OutputFile> {
  const { folderNames } = await import('../render/papers/folder-names.js');
  const makePapers = await paperMaker(audit, options);
  const readable = Array.from(audit.documents, ({ file, sha256, status }, index) => ({
    file,
    sha256,
    status,
    index,
  })).filter(({ status }) => status !== 'unreadable');
  const names = folderNames(readable);
  for (const [position, { index }] of readable.entries()) {
    const document = audit.documents.at(index);
    if (!document) continue;
    for (const { name, content } of await makePapers(document))
      yield { name: `${PAPERS_FOLDER}/${names[position]}/${name}`, content };
  }
}

/** The outputs, and after them the papers where they are wanted. */
export async function* withPapers(
  files: AsyncIterable<OutputFile>,
  audit: AuditRun,
  options: PaperOptions,
): AsyncGenerator<OutputFile> {
  yield* files;
  if (options.papers) yield* papersOf(audit, options);
}
