import { useEffect } from 'preact/hooks';
import { RecordsView } from '../records/records-view.js';
import { ReportView } from '../report/report-view.js';
import { useShell } from '../shell/context.js';
import { fileName, plain, shownNumber } from '../shell/format.js';
import { useKeys } from '../shell/keys.js';
import { Waiting } from '../shell/parts.js';
import { Progress } from '../shell/progress.js';
import { type DocumentPart, hashOf } from '../shell/routes.js';
import { useMaterial } from '../viewer/material.js';
import { type OpenDocument, useDocument } from './use-document.js';
import { Workbench } from './workbench.js';

interface DocumentPageProps {
  id: number;
  part: DocumentPart;
  wanted: string | undefined;
  /** Address of the list that the reviewer came from. */
  inbox: string;
}

/** One report: its findings, its tables, or how far its review is. */
export function DocumentPage({ id, part, wanted, inbox }: DocumentPageProps) {
  const { opened, error, reload } = useDocument(id);
  useKeys({
    Escape: () => {
      location.hash = inbox;
    },
  });
  if (!opened)
    return (
      <main id="main" tabIndex={-1} class="document">
        <Waiting error={error} retry={reload} />
      </main>
    );
  return <Opened opened={opened} part={part} wanted={wanted} inbox={inbox} />;
}

function Opened({ opened, part, wanted, inbox }: { opened: OpenDocument } & Omit<DocumentPageProps, 'id'>) {
  const { strings, language } = useShell();
  const { view } = opened;
  const material = useMaterial(view);
  const name = view.office === null ? fileName(view.file) : `${plain(view.office)} ${view.year ?? ''}`;
  useEffect(() => {
    document.title = `${name} · ${strings.title}`;
  }, [name, strings]);
  const parts: readonly DocumentPart[] = ['finding', 'records', 'report'];
  return (
    <main id="main" tabIndex={-1} class={`document part-${part}`}>
      <div class="document-bar">
        <a href={inbox} class="back" title={`${strings.back} (Esc)`}>
          <span aria-hidden="true">←</span>
          <span class="unseen">{strings.back}</span>
        </a>
        <h1>{name}</h1>
        <span class="dim file">
          {fileName(view.file)}
          {view.version > 1 && ` · ${strings.version(view.version)}`}
        </span>
        <span class="grow" />
        <span class="how-far">
          <Progress report={view} />
          <span>{strings.openOf(shownNumber(view.open, language), shownNumber(view.findings, language))}</span>
        </span>
        <nav class="tabs" aria-label={strings.document}>
          {parts.map((name) => (
            <a
              key={name}
              href={hashOf({ name: 'document', id: view.id, part: name })}
              aria-current={name === part ? 'page' : undefined}
            >
              {strings.views[name]}
            </a>
          ))}
        </nav>
      </div>
      {part === 'finding' && <Workbench opened={opened} wanted={wanted} material={material} />}
      {part === 'records' && <RecordsView opened={opened} material={material} />}
      {part === 'report' && <ReportView opened={opened} />}
    </main>
  );
}
