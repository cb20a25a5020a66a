import type { SheetCell, SheetRow, Worksheet } from '../findings/worksheet.js';
import { agreement } from '../numbers/readings.js';
import type { Policy, ProgramPerformanceTable, Records } from '../records/report.js';
import { achievements } from '../rules/support/achievements.js';
import { cellPlace } from '../rules/support/evidence.js';
import { absorptionOf, type PercentRow, percentRows } from '../rules/support/program-rows.js';
import { formulaName, recomputedBy } from './achievement.js';
import { captionRow, operand, place, placeOf, text } from './cells.js';
import { comparison, exact, type Recomputed } from './compare.js';

type Row = ProgramPerformanceTable['rows'][number];
const DEPTH: Readonly<Record<Row['level'], number>> = {
  program: 0,
  kegiatan: 1,
  sub_kegiatan: 2,
  input: 3,
  output: 3,
  outcome: 3,
};

/** The absorption of the input row, which many reports print on the output row below it. */
const INPUT_FORMULA = 'R/T × 100 (input)';

interface Source {
  percent: PercentRow;
  /** Where the input row of the same sub kegiatan stands in the sheet. */
  inputAt: number | null;
}

/** What the printed percentage can be: target against capaian, or the absorption of the input row. */
function candidates({ percent, inputAt }: Source, policy: Policy): { recomputed: Recomputed; name: string }[] {
  const { row, input, kind } = percent;
  const [goal, result] = [operand(row.target).value, operand(row.capaian).value];
  const own =
    kind === 'absorption' || !goal || !result
      ? []
      : (achievements(row.target, row.capaian, policy, row.name) ?? []).flatMap((computed) => {
          const recomputed = recomputedBy(computed, goal.value, result.value);
          return recomputed ? [{ recomputed, name: formulaName(computed) }] : [];
        });
  const absorbed = input && inputAt !== null ? absorptionOf(input) : null;
  if (!absorbed) return own;
  const spent = exact(`{realisasi:${inputAt}}/{target:${inputAt}}*100`, absorbed);
  return kind === 'achievement'
    ? [...own, { recomputed: spent, name: INPUT_FORMULA }]
    : [{ recomputed: spent, name: kind === 'either' ? INPUT_FORMULA : 'R/T × 100' }, ...own];
}

function comparedCells(source: Source, policy: Policy): Record<string, SheetCell> {
  const { percent } = source.percent;
  const all = candidates(source, policy);
  const chosen = all.find(({ recomputed }) => agreement(percent, recomputed.range)) ?? all[0];
  if (!chosen) return { verdict: { type: 'verdict', condition: null, verdict: 'not_judged' } };
  return { formula: text(chosen.name), ...comparison({ printed: 'percent' }, percent, chosen.recomputed) };
}

function tableRows(table: ProgramPerformanceTable, first: number, policy: Policy): SheetRow[] {
  const percents = new Map(percentRows(table).map((percent) => [percent.row, percent]));
  return table.rows.map((row): SheetRow => {
    const percent = percents.get(row);
    const input = percent?.input ? table.rows.indexOf(percent.input.row) : -1;
    const compared = percent
      ? comparedCells({ percent, inputAt: input < 0 ? null : first + input }, policy)
      : row.persen === null
        ? {}
        : { verdict: { type: 'verdict', condition: null, verdict: 'not_judged' } as const };
    return {
      style: 'row',
      depth: DEPTH[row.level],
      cells: {
        place: place(placeOf(row)),
        name: text(row.name),
        target_text: text(row.target),
        realisasi_text: text(row.capaian),
        percent_text: text(row.persen),
        target: operand(row.target).cell,
        realisasi: operand(row.capaian).cell,
        percent: operand(row.persen, 'percent').cell,
        ...compared,
      },
      judged: percent ? [cellPlace(table, row, 'persen', row.persen)] : [],
    };
  });
}

/** Target, capaian and percentage of programs, kegiatan and sub kegiatan with their inputs and outputs. */
export function programmesSheet({ program_performance }: Records, policy: Policy): Worksheet {
  const rows: SheetRow[] = [];
  for (const table of program_performance) {
    if (table.rows.length === 0) continue;
    rows.push(captionRow(table, table.id));
    rows.push(...tableRows(table, rows.length, policy));
  }
  return {
    id: 'programmes',
    columns: [
      { key: 'place', format: 'text' },
      { key: 'name', format: 'name' },
      { key: 'target_text', format: 'text' },
      { key: 'realisasi_text', format: 'text' },
      { key: 'percent_text', format: 'text' },
      { key: 'target', format: 'measure' },
      { key: 'realisasi', format: 'measure' },
      { key: 'percent', format: 'decimal' },
      { key: 'formula', format: 'text' },
      { key: 'recomputed', format: 'decimal' },
      { key: 'difference', format: 'decimal' },
      { key: 'above', format: 'decimal' },
      { key: 'below', format: 'decimal' },
      { key: 'verdict', format: 'verdict' },
    ],
    rows,
  };
}
