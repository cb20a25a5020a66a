import { short } from '../support/evidence.js';
import { both, type Tally } from '../support/outcome.js';
import type { Counterparts } from './counterparts.js';
import { type Difference, type Draft, placesOf, tables } from './difference.js';
import { type Judgement, judgeValue } from './judge-value.js';
import { sayingOf, type Value, valuesOf } from './sayings.js';
import { type Dated, fileName } from './year-report.js';

interface Changed {
  value: Value;
  difference: Difference;
}

/** From so many changed targets on, more than half of those compared, the plan itself was changed: one finding then. */
const WHOLE_PLAN = 3;

const TITLE = both('Target Renstra berbeda antartahun', 'A target of the Renstra differs between the years');
const MAY_BE_REVISED = both(
  'Renstra dapat diubah; perubahannya perlu dapat ditunjukkan.',
  'A Renstra can be revised; the revision should be there to show.',
);

/** The last report before that says anything of the target is the one to compare with. */
function judged(later: Dated, value: Value, earlier: readonly Dated[], counterparts: Counterparts): Judgement | null {
  const years = [...new Set(earlier.map(({ year }) => year))].sort((a, b) => b - a);
  for (const year of years) {
    const sayings = earlier
      .filter((report) => report.year === year)
      .map((report) => sayingOf(value, report, counterparts));
    if (sayings.some(({ type }) => type !== 'absent')) return judgeValue(later, value, sayings);
  }
  return null;
}

function ofOne({ value, difference }: Changed): Draft {
  const { own, others } = difference;
  const [said] = others;
  const [stated, before] = [own.occurrences[0]?.text ?? '', said.occurrences[0]?.text ?? ''];
  const { group, year } = value;
  const name = short(group.name);
  const [here, there] = [tables(own.occurrences), tables(said.occurrences)];
  return {
    severity: 'info',
    gross: false,
    title: TITLE,
    message: both(
      `Target Renstra ${year} “${name}” tercetak ${stated} di ${here}, sedangkan laporan ${said.from.year} (${fileName(said.from)}) mencetak ${before} di ${there}. ${MAY_BE_REVISED.id}`,
      `The Renstra target ${year} of “${name}” is printed as ${stated} in ${here}, but the report on ${said.from.year} (${fileName(said.from)}) prints ${before} in ${there}. ${MAY_BE_REVISED.en}`,
    ),
    stated,
    recomputed: before,
    places: placesOf(value, difference),
    subject: `${group.name}: target Renstra ${year}`,
  };
}

function ofPlan(changed: readonly [Changed, ...Changed[]], compared: number): Draft {
  const [{ difference }] = changed;
  const { from } = difference.others[0];
  return {
    ...ofOne(changed[0]),
    message: both(
      `${changed.length} dari ${compared} target Renstra yang dicocokkan berbeda dari laporan ${from.year} (${fileName(from)}), antara lain ${difference.own.occurrences[0]?.text} di sini dan ${difference.others[0].occurrences[0]?.text} di sana untuk “${short(changed[0].value.group.name)}” tahun ${changed[0].value.year}. ${MAY_BE_REVISED.id}`,
      `${changed.length} of ${compared} Renstra targets compared differ from the report on ${from.year} (${fileName(from)}), among them ${difference.own.occurrences[0]?.text} here and ${difference.others[0].occurrences[0]?.text} there for “${short(changed[0].value.group.name)}” in ${changed[0].value.year}. ${MAY_BE_REVISED.en}`,
    ),
    places: changed.flatMap((one) => placesOf(one.value, one.difference)),
    subject: 'target Renstra',
  };
}

/** LTS-01 for the plan of several years: its targets as this report prints them and as the last one did. */
export function checkRenstraTargets(
  tally: Tally,
  later: Dated,
  earlier: readonly Dated[],
  counterparts: Counterparts,
): void {
  const changed: Changed[] = [];
  let held = 0;
  for (const value of valuesOf(later, ['target Renstra'])) {
    const judgement = judged(later, value, earlier, counterparts);
    if (judgement?.type === 'holds') held += 1;
    else if (judgement?.type === 'differs') changed.push({ value, difference: judgement });
    else if (judgement) tally.skip(judgement.reason, value.occurrences[0]?.place);
  }
  for (let index = 0; index < held; index++) tally.hold();
  const [first, ...rest] = changed;
  if (first && changed.length >= WHOLE_PLAN && changed.length > held)
    tally.find(ofPlan([first, ...rest], changed.length + held));
  else for (const one of changed) tally.find(ofOne(one));
}
