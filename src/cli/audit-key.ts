import { createHash } from 'node:crypto';
import type { TableSource } from '../tables/table-source.js';
import type { Settings } from './audit-settings.js';
import type { OcrOptions } from './options.js';

interface ReadingOptions extends Pick<OcrOptions, 'ocr'> {
  tables: TableSource;
}

/** Stands for everything besides the file that a document's result rests on. */
export function auditKeyOf(version: string, settings: Settings, { tables, ocr }: ReadingOptions): string {
  const { language, only, ignore, severities, profileSha256 } = settings;
  const parts = [
    version,
    language,
    profileSha256,
    only ?? null,
    ignore,
    Object.entries(severities).sort(),
    tables,
    ocr,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
