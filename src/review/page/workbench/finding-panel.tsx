import { useEffect, useRef } from 'preact/hooks';
import { comparedLabel } from '../../../findings/compared-label.js';
import type { FindingDetail, ReviewFinding } from '../../api.js';
import { useShell } from '../shell/context.js';
import { plain } from '../shell/format.js';
import { Part, SeverityTag, StatusTag, Waiting } from '../shell/parts.js';
import { hashOf } from '../shell/routes.js';
import type { Loaded } from '../shell/use-load.js';
import { kindName } from '../strings/kinds.js';
import { ConflictNote } from './conflict.js';
import { type Correction, CorrectionForm } from './correction.js';
import { Decide } from './decide.js';
import { FindingList } from './finding-list.js';
import { NothingOpen } from './nothing-open.js';
import { PlaceList } from './place-list.js';
import { Trail } from './trail.js';
import type { Decisions } from './use-decisions.js';
import { mayDecide, type OpenDocument } from './use-document.js';

interface FindingPanelProps {
  opened: OpenDocument;
  finding: ReviewFinding;
  detail: Loaded<FindingDetail>;
  chosen: number | undefined;
  choose(number: number): void;
  decisions: Decisions;
  correction: Correction;
  correct(): void;
  canDraw: boolean;
  forward(): void;
  back(): void;
}

/** All that is known of a finding, and what is decided of it. */
export function FindingPanel(props: FindingPanelProps) {
  const { opened, finding, detail, decisions, correction } = props;
  const { strings, session } = useShell();
  const may = mayDecide(session, opened.view);
  return (
    <section class="panel" aria-label={strings.views.finding}>
      <FindingList {...props} />
      <div class="panel-body">
        <Head finding={finding} />
        <Values finding={finding} />
        <p class="message">{plain(finding.message)}</p>
        {finding.waiver && <p class="note">{strings.waived(plain(finding.waiver.by), plain(finding.waiver.reason))}</p>}
        {opened.view.superseded && <p class="note">{strings.superseded}</p>}
        <ConflictNote decisions={decisions} />
        {may && <Decide decisions={decisions} fingerprint={finding.fingerprint} />}
        <NothingOpen opened={opened} />
        <CorrectionForm correction={correction} canDraw={props.canDraw} />
        <PlaceList {...props} mayCorrect={may} />
        {detail.data ? (
          <Detail opened={opened} detail={detail.data} />
        ) : (
          <Waiting error={detail.error} retry={detail.reload} />
        )}
      </div>
    </section>
  );
}

function Head({ finding }: { finding: ReviewFinding }) {
  const { strings, language } = useShell();
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(finding.fingerprint);
  useEffect(() => {
    if (last.current === finding.fingerprint) return;
    last.current = finding.fingerprint;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.panel-body')?.scrollTo(0, 0);
  }, [finding.fingerprint]);
  return (
    <div class="finding-head">
      <p class="row">
        <SeverityTag severity={finding.severity} gross={finding.gross} />
        <StatusTag status={finding.status} />
        {finding.change && <span class={`tag change-${finding.change}`}>{strings.changes[finding.change]}</span>}
        {finding.assignee && <span class="dim">@{plain(finding.assignee)}</span>}
        <span class="grow" />
        <span class="dim">
          {finding.code} · {kindName(finding.kind, language)}
        </span>
      </p>
      <h2 tabIndex={-1} ref={heading}>
        {plain(finding.title)}
      </h2>
    </div>
  );
}

function Values({ finding }: { finding: ReviewFinding }) {
  const { strings, language } = useShell();
  return (
    <dl class="both-values">
      <div class="stated">
        <dt>{strings.stated}</dt>
        <dd>{plain(finding.stated) || strings.none}</dd>
      </div>
      <div class="recomputed">
        <dt>{comparedLabel(finding, language)}</dt>
        <dd>{plain(finding.recomputed) || strings.none}</dd>
      </div>
    </dl>
  );
}

function Detail({ opened: { view }, detail }: { opened: OpenDocument; detail: FindingDetail }) {
  const { strings } = useShell();
  const { arithmetic, rule, consequences, decisions, finding } = detail;
  const link = (to: ReviewFinding) => (
    <a href={hashOf({ name: 'document', id: view.id, part: 'finding', fingerprint: to.fingerprint })}>
      {plain(to.title)}
    </a>
  );
  const cause = view.reviewed.find(({ fingerprint }) => fingerprint === finding.causedBy);
  return (
    <>
      {cause && (
        <p class="note">
          {strings.causedBy}: {link(cause)}
        </p>
      )}
      {finding.rootCause && (
        <p class="note">
          {strings.rootCause(
            plain(finding.rootCause.printed),
            plain(finding.rootCause.consistent),
            finding.rootCause.consequences.length,
          )}
        </p>
      )}
      {arithmetic.length > 0 && (
        <Part title={strings.arithmetic}>
          <ol class="arithmetic">
            {arithmetic.map((line, at) => (
              <li key={at}>{plain(line)}</li>
            ))}
          </ol>
        </Part>
      )}
      {consequences.length > 0 && (
        <Part title={strings.follows}>
          <ul class="plain-list">
            {consequences.map((one) => (
              <li key={one.fingerprint}>
                {link(one)}{' '}
                <span class="dim">
                  {plain(one.stated)} → {plain(one.recomputed)}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={strings.rule}>
        <p>
          <strong>{rule.code}</strong> {plain(rule.title)}
        </p>
        <p>{plain(rule.explanation)}</p>
        {rule.basis && (
          <p class="dim">
            {strings.basis}: {plain(rule.basis)}
          </p>
        )}
      </Part>
      <Part title={strings.trail}>
        <Trail decisions={decisions} />
      </Part>
    </>
  );
}
