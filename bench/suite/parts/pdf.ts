import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { isInstalled, runCommand } from '../../measure/run-command.js';
import { inTurns, median } from '../../measure/statistics.js';
import { pdfsIn } from '../../tables/limits.js';
import type { Figure, Measurement, Part } from '../part.js';
import type { Pass } from '../sides/protocol.js';
import { Side } from '../sides/side.js';

const BAR = 1.4;

/** One report: the audit against each of the others, and milliseconds a page. */
interface Row {
  file: string;
  wall: number;
  cpu: number;
  poppler: number | null;
  perPage: number;
}

function mustPass(pass: Pass | null, file: string): Pass {
  if (!pass) throw new Error(`${file} was read at first and then not`);
  return pass;
}

async function measureReport(file: string, audit: Side, bare: Side, rounds: number): Promise<Row | null> {
  // Not counted: it warms both processes up, and tells whether it is a report with a text layer.
  const first = await audit.pass([file]);
  if (!first) return null;
  await bare.pass([file]);
  const pass = async (side: Side) => mustPass(await side.pass([file]), file);
  const pairs = await inTurns(
    rounds,
    () => pass(audit),
    () => pass(bare),
  );
  const own = median(pairs.map(([one]) => one.wall));
  const poppler = isInstalled('pdftotext')
    ? median(Array.from({ length: rounds }, () => runCommand('pdftotext', ['-layout', file, '-']).wall * 1000))
    : null;
  return {
    file: basename(file),
    wall: median(pairs.map(([one, other]) => one.wall / other.wall)),
    cpu: median(pairs.map(([one, other]) => one.cpu / other.cpu)),
    poppler: poppler === null ? null : own / poppler,
    perPage: own / first.pages,
  };
}

function summary(rows: readonly Row[]): Measurement {
  const of = (value: (row: Row) => number) => median(rows.map(value));
  const popplers = rows.flatMap(({ poppler }) => poppler ?? []);
  const figures: Figure[] = [
    { name: 'audit / bare pdf.js, clock', value: of(({ wall }) => wall), unit: '×', better: 'lower', bar: BAR },
    { name: 'audit / bare pdf.js, processor time', value: of(({ cpu }) => cpu), unit: '×', better: 'lower', bar: BAR },
    { name: 'worst report, processor time', value: Math.max(...rows.map(({ cpu }) => cpu)), unit: '×' },
    { name: 'a page, clock', value: of(({ perPage }) => perPage), unit: 'ms' },
  ];
  if (popplers.length > 0)
    figures.push({ name: 'audit / pdftotext -layout, clock', value: median(popplers), unit: '×', better: 'lower' });
  const notes = rows.map(
    ({ file, wall, cpu, poppler, perPage }) =>
      `${file}: ${wall.toFixed(2)} × pdf.js (processor ${cpu.toFixed(2)}), ${poppler === null ? '' : `${poppler.toFixed(1)} × pdftotext, `}${perPage.toFixed(1)} ms a page`,
  );
  return { figures, notes: popplers.length > 0 ? notes : [...notes, 'pdftotext is not installed: left out'] };
}

/** Real reports with a text layer, one at a time: medians over the reports of the medians over the rounds. */
export const pdf: Part = {
  name: 'pdf',
  about: 'audit of PDFs against a bare pdf.js pass over the same pages, and against pdftotext',
  async measure({ reports, rounds }) {
    if (!existsSync(reports)) return { figures: [], notes: [`${reports} is absent: left out`] };
    const [audit, bare] = [new Side('audit'), new Side('pdfjs')];
    try {
      const rows: Row[] = [];
      const left: string[] = [];
      for (const file of await pdfsIn(reports)) {
        const row = await measureReport(file, audit, bare, rounds);
        if (row) rows.push(row);
        else left.push(`${basename(file)} has no text layer: left out`);
      }
      if (rows.length === 0) return { figures: [], notes: left };
      const { figures, notes } = summary(rows);
      return { figures, notes: [...notes, ...left] };
    } finally {
      audit.close();
      bare.close();
    }
  },
};
