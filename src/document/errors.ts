/** Codes of everything that can keep a document from being read. Codes are never reused. */
export const UNREADABLE_CODES = [
  'EMPTY_FILE',
  'NOT_FOUND',
  'NO_PERMISSION',
  'TOO_LARGE',
  'UNSUPPORTED_TYPE',
  'BAD_ENCODING',
  'PDF_DAMAGED',
  'PDF_ENCRYPTED',
  'WRONG_PASSWORD',
  'OFFICE_DAMAGED',
  'OFFICE_ENCRYPTED',
  'OFFICE_TOO_LARGE',
  'OFFICE_UNSAFE',
  'NO_TEXT_LAYER',
  'NO_TABLES',
  'ODF_DAMAGED',
  'ODF_ENCRYPTED',
  'XML_DAMAGED',
  'XML_UNSAFE',
  'TOO_COMPLEX',
  'NO_COORDINATES',
  'INTERNAL',
] as const;

export type UnreadableCode = (typeof UNREADABLE_CODES)[number];

/** A known reason why a document cannot be read, as opposed to a bug. `message` says what to do, without the file's name. */
export class UnreadableError extends Error {
  constructor(
    readonly code: UnreadableCode,
    message: string,
    readonly page?: number,
  ) {
    super(message);
    this.name = 'UnreadableError';
  }
}
