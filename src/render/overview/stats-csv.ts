import type { Language } from '../../findings/finding.js';
import { SEVERITIES } from '../../findings/finding.js';
import type { RegencyStats } from '../../overview/regency-stats.js';
import { csvText } from '../csv-text.js';
import { STRINGS } from '../strings.js';
import { STATS_STRINGS } from './stats-strings.js';

/** The table of offices and years as CSV: one line for each office and year, those without a report too. */
export function renderStatsCsv({ offices, years }: RegencyStats, language: Language): string {
  const strings = STATS_STRINGS[language];
  const { office, regency, year, status, severities, statuses } = STRINGS[language];
  const headings = [
    ...[office, regency, year, status, ...SEVERITIES.map((severity) => severities[severity])],
    ...[strings.pagu, strings.realisasi, strings.absorptionOf],
  ];
  const rows = offices.flatMap(({ name, regency: own, reports }) =>
    years.map((of) => {
      const report = reports.find((one) => one.year === of);
      if (!report) return [name, own, of, strings.missing.toLowerCase()];
      const { pagu, realisasi, absorption } = report.budget;
      const counts = SEVERITIES.map((severity) => report.findings[severity]);
      return [name, own, of, statuses[report.status], ...counts, pagu, realisasi, absorption];
    }),
  );
  return csvText([headings, ...rows]);
}
