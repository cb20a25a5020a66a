import type { ProgramPerformanceTable } from '../../records/report.js';
import { type BudgetLevel, budgetLevels, type LevelBook, splitLevelLabel } from '../levels.js';
import {
  columnsOf,
  headOf,
  placeOf,
  placesOf,
  printedOf,
  type Reading,
  sourceOf,
  summaryOf,
  textOf,
} from '../reading.js';
import type { BodyRow, Column } from '../table-model.js';

type Level = ProgramPerformanceTable['rows'][number]['level'];

const STAGES: [Level, RegExp][] = [
  ['input', /^(?:masukan\s*\/\s*)?(?:input|masukan)\b/i],
  ['output', /^(?:keluaran\s*\/\s*)?(?:output|keluaran)\b/i],
  ['outcome', /^(?:hasil\s*\/\s*)?(?:outcome|hasil)\s*(?:\/|:|$)/i],
];

function stageOf(text: string): Level | null {
  return STAGES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** "Input : anggaran yang dibutuhkan" without its label. */
function withoutLabel(text: string): string {
  return text
    .replace(/^(?:[a-z]+\s*\/\s*)?(?:input|output|outcome|masukan|keluaran|hasil)\s*(?:\/\s*[a-z]+\s*)?:\s*/i, '')
    .replace(/^:\s*/, '')
    .trim();
}

interface NamedRow {
  row: BodyRow;
  level: Level | null;
  label: string;
  name: string;
  number: string;
  column: Column | undefined;
}

function nameRows(reading: Reading): NamedRow[] {
  const names = columnsOf(
    reading,
    'program',
    'kegiatan',
    'sub_kegiatan',
    'name',
    'other',
    'indikator',
    'program_indicator',
  ).filter((column) => column.index < (columnsOf(reading, 'target')[0]?.index ?? 99));
  const number = columnsOf(reading, 'number')[0];
  const result: NamedRow[] = [];
  let stage: Level | null = null;
  for (const row of reading.rows) {
    if (summaryOf(row)) continue;
    const filled = names.filter((column) => textOf(row, column) !== '' && !row.inherited[column.index]);
    const labelColumn = filled[0];
    if (!labelColumn) continue;
    const first = textOf(row, labelColumn);
    const labelled = stageOf(first) ?? stageOf(textOf(row, number));
    const second = filled.length > 1 ? filled[1] : undefined;
    const staged = labelled !== null && second !== undefined;
    if (/^penjelasan|^keterangan/i.test(first)) {
      stage = null;
      continue;
    }
    if (labelled !== null) stage = labelled;
    else if (labelColumn.role !== 'other' && names.some((column) => column.role === 'other') && stage === 'output')
      stage = 'output';
    else stage = null;
    const level = labelled ?? (stage && /^:/.test(first) ? stage : stage);
    const label = splitLevelLabel(first);
    if (
      level === null &&
      ['indikator', 'program_indicator'].includes(labelColumn.role) &&
      names.some((column) => column.role === 'program')
    ) {
      const above = result.at(-1)?.level;
      result.push({
        row,
        level: above === 'program' ? 'outcome' : 'output',
        label: first,
        name: first,
        number: '',
        column: labelColumn,
      });
      continue;
    }
    const column = staged ? second : labelColumn;
    const name = level
      ? withoutLabel(textOf(row, column))
      : /^[^:]{3,14}:/.test(first) && label.level
        ? label.name
        : first;
    const own = level ?? (labelled ? null : (label.level ?? continuedLevel(first, result)));
    result.push({ row, level: own, label: first, name, number: textOf(row, number), column });
  }
  return result;
}

const ITEM_NUMBER = /^(?:sub\s*kegiatan\s*:?|kegiatan\s*:?)?\s*(\d{1,2})\s*[.)]/i;

/** "2. Koordinasi …" after "Sub Kegiatan : 1. Penyusunan …" is of the same level: only the first of a list is labelled. */
function continuedLevel(text: string, above: NamedRow[]): Level | null {
  const number = Number(ITEM_NUMBER.exec(text)?.[1] ?? 0);
  if (number < 2) return null;
  const before = above.findLast(
    (row) => row.level !== 'output' && row.level !== 'outcome' && ITEM_NUMBER.test(row.label),
  );
  return before && Number(ITEM_NUMBER.exec(before.label)?.[1]) === number - 1 ? before.level : null;
}

/** Target, capaian and % of programmes, kegiatan and sub kegiatan, with their input, output and outcome. */
export function readProgramPerformance(reading: Reading, book: LevelBook): ProgramPerformanceTable {
  const target = columnsOf(reading, 'target')[0];
  const realized = columnsOf(reading, 'realisasi')[0];
  const achievements = columnsOf(reading, 'capaian');
  const percents = columnsOf(reading, 'percent');
  const achieved = realized ?? achievements[0];
  const percent = percents[0] ?? (realized ? achievements[0] : achievements[1]);
  const named = nameRows(reading);
  const open = named.filter((row) => row.level === null);
  const guessed: BudgetLevel[] = budgetLevels(
    open.map(({ number, name, row }) => ({
      number,
      name,
      pagu: null,
      realisasi: null,
      italic: row.italic,
      bold: row.bold,
    })),
    book,
  );
  const labelled = named.length - open.length >= named.length * 0.4;
  const rows = named.map(({ row, level, label, name, column }, index) => {
    const above = named[index - 1]?.level;
    const listed = labelled && (ITEM_NUMBER.test(label) || above === 'sub_kegiatan') ? 'sub_kegiatan' : undefined;
    const guess = listed ?? guessed[open.findIndex((candidate) => candidate.row === row)];
    const known: Level = level ?? (guess === 'program' || guess === 'sub_kegiatan' ? guess : 'kegiatan');
    return {
      level: known,
      name,
      target: printedOf(row, target),
      capaian: printedOf(row, achieved),
      persen: printedOf(row, percent),
      ...sourceOf(row.place),
      places: {
        name: placeOf(reading, row, column),
        ...placesOf(reading, row, { target, capaian: achieved, persen: percent }),
      },
    };
  });
  return { ...headOf(reading), rows, places: {} };
}
