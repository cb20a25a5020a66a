import type { Language } from '../../findings/finding.js';
import { SEVERITIES } from '../../findings/finding.js';
import { MEASURES } from '../../overview/indicators.js';
import type { OfficeHistory, OfficeYear } from '../../overview/office-history.js';
import { type CsvValue, csvText } from '../csv-text.js';
import { STRINGS } from '../strings.js';
import { HISTORY_STRINGS } from './history-strings.js';

/** What of a year is one line: section, name, measure, as printed, number, unit, note. */
type Line = readonly CsvValue[];

function budgetLines({ budget }: OfficeYear, language: Language): Line[] {
  const strings = HISTORY_STRINGS[language];
  const basis = { total: strings.basisTotal, programs: strings.basisPrograms(budget.programs) };
  const note = budget.basis ? basis[budget.basis] : budget.reason ? strings.reasons[budget.reason] : '';
  const amount = (value: number | null) => value ?? strings.unread;
  return [
    [strings.budget, '', strings.pagu, amount(budget.pagu), budget.pagu, 'Rp', note],
    [strings.budget, '', strings.realisasi, amount(budget.realisasi), budget.realisasi, 'Rp', note],
    [strings.budget, '', strings.absorptionPrinted, budget.printed, null, '%', note],
    [strings.budget, '', strings.absorptionComputed, null, budget.computed, '%', note],
  ];
}

function indicatorLines({ indicators }: OfficeHistory, year: number, language: Language): Line[] {
  const strings = HISTORY_STRINGS[language];
  return indicators.flatMap(({ name, years }) => {
    const values = years.find((own) => own.year === year)?.values;
    if (!values) return [];
    return MEASURES.map((measure): Line => {
      const value = values[measure];
      const printed = value?.texts.join(' | ');
      return [strings.indicators, name, strings.measures[measure], printed, value?.number, value?.unit, ''];
    });
  });
}

function findingLines(year: OfficeYear, { findings }: OfficeHistory, language: Language): Line[] {
  const strings = HISTORY_STRINGS[language];
  const { severities } = STRINGS[language];
  const counts = SEVERITIES.map((severity): Line => {
    const count = year.findings[severity];
    return [strings.findingsShort, '', severities[severity], count, count, '', ''];
  });
  const own = findings.filter((finding) => finding.year === year.year);
  return [
    ...counts,
    ...own.map(
      (finding): Line => [strings.findings, finding.subject, finding.code, finding.stated, '', '', finding.message],
    ),
  ];
}

/** An office's history as CSV: one line for each value of each year. */
export function renderHistoryCsv(history: OfficeHistory, language: Language): string {
  const strings = HISTORY_STRINGS[language];
  const { office, regency, year: yearHeading, file } = STRINGS[language];
  const headings = [
    ...[office, regency, yearHeading, strings.section, strings.name, strings.measure, strings.printed],
    ...[strings.number, strings.unit, strings.note, file],
  ];
  const rows = history.years.flatMap((year) =>
    [
      ...budgetLines(year, language),
      ...indicatorLines(history, year.year, language),
      ...findingLines(year, history, language),
    ].map((line) => [history.office.name, history.office.regency, year.year, ...line, year.file]),
  );
  return csvText([headings, ...rows]);
}
