/**
 * PK-01: the target that results are measured against is not the one of the performance agreement in force.
 *
 * Why: a lower target than agreed makes a result look better than it is (100% of 80% instead of 100% of 100%).
 * Basis: Permenpan RB 53/2014 (the report measures against the perjanjian kinerja); an amended agreement replaces the first one.
 *
 * Raises: target 80% in the table of results where the amended agreement says 100%; 80% in the body and 100% in the signed agreement.
 * Must not raise: "85" and "85,00"; "100 %" and "100"; a letter beside a number (only a question of conversion); the target of an agreement that
 * was replaced by another value in the amendment.
 */
import type { Report } from '../records/report.js';
import type { Rule } from './rule.js';
import { type Agreed, agreedTargets, IN_FORCE } from './support/agreed-targets.js';
import { copiesThatAgree } from './support/agreement-of-copies.js';
import { short } from './support/evidence.js';
import { type IndicatorGroup, indicatorGroups, type Occurrence } from './support/indicator-index.js';
import { sameMeasure } from './support/measures.js';
import { both, Tally } from './support/outcome.js';

const NOT_AGREED = both(
  'indikator tidak ada dalam perjanjian kinerja',
  'the indicator is not in the performance agreement',
);
const NOT_COMPARABLE = both('huruf dan angka tidak dapat dibandingkan', 'a letter and a number cannot be compared');

const KIND_NAME = {
  pk_perubahan: both('perjanjian kinerja perubahan', 'amended performance agreement'),
  pk: both('perjanjian kinerja', 'performance agreement'),
  body: both('perjanjian kinerja di batang tubuh', 'performance agreement in the body'),
  rencana_kinerja: both('rencana kinerja', 'annual plan'),
} as const;

function compare(tally: Tally, group: IndicatorGroup, measured: readonly Occurrence[], agreed: Agreed): void {
  const differing: Occurrence[] = [];
  for (const occurrence of measured) {
    const verdicts = agreed.targets.map((target) => sameMeasure(target.value, occurrence.value));
    if (verdicts.includes(true)) tally.hold();
    else if (verdicts.includes(false)) differing.push(occurrence);
    else tally.skip(NOT_COMPARABLE, occurrence.place);
  }
  const [reference] = agreed.targets;
  for (const set of copiesThatAgree(differing)) {
    const [first] = set.occurrences;
    if (!first || !reference) continue;
    const tables = [...new Set(set.occurrences.map(({ table }) => table))].join(', ');
    tally.find({
      severity: 'error',
      gross: first.measure === 'target',
      title: both('Target berbeda dari perjanjian kinerja', 'Target differs from the performance agreement'),
      message: both(
        `Target “${short(group.name)}” di ${tables} adalah ${first.text}, sedangkan ${KIND_NAME[agreed.kind].id} menetapkan ${reference.text}.`,
        `The target of “${short(group.name)}” in ${tables} is ${first.text}, but the ${KIND_NAME[agreed.kind].en} sets ${reference.text}.`,
      ),
      stated: first.text,
      recomputed: reference.text,
      places: [...set.occurrences, ...agreed.targets].map(({ place }) => place),
      subject: `${group.name}: target`,
    });
  }
}

const OTHER_PLAN = both(
  'tabel tampaknya memakai target rencana lain',
  'the table seems to use the targets of another plan',
);
const FEWEST = 3;
const COMPARISON_SHARE = 0.5;
const RESULTS_SHARE = 0.9;

/** Tables whose targets differ from the agreement in most indicators (for tables of results: in nearly all) measure against another plan or year. */
function otherPlans(report: Report): Set<string> {
  const counts = new Map<string, { share: number; same: number; different: number }>();
  for (const group of indicatorGroups(report)) {
    const signed = agreedTargets(group, report, ['pk_perubahan', 'pk']);
    const agreed = signed ?? agreedTargets(group, report, ['body']);
    const copies = signed ? (agreedTargets(group, report, ['body'])?.targets ?? []) : [];
    const measured = group.occurrences.filter(
      ({ measure, year }) => measure === 'target' && year === report.entity.year,
    );
    for (const occurrence of [...measured, ...copies]) {
      if (!agreed) continue;
      const verdicts = agreed.targets.map((target) => sameMeasure(target.value, occurrence.value));
      const share = occurrence.source === 'realization' ? RESULTS_SHARE : COMPARISON_SHARE;
      const count = counts.get(occurrence.tableId) ?? { share, same: 0, different: 0 };
      if (verdicts.includes(true)) count.same += 1;
      else if (verdicts.includes(false)) count.different += 1;
      counts.set(occurrence.tableId, count);
    }
  }
  const odd = [...counts].filter(
    ([, { share, same, different }]) => different >= FEWEST && different > (same + different) * share,
  );
  return new Set(odd.map(([id]) => id));
}

export const pkTarget: Rule = {
  code: 'PK-01',
  kind: 'pk_target_mismatch',
  severity: 'error',
  title: both('Target sama dengan perjanjian kinerja yang berlaku', 'Targets are those of the agreement in force'),
  about: both(
    'Target tahun laporan pada tabel realisasi dan perbandingan dicocokkan dengan perjanjian kinerja yang berlaku (perubahan terakhir; bila indikatornya tidak ada di sana, perjanjian yang ditandatangani sebelumnya). Perjanjian di batang tubuh juga dicocokkan dengan yang ditandatangani.',
    'Targets of the reporting year in tables of results and comparison are matched with the agreement in force (the last amendment; where it lacks the indicator, the agreement signed before). The copy in the body is matched with the signed agreement as well.',
  ),
  basis: both('Permenpan RB 53/2014', 'Permenpan RB 53/2014'),
  check(report: Report) {
    const tally = new Tally();
    const odd = otherPlans(report);
    for (const group of indicatorGroups(report)) {
      const targets = group.occurrences.filter(
        ({ measure, year }) => measure === 'target' && year === report.entity.year,
      );
      const measured = targets.filter(({ tableId }) => !odd.has(tableId));
      if (measured.length < targets.length) tally.skip(OTHER_PLAN, targets[0]?.place);
      const agreed = agreedTargets(group, report, IN_FORCE);
      if (agreed) compare(tally, group, measured, agreed);
      else for (const occurrence of measured) tally.skip(NOT_AGREED, occurrence.place);

      const body = agreedTargets(group, report, ['body']);
      const signed = agreedTargets(group, report, ['pk_perubahan', 'pk']);
      const copies = body?.targets.filter(({ tableId }) => !odd.has(tableId)) ?? [];
      if (signed) compare(tally, group, copies, signed);
    }
    return tally;
  },
};
