/**
 * Glossary. The Indonesian terms are the field's own and part of the public contract.
 *
 * - sasaran: strategic objective. indikator: performance indicator. IKU (indikator kinerja utama): key performance indicator.
 * - PK (perjanjian kinerja): the agreed targets of a year; "PK perubahan" replaces it.
 * - target, realisasi, capaian: target, actual value, achievement in percent.
 * - pagu, anggaran: budget ceiling. serapan: budget absorption in percent.
 * - program > kegiatan > sub kegiatan: levels of the budget. belanja: expenditure by type.
 * - predikat, kategori: the word or letter for a score. Renstra: the five-year plan. RKT: the annual plan.
 */
import { z } from 'zod';
import { claimSchema } from './claim.js';
import { placeSchema } from './place.js';
import { printedTableSchema, proseSchema } from './printed.js';

export type { Claim } from './claim.js';
export type { PrintedCell, PrintedTable, Prose } from './printed.js';
export { placeSchema };

/** Provenance of a row: where each of its fields was printed. */
const sourced = {
  page: z.number().int().positive().optional(),
  line: z.number().int().positive().optional(),
  places: z.record(z.string(), placeSchema),
};

/** A value as printed; null where the table has no such column or the cell is empty. */
const printed = z.string().nullable();
/** Whole rupiah as printed; null where the cell is empty, "-" or could not be read with certainty. */
const rupiah = z.number().int().nullable();

export const ikuRowSchema = z.object({ sasaran: z.string(), indikator: z.string(), ...sourced });
export const pkRowSchema = z.object({ sasaran: z.string(), indikator: z.string(), target: printed, ...sourced });
export const pkBudgetRowSchema = z.object({ program: z.string(), anggaran: rupiah, ...sourced });
export const realizationRowSchema = z.object({
  sasaran: z.string(),
  indikator: z.string(),
  target: printed,
  realisasi: printed,
  capaian: printed,
  /** Category printed in the row or ticked in a predicate column. */
  predikat: z.string().nullable(),
  ...sourced,
});
/** Keys of `values` are measure_year: target_2023, realisasi_2021, capaian_2022. */
export const trendRowSchema = z.object({
  indikator: z.string(),
  values: z.record(z.string(), z.string()),
  ...sourced,
});
export const renstraProgressRowSchema = z.object({
  indikator: z.string(),
  target: printed,
  realisasi: printed,
  capaian: printed,
  ...sourced,
});
export const programPerformanceRowSchema = z.object({
  level: z.enum(['program', 'kegiatan', 'sub_kegiatan', 'input', 'output', 'outcome']),
  name: z.string(),
  target: printed,
  capaian: printed,
  persen: printed,
  ...sourced,
});
export const budgetRowSchema = z.object({
  level: z.enum(['program', 'kegiatan', 'sub_kegiatan', 'belanja', 'total', 'pendapatan']),
  name: z.string(),
  pagu: rupiah,
  realisasi: rupiah,
  persen: printed,
  ...sourced,
});
export const efficiencyRowSchema = z.object({
  sasaran: z.string(),
  capaian: printed,
  serapan: printed,
  efisiensi: printed,
  ...sourced,
});
export const countRowSchema = z.object({ label: z.string(), jumlah: z.number().int().nullable(), ...sourced });

/** Targets per year of the Renstra; keys of `values` are target_year. */
export const renstraTargetRowSchema = z.object({
  sasaran: z.string(),
  indikator: z.string(),
  values: z.record(z.string(), z.string()),
  ...sourced,
});
/** This year's value beside a national, provincial or regency standard. */
export const comparisonRowSchema = z.object({
  sasaran: z.string(),
  indikator: z.string(),
  realisasi: printed,
  pembanding: printed,
  ...sourced,
});
/** A row of the annual plan (RKT) or action plan (rencana aksi). */
export const workPlanRowSchema = z.object({
  level: z.enum(['sasaran', 'program', 'kegiatan', 'sub_kegiatan']),
  name: z.string(),
  indikator: z.string(),
  target: printed,
  anggaran: rupiah,
  ...sourced,
});

function table<R extends z.ZodType>(row: R) {
  return z.object({
    /** Stable within the document: "budget-1". Places of cells name it in `table`. */
    id: z.string(),
    caption: z.string(),
    /** The printed number, "3.1", where the caption has one. */
    number: z.string().nullable(),
    /** The year that the table is about, where its caption or header says so. */
    year: z.number().int().nullable(),
    page: z.number().int().positive().optional(),
    line: z.number().int().positive().optional(),
    rows: z.array(row),
    /** Places of the table's own total or average. */
    places: z.record(z.string(), placeSchema),
  });
}

export const recordsSchema = z.object({
  iku: z.array(table(ikuRowSchema)),
  pk: z.array(table(pkRowSchema).extend({ kind: z.enum(['body', 'pk', 'pk_perubahan', 'rencana_kinerja']) })),
  pk_budget: z.array(
    table(pkBudgetRowSchema).extend({ kind: z.enum(['body', 'pk', 'pk_perubahan', 'rencana_kinerja']), total: rupiah }),
  ),
  realization: z.array(table(realizationRowSchema).extend({ average: printed })),
  trend: z.array(table(trendRowSchema)),
  renstra_progress: z.array(table(renstraProgressRowSchema)),
  program_performance: z.array(table(programPerformanceRowSchema)),
  budget: z.array(table(budgetRowSchema)),
  efficiency: z.array(table(efficiencyRowSchema)),
  counts: z.array(table(countRowSchema).extend({ total: z.number().int().nullable() })),
  renstra_target: z.array(table(renstraTargetRowSchema)),
  comparison: z.array(table(comparisonRowSchema)),
  work_plan: z.array(table(workPlanRowSchema).extend({ kind: z.enum(['rkt', 'action']) })),
});

export const scaleBandSchema = z.object({
  category: z.string(),
  /** Bounds in percent; null where the band is open. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  label: z.string(),
  /** Whether the bound itself belongs to the band ("> 90" and "Lebih dari 100" exclude it). */
  lowInclusive: z.boolean(),
  highInclusive: z.boolean(),
  /** The band as printed. */
  printed: z.string(),
  place: placeSchema,
});

export const policySchema = z.object({
  /** true: the report states that a capaian above 100 counts as 100; false: it says or shows otherwise; null: nothing is said. */
  cap_over_100: z.boolean().nullable(),
  /** Formula stated for "lower is better" indicators: (2T−R)/T, or T/R; null where none is stated. */
  negative_formula: z.enum(['two_target_minus_realization', 'target_over_realization']).nullable(),
  negative_formula_stated: z.boolean(),
  /** Where the policy and the formulas are printed. */
  places: z.array(placeSchema),
});

export const entitySchema = z.object({
  name: z.string().nullable(),
  regency: z.string().nullable(),
  /** The reporting year. */
  year: z.number().int().nullable(),
});

export const unreadSchema = z.object({ place: placeSchema, reason: z.string() });

export const reportSchema = z.object({
  entity: entitySchema,
  policy: policySchema,
  scale: z.array(scaleBandSchema),
  records: recordsSchema,
  /** Every table in document order, as printed. */
  tables: z.array(printedTableSchema),
  prose: z.array(proseSchema),
  claims: z.array(claimSchema),
  coverage: z.object({ rows: z.number().int(), unread: z.array(unreadSchema) }),
});

/** Everything that was read from one document, validated. What the rules work on. */
export type Report = z.infer<typeof reportSchema>;
export type Records = z.infer<typeof recordsSchema>;
export type RecordKind = keyof Records;
export type Entity = z.infer<typeof entitySchema>;
export type Policy = z.infer<typeof policySchema>;
export type ScaleBand = z.infer<typeof scaleBandSchema>;
export type Unread = z.infer<typeof unreadSchema>;
export type IkuTable = Records['iku'][number];
export type PkTable = Records['pk'][number];
export type PkBudgetTable = Records['pk_budget'][number];
export type RealizationTable = Records['realization'][number];
export type TrendTable = Records['trend'][number];
export type RenstraProgressTable = Records['renstra_progress'][number];
export type ProgramPerformanceTable = Records['program_performance'][number];
export type BudgetTable = Records['budget'][number];
export type EfficiencyTable = Records['efficiency'][number];
export type RenstraTargetTable = Records['renstra_target'][number];
export type ComparisonTable = Records['comparison'][number];
export type WorkPlanTable = Records['work_plan'][number];
export type CountTable = Records['counts'][number];

/** Every kind of record, without a table. */
export function emptyRecords(): Records {
  return Object.fromEntries(Object.keys(recordsSchema.shape).map((kind) => [kind, []])) as unknown as Records;
}
