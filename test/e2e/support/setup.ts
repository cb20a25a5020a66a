import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { lkjip } from '../../support/command.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database with a few reports; tests work on copies. */
    database: string;
  }
}

const REPORTS = [
  'renders/000_sumbersari.pdf',
  'renders/001_semboro.docx',
  'reports/000_sumbersari.txt',
  'reports/003_arjasa.txt',
];

/** Builds program and page, and takes the reports into a database, once for all tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'lkjip-e2e-'));
  const database = join(folder, 'reports.sqlite');
  const paths = REPORTS.map((name) => join('fixtures', name));
  const { status, stderr } = await lkjip(['migrate', ...paths, '--db', database, '--store-files', '--jobs', '2']);
  if (status !== 0) throw new Error(stderr);
  project.provide('database', database);
  return () => rmSync(folder, { recursive: true, force: true });
}
