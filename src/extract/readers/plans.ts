import type { Place } from '../../document/place.js';
import type { IkuTable, PkTable, RenstraTargetTable } from '../../records/report.js';
import { squash } from '../columns.js';
import { columnsOf, headOf, placeOf, printedOf, type Reading, sourceOf, textOf } from '../reading.js';
import type { BodyRow } from '../table-model.js';
import { indicatorColumn, indicatorRows } from './indicator-rows.js';
import { partedTargets } from './parted-targets.js';

/** Indikator kinerja utama: which indicator measures which sasaran. */
export function readIku(reading: Reading): IkuTable {
  const indicator = columnsOf(reading, 'indikator')[0];
  const rows = indicatorRows(reading, []).map(({ row, sasaran, indikator }) => ({
    sasaran,
    indikator,
    ...sourceOf(row.place),
    places: { indikator: placeOf(reading, row, indicator) },
  }));
  return { ...headOf(reading), rows, places: {} };
}

/** Which agreement a table belongs to: the body's copy, the signed PK, its revision, or the annual plan. */
export function agreementKind(reading: Reading): PkTable['kind'] {
  const { table } = reading;
  const near = squash(
    [...table.headings.slice(-2), ...table.before.slice(-5).map((p) => p.text), table.caption].join(' '),
  );
  if (/rencanakinerja|rkt/.test(squash(table.caption)) && !/perjanjiankinerja/.test(squash(table.caption)))
    return 'rencana_kinerja';
  if (/perjanjiankinerja\W*perubahan|perubahanperjanjiankinerja|pkperubahan|penetapankinerjaperubahan/.test(near))
    return 'pk_perubahan';
  return table.annex ? 'pk' : 'body';
}

/** Perjanjian kinerja: the target agreed for each indicator. With several target columns the last is the year's. */
export function readPk(reading: Reading): PkTable {
  const targets = columnsOf(reading, 'target');
  const whole = targets.find((column) => /tahunan|setahun|target$/.test(squash(column.header))) ?? targets[0];
  const indicator = indicatorColumn(reading, targets);
  const rows = indicatorRows(reading, targets).map(({ row, sasaran, indikator }) => ({
    sasaran,
    indikator,
    target: printedOf(row, whole),
    ...sourceOf(row.place),
    places: { indikator: placeOf(reading, row, indicator), target: placeOf(reading, row, whole) },
  }));
  return { ...headOf(reading), kind: agreementKind(reading), rows: partedTargets(rows), places: {} };
}

/** Whether a row only says that the targets below it are those before or after a revision of the Renstra. */
function revisionOf(row: BodyRow): string | null {
  const texts = row.texts.filter(Boolean);
  return texts.length === 1 && /^(?:sebelum|setelah|sesudah)\s+perubahan/i.test(texts[0] ?? '')
    ? (texts[0] ?? null)
    : null;
}

/** Rows of a table by the revision that they belong to; one part where the table names none. */
function byRevision(rows: BodyRow[]): { revision: string | null; rows: BodyRow[] }[] {
  const parts: { revision: string | null; rows: BodyRow[] }[] = [{ revision: null, rows: [] }];
  for (const row of rows) {
    const revision = revisionOf(row);
    if (revision) parts.push({ revision, rows: [] });
    else parts.at(-1)?.rows.push(row);
  }
  return parts.filter((part) => part.rows.length > 0);
}

/** Targets of the Renstra, year by year; a table each for the targets before and after a revision. */
export function readRenstraTargets(reading: Reading): RenstraTargetTable[] {
  return byRevision(reading.rows).map(({ revision, rows }, index) => {
    const part = { ...reading, rows, id: index === 0 ? reading.id : `${reading.id}.${index + 1}` };
    const table = renstraTargets(part);
    return revision ? { ...table, caption: `${table.caption} (${revision})` } : table;
  });
}

function renstraTargets(reading: Reading): RenstraTargetTable {
  const targets = columnsOf(reading, 'target', 'target_end', 'year_value');
  const indicator = indicatorColumn(reading, targets);
  const goal = columnsOf(reading, 'goal_indicator')[0];
  const ofGoals = reading.rows
    .filter((row) => textOf(row, indicator) === '' && goal && textOf(row, goal) !== '' && !row.inherited[goal.index])
    .map((row) => ({ row, sasaran: '', indikator: textOf(row, goal), column: goal }));
  const ofObjectives = indicatorRows(reading, targets).map((found) => ({ ...found, column: indicator }));
  const rows = [...ofGoals, ...ofObjectives].map(({ row, sasaran, indikator, column: named }) => {
    const values: Record<string, string> = {};
    const places: Record<string, Place> = { indikator: placeOf(reading, row, named) };
    for (const column of targets) {
      const key = column.role === 'target_end' ? 'target_akhir' : `target_${column.year ?? ''}`;
      const text = printedOf(row, column);
      if (text === null || key === 'target_') continue;
      values[key] = text;
      places[key] = placeOf(reading, row, column);
    }
    return { sasaran, indikator, values, ...sourceOf(row.place), places };
  });
  return { ...headOf(reading), rows: rows.filter((row) => Object.keys(row.values).length > 0), places: {} };
}
