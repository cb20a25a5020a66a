import { useEffect, useRef } from 'preact/hooks';
import type { PageStrings } from '../strings/id.js';
import { useShell } from './context.js';

type Lines = readonly (readonly [keys: string, does: string])[];

function sections(strings: PageStrings): readonly (readonly [title: string, lines: Lines])[] {
  const { helpKeys, actions } = strings;
  const bare = (text: string) => text.replace(/ \([^)]*\)$/, '').toLowerCase();
  return [
    [
      strings.helpInbox,
      [
        ['J · ↓', helpKeys.next],
        ['K · P · ↑', helpKeys.previous],
        ['Enter', helpKeys.open],
        ['/', helpKeys.search],
      ],
    ],
    [
      strings.helpFinding,
      [
        ['J', helpKeys.nextOpen],
        ['Shift+J · P', helpKeys.previousAny],
        ['A', bare(actions.accept)],
        ['D', bare(actions.dismiss)],
        ['K', bare(actions.clarify)],
        ['C', bare(actions.comment)],
        ['U', bare(actions.undo)],
        ['B', bare(strings.correct)],
        ['1 … 9', helpKeys.place],
        ['Ctrl+Enter', helpKeys.send],
        ['Esc', helpKeys.back],
      ],
    ],
    [
      strings.helpPage,
      [
        ['+ · −', `${bare(strings.zoomIn)}, ${bare(strings.zoomOut)}`],
        ['W · F', `${bare(strings.fitWidth)}, ${bare(strings.fitPage)}`],
        ['R', bare(strings.rotate)],
        ['[ · ]', `${bare(strings.previousPage)}, ${bare(strings.nextPage)}`],
        ['?', helpKeys.help],
      ],
    ],
  ];
}

/** The list of keys, as a dialog. */
export function Help({ close }: { close(): void }) {
  const { strings, settings, change } = useShell();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={close}>
      <h2 id="help-title">{strings.help}</h2>
      <div class="help-sections">
        {sections(strings).map(([title, lines]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map(([keys, does]) => (
                <div key={keys}>
                  <dt>
                    {keys.split(' · ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p class="row">
        <label class="check">
          <input
            type="checkbox"
            checked={settings.keys}
            onChange={({ currentTarget }) => change({ keys: currentTarget.checked })}
          />
          {strings.keysOn}
        </label>
        <span class="grow" />
        <button type="button" class="primary" onClick={() => dialog.current?.close()}>
          {strings.close}
        </button>
      </p>
    </dialog>
  );
}
