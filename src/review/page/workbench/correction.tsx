import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../../../document/place.js';
import type { DocumentView } from '../../api.js';
import { StaleError } from '../data/data-source.js';
import { useShell } from '../shell/context.js';
import { plain, shownPlace } from '../shell/format.js';
import { sourceError } from '../shell/use-load.js';
import type { Drawing } from '../viewer/pdf-viewer.js';
import { type OpenDocument, toDecide } from './use-document.js';

/** What another reading changed: titles of findings that are gone, and of new ones. */
export interface Outcome {
  gone: string[];
  fresh: string[];
}

export interface Correction {
  place: Place | undefined;
  text: string;
  note: string;
  busy: 'reading' | 'auditing' | undefined;
  outcome: Outcome | undefined;
  /** Present while a box is to be drawn. */
  drawing: Drawing | undefined;
  open(place: Place): void;
  close(): void;
  type(text: string): void;
  draw(): void;
  save(): Promise<void>;
}

function changeOf(before: DocumentView, after: DocumentView): Outcome {
  const [was, is] = [toDecide(before), toDecide(after)];
  const [known, left] = [was, is].map((findings) => new Set(findings.map(({ fingerprint }) => fingerprint)));
  return {
    gone: was.filter(({ fingerprint }) => !left?.has(fingerprint)).map(({ title }) => title),
    fresh: is.filter(({ fingerprint }) => !known?.has(fingerprint)).map(({ title }) => title),
  };
}

/** Correcting one reading of a document: typed, or read from a box that is drawn. */
export function useCorrection({ view, setView, reload }: OpenDocument): Correction {
  const { source, strings, announce } = useShell();
  const [place, setPlace] = useState<Place>();
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState<Correction['busy']>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [drawn, setDrawn] = useState(false);

  async function read(page: number, box: NonNullable<Place['box']>): Promise<void> {
    setDrawn(false);
    setBusy('reading');
    try {
      const answer = await source.ocr(view.id, { page, box });
      setText(answer.text);
      setNote(answer.certain ? strings.certain : strings.uncertain);
    } catch (error) {
      setNote(strings.failed(sourceError(error).message));
    }
    setBusy(undefined);
  }

  async function save(): Promise<void> {
    if (!place || busy) return;
    setBusy('auditing');
    announce(strings.reAuditing);
    try {
      const seen = view.corrections.length;
      const after = await source.correct(view.id, { place, original: place.text ?? '', text: text.trim(), seen });
      const changed = changeOf(view, after);
      setOutcome(changed);
      setPlace(undefined);
      setView(after);
      announce(strings.reAudited(changed.gone.length, changed.fresh.length));
    } catch (error) {
      const stale = error instanceof StaleError;
      setNote(stale ? strings.staleCorrection : strings.failed(sourceError(error).message));
      if (stale) reload();
    }
    setBusy(undefined);
  }

  return {
    place,
    text,
    note,
    busy,
    outcome,
    drawing: drawn ? { drawn: (page, box) => void read(page, box), cancel: () => setDrawn(false) } : undefined,
    open: (to) => {
      setPlace(to);
      setText(to.text ?? '');
      setNote('');
      setOutcome(undefined);
    },
    close: () => {
      setPlace(undefined);
      setDrawn(false);
      setOutcome(undefined);
    },
    type: setText,
    draw: () => {
      setDrawn(true);
      announce(strings.drawing);
    },
    save,
  };
}

/** The form to correct a reading, and what came of the last one. */
export function CorrectionForm({ correction, canDraw }: { correction: Correction; canDraw: boolean }) {
  const { strings, language } = useShell();
  const field = useRef<HTMLInputElement>(null);
  const { place, busy, note, drawing } = correction;
  useLayoutEffect(() => {
    if (place) field.current?.select();
  }, [place]);
  if (!place) return <OutcomeNote outcome={correction.outcome} />;
  return (
    <form
      class="correction words"
      aria-label={strings.correctTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void correction.save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        correction.close();
      }}
    >
      <h3>{strings.correctTitle}</h3>
      <p class="dim">{strings.correctHelp}</p>
      <p>
        {strings.asRead}: <strong>{plain(place.text ?? '') || strings.none}</strong>{' '}
        <span class="dim">{shownPlace(place, language)}</span>
      </p>
      <label>
        {strings.asPrinted}
        <input
          ref={field}
          value={correction.text}
          autocomplete="off"
          onInput={({ currentTarget }) => correction.type(currentTarget.value)}
        />
      </label>
      <output class="dim">
        {busy === 'reading'
          ? strings.reading
          : busy === 'auditing'
            ? strings.reAuditing
            : drawing
              ? strings.drawing
              : note}
      </output>
      <div class="row">
        <button type="submit" class="primary" disabled={busy !== undefined || correction.text.trim() === ''}>
          {strings.reAudit}
        </button>
        {canDraw && (
          <button
            type="button"
            aria-pressed={drawing !== undefined}
            disabled={busy !== undefined}
            onClick={correction.draw}
          >
            {strings.drawBox}
          </button>
        )}
        <button type="button" onClick={correction.close}>
          {strings.cancel}
        </button>
      </div>
    </form>
  );
}

function OutcomeNote({ outcome }: { outcome: Outcome | undefined }) {
  const { strings } = useShell();
  if (!outcome) return null;
  const list = (title: string, titles: readonly string[]) =>
    titles.length > 0 && (
      <>
        <h4>{title}</h4>
        <ul>
          {titles.map((text, at) => (
            <li key={at}>{plain(text)}</li>
          ))}
        </ul>
      </>
    );
  return (
    <div class="outcome">
      <p>{strings.reAudited(outcome.gone.length, outcome.fresh.length)}</p>
      {list(strings.vanished, outcome.gone)}
      {list(strings.appeared, outcome.fresh)}
    </div>
  );
}
