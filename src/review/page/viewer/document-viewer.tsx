import { useEffect, useState } from 'preact/hooks';
import { useShell } from '../shell/context.js';
import { Waiting } from '../shell/parts.js';
import type { Loaded } from '../shell/use-load.js';
import type { LitPlace } from './lit.js';
import type { Material } from './material.js';
import { type Drawing, PdfViewer } from './pdf-viewer.js';
import { TablesViewer } from './tables-viewer.js';
import { TextViewer } from './text-viewer.js';

interface DocumentViewerProps {
  material: Loaded<Material>;
  lit: readonly LitPlace[];
  chosen: number | undefined;
  choose(number: number): void;
  drawing?: Drawing;
  /** Pages with findings, each with how many cells are lit on it. */
  marked: ReadonlyMap<number, number>;
  /** The page to begin with where none is chosen. */
  start?: number;
}

/** The document beside the finding, in whatever form it can be shown. */
export function DocumentViewer({ material, ...rest }: DocumentViewerProps) {
  const { strings } = useShell();
  return (
    <section class="viewer" aria-label={strings.document}>
      {material.data ? (
        <Shown material={material.data} {...rest} />
      ) : (
        <Waiting error={material.error} retry={material.reload} />
      )}
    </section>
  );
}

function Shown({
  material,
  lit,
  chosen,
  choose,
  drawing,
  marked,
  start = 1,
}: Omit<DocumentViewerProps, 'material'> & { material: Material }) {
  const wanted = (lit.find(({ number }) => number === chosen) ?? lit[0])?.place.page;
  const [page, setPage] = useState(wanted ?? start);
  // Choosing again goes back to the page of the place.
  useEffect(() => {
    if (wanted !== undefined) setPage(wanted);
  }, [wanted, lit, chosen]);
  if (material.type === 'lines') return <TextViewer lines={material.lines} {...{ lit, chosen, choose }} />;
  if (material.type === 'tables') return <TablesViewer {...material} {...{ lit, chosen, choose }} />;
  return <PdfViewer pdf={material.pdf} {...{ lit, page, chosen, choose, drawing, marked }} turnTo={setPage} />;
}
