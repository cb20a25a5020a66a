import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shared } from './shared.js';

/** Inclusive lines of a text export. */
export type Lines = readonly [first: number, last: number];

interface Key {
  records: Record<string, { rows: { line?: number }[] }[]>;
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Reason why an audit cannot be scored against the shared answer keys, or null when it can. */
export function missingScorer(): string | null {
  if (!shared('eval/score_records.py') || !shared('gold')) return 'shared documents are absent (eval, gold)';
  return hasPython ? null : 'python3 is not installed';
}

/**
 * F1 of the records of an audit, as the shared scorer has it, against the rows of the answer key that stand in these lines of the
 * text export.
 * @param audit path of an audit.json with one document
 * @param folder where the key that is cut out is written
 */
export function recordsF1(name: string, lines: readonly Lines[], audit: string, folder: string): number {
  const key: Key = JSON.parse(readFileSync(shared(`gold/${name}.json`) ?? '', 'utf8'));
  const isThere = (line = 0) => lines.some(([first, last]) => first <= line && line <= last);
  const records = Object.entries(key.records).map(([kind, tables]) => [
    kind,
    tables
      .map((table) => ({ ...table, rows: table.rows.filter((row) => isThere(row.line)) }))
      .filter(({ rows }) => rows.length > 0),
  ]);
  const cut = join(folder, 'key.json');
  writeFileSync(cut, JSON.stringify({ ...key, records: Object.fromEntries(records) }));
  const { stdout, stderr } = spawnSync('python3', [shared('eval/score_records.py') ?? '', cut, audit], {
    encoding: 'utf8',
  });
  const [, f1] = /^ALL .* F1 ([\d.]+)$/m.exec(stdout) ?? [];
  if (f1 === undefined) throw new Error(`the scorer gave no F1: ${stdout}${stderr}`);
  return Number(f1);
}
