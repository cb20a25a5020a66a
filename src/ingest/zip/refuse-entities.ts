import { UnreadableError } from '../../document/errors.js';

/**
 * Refuses an XML part with a document type declaration: office programs write none, and entities (expanded without end, or
 * read from other files) can only be declared in one.
 * @throws UnreadableError OFFICE_UNSAFE
 */
export function refuseEntities(part: Buffer): void {
  if (!part.includes('<!DOCTYPE') && !part.includes('<!ENTITY')) return;
  throw new UnreadableError(
    'OFFICE_UNSAFE',
    'berkas mendeklarasikan entitas XML, yang tidak pernah ditulis program kantor; simpan ulang sebagai DOCX atau PDF',
  );
}
