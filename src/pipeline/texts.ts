import { type UnreadableCode, UnreadableError } from '../document/errors.js';
import type { Language, Localized } from '../findings/finding.js';
import { UnsupportedTypeError } from '../ingest/read.js';
import type { PassedOver } from '../ingest/walk.js';
import type { Refused } from './corrections/apply-corrections.js';
import { ProcessEndedError } from './process-pool.js';
import { ThreadError, TimeLimitError } from './worker-pool.js';

const ENGLISH: Record<UnreadableCode, string> = {
  EMPTY_FILE: 'the file is empty; ask for a copy with content',
  NOT_FOUND: 'no such file or folder; check the name',
  NO_PERMISSION: 'no permission to read it; check its access rights',
  TOO_LARGE: 'the file is larger than 200 MB; split it or make it smaller first',
  UNSUPPORTED_TYPE: 'this type of file is not supported; give a PDF or a text export',
  BAD_ENCODING: 'the text is neither valid UTF-8 nor UTF-16; save it again as UTF-8',
  PDF_DAMAGED: 'the PDF is damaged; print or save it as PDF again',
  PDF_ENCRYPTED: 'the PDF is protected by a password; give it with --password, or ask for a copy without one',
  WRONG_PASSWORD: 'the password given with --password does not open the file; check it, or ask for a copy without one',
  OFFICE_DAMAGED: 'the office document is damaged or cut off; open it and save it again',
  OFFICE_ENCRYPTED: 'the office document is protected by a password; ask for a copy without one',
  OFFICE_TOO_LARGE: 'the document unpacks to more than can be read; split it or save it as PDF',
  OFFICE_UNSAFE: 'the document declares XML entities, as no office program does; save it again as DOCX or PDF',
  NO_TEXT_LAYER:
    'the PDF is a scan without a text layer and its pictures were not recognised; use --ocr auto, or ask for the original',
  NO_TABLES: 'no table of a performance report was found in it',
  ODF_DAMAGED: 'the OpenDocument file is damaged; save it again in LibreOffice',
  ODF_ENCRYPTED: 'the OpenDocument file is protected by a password; save it again without one',
  XML_DAMAGED: 'the XML is damaged or cut off; save or export it again',
  XML_UNSAFE: 'the XML declares a document type or entities, as no report does; save it again from its own application',
  TOO_COMPLEX: 'its content is too large or nested too deeply for a report; save it again, or split it first',
  NO_COORDINATES: 'the OCR file does not say where its words stand; export it again with positions, or give the PDF',
  INTERNAL: 'internal error',
};

/** The reason that a document cannot be read, in the language of the audit. */
export function unreadableReason(error: UnreadableError, language: Language): string {
  if (language === 'id' || error.code === 'INTERNAL') return error.message;
  if (error instanceof UnsupportedTypeError && error.mayBeReport)
    return `files of type ${error.type} are not supported yet; save it as PDF and try again`;
  return ENGLISH[error.code];
}

export type SkipReason = PassedOver | 'not-a-report' | 'interrupted';

const SKIPPED: Record<SkipReason, Localized> = {
  hidden: { id: 'berkas atau folder tersembunyi', en: 'hidden file or folder' },
  temporary: { id: 'berkas sementara atau kunci', en: 'temporary or lock file' },
  'dangling-link': { id: 'tautan ke berkas yang tidak ada', en: 'link to a file that does not exist' },
  special: { id: 'bukan berkas biasa', en: 'not a regular file' },
  'not-a-report': { id: 'bukan laporan kinerja', en: 'not a performance report' },
  interrupted: { id: 'belum diperiksa: proses dihentikan', en: 'not audited: the run was stopped' },
};

/** Why a file of a walked folder was left out; `type` is its kind, where that was the reason. */
export function skipReason(reason: SkipReason, language: Language, type?: string): string {
  return type ? `${SKIPPED[reason][language]} (${type})` : SKIPPED[reason][language];
}

const NOTHING_RECOGNISED: Localized = {
  id: 'tabelnya terbaca, tetapi tidak satu pun dikenali sebagai tabel laporan kinerja: tidak ada angka tabel yang diperiksa',
  en: 'its tables were read, but none was recognised as a table of a performance report: no figure of a table was checked',
};

/** The problem of a document whose tables mean nothing to the extraction. */
export function nothingRecognised(language: Language): string {
  return NOTHING_RECOGNISED[language];
}

const REFUSED: Record<Refused['why'], Localized> = {
  mismatch: { id: 'di tempatnya kini terbaca yang lain', en: 'something else is read at its place now' },
  nowhere: { id: 'di tempatnya tidak ada yang terbaca', en: 'nothing is read at its place' },
  several: { id: 'beberapa nilai cocok dengannya', en: 'several values answer to it' },
};

/** The problem of a document one of whose corrections could not be applied. */
export function refusedCorrection(
  { correction, why }: Refused,
  language: Language,
): { page?: number; code: string; reason: string } {
  const { place, original, text } = correction;
  const what = {
    id: `koreksi "${original}" menjadi "${text}" tidak diterapkan`,
    en: `the correction of "${original}" to "${text}" was not applied`,
  };
  return {
    ...(place.page !== undefined && { page: place.page }),
    code: 'CORRECTION_REFUSED',
    reason: `${what[language]}: ${REFUSED[why][language]}`,
  };
}

const STAGES = {
  read: { id: 'pembacaan berkas', en: 'reading' },
  layout: { id: 'pencarian tabel', en: 'table detection' },
  extract: { id: 'pengambilan data', en: 'extraction' },
  rules: { id: 'pemeriksaan', en: 'checking' },
  worker: { id: 'proses kerja', en: 'worker' },
} as const satisfies Record<string, Localized>;

export type Stage = keyof typeof STAGES;

const PAGE: Localized = { id: 'halaman', en: 'page' };
const TIME_LIMIT: Localized = { id: 'batas waktu terlampaui', en: 'time limit exceeded' };
const MEMORY_LIMIT: Localized = { id: 'batas memori terlampaui', en: 'memory limit exceeded' };

/** Node's code for a thread that outgrew its heap. */
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

const PROCESS_ENDED: Localized = {
  id: 'proses pembacanya berhenti, biasanya karena kehabisan memori',
  en: 'the process that read it ended, most often for lack of memory',
};

function limitReason(cause: Error, language: Language): string | undefined {
  if (cause instanceof TimeLimitError) return `${TIME_LIMIT[language]} (${cause.message})`;
  if (cause instanceof ProcessEndedError) return `${PROCESS_ENDED[language]} (${cause.how})`;
  return 'code' in cause && cause.code === OUT_OF_MEMORY ? MEMORY_LIMIT[language] : undefined;
}

/** A document whose thread was ended by a limit, crashed or exited: says which, and at which stage and page as far as is known. */
export function threadError(error: unknown, language: Language): UnreadableError {
  if (!(error instanceof ThreadError)) return internalError('worker', error, language);
  const { cause, at } = error;
  return internalError(at?.stage ?? 'worker', limitReason(cause, language) ?? cause, language, at?.page);
}

/** What V8 says of recursion without end, in a thread or in this one. */
const STACK_OVERFLOW = 'Maximum call stack size exceeded';
const TOO_DEEP = 'isinya bersarang jauh lebih dalam daripada laporan mana pun; simpan ulang dari dokumen aslinya';

/**
 * An unexpected failure as a known one: says at which stage it happened, so that the batch can go on. A file that is nested too deeply
 * for its reader is TOO_COMPLEX; all else is INTERNAL.
 */
export function internalError(stage: Stage, cause: unknown, language: Language, page?: number): UnreadableError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (stage === 'read' && detail === STACK_OVERFLOW) return new UnreadableError('TOO_COMPLEX', TOO_DEEP, page);
  const text = language === 'id' ? 'kesalahan internal pada tahap' : 'internal error at stage';
  const where = page === undefined ? '' : `, ${PAGE[language]} ${page}`;
  const error = new UnreadableError('INTERNAL', `${text} ${STAGES[stage][language]}${where}: ${detail}`, page);
  if (cause instanceof Error && cause.stack) error.stack = cause.stack;
  return error;
}
