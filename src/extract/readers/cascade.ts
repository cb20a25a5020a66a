import type { WorkPlanTable } from '../../records/report.js';
import type { PlacedTable } from '../outline.js';
import { headOf, type Reading, sourceOf } from '../reading.js';
import type { TableModel } from '../table-model.js';

const NAME =
  '(?:Jumlah|Persentase|Prosentase|Presentase|Nilai|Ind[ei][ckx]s?|Cakupan|Tingkat|Rata-rata|Terselenggara\\w*|Terlaksana\\w*)';
const TARGETED = new RegExp(
  `(${NAME}\\b(?:(?!${NAME}\\b|\\(|\\bTarget).){6,220})[\\s(,:]*Target\\s*:?\\s*([^()]{1,24}(?:\\(\\d+\\))?)\\)`,
  'gi',
);

/** Levels that the first cell of a row of a cascade names. */
const LEVELS: [WorkPlanTable['rows'][number]['level'], RegExp][] = [
  ['sub_kegiatan', /sub\s*kegiatan/i],
  ['kegiatan', /kegiatan/i],
  ['program', /program/i],
  ['sasaran', /sasaran|tujuan/i],
];

/** Whether a table is a cascade: cells of running text with "(Target : …)" after each indicator. */
export function isCascade(model: TableModel): boolean {
  const found = model.rows.flatMap((row) => row.texts.flatMap((text) => [...text.matchAll(TARGETED)]));
  return found.length >= 3;
}

/** The indicators and targets of a cascade (pohon kinerja) drawn as a table: each cell lists several of them. */
export function readCascade(reading: Reading): WorkPlanTable {
  const rows = reading.rows.flatMap((row) => {
    const level = LEVELS.find(([, pattern]) => pattern.test(row.texts[0] ?? ''))?.[0] ?? 'kegiatan';
    return row.texts.flatMap((text, column) =>
      [...text.matchAll(TARGETED)].map((match) => {
        const place = { ...(row.cells[column]?.place ?? row.place), table: reading.id };
        const indikator = (match[1] ?? '').replace(/[\s(:,]+$/, '').trim();
        const target = (match[2] ?? '').trim();
        return {
          level,
          name: '',
          indikator,
          target,
          anggaran: null,
          ...sourceOf(row.place),
          places: { indikator: { ...place, text: indikator }, target: { ...place, text: target } },
        };
      }),
    );
  });
  return { ...headOf(reading), kind: 'rkt', rows, places: {} };
}

/** Kept apart from tables with columns: a cascade has no header. */
export function cascadeOf(table: PlacedTable, model: TableModel): boolean {
  return model.headerRows === 0 && table.grid.rows >= 2 && isCascade(model);
}
