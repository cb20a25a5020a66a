import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReviewFinding } from '../../api.js';
import { useShell } from '../shell/context.js';
import { plain } from '../shell/format.js';
import { KeySign, StatusTag } from '../shell/parts.js';
import { hashOf } from '../shell/routes.js';
import type { OpenDocument } from './use-document.js';

interface FindingListProps {
  opened: OpenDocument;
  finding: ReviewFinding;
  forward(): void;
  back(): void;
}

/** Where one is among the findings of the report, the way on and back, and the list of all. */
export function FindingList({ opened, finding, forward, back }: FindingListProps) {
  const { strings } = useShell();
  const [open, setOpen] = useState(false);
  const { findings, view } = opened;
  const at = findings.findIndex(({ fingerprint }) => fingerprint === finding.fingerprint);
  const current = useRef<HTMLLIElement>(null);
  // The list closes when one was chosen.
  useEffect(() => setOpen(false), [finding.fingerprint]);
  useEffect(() => {
    if (open) current.current?.scrollIntoView({ block: 'center' });
  }, [open]);
  return (
    <div class="finding-nav">
      <div class="row">
        <button type="button" aria-expanded={open} aria-controls="finding-list" onClick={() => setOpen(!open)}>
          {at < 0 ? strings.listOfFindings : strings.findingOf(at + 1, findings.length)}{' '}
          <span aria-hidden="true">▾</span>
        </button>
        <span class="grow" />
        <button type="button" aria-keyshortcuts="P Shift+J" onClick={back}>
          {strings.previous}
          <KeySign of="P" />
        </button>
        <button type="button" aria-keyshortcuts="J" title={strings.helpKeys.nextOpen} onClick={forward}>
          {strings.next}
          <KeySign of="J" />
        </button>
      </div>
      {open && (
        <ul id="finding-list" class="finding-list" aria-label={strings.listOfFindings}>
          {findings.map((one) => (
            <li key={one.fingerprint} ref={one.fingerprint === finding.fingerprint ? current : null}>
              <a
                class={`severity-edge-${one.severity}`}
                href={hashOf({ name: 'document', id: view.id, part: 'finding', fingerprint: one.fingerprint })}
                aria-current={one.fingerprint === finding.fingerprint ? 'true' : undefined}
              >
                <span>{plain(one.title)}</span>
                <span class="dim">
                  {plain(one.stated)} → {plain(one.recomputed)}
                </span>
                <StatusTag status={one.status} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
