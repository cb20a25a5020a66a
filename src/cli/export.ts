import { basename, dirname } from 'node:path';
import { type Command, Option } from 'commander';
import type { ExportKind } from '../store/export-rows.js';
import { databaseOption } from './database-options.js';
import { FileError, UsageError } from './errors.js';
import { interruptible } from './interrupt.js';
import { positiveInteger, ruleCodes } from './options.js';
import { oneOffice, withStore } from './with-store.js';

interface ExportOptions {
  db: string;
  format: 'csv' | 'xlsx' | 'jsonl';
  out?: string;
  office?: string;
  regency?: string;
  year?: number;
  codes?: string[];
  severity?: string;
  superseded: boolean;
}

async function run(kind: string, options: ExportOptions): Promise<void> {
  const { EXPORT_KINDS, exportColumns, exportRows } = await import('../store/export-rows.js');
  const { printRows, writeRows } = await import('../render/rows/write-rows.js');
  const { writeOutputs } = await import('../pipeline/write-outputs.js');
  if (!(EXPORT_KINDS as readonly string[]).includes(kind))
    throw new UsageError(`no kind "${kind}"; there are ${EXPORT_KINDS.join(', ')}`);
  const { office, regency, year, codes, severity, superseded, format, out } = options;
  const of = kind as ExportKind;
  await withStore(options.db, async (store) => {
    const officeId = office === undefined ? undefined : (await oneOffice(store, office)).id;
    const rows = exportRows(store, of, { officeId, regency, year, codes, severity, superseded });
    const source = { name: of, columns: exportColumns(of), rows };
    await interruptible(async (signal) => {
      if (out === undefined) {
        if (format === 'xlsx') throw new UsageError('a workbook needs --out FILE');
        return printRows(source, format, signal);
      }
      const content = (file: string) => writeRows(source, format, file, signal);
      try {
        await writeOutputs(dirname(out), [{ name: basename(out), content }], signal);
      } catch (error) {
        if (error instanceof Error && 'syscall' in error) throw new FileError(out, error.message, 'CANNOT_WRITE');
        throw error;
      }
    });
  });
}

/** `lkjip export KIND` */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .summary('records, findings, checks or documents as CSV, XLSX or JSON Lines (mengekspor data)')
    .description(
      'Writes one kind of what the database holds: iku, pk, pk_budget, realization, trend, renstra_progress, program_performance, budget, efficiency, counts, renstra_target, comparison, work_plan, findings, checks or documents.\n(Mengekspor satu jenis data. Rupiah sebagai bilangan bulat, nilai lain seperti tercetak.)',
    )
    .argument('<kind>', 'kind of record, or findings, checks, documents')
    .addOption(databaseOption())
    .addOption(new Option('--format <format>', 'form of the output').choices(['csv', 'xlsx', 'jsonl']).default('csv'))
    .option('--out <file>', 'write it to a file instead of printing it')
    .option('--office <office>', 'only of this office: name, alias or id')
    .option('--regency <name>', 'only of this regency, as printed: "Kabupaten Jember"')
    .option('--year <year>', 'only of this reporting year', positiveInteger)
    .option('--codes <codes>', 'findings and checks: only of these rules, separated by commas', ruleCodes)
    .addOption(new Option('--severity <severity>', 'findings: only these').choices(['error', 'warning', 'info']))
    .option('--superseded', 'also versions that were replaced by a newer file', false)
    .action(run);
}
