import type { RecordKind } from '../records/report.js';
import { type Role, squash } from './columns.js';
import { isMoney } from './money.js';
import type { PlacedTable } from './outline.js';
import { cascadeOf } from './readers/cascade.js';
import type { Column, TableModel } from './table-model.js';

/** More undated target columns than these are years or quarters of a plan, not an agreement. */
const MOST_TARGETS = 2;

export type TableKind = RecordKind | 'scale';

/** Share of the filled cells of a column that are amounts of money (at least one million, grouped). */
function moneyShare(model: TableModel, column: Column): number {
  const filled = model.rows.map((row) => row.texts[column.index] ?? '').filter((text) => /\d/.test(text));
  return filled.length === 0 ? 0 : filled.filter(isMoney).length / filled.length;
}

interface Features {
  has(...roles: Role[]): boolean;
  all(role: Role): Column[];
  context: string;
  money: number;
}

function features(model: TableModel, table: PlacedTable): Features {
  const all = (role: Role) => model.columns.filter((column) => column.role === role);
  return {
    all,
    has: (...roles) => roles.some((role) => all(role).length > 0),
    context: squash([...table.headings, ...table.before.slice(-4).map((p) => p.text), table.caption].join(' ')),
    money: model.columns.filter((column) => moneyShare(model, column) >= 0.5).length,
  };
}

const BAND =
  /(?:[<>≤≥➤]|lebih|kurang|di ?atas|di ?bawah)\s*(?:dari)?\s*\d|\d\s*%?\s*(?:-|–|s\/d|s\.d\.?|sampai)\s*[<≤]?\s*\d/i;

/** Whether the rows of a table are the bands of a predicate scale. */
function isScale(model: TableModel): boolean {
  const banded = model.rows.filter((row) =>
    row.texts.some((text) => BAND.test(text) && text.length < 45 && !/\d{4}/.test(text)),
  );
  return banded.length >= 3 && banded.length >= model.rows.length * 0.6 && model.columns.length <= 6;
}

function distinctYears(columns: Column[]): number {
  return new Set(columns.map((column) => column.year).filter((year) => year !== null)).size;
}

/** Whether most rows begin with a level of the budget tree or with input/output/outcome. */
function hasLevelRows(model: TableModel): boolean {
  const levelled = model.rows.filter((row) =>
    row.texts
      .slice(0, 3)
      .some((text) => /^(?:program|kegiatan|sub\s*kegiatan|input|output|outcome|masukan|keluaran)\b/i.test(text)),
  );
  return levelled.length >= 1 && levelled.length >= model.rows.length * 0.4;
}

function isBelanjaList(model: TableModel): boolean {
  const named = model.rows.filter((row) => row.texts.some((text) => /^\W*belanja\b/i.test(text)));
  return (
    named.length >= 2 && named.length >= model.rows.length * 0.6 && model.rows.some((row) => row.texts.some(isMoney))
  );
}

/**
 * Which records a table holds; more than one kind when it shows performance beside budget, none when it is no
 * table of the contract. Told from the roles of its columns, the kind of its figures and the words around it.
 */
export function classifyTable(model: TableModel, table: PlacedTable): TableKind[] {
  if (model.rows.length === 0) return [];
  if (isScale(model)) return ['scale'];
  if (cascadeOf(table, model)) return ['work_plan'];
  const f = features(model, table);
  const indicator = f.has('indikator', 'sasaran_indikator');
  const measured = f.has('realisasi', 'capaian');
  const named = f.has('program', 'kegiatan', 'sub_kegiatan', 'name');

  if (f.has('quarter') || quarterCells(model)) return ['work_plan'];
  if (f.has('efficiency') && f.has('serapan', 'capaian') && (indicator || f.has('sasaran') || named))
    return ['efficiency'];
  if (f.has('serapan') && f.has('capaian') && f.has('sasaran') && !f.has('pagu')) return ['efficiency'];

  const agreed = /perjanjiankinerja|penetapankinerja/.test(f.context);
  if (agreed && f.has('program_indicator') && f.all('target').length === 1 && !measured && !f.has('pagu', 'goal'))
    return ['pk'];
  const planned =
    f.has('program_indicator', 'sub_kegiatan', 'program', 'kegiatan') &&
    f.has('target') &&
    !measured &&
    !f.has('budget_realisasi');
  if (planned && (f.all('target').length > 1 || (f.has('sasaran', 'goal') && indicator && named))) return ['work_plan'];

  const spends = f.has('pagu', 'pagu_before') && (f.has('budget_realisasi') || (f.has('realisasi') && f.money >= 2));
  const performs = f.has('target') && measured && (indicator || f.has('program_indicator'));
  if (spends && performs && f.all('realisasi').length > 0) {
    if (f.has('program', 'kegiatan')) return ['program_performance', 'budget'];
    return ['realization'];
  }
  if (spends && (named || f.has('sasaran', 'other', 'number'))) return ['budget'];
  if (f.has('target') && f.has('realisasi') && f.money >= 2 && /pendapatan/.test(f.context) && !indicator)
    return ['budget'];
  if (
    f.has('target') &&
    f.has('realisasi', 'capaian') &&
    f.money >= 2 &&
    /anggaran|keuangan|belanja/.test(f.context) &&
    !indicator &&
    !hasLevelRows(model)
  )
    return ['budget'];
  if (isBelanjaList(model) && !indicator) return ['budget'];

  if (f.has('pagu') && f.money >= 1 && named && !f.has('realisasi', 'budget_realisasi')) {
    if (agreed || (f.has('program') && !/rencanaanggaran|rencanakerja/.test(f.context) && model.columns.length <= 5))
      return ['pk_budget'];
    return indicator || f.has('target') ? ['work_plan'] : ['budget'];
  }

  if (
    (named || hasLevelRows(model)) &&
    f.has('target') &&
    measured &&
    (hasLevelRows(model) || f.has('program', 'kegiatan')) &&
    !f.has('sasaran_indikator')
  ) {
    if (!indicator || f.has('program', 'kegiatan', 'sub_kegiatan') || hasLevelRows(model))
      return ['program_performance'];
  }
  if (hasLevelRows(model) && measured && f.has('program', 'kegiatan', 'sub_kegiatan')) return ['program_performance'];
  if (f.has('national') && f.has('realisasi', 'capaian') && indicator) return ['comparison'];
  if (!indicator && !(f.has('sasaran') && f.has('target'))) return countsKind(model, f);

  const timed = [...f.all('target'), ...f.all('realisasi'), ...f.all('capaian'), ...f.all('year_value')];
  const years = distinctYears(timed);
  if (f.has('target_end') && f.has('realisasi', 'capaian') && f.all('realisasi').length <= 2 && !f.has('target'))
    return ['renstra_progress'];
  if (years >= 3 && measured && f.all('realisasi').length + f.all('capaian').length >= 2) return ['trend'];
  if (years >= 3 && !measured && f.has('target')) return ['renstra_target'];
  if (years >= 2 && f.has('year_value') && !f.has('target', 'realisasi')) return ['trend'];
  if (years >= 2 && f.all('realisasi').length >= 2 && !f.has('target')) return ['trend'];
  if (measured || (f.has('condition') && f.has('target') && f.has('realisasi')))
    return years === 2 ? ['realization', 'trend'] : ['realization'];
  if (years >= 2 && f.has('target')) return ['renstra_target'];
  if (f.money === 0 && f.has('formula', 'source') && (!f.has('target') || /indikatorkinerjautama|iku/.test(f.context)))
    return ['iku'];
  if (f.has('target')) return indicator && f.all('target').length <= MOST_TARGETS ? ['pk'] : [];
  if (f.money === 0 && f.has('sasaran') && /indikatorkinerjautama|iku/.test(f.context) && !f.has('goal'))
    return ['iku'];
  return [];
}

function quarterCells(model: TableModel): boolean {
  const quarters = model.rows.filter((row) =>
    row.texts.some((text) => /\b(?:tw|triwulan)\s*\.?\s*(?:[1-4]|I{1,3}V?|IV)\b\s*[:=]/i.test(text)),
  );
  return quarters.length >= 2;
}

function countsKind(model: TableModel, f: Features): TableKind[] {
  if (!f.has('count') || f.money > 0 || model.columns.length > 8) return [];
  const column = f.all('count').at(-1);
  const values = model.rows.map((row) => row.texts[column?.index ?? 0] ?? '').filter(Boolean);
  const whole = values.filter((text) => /^[\d.]{1,9}(?:\s*[a-z]+)?$|^-$/i.test(text.trim()));
  return values.length >= 2 && whole.length >= values.length * 0.8 ? ['counts'] : [];
}
