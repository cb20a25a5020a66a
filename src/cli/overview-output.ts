import { basename, dirname } from 'node:path';
import { Option } from 'commander';
import { FileError } from './errors.js';
import { print } from './stdout.js';

export const OVERVIEW_FORMATS = ['text', 'html', 'csv', 'json'] as const;
export type OverviewFormat = (typeof OVERVIEW_FORMATS)[number];

/** `--format`, `--out`, for commands that show what the database holds. */
export function overviewOptions(): Option[] {
  return [
    new Option('--format <format>', 'form of the output').choices(OVERVIEW_FORMATS).default('text'),
    new Option('--out <file>', 'write it to a file instead of printing it'),
  ];
}

/** Prints a text, or writes it whole to a file. @throws FileError CANNOT_WRITE */
export async function deliver(content: string, out: string | undefined): Promise<void> {
  if (out === undefined) return print(content);
  const { writeOutputs } = await import('../pipeline/write-outputs.js');
  try {
    await writeOutputs(dirname(out), [{ name: basename(out), content }]);
  } catch (error) {
    throw new FileError(out, error instanceof Error ? error.message : String(error), 'CANNOT_WRITE');
  }
}
