import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Action } from '../../api.js';
import { useShell } from '../shell/context.js';
import { useKeys } from '../shell/keys.js';
import { KeySign } from '../shell/parts.js';
import { useLoad } from '../shell/use-load.js';
import type { Decisions } from './use-decisions.js';

type Asked = Exclude<Action, 'accept' | 'undo'>;

const KEYS: Readonly<Partial<Record<Action, string>>> = {
  accept: 'A',
  dismiss: 'D',
  clarify: 'K',
  comment: 'C',
  undo: 'U',
};

/** The buttons that decide, with a form where a decision needs words. */
export function Decide({ decisions, fingerprint }: { decisions: Decisions; fingerprint: string }) {
  const { strings, settings, change } = useShell();
  const [asked, setAsked] = useState<{ what: Asked; fingerprint: string }>();
  const ask = (what: Asked) => setAsked({ what, fingerprint });
  const acts: Readonly<Record<Action, () => void>> = {
    accept: () => void decisions.decide({ action: 'accept' }),
    dismiss: () => ask('dismiss'),
    clarify: () => ask('clarify'),
    comment: () => ask('comment'),
    assign: () => ask('assign'),
    undo: () => void decisions.undo(),
  };
  useKeys({ a: acts.accept, d: acts.dismiss, k: acts.clarify, c: acts.comment, u: acts.undo });
  const form = asked?.fingerprint === fingerprint ? asked.what : undefined;
  return (
    <fieldset class="decide" aria-label={strings.decide}>
      <div class="buttons">
        {(Object.keys(acts) as Action[]).map((action) => (
          <button
            type="button"
            key={action}
            class={`act-${action}`}
            aria-keyshortcuts={KEYS[action]}
            aria-expanded={action === 'accept' || action === 'undo' ? undefined : form === action}
            disabled={decisions.busy}
            onClick={acts[action]}
          >
            {strings.actions[action]}
            {KEYS[action] && <KeySign of={KEYS[action]} />}
          </button>
        ))}
      </div>
      {decisions.problem && <p role="alert">{decisions.problem}</p>}
      {form && (
        <Words
          key={`${form} ${fingerprint}`}
          what={form}
          cancel={() => setAsked(undefined)}
          send={(text) => {
            setAsked(undefined);
            void decisions.decide({ action: form, ...(form === 'assign' ? { assignee: text } : { text }) });
          }}
        />
      )}
      <label class="check dim">
        <input
          type="checkbox"
          checked={settings.advance}
          onChange={({ currentTarget }) => change({ advance: currentTarget.checked })}
        />
        {strings.advance}
      </label>
    </fieldset>
  );
}

interface WordsProps {
  what: Asked;
  send(text: string): void;
  cancel(): void;
}

function Words({ what, send, cancel }: WordsProps) {
  const { strings } = useShell();
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  // At once: what is typed next must not be taken for keys that decide.
  useLayoutEffect(() => field.current?.focus(), []);
  const label = {
    dismiss: strings.reason,
    clarify: strings.question,
    comment: strings.comment,
    assign: strings.assignTo,
  }[what];
  const submit = () => {
    const typed = text.trim();
    if (typed === '' && what !== 'clarify') {
      setMissing(true);
      field.current?.focus();
    } else send(typed);
  };
  const shared = {
    id: 'words',
    ref: field,
    value: text,
    'aria-invalid': missing,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => setText(currentTarget.value),
  };
  return (
    <form
      class="words"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          cancel();
        }
        if (event.key === 'Enter' && event.ctrlKey) submit();
      }}
    >
      <label for="words">{label}</label>
      {what === 'assign' ? <Reviewers shared={shared} /> : <textarea rows={3} {...shared} />}
      {missing && <p role="alert">{strings.needed}</p>}
      {what === 'dismiss' && (
        <div class="reasons">
          {strings.reasons.map((reason) => (
            <button type="button" class="quiet" key={reason} onClick={() => setText(reason)}>
              {reason}
            </button>
          ))}
        </div>
      )}
      <div class="row">
        <button type="submit" class="primary">
          {strings.save}
        </button>
        <button type="button" onClick={cancel}>
          {strings.cancel}
        </button>
      </div>
    </form>
  );
}

function Reviewers({ shared }: { shared: object }) {
  const { source } = useShell();
  const facets = useLoad(() => source.facets(), [source]);
  return (
    <>
      <input list="reviewers" autocomplete="off" {...shared} />
      <datalist id="reviewers">
        {facets.data?.reviewers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
