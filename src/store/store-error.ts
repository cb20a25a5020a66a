/** What can be wrong with a database; each code has its advice in docs/exit-status.md. */
export const STORE_CODES = [
  ...(['DB_URL', 'DB_NOT_FOUND', 'DB_UNREACHABLE', 'DB_PERMISSION', 'DB_NOT_LKJIP', 'DB_NEWER', 'DB_OLDER'] as const),
  ...(['DB_FULL', 'DB_LOCKED', 'DB_DAMAGED', 'DB_FAILED'] as const),
] as const;
export type StoreErrorCode = (typeof STORE_CODES)[number];

/** The database could not do what was asked; what was committed before is kept. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}

/** Driver codes of SQLite and SQLSTATEs of PostgreSQL, and what they come to. */
const MEANINGS: readonly [RegExp, StoreErrorCode, string][] = [
  [
    /^SQLITE_FULL$|^ENOSPC$|^53100$/,
    'DB_FULL',
    'the disk of the database is full; make room and run the command again',
  ],
  [
    /^SQLITE_(?:BUSY|LOCKED)/,
    'DB_LOCKED',
    'another process holds the database; run the command again when it is done, or give --lock-wait',
  ],
  [/^55P03$|^57014$|^40P01$/, 'DB_LOCKED', 'another process holds a lock in the database; run the command again'],
  [
    /^SQLITE_(?:READONLY|PERM|AUTH)|^EACCES$|^EPERM$|^EROFS$|^42501$|^28/,
    'DB_PERMISSION',
    'no permission for the database; check user, password and access rights',
  ],
  [/^SQLITE_(?:CORRUPT|IOERR)/, 'DB_DAMAGED', 'the database file is damaged, or its disk is; restore it from a copy'],
  [/^SQLITE_NOTADB$/, 'DB_NOT_LKJIP', 'the file is no SQLite database'],
  [
    /^SQLITE_CANTOPEN$|^ENOENT$|^3D000$/,
    'DB_NOT_FOUND',
    'the database is not there and cannot be made; check its name',
  ],
  [
    /^ECONN|^ENOTFOUND$|^EAI_|^ETIMEDOUT$|^EHOSTUNREACH$|^57P0|^08|^53300$|^KnexTimeout/,
    'DB_UNREACHABLE',
    'the database server does not answer; check host, port and that it runs',
  ],
];

function driverCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const inner = error instanceof AggregateError ? driverCode(error.errors[0]) : '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (inner) return inner;
  if (error.name === 'KnexTimeoutError') return error.name;
  // The connection was lost in the middle: the driver gives no code.
  return /Connection terminated|Client has encountered a connection error/.test(error.message) ? 'ECONNRESET' : '';
}

/** The error of a driver as a StoreError that says what to do; other errors as they are. */
export function storeError(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const code = driverCode(error);
  const known = MEANINGS.find(([pattern]) => pattern.test(code));
  if (known) return new StoreError(known[1], `${known[2]} (${code})`, { cause: error });
  const isDriver = /^SQLITE_|^[0-9A-Z]{5}$/.test(code);
  return isDriver ? new StoreError('DB_FAILED', `the database refused: ${lastLine(error)}`, { cause: error }) : error;
}

/** Runs `work`; what a driver throws becomes a StoreError. */
export async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeError(error);
  }
}

/** knex puts the whole statement, with its values, before the driver's message. */
function lastLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(message.lastIndexOf(' - ') + 3 || 0).slice(0, 200);
}
