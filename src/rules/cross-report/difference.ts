import type { RuleOutcome } from '../rule.js';
import { short } from '../support/evidence.js';
import type { Occurrence } from '../support/indicator-index.js';
import { both } from '../support/outcome.js';
import type { Judgement } from './judge-value.js';
import type { Value } from './sayings.js';
import { type Dated, elsewhere, fileName } from './year-report.js';

export type Difference = Extract<Judgement, { type: 'differs' }>;
export type Draft = RuleOutcome['findings'][number];

export function tables(occurrences: readonly Occurrence[]): string {
  return [...new Set(occurrences.map(({ table }) => table))].join(', ');
}

/** Whether a value of the year after lies on different sides of the two: a rise in one report is a fall in the other. */
function turnsAround({ group, quantity, year }: Value, a: Occurrence, b: Occurrence): boolean {
  const next = group.occurrences.find((other) => other.measure === quantity && other.year === year + 1)?.value;
  if (next?.type !== 'number' || a.value.type !== 'number' || b.value.type !== 'number') return false;
  return next.number.value.comparedTo(a.value.number.value) !== next.number.value.comparedTo(b.value.number.value);
}

/** Whether the target of the year is reached by one of the two values only. */
function reachesOnlyOnce({ group, quantity, year }: Value, a: Occurrence, b: Occurrence): boolean {
  if (a.value.type !== 'number' || b.value.type !== 'number') return false;
  const target = group.occurrences.find((other) => other.measure === 'target' && other.year === year)?.value;
  const goal =
    quantity === 'capaian' ? 100 : quantity === 'realisasi' && target?.type === 'number' ? target.number.value : null;
  return goal !== null && a.value.number.value.gte(goal) !== b.value.number.value.gte(goal);
}

function changesConclusion(value: Value, a: Occurrence, b: Occurrence): boolean {
  const letters = a.value.type === 'grade' && b.value.type === 'grade';
  return letters || reachesOnlyOnce(value, a, b) || turnsAround(value, a, b);
}

/** The places of the later report, those of the first value in front, and of the earlier ones. */
export function placesOf({ occurrences }: Value, { own, others }: Difference): Draft['places'] {
  const rest = occurrences.filter((occurrence) => !own.occurrences.includes(occurrence));
  return [
    ...[...own.occurrences, ...rest].map(({ place, text }) => ({ text, ...place })),
    ...others.flatMap((said) => said.occurrences.map(({ place, text }) => elsewhere({ text, ...place }, said.from))),
  ];
}

const NAMES: Readonly<Record<Value['quantity'], { id: string; en: string }>> = {
  target: both('Target', 'The target'),
  realisasi: both('Realisasi', 'The realisasi'),
  capaian: both('Capaian', 'The capaian'),
  'target Renstra': both('Target Renstra', 'The Renstra target'),
};

/** The finding about a value of an earlier year that the report of that year prints otherwise. */
export function differenceOf(later: Dated, value: Value, difference: Difference): Draft {
  const { own, others } = difference;
  const [said] = others;
  const [first, reference] = [own.occurrences[0], said.occurrences[0]];
  if (!first || !reference) throw new Error('a difference has a value on both sides');
  const { group, quantity, year } = value;
  const name = short(group.name);
  const files = others.map(({ from }) => fileName(from)).join(', ');
  return {
    severity: 'error',
    gross: changesConclusion(value, first, reference),
    title: both(
      'Nilai tahun lalu berbeda dari laporan tahun itu',
      'A value of an earlier year differs from the report of that year',
    ),
    message: both(
      `${NAMES[quantity].id} ${year} “${name}” tercetak ${first.text} di ${tables(own.occurrences)} laporan ${later.year}, sedangkan laporan ${year} sendiri (${files}) mencetak ${reference.text} di ${tables(said.occurrences)}.`,
      `${NAMES[quantity].en} ${year} of “${name}” is printed as ${first.text} in ${tables(own.occurrences)} of the report on ${later.year}, but the report on ${year} itself (${files}) prints ${reference.text} in ${tables(said.occurrences)}.`,
    ),
    stated: first.text,
    recomputed: reference.text,
    places: placesOf(value, difference),
    subject: `${group.name}: ${quantity} ${year}`,
  };
}
