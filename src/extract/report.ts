import type { Block } from '../document/document.js';
import {
  type Claim,
  emptyRecords,
  type PrintedTable,
  type RecordKind,
  type Records,
  type Report,
  reportSchema,
  type ScaleBand,
  type Unread,
} from '../records/report.js';
import { readClaims } from './claims/claims.js';
import { explanationClaims } from './claims/explanations.js';
import { classifyTable, type TableKind } from './classify.js';
import { continueTables } from './continuation.js';
import { unreadCells, unreadFigures } from './doubts.js';
import { readEntity } from './entity.js';
import { type LevelBook, splitLevelLabel } from './levels.js';
import { listTables } from './lists.js';
import { settleObjectives } from './objectives.js';
import { type Outline, outline, type PlacedTable } from './outline.js';
import { readPolicy } from './policy.js';
import { printedTable } from './printed-table.js';
import { readBudget, readPkBudget } from './readers/budget.js';
import { cascadeOf, readCascade } from './readers/cascade.js';
import { readCounts } from './readers/counts.js';
import { readComparison, readEfficiency, readRealization, readRenstraProgress, readTrend } from './readers/measures.js';
import { readIku, readPk, readRenstraTargets } from './readers/plans.js';
import { readProgramPerformance } from './readers/program-performance.js';
import { readWorkPlan } from './readers/work-plan.js';
import type { Reading } from './reading.js';
import { joinedRows } from './rows.js';
import { scaleFromList, scaleFromTable } from './scale.js';
import { modelTable, type TableModel } from './table-model.js';

interface ClassifiedTable {
  table: PlacedTable;
  model: TableModel;
  kinds: TableKind[];
}

/** Names that any table prints with their level ("Sub kegiatan: …"). */
function levelBook(tables: ClassifiedTable[]): LevelBook {
  const book: LevelBook = [];
  for (const { model, kinds } of tables) {
    if (!kinds.includes('program_performance') && !kinds.includes('budget')) continue;
    for (const row of model.rows) {
      for (const text of row.texts.slice(0, 3)) {
        if (!/^[^:]{3,14}:/.test(text)) continue;
        const { level, name } = splitLevelLabel(text);
        if (level && name.length > 8) book.push({ level, name });
      }
    }
  }
  return book;
}

function readTable(
  kind: RecordKind,
  reading: Reading,
  records: Records,
  year: number | null,
  book: LevelBook,
): Claim[] {
  switch (kind) {
    case 'iku':
      records.iku.push(readIku(reading));
      break;
    case 'pk':
      records.pk.push(readPk(reading));
      break;
    case 'pk_budget':
      records.pk_budget.push(readPkBudget(reading));
      break;
    case 'realization':
      records.realization.push(readRealization(reading, year));
      break;
    case 'trend':
      records.trend.push(readTrend(reading));
      break;
    case 'renstra_progress':
      records.renstra_progress.push(readRenstraProgress(reading));
      break;
    case 'program_performance': {
      const table = readProgramPerformance(reading, book);
      records.program_performance.push(table);
      return explanationClaims(reading, table);
    }
    case 'budget':
      records.budget.push(readBudget(reading, book));
      break;
    case 'efficiency':
      records.efficiency.push(readEfficiency(reading));
      break;
    case 'counts':
      records.counts.push(readCounts(reading));
      break;
    case 'renstra_target':
      records.renstra_target.push(...readRenstraTargets(reading));
      break;
    case 'comparison':
      records.comparison.push(readComparison(reading));
      break;
    case 'work_plan':
      records.work_plan.push(cascadeOf(reading.table, reading.model) ? readCascade(reading) : readWorkPlan(reading));
      break;
  }
  return [];
}

function classified(outlined: Outline): ClassifiedTable[] {
  return continueTables(outlined.tables).map((table) => {
    const model = modelTable(table.grid);
    return { table, model, kinds: classifyTable(model, table) };
  });
}

/** The records in the order of the document, without tables that have no rows; budgets that show what was spent before plans. */
function ordered(records: Records): Records {
  const position = (table: { page?: number; line?: number }) => table.page ?? table.line ?? 0;
  const kept = { ...records };
  for (const kind of Object.keys(records) as RecordKind[]) {
    const tables = [...records[kind]]
      .filter((table) => table.rows.length > 0)
      .sort((a, b) => position(a) - position(b));
    Object.assign(kept, { [kind]: tables });
  }
  const spends = (table: Records['budget'][number]) => table.rows.some((row) => row.realisasi !== null);
  kept.budget = [...kept.budget.filter(spends), ...kept.budget.filter((table) => !spends(table))];
  return kept;
}

function rowCount(records: Records): number {
  return Object.values(records).reduce(
    (sum, tables) => sum + tables.reduce((rows: number, table: { rows: unknown[] }) => rows + table.rows.length, 0),
    0,
  );
}

/**
 * Reads the records, the report's own rules and its claims out of a laid-out document.
 * Every value keeps its place; what cannot be read with certainty is in `coverage.unread`, never guessed.
 */
export function extractReport(blocks: readonly Block[]): Report {
  const outlined = outline(blocks);
  const tables = classified(outlined);
  const entity = readEntity(blocks);
  const book = levelBook(tables);
  const records = emptyRecords();
  const unread: Unread[] = [];
  const explained: Claim[] = [];
  const printed: PrintedTable[] = [];
  let scale: ScaleBand[] = [];
  for (const { table, model, kinds } of tables) {
    const rows = joinedRows(model);
    const [first] = kinds.filter((kind) => kind !== 'scale');
    const id = first ? `${first}-${records[first].length + 1}` : `table-${printed.length + 1}`;
    printed.push(printedTable({ table, model, rows, id, kinds }));
    unread.push(...unreadCells(table.grid.cells, id));
    for (const kind of kinds) {
      if (kind === 'scale') {
        if (scale.length === 0) scale = scaleFromTable(model);
        continue;
      }
      explained.push(
        ...readTable(
          kind,
          { model, table, rows, id: `${kind}-${records[kind].length + 1}`, unread },
          records,
          entity.year,
          book,
        ),
      );
    }
  }
  unread.push(...unreadFigures(outlined.paragraphs.map(({ paragraph }) => paragraph)));
  listTables(outlined, records);
  settleObjectives(records);
  if (scale.length === 0) scale = scaleFromList(outlined.paragraphs);
  const kept = ordered(records);
  const prose = outlined.paragraphs.map(({ paragraph, headings, level }) => ({
    text: paragraph.text,
    place: paragraph.place,
    ...(paragraph.lines && { lines: paragraph.lines }),
    headings,
    level,
  }));
  return reportSchema.parse({
    entity,
    policy: readPolicy(outlined.paragraphs, scale),
    scale,
    records: kept,
    tables: printed,
    prose,
    claims: [...readClaims(outlined.paragraphs, { entity, records: kept, scale }), ...explained],
    coverage: { rows: rowCount(kept), unread },
  } satisfies Report);
}
