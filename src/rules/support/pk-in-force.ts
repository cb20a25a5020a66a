import type { PkBudgetTable, PkTable, Report } from '../../records/report.js';

interface Agreed {
  kind: PkTable['kind'];
  year: number | null;
  caption: string;
}

const RANK: Readonly<Record<PkTable['kind'], number>> = { pk_perubahan: 0, pk: 1, body: 2, rencana_kinerja: 3 };

/** A plan of several years that stands where an agreement is looked for. */
const PLAN = /\b(?:renstra|rencana\s+strategis|rpjmd?|jangka\s+menengah)\b/i;

function ofTheYear<T extends Agreed>(tables: readonly T[], year: number | null): T[] {
  return tables.filter(
    (table) =>
      table.kind !== 'rencana_kinerja' &&
      (!PLAN.test(table.caption) || /perjanjian/i.test(table.caption)) &&
      (table.year === null || year === null || table.year === year),
  );
}

/** The tables of performance agreements of the reporting year: amended ones first, then signed ones, then the copy in the body. */
export function pksInOrder(report: Report): PkTable[] {
  return ofTheYear(report.records.pk, report.entity.year).sort((a, b) => RANK[a.kind] - RANK[b.kind]);
}

/** The tables of the agreement in force: all those of the best kind, since the agreement of an office may come in parts. */
export function pksInForce(report: Report): PkTable[] {
  const ordered = pksInOrder(report);
  return ordered.filter((table) => table.kind === ordered[0]?.kind);
}

/** The budget of the agreement in force: the last one of the best kind. */
export function pkBudgetInForce(report: Report): PkBudgetTable | null {
  const ordered = ofTheYear(report.records.pk_budget, report.entity.year).sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  return ordered.findLast((table) => table.kind === ordered[0]?.kind) ?? null;
}
