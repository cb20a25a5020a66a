import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect } from 'preact/hooks';
import type { Records } from '../../../records/report.js';
import type { DocumentView } from '../../api.js';
import type { DataSource } from '../data/data-source.js';
import { useShell } from '../shell/context.js';
import { type Loaded, useLoad } from '../shell/use-load.js';
import { openPdf } from './pdf.js';

/** What of a document can be put beside a finding: its pages, its lines, or else the tables read from it. */
export type Material =
  | { type: 'pdf'; pdf: PDFDocumentProxy }
  | { type: 'lines'; lines: string[] }
  | { type: 'tables'; records: Records; reason: 'kind' | 'no-file' };

async function materialOf(source: DataSource, { id, kind, hasFile }: DocumentView): Promise<Material> {
  if (hasFile && (kind === 'pdf' || kind === 'scan')) {
    const pdf = await source
      .file(id)
      .then(openPdf)
      .catch(() => undefined);
    if (pdf) return { type: 'pdf', pdf };
  }
  if (hasFile && kind === 'text') return { type: 'lines', lines: await source.lines(id) };
  return { type: 'tables', records: await source.records(id), reason: hasFile ? 'kind' : 'no-file' };
}

/** Loads what is shown beside the findings of a document; a PDF is let go of with the view. */
export function useMaterial(view: DocumentView): Loaded<Material> {
  const { source } = useShell();
  const loaded = useLoad(() => materialOf(source, view), [source, view.id, view.kind, view.hasFile]);
  const { data } = loaded;
  useEffect(
    () => () => {
      if (data?.type === 'pdf') void data.pdf.destroy();
    },
    [data],
  );
  return loaded;
}
