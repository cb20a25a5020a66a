import type { DocumentSummary, Status } from '../../api.js';
import { useShell } from './context.js';

const ORDER: readonly Status[] = ['accepted', 'dismissed', 'clarify', 'open'];

/** How far the review of a report has come, as a bar of its statuses. */
export function Progress({ report }: { report: DocumentSummary }) {
  const { strings } = useShell();
  if (report.findings === 0) return null;
  const { counts } = report;
  const told = ORDER.filter((status) => counts[status] > 0).map(
    (status) => `${strings.statuses[status]} ${counts[status]}`,
  );
  return (
    <div class="progress" role="img" aria-label={told.join(', ')} title={told.join(' · ')}>
      {ORDER.map((status) => (
        <span key={status} class={`status-${status}`} style={{ flexGrow: counts[status] }} />
      ))}
    </div>
  );
}
