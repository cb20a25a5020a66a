import type { IkuTable, PkTable, RenstraTargetTable } from '../../records/report.js';
import { squash } from '../columns.js';
import { columnsOf, headOf, placeOf, printedOf, type Reading, sourceOf, textOf } from '../reading.js';
import { indicatorColumn, indicatorRows } from './indicator-rows.js';

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
  const near = squash([...table.headings.slice(-2), ...table.before.slice(-5).map((p) => p.text), table.caption].join(' '));
  if (/rencanakinerja|rkt/.test(squash(table.caption)) && !/perjanjiankinerja/.test(squash(table.caption))) return 'rencana_kinerja';
  if (/perjanjiankinerja\W*perubahan|perubahanperjanjiankinerja|pkperubahan|penetapankinerjaperubahan/.test(near)) return 'pk_perubahan';
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
  return { ...headOf(reading), kind: agreementKind(reading), rows, places: {} };
}

/** Targets of the Renstra, year by year. */
export function readRenstraTargets(reading: Reading): RenstraTargetTable {
  const targets = columnsOf(reading, 'target', 'target_end', 'year_value');
  const indicator = columnsOf(reading, 'indikator', 'goal_indicator')[0];
  const goal = columnsOf(reading, 'goal_indicator')[0];
  const rows = indicatorRows(reading, targets).map(({ row, sasaran, indikator }) => {
    const values: Record<string, string> = {};
    const places = { indikator: placeOf(reading, row, indicator ?? goal) } as Record<string, ReturnType<typeof placeOf>>;
    for (const column of targets) {
      const key = column.role === 'target_end' ? 'target_akhir' : `target_${column.year ?? ''}`;
      const text = textOf(row, column);
      if (!text || key === 'target_') continue;
      values[key] = text;
      places[key] = placeOf(reading, row, column);
    }
    return { sasaran, indikator, values, ...sourceOf(row.place), places };
  });
  return { ...headOf(reading), rows: rows.filter((row) => Object.keys(row.values).length > 0), places: {} };
}
