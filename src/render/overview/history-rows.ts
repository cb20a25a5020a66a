import type { Language } from '../../findings/finding.js';
import type { IndicatorSeries, MeasureName } from '../../overview/indicators.js';
import type { OfficeIdentity, OfficeYear } from '../../overview/office-history.js';
import type { PrintedValue } from '../../overview/printed-value.js';
import { plainLine } from '../hostile.js';
import { formatInteger } from '../strings.js';
import { HISTORY_STRINGS } from './history-strings.js';

/** A row of a table whose columns are years. */
export interface YearRow {
  label: string;
  cells: string[];
}

const MEASURE_NAMES: readonly MeasureName[] = ['target', 'realisasi', 'capaian'];

export const MISSING = '–';

/** "Kecamatan Sumbersari, Kabupaten Jember" */
export function officeTitle({ name, regency }: Pick<OfficeIdentity, 'name' | 'regency'>): string {
  return [name, regency]
    .filter((part) => part !== null)
    .map(plainLine)
    .join(', ');
}

/** A percentage in the language's form. */
export function formatPercentage(value: number, language: Language, decimals = 2): string {
  const text = value.toFixed(decimals);
  return `${language === 'id' ? text.replace('.', ',') : text}%`;
}

/** "73,47 | 73,37" where tables of one report print different values. */
export function printedText(value: PrintedValue | null | undefined): string {
  return value ? value.texts.map(plainLine).join(' | ') : MISSING;
}

/** Target, realisasi and capaian of an indicator, a cell for each year. */
export function indicatorRows(series: IndicatorSeries, years: readonly number[], language: Language): YearRow[] {
  const { measures } = HISTORY_STRINGS[language];
  const valuesOf = new Map(series.years.map(({ year, values }) => [year, values]));
  return MEASURE_NAMES.map((measure) => ({
    label: measures[measure],
    cells: years.map((year) => printedText(valuesOf.get(year)?.[measure])),
  }));
}

/** Ceiling, actual and absorption, a cell for each report. */
export function budgetRows(years: readonly OfficeYear[], language: Language): YearRow[] {
  const strings = HISTORY_STRINGS[language];
  const amount = (value: number | null) => (value === null ? strings.unread : formatInteger(value, language));
  const basis = { total: () => strings.basisTotal, programs: strings.basisPrograms };
  return [
    { label: strings.pagu, cells: years.map(({ budget }) => amount(budget.pagu)) },
    { label: strings.realisasi, cells: years.map(({ budget }) => amount(budget.realisasi)) },
    {
      label: strings.absorptionPrinted,
      cells: years.map(({ budget }) => (budget.printed === null ? MISSING : plainLine(budget.printed))),
    },
    {
      label: strings.absorptionComputed,
      cells: years.map(({ budget }) =>
        budget.computed === null ? MISSING : formatPercentage(budget.computed, language),
      ),
    },
    {
      label: strings.basis,
      cells: years.map(({ budget }) => (budget.basis ? basis[budget.basis](budget.programs) : MISSING)),
    },
  ];
}

/** Why the budget of a report is not known, "2021: …" for each. */
export function budgetGaps(years: readonly OfficeYear[], language: Language): string[] {
  const { unread, reasons } = HISTORY_STRINGS[language];
  return years.flatMap(({ year, budget: { reason } }) => (reason ? [`${year}: ${unread}, ${reasons[reason]}`] : []));
}
