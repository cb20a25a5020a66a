import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/command.js';

const CASES = join(ROOT, 'fixtures/conformance');

/** Copies that many of the conformance suite's small reports into a folder: they are audited in milliseconds. */
export function copyTinyReports(folder: string, count: number): void {
  const files = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .slice(0, count);
  if (files.length < count) throw new Error(`only ${files.length} small reports`);
  for (const file of files) copyFileSync(join(CASES, file), join(folder, file.replaceAll('/', '_')));
}
