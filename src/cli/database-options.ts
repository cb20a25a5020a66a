import { Option } from 'commander';
import { positiveInteger } from './options.js';

/** `--db`, for every command that works on the database. */
export function databaseOption(): Option {
  return new Option('--db <url>', 'the database: a file, or postgres://user:password@host:port/name')
    .env('LKJIP_DB')
    .default('out/lkjip.sqlite');
}

/** `--lock-wait`, for commands that write to it. */
export function lockWaitOption(): Option {
  return new Option('--lock-wait <seconds>', 'how long to wait for another process that holds the database')
    .argParser(positiveInteger)
    .default(30);
}
