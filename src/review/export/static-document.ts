import { documentContent } from '../../store/review/contents.js';
import { decidedDocument } from '../../store/review/decided-document.js';
import { decisionsOn } from '../../store/review/decisions.js';
import { reviewedDocument } from '../../store/review/documents.js';
import type { Store } from '../../store/store.js';
import type { DocumentView, FindingDetail } from '../api.js';
import { documentView } from '../server/document-view.js';
import { DOWNLOADS } from '../server/services.js';
import { type StaticDocument, staticScript } from '../static-format.js';
import type { CopyFile, CopyOptions } from './static-copy.js';

/** Kinds whose pages the page draws itself. */
const PAGED: readonly DocumentView['kind'][] = ['pdf', 'scan'];

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
const script = (name: string, value: unknown): CopyFile => ({
  name: `data/${name}.js`,
  content: staticScript(name, value),
});

async function detailsOf(
  store: Store,
  id: number,
  { services, language }: CopyOptions,
): Promise<Record<string, FindingDetail>> {
  const reviewed = await reviewedDocument(store, id);
  const details: Record<string, FindingDetail> = {};
  for (const finding of reviewed?.reviewed ?? []) {
    const { fingerprint } = finding;
    const audited = reviewed?.document.findings.find((each) => each.fingerprint === fingerprint);
    if (!reviewed || !audited) continue;
    details[fingerprint] = {
      finding,
      ...(await services.explain(reviewed.document, audited, language)),
      consequences: reviewed.reviewed.filter(({ causedBy }) => causedBy === fingerprint),
      decisions: await decisionsOn(store, { documentId: id, fingerprint }),
    };
  }
  return details;
}

/** What is shown of the file itself: the bytes of a PDF, the lines of a text export, nothing of other kinds. */
async function fileOf(store: Store, view: DocumentView, { services }: CopyOptions): Promise<CopyFile | undefined> {
  const { id, kind } = view;
  if (kind !== 'text' && !PAGED.includes(kind)) return undefined;
  const content = await documentContent(store, id);
  if (!content) return undefined;
  if (kind === 'text') return script(`lines-${id}`, { lines: await services.lines(content.bytes) });
  if (!isPdf(content.bytes)) return undefined;
  return script(`file-${id}`, { base64: Buffer.from(content.bytes).toString('base64') });
}

/** The files of one document: what was found and decided, its records, the file itself, its papers. Their names are of our own making. */
export async function* documentFiles(store: Store, id: number, options: CopyOptions): AsyncGenerator<CopyFile> {
  const view = await documentView(store, id);
  const document = await decidedDocument(store, id);
  if (!document) return;
  const file = await fileOf(store, view, options);
  if (file) yield file;
  yield script(`records-${id}`, document.records);
  const papers: string[] = [];
  for (const name of document.status === 'unreadable' ? [] : DOWNLOADS) {
    yield { name: `papers/${id}/${name}`, content: await options.services.download(document, name, options.language) };
    papers.push(name);
  }
  const details = await detailsOf(store, id, options);
  const content: StaticDocument = { view: { ...view, hasFile: file !== undefined }, details, papers };
  yield script(`document-${id}`, content);
}
