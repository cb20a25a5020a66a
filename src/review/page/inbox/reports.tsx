import { useState } from 'preact/hooks';
import type { DocumentSummary, Facets, InboxQuery } from '../../api.js';
import { useShell } from '../shell/context.js';
import { fileName, plain, shownNumber } from '../shell/format.js';
import { Waiting } from '../shell/parts.js';
import { Progress } from '../shell/progress.js';
import { hashOf } from '../shell/routes.js';
import type { Loaded } from '../shell/use-load.js';

/** Reports drawn before all are asked for. */
const FIRST = 100;

interface ReportsProps {
  reports: Loaded<DocumentSummary[]>;
  facets: Facets | undefined;
  filter(changed: Partial<InboxQuery>): void;
}

/** The reports, those with most left to decide first, with how far each has come. */
export function Reports({ reports, facets, filter }: ReportsProps) {
  const { strings } = useShell();
  const [all, setAll] = useState(false);
  const sorted = (reports.data ?? []).toSorted((a, b) => b.open - a.open || b.findings - a.findings || a.id - b.id);
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <aside class="reports" aria-label={strings.reports}>
      <h2>{strings.reports}</h2>
      <p class="dim">{strings.reportsHelp}</p>
      {!reports.data && <Waiting error={reports.error} retry={reports.reload} />}
      <ul>
        {shown.map((report) => (
          <ReportItem key={report.id} report={report} filter={filterFor(report, facets, filter)} />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <button type="button" onClick={() => setAll(true)}>
          {strings.showAll(sorted.length)}
        </button>
      )}
    </aside>
  );
}

function filterFor(report: DocumentSummary, facets: Facets | undefined, filter: ReportsProps['filter']) {
  const office = facets?.offices.find(({ name, regency }) => name === report.office && regency === report.regency);
  return office && (() => filter({ office: office.id, year: report.year ?? undefined }));
}

function ReportItem({ report, filter }: { report: DocumentSummary; filter: (() => void) | undefined }) {
  const { strings, language } = useShell();
  const name = report.office === null ? fileName(report.file) : `${plain(report.office)} ${report.year ?? ''}`;
  const number = (value: number) => shownNumber(value, language);
  return (
    <li>
      <a class="report-name" href={hashOf({ name: 'document', id: report.id, part: 'finding' })}>
        {name}
      </a>
      <p class="dim file">
        {fileName(report.file)}
        {report.version > 1 && ` · ${strings.version(report.version)}`}
      </p>
      <Progress report={report} />
      <div class="report-foot">
        <span class="dim">
          {report.findings === 0
            ? strings.noFindings
            : report.finished
              ? strings.finished
              : strings.openOf(number(report.open), number(report.findings))}
        </span>
        {filter && (
          <button type="button" class="quiet" aria-label={`${strings.onlyThis}: ${name}`} onClick={filter}>
            {strings.onlyThis}
          </button>
        )}
      </div>
    </li>
  );
}
