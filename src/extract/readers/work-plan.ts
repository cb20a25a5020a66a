import type { WorkPlanTable } from '../../records/report.js';
import { squash } from '../columns.js';
import {
  columnsOf,
  headOf,
  placeOf,
  placesOf,
  printedOf,
  type Reading,
  rupiahOf,
  sourceOf,
  textOf,
} from '../reading.js';
import type { BodyRow, Column } from '../table-model.js';

type Row = WorkPlanTable['rows'][number];

/** The columns of one level of the plan: its name, its indicator, its target. */
interface PlanLevel {
  level: Row['level'];
  name: Column;
  indikator: Column | undefined;
  target: Column | undefined;
}

function levelOf(column: Column): Row['level'] | null {
  const key = squash(column.header);
  if (/tujuan|misi/.test(key)) return null;
  if (/^program.*subkegiatan$/.test(key)) return 'program';
  if (/subkegiatan/.test(key)) return 'sub_kegiatan';
  if (/program/.test(key)) return 'program';
  if (/kegiatan/.test(key)) return 'kegiatan';
  return /sasaran|kinerjautama/.test(key) ? 'sasaran' : null;
}

/** Groups of columns from left to right: a name column opens a level, indicator and target columns after it belong to it. */
function planLevels(reading: Reading): PlanLevel[] {
  const levels: PlanLevel[] = [];
  for (const column of reading.model.columns) {
    const current = levels.at(-1);
    if (['sasaran', 'program', 'kegiatan', 'sub_kegiatan', 'name'].includes(column.role)) {
      const level = levelOf(column);
      if (level) levels.push({ level, name: column, indikator: undefined, target: undefined });
    } else if (['indikator', 'program_indicator'].includes(column.role)) {
      if (current && !current.indikator) current.indikator = column;
    } else if (column.role === 'target' && current && !current.target) current.target = column;
  }
  return levels;
}

function rowOf(reading: Reading, row: BodyRow, plan: PlanLevel, amount: Column | undefined): Row | null {
  const own = (column: Column | undefined) => (column && !row.inherited[column.index] ? textOf(row, column) : '');
  const name = own(plan.name);
  const indikator = own(plan.indikator);
  if (name === '' && indikator === '') return null;
  const mixed = plan.level === 'program' && /kegiatan/i.test(plan.name.header) && !/^program\b/i.test(name);
  return {
    level: mixed ? 'kegiatan' : plan.level,
    name,
    indikator,
    target: printedOf(row, plan.target),
    anggaran: rupiahOf(reading, row, amount),
    ...sourceOf(row.place),
    places: {
      name: placeOf(reading, row, plan.name),
      ...placesOf(reading, row, { indikator: plan.indikator, target: plan.target, anggaran: amount }),
    },
  };
}

/** Rencana kerja tahunan or rencana aksi: targets and budget from sasaran down to sub kegiatan. */
export function readWorkPlan(reading: Reading): WorkPlanTable {
  const levels = planLevels(reading);
  const amount = columnsOf(reading, 'pagu').at(-1);
  const deepest = levels.at(-1);
  const rows = reading.rows.flatMap((row) =>
    levels.flatMap((plan) => rowOf(reading, row, plan, plan === deepest ? amount : undefined) ?? []),
  );
  const context = squash([...reading.table.headings, reading.table.caption].join(' '));
  return { ...headOf(reading), kind: /rencanaaksi/.test(context) ? 'action' : 'rkt', rows, places: {} };
}
