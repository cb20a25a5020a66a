import { tmpdir } from 'node:os';
import { type Command, Option } from 'commander';
import type { Audit } from '../findings/audit.js';
import type { AuditRun } from '../findings/document-list.js';
import type { DocumentSpool } from '../pipeline/document-spool.js';
import type { TableSource } from '../tables/table-source.js';
import { readSettings, type Settings, type SettingsOptions } from './audit-settings.js';
import { FileError, reportFile, UsageError } from './errors.js';
import { auditStatus, FAIL_ON } from './exit-status.js';
import { Interrupted, interruptible, interruptionOf } from './interrupt.js';
import {
  jobsOption,
  languageOption,
  type OcrOptions,
  ocrOptions,
  ocrSettings,
  passwordOption,
  ruleCodes,
  tablesOption,
  timeLimitOption,
} from './options.js';
import { outputPaths, removeStalePages, writtenNames } from './output-folder.js';
import { OUTPUT_NAMES, renderOutputs } from './outputs.js';
import { checkPaperOptions, type PaperOptions, paperOptions, withPapers } from './papers.js';
import { startProgress } from './progress.js';
import { reportWaivers } from './report-waivers.js';
import { outputWidth, printPiece, wantsColour } from './stdout.js';

interface AuditCommandOptions extends SettingsOptions, PaperOptions, OcrOptions {
  out: string;
  files: boolean;
  format: 'summary' | 'json' | 'text' | 'markdown';
  jobs: number;
  timeLimit: number;
  pictures: boolean;
  tables: TableSource;
  password?: string;
}

/** What of the settings changes the findings, for audit.json; nothing when all is as the program has it. */
function settingsEntry({ config, only, ignore, severities }: Settings): Audit['settings'] {
  const entry = {
    ...(config !== undefined && { config }),
    ...(only && { rulesOnly: only }),
    ...(ignore.length > 0 && { rulesOff: ignore }),
    ...(Object.keys(severities).length > 0 && { severities }),
  };
  return Object.keys(entry).length > 0 ? entry : undefined;
}

async function audit(
  paths: string[],
  options: AuditCommandOptions,
  settings: Settings,
  spool: DocumentSpool,
  signal: AbortSignal,
): Promise<AuditRun> {
  const { findFiles } = await import('../ingest/walk.js');
  const { auditBatch } = await import('../pipeline/audit-batch.js');
  const { buildAudit } = await import('../pipeline/summary.js');
  const { language, only, ignore, severities, profile, profileSha256, waivers, baseline } = settings;
  const found = await findFiles(paths, await outputPaths(options.out));
  const progress = await startProgress(found.files.length);
  try {
    const { documents, skipped, unreached } = await auditBatch(found, {
      language,
      only,
      ignore,
      severities,
      profile,
      tables: options.tables,
      password: options.password,
      jobs: options.jobs,
      timeLimit: options.timeLimit,
      ocr: await ocrSettings(options),
      spool,
      onDone: progress.done,
      onPage: progress.page,
      signal,
    });
    return buildAudit({
      documents,
      skipped,
      unreached,
      language,
      generatedAt: new Date(),
      profile: { name: profile.name, sha256: profileSha256 },
      settings: settingsEntry(settings),
      ...(waivers && { waivers: { list: waivers, complete: only === undefined && unreached === 0 } }),
      ...(baseline && { baseline }),
    });
  } finally {
    progress.stop();
  }
}

/** Of a run that was interrupted the outputs are written all the same, without pictures; the next signal ends the process. */
async function writeAll(result: AuditRun, options: AuditCommandOptions, running: AbortSignal): Promise<string[]> {
  const { out, jobs, password } = options;
  const signal = running.aborted ? undefined : running;
  const pictures = options.pictures && signal !== undefined;
  const { writeOutputs } = await import('../pipeline/write-outputs.js');
  const files = renderOutputs(result, { pictures, jobs, password, folder: out, signal });
  const written = await writeOutputs(out, withPapers(files, result, options), signal);
  await removeStalePages(out, written);
  return writtenNames(out, written);
}

/** The output of `--format text` is the same wherever it goes. */
const TEXT_WIDTH = 100;

async function printed(
  result: AuditRun,
  { format }: AuditCommandOptions,
  written: string[],
): Promise<Iterable<string>> {
  if (format === 'json') return (await import('../render/json.js')).renderJson(result);
  if (format === 'markdown') return (await import('../render/markdown.js')).renderMarkdown(result);
  const { renderSummary } = await import('../render/terminal.js');
  if (format === 'text') return [renderSummary(result, { colour: false, width: TEXT_WIDTH, written })];
  return [renderSummary(result, { colour: wantsColour(), width: outputWidth(), written })];
}

/** Tells errors of the file system where the outputs go: the disk is full, the folder may not be written to. */
function cannotWrite(out: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error && 'syscall' in error) throw new FileError(out, error.message, 'CANNOT_WRITE');
    throw error;
  };
}

async function run(paths: string[], options: AuditCommandOptions, command: Command): Promise<void> {
  const settings = await readSettings(options, (name) => command.getOptionValueSource(name) !== 'default');
  await checkPaperOptions(options);
  const { DocumentSpool } = await import('../pipeline/document-spool.js');
  const spool = new DocumentSpool(options.files ? options.out : undefined);
  try {
    const { result, written, stopped } = await interruptible(async (signal) => {
      const result = await audit(paths, options, settings, spool, signal);
      if (result.documents.length === 0) {
        signal.throwIfAborted();
        throw new UsageError(`no report found in ${paths.join(', ')}`);
      }
      const written = options.files ? await writeAll(result, options, signal) : [];
      return { result, written, stopped: interruptionOf(signal) };
    }).catch(cannotWrite(options.files ? options.out : tmpdir()));
    for (const piece of await printed(result, options, written)) await printPiece(piece);
    for (const { file, problems, status } of result.documents) {
      const [problem] = problems;
      if (status === 'unreadable' && problem) reportFile(file, problem.reason, problem.code ?? 'INTERNAL');
    }
    reportWaivers(result.waivers);
    if (stopped) {
      const { documents, unreached } = result.summary;
      throw new Interrupted(stopped, `${documents} documents were done by then, ${unreached} files were not reached`);
    }
    process.exitCode = auditStatus(result.summary, settings.failOn);
  } finally {
    spool.close();
  }
}

const DESCRIPTION = `Audits reports: reads their tables, recomputes every figure, shows each contradiction with its place.
(Memeriksa laporan: tabelnya dibaca, semua angka dihitung ulang, setiap pertentangan ditunjukkan.)

Settings come from the options, then from --config or ./lkjip.config.yaml, then from the program.

Exit status: 0 clean; 1 findings (with --baseline: new ones) at or above --fail-on; 2 wrong usage, or a document that could not be read.`;

/** `lkjip audit PATH…` */
export function addAuditCommand(program: Command): void {
  const command = program
    .command('audit')
    .summary('audit reports and folders of reports (memeriksa laporan)')
    .description(DESCRIPTION)
    .argument('<path...>', 'reports (PDF, scans too, DOCX, ODT, XLSX, HTML, ALTO, hOCR or text export), or folders')
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
    .addOption(passwordOption());
  for (const option of ocrOptions()) command.addOption(option);
  command
    .addOption(timeLimitOption())
    .option('--rules <codes>', 'apply only these rules, separated by commas', ruleCodes)
    .option('--ignore <codes>', 'leave these rules out', ruleCodes)
    .option('--config <file>', 'settings and waivers (default: lkjip.config.yaml, if there)')
    .option('--no-config', 'read no configuration file')
    .option('--profile <name>', 'what holds where a report states nothing of its own: a name or a YAML file')
    .option('--baseline <file>', 'audit.json of an earlier run: findings are told apart as new, unchanged and fixed')
    .option('--no-pictures', 'no pictures of the pages in report.html (smaller and faster)')
    .action(run);
  for (const option of paperOptions()) command.addOption(option);
}
