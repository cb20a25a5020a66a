import { formatNumber } from '../numbers/rupiah.js';
import { nameLikeness } from '../records/names.js';
import type { Report, WorkPlanTable } from '../records/report.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { budgetTotals } from './support/known-amounts.js';
import { moneyItems } from './support/money-items.js';
import { both, type Tally } from './support/outcome.js';

const SAME = 0.85;
/** Fewer amounts than this are no plan of the whole budget. */
const LEAST_ROWS = 4;

/** A plan that lacks exactly one item of the budget: its amounts add up to the total without that item's. */
function check(tally: Tally, plan: WorkPlanTable, report: Report): void {
  const rows = plan.rows.filter(({ anggaran }) => anggaran !== null);
  const levels = new Set(rows.map(({ level }) => level));
  if (rows.length < LEAST_ROWS || levels.size !== 1) return;
  const sum = rows.reduce((total, { anggaran }) => total + (anggaran ?? 0), 0);
  const totals = budgetTotals(report, 'pagu');
  if (totals.some(({ value }) => value === sum)) {
    tally.hold();
    return;
  }
  const spent = moneyItems(report).filter(({ source, level }) => source === 'budget' && levels.has(level));
  for (const total of totals) {
    const lacking = spent.find(
      ({ name, amounts }) =>
        amounts.pagu?.value === total.value - sum && !rows.some((row) => nameLikeness(row.name, name) >= SAME),
    );
    if (!lacking?.amounts.pagu) continue;
    const [stated, right, gap] = [sum, total.value, total.value - sum].map((value) => formatNumber(value, 0));
    tally.find({
      severity: 'warning',
      gross: false,
      title: both('Rencana kerja tidak memuat satu mata anggaran', 'The work plan lacks one item of the budget'),
      message: both(
        `Anggaran di ${tableName(plan)} berjumlah ${stated}, sedangkan total anggaran ${right}; selisih ${gap} adalah pagu “${short(lacking.name, 70)}”, yang tidak ada atau tidak berisi di rencana itu.`,
        `The amounts of ${tableName(plan)} add up to ${stated}, but the total budget is ${right}; the difference of ${gap} is the ceiling of “${short(lacking.name, 70)}”, which the plan lacks or leaves empty.`,
      ),
      stated: stated ?? '',
      recomputed: right ?? '',
      places: [
        lacking.amounts.pagu.place,
        ...rows.map((row) => cellPlace(plan, row, 'anggaran', formatNumber(row.anggaran ?? 0, 0))),
        total.place,
      ],
      subject: lacking.name,
    });
    return;
  }
}

/** NIL-01 for the budget of the annual plan as a whole. */
export function checkPlanSums(tally: Tally, report: Report): void {
  for (const plan of report.records.work_plan) if (plan.kind === 'rkt') check(tally, plan, report);
}
