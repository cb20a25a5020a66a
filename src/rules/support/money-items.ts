import type { Place } from '../../document/place.js';
import { formatNumber, readRupiah } from '../../numbers/rupiah.js';
import { bestPairs } from '../../records/best-pairs.js';
import { likenessTable } from '../../records/names.js';
import type { Report } from '../../records/report.js';
import type { Money } from './budget-tree.js';
import { cellPlace, tableName } from './evidence.js';
import { oncePerReport } from './memo.js';
import { pkBudgetInForce } from './pk-in-force.js';
import { percentRows } from './program-rows.js';

export type Level = 'program' | 'kegiatan' | 'sub_kegiatan';
export type MoneySource = 'budget' | 'pk' | 'program_performance' | 'work_plan';

/** A program, kegiatan or sub kegiatan of one table, with its amounts in whole rupiah. */
export interface MoneyItem {
  level: Level;
  name: string;
  /** Names of the items above, outermost first. */
  path: string[];
  amounts: Partial<Record<Money, { value: number; place: Place }>>;
  /** Printed absorption. */
  percent: { text: string; place: Place } | null;
  table: string;
  tableId: string;
  source: MoneySource;
  /** From an agreement that was amended, so that it may differ from what was carried out. */
  amended: boolean;
}

const DEPTH: Readonly<Record<Level, number>> = { program: 0, kegiatan: 1, sub_kegiatan: 2 };

function isLevel(level: string): level is Level {
  return level in DEPTH;
}

/** Keeps the names of the open program and kegiatan while the rows of a table go by. */
class Path {
  private names: string[] = [];
  above(level: Level): string[] {
    return this.names.slice(0, DEPTH[level]);
  }
  enter(level: Level, name: string): void {
    this.names = [...this.names.slice(0, DEPTH[level]), name];
  }
}

/** "Sub Kegiatan : Peningkatan …" as the title of a table that has no row for it. */
const TITLE = /^[\s•*–-]*(sub\s*kegiatan|kegiatan|program)\s*[:.]?\s+(.+)$/i;

function titleItem(caption: string): { level: Level; name: string } | null {
  const match = TITLE.exec(caption.trim());
  if (!match?.[1] || !match[2]) return null;
  const level = match[1].toLowerCase().replace(/\s+/g, ' ');
  return {
    level: level === 'sub kegiatan' ? 'sub_kegiatan' : level === 'kegiatan' ? 'kegiatan' : 'program',
    name: match[2],
  };
}

function budgetItems(report: Report): MoneyItem[] {
  return report.records.budget.flatMap((table) => {
    const path = new Path();
    return table.rows.flatMap((row): MoneyItem[] => {
      if (!isLevel(row.level)) return [];
      const above = path.above(row.level);
      path.enter(row.level, row.name);
      const amounts: MoneyItem['amounts'] = {};
      for (const money of ['pagu', 'realisasi'] as const) {
        const value = row[money];
        if (value !== null) amounts[money] = { value, place: cellPlace(table, row, money, formatNumber(value, 0)) };
      }
      const percent =
        row.persen === null ? null : { text: row.persen, place: cellPlace(table, row, 'persen', row.persen) };
      const { level, name } = row;
      return [
        {
          level,
          name,
          path: above,
          amounts,
          percent,
          table: tableName(table),
          tableId: table.id,
          source: 'budget',
          amended: false,
        },
      ];
    });
  });
}

function inputItems(report: Report): MoneyItem[] {
  return report.records.program_performance.flatMap((table) => {
    const path = new Path();
    let owner = titleItem(table.caption);
    let above: string[] = [];
    const printed = percentRows(table);
    return table.rows.flatMap((row): MoneyItem[] => {
      if (isLevel(row.level)) {
        above = path.above(row.level);
        path.enter(row.level, row.name);
        owner = { level: row.level, name: row.name };
      }
      if (row.level !== 'input' || !owner) return [];
      const amounts: MoneyItem['amounts'] = {};
      const [pagu, realisasi] = [readRupiah(row.target ?? ''), readRupiah(row.capaian ?? '')];
      if (pagu !== null && pagu >= 10_000)
        amounts.pagu = { value: pagu, place: cellPlace(table, row, 'target', row.target) };
      if (amounts.pagu && realisasi !== null)
        amounts.realisasi = { value: realisasi, place: cellPlace(table, row, 'capaian', row.capaian) };
      const own = printed.some((entry) => entry.row === row);
      const percent =
        own && row.persen ? { text: row.persen, place: cellPlace(table, row, 'persen', row.persen) } : null;
      return [
        {
          ...owner,
          path: above,
          amounts,
          percent,
          table: tableName(table),
          tableId: table.id,
          source: 'program_performance',
          amended: false,
        },
      ];
    });
  });
}

function planItems(report: Report): MoneyItem[] {
  const plans = report.records.work_plan.flatMap((table) => {
    const path = new Path();
    return table.rows.flatMap((row): MoneyItem[] => {
      if (!isLevel(row.level)) return [];
      const above = path.above(row.level);
      path.enter(row.level, row.name);
      if (row.anggaran === null) return [];
      const place = cellPlace(table, row, 'anggaran', formatNumber(row.anggaran, 0));
      const amounts = { pagu: { value: row.anggaran, place } };
      const { level, name } = row;
      return [
        {
          level,
          name,
          path: above,
          amounts,
          percent: null,
          table: tableName(table),
          tableId: table.id,
          source: 'work_plan',
          amended: false,
        },
      ];
    });
  });
  const pk = pkBudgetInForce(report);
  const agreed = (pk?.rows ?? []).flatMap((row): MoneyItem[] => {
    if (!pk || row.anggaran === null) return [];
    const place = cellPlace(pk, row, 'anggaran', formatNumber(row.anggaran, 0));
    return [
      {
        level: 'program',
        name: row.program,
        path: [],
        amounts: { pagu: { value: row.anggaran, place } },
        percent: null,
        table: tableName(pk),
        tableId: pk.id,
        source: 'pk',
        amended: pk.kind !== 'pk_perubahan',
      },
    ];
  });
  return [...agreed, ...plans];
}

/** Every program, kegiatan and sub kegiatan with an amount, table by table. */
export const moneyItems = oncePerReport((report) => [
  ...budgetItems(report),
  ...inputItems(report),
  ...planItems(report),
]);

/** The same program, kegiatan or sub kegiatan in several tables. */
export type MoneyGroup = MoneyItem[];

const SAME_ITEM = 0.78;
/** A shared kegiatan and program above decide between two names that are about equally alike. */
const PATH_WEIGHT = 0.08;

function likeness(groups: readonly MoneyGroup[], items: readonly MoneyItem[]): number[][] {
  const heads = groups.map((group) => group[0]);
  const names = likenessTable(
    items.map((item) => item.name),
    heads.map((head) => head?.name ?? ''),
  );
  const paths = likenessTable(
    items.map((item) => item.path.at(-1) ?? ''),
    heads.map((head) => head?.path.at(-1) ?? ''),
  );
  return items.map((_, i) =>
    groups.map((_, j) => {
      const name = names[i]?.[j] ?? 0;
      return name < SAME_ITEM ? 0 : name + PATH_WEIGHT * (paths[i]?.[j] ?? 0);
    }),
  );
}

/** Programs, kegiatan and sub kegiatan matched over tables by name, and by the item above where names alone do not decide. */
export const moneyGroups = oncePerReport((report): MoneyGroup[] => {
  const groups: MoneyGroup[] = [];
  const items = moneyItems(report);
  for (const level of ['program', 'kegiatan', 'sub_kegiatan'] as const) {
    const ofLevel: MoneyGroup[] = [];
    for (const tableId of new Set(items.map((item) => item.tableId))) {
      const rows = items.filter((item) => item.level === level && item.tableId === tableId);
      const matches = bestPairs(likeness(ofLevel, rows), SAME_ITEM);
      const fresh: MoneyGroup[] = [];
      for (const [index, row] of rows.entries()) {
        const group = ofLevel[matches.get(index) ?? -1];
        if (group) group.push(row);
        else fresh.push([row]);
      }
      ofLevel.push(...fresh);
    }
    groups.push(...ofLevel);
  }
  return groups;
});
