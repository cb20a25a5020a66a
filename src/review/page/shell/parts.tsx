import type { ComponentChildren } from 'preact';
import type { Severity } from '../../../findings/finding.js';
import type { Status } from '../../api.js';
import type { SourceError } from '../data/data-source.js';
import { useShell } from './context.js';

/** A status as a word with its colour. */
export function StatusTag({ status }: { status: Status }) {
  const { strings } = useShell();
  return <span class={`tag status-${status}`}>{strings.statuses[status]}</span>;
}

/** A severity as a word with its colour and shape. */
export function SeverityTag({ severity, gross }: { severity: Severity; gross: boolean }) {
  const { strings } = useShell();
  return (
    <span class={`tag severity-${severity}`}>
      {strings.severities[severity]}
      {gross && (
        <span class="gross" title={strings.gross}>
          <span aria-hidden="true">!</span>
          <span class="unseen">, {strings.gross}</span>
        </span>
      )}
    </span>
  );
}

/** Loading, or what went wrong with a way to try again; the children once there is something to show. */
export function Waiting({ error, retry }: { error: SourceError | undefined; retry(): void }) {
  const { strings } = useShell();
  if (!error)
    return (
      <p class="waiting" aria-busy="true">
        {strings.loading}
      </p>
    );
  return (
    <div class="waiting" role="alert">
      <p>{error.code === 'offline' ? strings.offline : strings.failed(error.message)}</p>
      <button type="button" onClick={retry}>
        {strings.retry}
      </button>
    </div>
  );
}

/** A labelled select of a filter. */
export function Choice(props: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  choose(value: string): void;
}) {
  return (
    <label class="choice">
      <span>{props.label}</span>
      <select value={props.value} onChange={({ currentTarget }) => props.choose(currentTarget.value)}>
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A part of a panel with its heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** The key that does the same as a button, for the eye only: the button names it in `aria-keyshortcuts`. */
export function KeySign({ of }: { of: string }) {
  return (
    <span class="key" aria-hidden="true">
      {of}
    </span>
  );
}
