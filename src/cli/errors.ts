import { CommanderError } from 'commander';
import { ConfigError } from '../config/config-error.js';
import { StoreError } from '../store/store-error.js';
import { EXIT } from './exit-status.js';
import { Interrupted } from './interrupt.js';

/** Something wrong with the way the command was called. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A file that could not be read or written, named in the error's line. */
export class FileError extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
    readonly code: string,
  ) {
    super(reason);
    this.name = 'FileError';
  }
}

/** Names and texts of files may hold anything: control characters must not reach the terminal. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** One line on standard error: `lkjip: FILE: reason (CODE)`. */
export function reportFile(file: string, reason: string, code: string): void {
  process.stderr.write(`lkjip: ${printable(file)}: ${printable(reason).replace(/\.$/, '')} (${code})\n`);
}

/** Tells the user of an error in one line, without a stack trace unless LKJIP_DEBUG=1. Returns the exit status. */
export function reportError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failure;
  if (error instanceof Interrupted) {
    process.stderr.write(`lkjip: interrupted (${error.signal}); ${error.outcome}\n`);
    return error.signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
  }
  if (process.env.LKJIP_DEBUG === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  if (error instanceof ConfigError)
    for (const { line, column, message } of error.issues)
      reportFile(`${error.file}:${line}:${column}`, message, error.code);
  else if (error instanceof FileError) reportFile(error.file, error.reason, error.code);
  else if (error instanceof StoreError) process.stderr.write(`lkjip: ${printable(error.message)} (${error.code})\n`);
  else if (error instanceof UsageError) process.stderr.write(`lkjip: ${printable(error.message)}\n`);
  else {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`lkjip: internal error: ${printable(message)} (INTERNAL; LKJIP_DEBUG=1 shows more)\n`);
  }
  return EXIT.failure;
}
