import { useMemo, useState } from 'preact/hooks';
import type { Place } from '../../../document/place.js';
import { comparedLabel } from '../../../findings/compared-label.js';
import { tableViews } from '../../../render/table-view.js';
import { useShell } from '../shell/context.js';
import { plain, shownPlace } from '../shell/format.js';
import { useKeys } from '../shell/keys.js';
import { Part, Waiting } from '../shell/parts.js';
import { hashOf } from '../shell/routes.js';
import { type Loaded, useLoad } from '../shell/use-load.js';
import { DocumentViewer } from '../viewer/document-viewer.js';
import { cellKey, litPlaces, placeKey } from '../viewer/lit.js';
import type { Material } from '../viewer/material.js';
import { CorrectionForm, useCorrection } from '../workbench/correction.js';
import { markedPages } from '../workbench/move.js';
import { mayDecide, type OpenDocument } from '../workbench/use-document.js';
import { type CellState, cellStates } from './cell-marks.js';
import { type CellMark, RecordTable } from './record-table.js';

/** The tables as they were read beside the document: what was not read first, cells of findings marked. */
export function RecordsView({ opened, material }: { opened: OpenDocument; material: Loaded<Material> }) {
  const { source, strings, session } = useShell();
  const { view, findings } = opened;
  const records = useLoad(() => source.records(view.id), [source, view.id, view.corrections.length]);
  const tables = useMemo(() => records.data && tableViews(records.data), [records.data]);
  const states = useMemo(() => cellStates(view), [view]);
  const marked = useMemo(() => markedPages(findings), [findings]);
  const [place, setPlace] = useState<Place>();
  const lit = useMemo(() => (place ? litPlaces([place]) : []), [place]);
  const correction = useCorrection(opened);
  const may = mayDecide(session, view);
  const correct = (to: Place | undefined) => {
    if (to && may) correction.open(to);
  };
  useKeys({ b: () => correct(place) });
  const chosen = place && placeKey(place);
  const markOf = (at: Place | undefined, shown: string): CellMark | undefined => {
    if (!at) return undefined;
    const state = states.get(cellKey(at) ?? '');
    return {
      className: classOf(state),
      button: (
        <Cell {...{ state, shown, documentId: view.id }} chosen={chosen === placeKey(at)} choose={() => setPlace(at)} />
      ),
    };
  };
  return (
    <div class="workbench records">
      {tables && material.data?.type !== 'tables' && (
        <DocumentViewer
          {...{ material, lit, marked }}
          chosen={place ? 1 : undefined}
          choose={() => {}}
          drawing={correction.drawing}
          start={view.unread[0]?.place.page ?? tables.find(({ page }) => page !== undefined)?.page}
        />
      )}
      <section class="panel" aria-label={strings.tables}>
        <div class="panel-body">
          <h2>{strings.tables}</h2>
          <Legend />
          <Unread opened={opened} choose={setPlace} correct={may ? correct : undefined} />
          <Chosen
            place={place}
            state={place && states.get(cellKey(place) ?? '')}
            correct={may ? correct : undefined}
            documentId={view.id}
          />
          <CorrectionForm correction={correction} canDraw={material.data?.type === 'pdf'} />
          {!tables && <Waiting error={records.error} retry={records.reload} />}
          {tables?.length === 0 && <p class="waiting">{strings.noTables}</p>}
          {tables?.map((table) => (
            <RecordTable key={table.id} table={table} markOf={markOf} />
          ))}
        </div>
      </section>
    </div>
  );
}

function classOf(state: CellState | undefined): string {
  if (!state) return '';
  const { doubtful, wrong, involved, original } = state;
  const names = [
    doubtful !== undefined && 'doubtful',
    wrong ? 'wrong' : involved && 'involved',
    original !== undefined && 'corrected',
  ];
  return names.filter(Boolean).join(' ');
}

interface CellProps {
  state: CellState | undefined;
  shown: string;
  documentId: number;
  chosen: boolean;
  choose(): void;
}

function Cell({ state, shown, chosen, choose }: CellProps) {
  const { strings, language } = useShell();
  // Only where the value itself is in question; a finding on a whole list has no other value for this cell.
  const wrong = state?.wrong?.stated === shown ? state.wrong : undefined;
  return (
    <button type="button" class="cell" aria-pressed={chosen} onClick={choose} title={state?.doubtful}>
      {shown || strings.none}
      {wrong?.recomputed && (
        <ins>
          <span class="unseen">{comparedLabel(wrong, language)}: </span>
          {plain(wrong.recomputed)}
        </ins>
      )}
    </button>
  );
}

function Legend() {
  const { strings } = useShell();
  return (
    <ul class="legend">
      {(['wrong', 'involved', 'doubtful', 'corrected'] as const).map((name) => (
        <li key={name} class={name}>
          {strings.legend[name]}
        </li>
      ))}
    </ul>
  );
}

interface UnreadProps {
  opened: OpenDocument;
  choose(place: Place): void;
  correct: ((place: Place) => void) | undefined;
}

function Unread({ opened: { view }, choose, correct }: UnreadProps) {
  const { strings, language } = useShell();
  if (view.unread.length === 0) return <p class="dim">{strings.unreadNone}</p>;
  return (
    <Part title={`${strings.unread} (${view.unread.length})`}>
      <ul class="unread">
        {view.unread.map(({ place, reason }, at) => (
          <li key={at}>
            <button type="button" class="place" onClick={() => choose(place)}>
              <span class="value">{plain(place.text ?? '') || strings.none}</span>
              <span>{plain(reason)}</span>
              <span class="dim">{shownPlace(place, language)}</span>
            </button>
            {correct && (
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  choose(place);
                  correct(place);
                }}
              >
                {strings.correctTitle}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface ChosenProps extends Pick<UnreadProps, 'correct'> {
  place: Place | undefined;
  state: CellState | undefined;
  documentId: number;
}

/** What can be done with the cell that was chosen. */
function Chosen({ place, state, correct, documentId }: ChosenProps) {
  const { strings, language } = useShell();
  if (!place) return null;
  const finding = state?.wrong ?? state?.involved;
  return (
    <output class="chosen-cell">
      <strong>{plain(place.text ?? '') || strings.none}</strong>
      <span class="dim">{shownPlace(place, language)}</span>
      {state?.doubtful && <span>{plain(state.doubtful)}</span>}
      {finding && (
        <a href={hashOf({ name: 'document', id: documentId, part: 'finding', fingerprint: finding.fingerprint })}>
          {strings.openFinding}: {plain(finding.title)}
        </a>
      )}
      {correct && (
        <button type="button" class="quiet" onClick={() => correct(place)}>
          {strings.correct}
        </button>
      )}
    </output>
  );
}
