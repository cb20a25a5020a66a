import { useShell } from '../shell/context.js';
import { plain } from '../shell/format.js';
import { hashOf } from '../shell/routes.js';
import { useLoad } from '../shell/use-load.js';
import type { OpenDocument } from './use-document.js';

/** Where to go when a report has nothing open: finish it, or the next one that has. */
export function NothingOpen({ opened: { view } }: { opened: OpenDocument }) {
  return view.open > 0 ? null : <WayOn view={view} />;
}

function WayOn({ view }: Pick<OpenDocument, 'view'>) {
  const { source, strings } = useShell();
  const reports = useLoad(() => source.documents(), [source, view.id]);
  const next = reports.data
    ?.filter(({ id, open }) => id !== view.id && open > 0)
    .reduce<{ id: number; open: number; office: string | null } | undefined>(
      (most, one) => (most && most.open >= one.open ? most : one),
      undefined,
    );
  return (
    <div class="all-decided">
      {view.findings > 0 && <p>{strings.allDecided}</p>}
      <div class="row">
        {view.findings > 0 && (
          <a class="button primary" href={hashOf({ name: 'document', id: view.id, part: 'report' })}>
            {strings.toReport}
          </a>
        )}
        {next && (
          <a class="button" href={hashOf({ name: 'document', id: next.id, part: 'finding' })}>
            {strings.nextReport}: {next.office === null ? strings.unknownOffice : plain(next.office)}
          </a>
        )}
        {reports.data && !next && <span class="dim">{strings.noNextReport}</span>}
      </div>
    </div>
  );
}
