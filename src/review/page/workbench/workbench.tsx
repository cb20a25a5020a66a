import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReviewFinding } from '../../api.js';
import { useShell } from '../shell/context.js';
import { useKeys } from '../shell/keys.js';
import { KeySign } from '../shell/parts.js';
import { go } from '../shell/routes.js';
import { type Loaded, useLoad } from '../shell/use-load.js';
import { DocumentViewer } from '../viewer/document-viewer.js';
import { litPlaces } from '../viewer/lit.js';
import type { Material } from '../viewer/material.js';
import { type Correction, CorrectionForm, useCorrection } from './correction.js';
import { FindingPanel } from './finding-panel.js';
import { markedPages, nextOpen, previous } from './move.js';
import { NothingOpen } from './nothing-open.js';
import { useDecisions } from './use-decisions.js';
import { mayDecide, type OpenDocument } from './use-document.js';

interface WorkbenchProps {
  opened: OpenDocument;
  wanted: string | undefined;
  material: Loaded<Material>;
}

/** The document beside the finding. */
export function Workbench({ opened, wanted, material }: WorkbenchProps) {
  const { view, findings } = opened;
  const first = findings.find(({ status }) => status === 'open') ?? findings[0];
  const finding = wanted === undefined ? first : view.reviewed.find(({ fingerprint }) => fingerprint === wanted);
  useEffect(() => {
    if (wanted === undefined && first)
      go({ name: 'document', id: view.id, part: 'finding', fingerprint: first.fingerprint }, true);
  }, [wanted, first, view.id]);
  const correction = useCorrection(opened);
  if (!finding) return <NoFinding {...{ opened, material, correction }} gone={wanted !== undefined} />;
  return <AtFinding {...{ opened, finding, material, correction }} />;
}

interface NoFindingProps extends Omit<WorkbenchProps, 'wanted'> {
  correction: Correction;
  gone: boolean;
}

/** A report without findings, or a finding that vanished: what a correction changed, and the way on. */
function NoFinding({ opened, material, correction, gone }: NoFindingProps) {
  const { strings } = useShell();
  const { view, findings } = opened;
  const next = findings.find(({ status }) => status === 'open');
  const forward = () => {
    correction.close();
    if (next) go({ name: 'document', id: view.id, part: 'finding', fingerprint: next.fingerprint });
  };
  useKeys({ j: forward });
  return (
    <div class="workbench">
      <DocumentViewer
        material={material}
        lit={[]}
        chosen={undefined}
        choose={() => {}}
        marked={markedPages(findings)}
      />
      <section class="panel" aria-label={strings.views.finding}>
        <div class="panel-body">
          <h2>{gone ? strings.gone : strings.noFindings}</h2>
          <CorrectionForm correction={correction} canDraw={false} />
          {next && (
            <p>
              <button type="button" class="primary" aria-keyshortcuts="J" onClick={forward}>
                {strings.next}
                <KeySign of="J" />
              </button>
            </p>
          )}
          <NothingOpen opened={opened} />
        </div>
      </section>
    </div>
  );
}

interface AtFindingProps extends Omit<WorkbenchProps, 'wanted'> {
  finding: ReviewFinding;
  correction: Correction;
}

function AtFinding({ opened, finding, material, correction }: AtFindingProps) {
  const { source, session, strings, language, announce } = useShell();
  const { view, findings } = opened;
  const { fingerprint, seen } = finding;
  const detail = useLoad(() => source.finding(view.id, fingerprint), [source, view.id, fingerprint, language]);
  // Whenever a decision was added, the trail is fetched anew.
  useEffect(() => {
    if (detail.data && detail.data.finding.seen !== seen) detail.reload();
  }, [seen, detail.data]);
  const [chosen, setChosen] = useState<{ fingerprint: string; number: number }>();
  const number = chosen?.fingerprint === fingerprint ? chosen.number : undefined;
  const choose = (to: number) => setChosen({ fingerprint, number: to });
  const elsewhere = detail.data?.elsewhere;
  const lit = useMemo(() => litPlaces(finding.places, elsewhere), [finding.places, elsewhere]);
  const marked = useMemo(() => markedPages(findings), [findings]);
  const show = (to: ReviewFinding | undefined) => {
    if (!to) return announce(strings.allDecided);
    correction.close();
    go({ name: 'document', id: view.id, part: 'finding', fingerprint: to.fingerprint });
  };
  const forward = (decided?: ReviewFinding) => show(nextOpen(findings, finding, decided));
  const decisions = useDecisions({ opened, finding, detail: detail.data, forward });
  const target = () =>
    lit.find((one) => one.number === (number ?? 1))?.place ?? finding.places.find(({ source: other }) => !other);
  const correct = () => {
    const place = mayDecide(session, view) ? target() : undefined;
    if (place) correction.open(place);
  };
  const back = () => show(previous(findings, finding));
  const digits = Object.fromEntries(
    lit.slice(0, 9).map((one) => [String(one.number), () => choose(one.number)] as const),
  );
  useKeys({ j: () => forward(), 'shift+j': back, p: back, b: correct, ...digits });
  return (
    <div class="workbench">
      <DocumentViewer {...{ material, lit, choose, marked }} chosen={number} drawing={correction.drawing} />
      <FindingPanel
        {...{ opened, finding, choose, decisions, correction, correct, back }}
        detail={detail}
        chosen={number}
        forward={() => forward()}
        canDraw={material.data?.type === 'pdf'}
      />
    </div>
  );
}
