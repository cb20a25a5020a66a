import type { DocumentSummary, Status } from '../../api.js';
import { useShell } from './context.js';

const ORDER: readonly Status[] = ['accepted', 'dismissed', 'clarify', 'open'];

/** How many findings of a report have each status; without the server's counts only open ones and the rest are known. */
function countsOf(report: DocumentSummary & { counts?: Record<Status, number> }): Record<Status, number> {
  const { counts, findings, open } = report;
  return counts ?? { open, accepted: findings - open, dismissed: 0, clarify: 0 };
}

/** How far the review of a report has come, as a bar of its statuses. */
export function Progress({ report }: { report: DocumentSummary }) {
  const { strings } = useShell();
  if (report.findings === 0) return null;
  const counts = countsOf(report);
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
