import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Audit } from '../findings/audit.js';
import type { Language } from '../findings/finding.js';
import type { TableSource } from '../tables/table-source.js';
import { FileError, reportFile, UsageError } from './errors.js';
import { auditStatus, FAIL_ON, type FailOn } from './exit-status.js';
import { interruptible } from './interrupt.js';
import { jobsOption, languageOption, positiveInteger, ruleCodes, tablesOption } from './options.js';
import { OUTPUT_NAMES, renderOutputs } from './outputs.js';
import { startProgress } from './progress.js';
import { findRules } from './rules.js';
import { outputWidth, print, wantsColour } from './stdout.js';

interface AuditCommandOptions {
  out: string;
  files: boolean;
  format: 'summary' | 'json' | 'text' | 'markdown';
  failOn: FailOn;
  lang: Language;
  jobs: number;
  timeLimit: number;
  rules?: string[];
  ignore?: string[];
  pictures: boolean;
  tables: TableSource;
}

async function checkRuleCodes(options: AuditCommandOptions): Promise<void> {
  const named = [...(options.rules ?? []), ...(options.ignore ?? [])];
  if (named.length === 0) return;
  const { RULES } = await import('../rules/registry.js');
  findRules(named, RULES);
}

/** Real paths of the outputs, so that those of an earlier run are not taken for reports. */
async function outputPaths(folder: string): Promise<Set<string>> {
  const real = await realpath(folder).catch(() => resolve(folder));
  return new Set(OUTPUT_NAMES.map((name) => join(real, name)));
}

async function audit(paths: string[], options: AuditCommandOptions, signal: AbortSignal): Promise<Audit> {
  const { findFiles } = await import('../ingest/walk.js');
  const { auditBatch } = await import('../pipeline/audit-batch.js');
  const { buildAudit } = await import('../pipeline/summary.js');
  const found = await findFiles(paths, await outputPaths(options.out));
  const progress = await startProgress(found.files.length);
  try {
    const { documents, skipped } = await auditBatch(found, {
      language: options.lang,
      only: options.rules,
      ignore: options.ignore,
      tables: options.tables,
      jobs: options.jobs,
      timeLimit: options.timeLimit,
      onDone: progress.done,
      signal,
    });
    return buildAudit({ documents, skipped, language: options.lang, generatedAt: new Date() });
  } finally {
    progress.stop();
  }
}

async function writeAll(result: Audit, options: AuditCommandOptions, signal: AbortSignal): Promise<string[]> {
  const { writeOutputs } = await import('../pipeline/write-outputs.js');
  const files = await renderOutputs(result, { pictures: options.pictures, jobs: options.jobs, signal });
  try {
    return await writeOutputs(options.out, files, signal);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new FileError(options.out, error.message, 'CANNOT_WRITE');
    throw error;
  }
}

/** The output of `--format text` is the same wherever it goes. */
const TEXT_WIDTH = 100;

async function printed(result: Audit, { format }: AuditCommandOptions, written: string[]): Promise<string> {
  if (format === 'json') return (await import('../render/json.js')).renderJson(result);
  if (format === 'markdown') return (await import('../render/markdown.js')).renderMarkdown(result);
  const { renderSummary } = await import('../render/terminal.js');
  if (format === 'text') return renderSummary(result, { colour: false, width: TEXT_WIDTH, written });
  return renderSummary(result, { colour: wantsColour(), width: outputWidth(), written });
}

async function run(paths: string[], options: AuditCommandOptions): Promise<void> {
  await checkRuleCodes(options);
  const { result, written } = await interruptible(async (signal) => {
    const result = await audit(paths, options, signal);
    if (result.documents.length === 0) throw new UsageError(`no report found in ${paths.join(', ')}`);
    return { result, written: options.files ? await writeAll(result, options, signal) : [] };
  });
  await print(await printed(result, options, written));
  for (const { file, problems, status } of result.documents) {
    const [problem] = problems;
    if (status === 'unreadable' && problem) reportFile(file, problem.reason, problem.code ?? 'INTERNAL');
  }
  process.exitCode = auditStatus(result.summary, options.failOn);
}

const DESCRIPTION = `Audits reports: reads their tables, recomputes every figure, shows each contradiction with its place.
(Memeriksa laporan: tabelnya dibaca, semua angka dihitung ulang, setiap pertentangan ditunjukkan.)

Exit status: 0 clean; 1 findings at or above --fail-on; 2 wrong usage, or a document that could not be read.`;

/** `lkjip audit PATH…` */
export function addAuditCommand(program: Command): void {
  program
    .command('audit')
    .summary('audit reports and folders of reports (memeriksa laporan)')
    .description(DESCRIPTION)
    .argument('<path...>', 'reports (PDF or text export), or folders')
    .option('--out <dir>', `folder for ${OUTPUT_NAMES.join(', ')}`, 'out')
    .option('--no-files', 'print only; write no files')
    .addOption(
      new Option('--format <format>', 'what to print')
        .choices(['summary', 'json', 'text', 'markdown'])
        .default('summary'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices(FAIL_ON).default('error'),
    )
    .addOption(languageOption())
    .addOption(jobsOption())
    .addOption(tablesOption())
    .option(
      '--time-limit <seconds>',
      'for one document; one that takes longer is reported as unreadable',
      positiveInteger,
      120,
    )
    .option('--rules <codes>', 'apply only these rules, separated by commas', ruleCodes)
    .option('--ignore <codes>', 'leave these rules out', ruleCodes)
    .option('--no-pictures', 'no pictures of the pages in report.html (smaller and faster)')
    .action(run);
}
