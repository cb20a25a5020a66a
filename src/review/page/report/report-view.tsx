import { useState } from 'preact/hooks';
import type { DocumentView, Status } from '../../api.js';
import { useShell } from '../shell/context.js';
import { fileName, plain, shownNumber, shownPlace, shownTime } from '../shell/format.js';
import { Part, SeverityTag, StatusTag } from '../shell/parts.js';
import { Progress } from '../shell/progress.js';
import { hashOf } from '../shell/routes.js';
import { sourceError, useLoad } from '../shell/use-load.js';
import { mayDecide, type OpenDocument } from '../workbench/use-document.js';

const STATUSES: readonly Status[] = ['open', 'clarify', 'accepted', 'dismissed'];

/** How far the review of a report is, its end, and its papers. */
export function ReportView({ opened }: { opened: OpenDocument }) {
  const { strings, language } = useShell();
  const { view } = opened;
  return (
    <div class="report">
      <div class="cards">
        <Part title={strings.progress}>
          <p class="big">{strings.openOf(shownNumber(view.open, language), shownNumber(view.findings, language))}</p>
          <Progress report={view} />
          <Counts opened={opened} />
        </Part>
        <Finish opened={opened} />
        <Papers view={view} />
      </div>
      <Findings opened={opened} />
      <Changes view={view} />
    </div>
  );
}

function Counts({ opened: { findings } }: { opened: OpenDocument }) {
  const { strings } = useShell();
  return (
    <dl class="counts">
      {STATUSES.map((status) => (
        <div key={status}>
          <dt>{strings.statuses[status]}</dt>
          <dd>{findings.filter((one) => one.status === status).length}</dd>
        </div>
      ))}
    </dl>
  );
}

function Finish({ opened }: { opened: OpenDocument }) {
  const { source, strings, language, session, announce } = useShell();
  const { view } = opened;
  const [note, setNote] = useState(view.finished?.note ?? '');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const may = mayDecide(session, view);
  const finish = async () => {
    setBusy(true);
    try {
      const { finished } = await source.finish(view.id, note.trim());
      opened.setView({ ...view, finished });
      setProblem(undefined);
      announce(strings.finished);
    } catch (error) {
      setProblem(strings.failed(sourceError(error).message));
    }
    setBusy(false);
  };
  return (
    <Part title={strings.finishTitle}>
      {view.finished && (
        <div class="note">
          <p>{strings.finishedBy(plain(view.finished.by), shownTime(view.finished.at, language))}</p>
          {view.finished.note && <q>{plain(view.finished.note)}</q>}
        </div>
      )}
      {view.open > 0 && <p>{strings.finishOpen(view.open)}</p>}
      {may && (
        <form
          class="stack unprinted"
          onSubmit={(event) => {
            event.preventDefault();
            void finish();
          }}
        >
          <label>
            {strings.finishNote}
            <textarea rows={3} value={note} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
          </label>
          {problem && <p role="alert">{problem}</p>}
          <p class="row">
            <button type="submit" class="primary" disabled={busy}>
              {strings.finish}
            </button>
          </p>
        </form>
      )}
    </Part>
  );
}

function Papers({ view }: { view: DocumentView }) {
  const { source, strings, language } = useShell();
  const papers = useLoad(() => source.papers(view.id), [source, view.id, language]);
  return (
    <Part title={strings.downloads}>
      <ul class="plain-list unprinted">
        {papers.data?.map(({ name, url }) => (
          <li key={name}>
            <a href={url} download={name}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <button type="button" class="unprinted" onClick={() => print()}>
        {strings.print}
      </button>
    </Part>
  );
}

function Findings({ opened: { findings, view } }: { opened: OpenDocument }) {
  const { strings, language } = useShell();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scrolled" tabIndex={0} aria-label={strings.listOfFindings}>
      <table class="all-findings">
        <caption>{strings.listOfFindings}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.severity}</th>
            <th scope="col">{strings.inbox}</th>
            <th scope="col">{strings.stated}</th>
            <th scope="col">{strings.recomputed}</th>
            <th scope="col">{strings.place}</th>
            <th scope="col">{strings.status}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((one) => (
            <tr key={one.fingerprint}>
              <td>
                <SeverityTag severity={one.severity} gross={one.gross} />
              </td>
              <td>
                <a href={hashOf({ name: 'document', id: view.id, part: 'finding', fingerprint: one.fingerprint })}>
                  {plain(one.title)}
                </a>
                <p class="dim">{plain(one.message)}</p>
              </td>
              <td>{plain(one.stated)}</td>
              <td>{plain(one.recomputed)}</td>
              <td>{one.places[0] && shownPlace(one.places[0], language)}</td>
              <td>
                <StatusTag status={one.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Changes({ view }: { view: DocumentView }) {
  const { strings, language } = useShell();
  const { fixed, corrections, problems } = view;
  return (
    <>
      {fixed.length > 0 && (
        <Part title={strings.fixed}>
          <ul class="plain-list">
            {fixed.map(({ fingerprint, code, title }) => (
              <li key={fingerprint}>
                {code} {plain(title)}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {corrections.length > 0 && (
        <Part title={strings.corrections}>
          <ul class="plain-list">
            {corrections.map(({ id, place, original, text, by, at }) => (
              <li key={id}>
                {shownPlace(place, language)}: {strings.correctedBy(plain(original), plain(text))}{' '}
                <span class="dim">
                  {plain(by)}, {shownTime(at, language)}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {problems.length > 0 && (
        <Part title={strings.problems}>
          <ul class="plain-list">
            {problems.map(({ page, reason }, at) => (
              <li key={at}>
                {page !== undefined && `${strings.page(page)}: `}
                {plain(reason)}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <p class="dim">
        {strings.file}: {fileName(view.file)}
      </p>
    </>
  );
}
