import type { AuditedDocument } from '../findings/audit.js';
import type { Outcome } from './audit-document.js';

/** A document as the bytes of its JSON: what only passes through a thread is not made into objects there. */
export interface PackedDocument {
  type: 'packed';
  file: string;
  json: Uint8Array;
}

export function packed(outcome: Outcome): Outcome | PackedDocument {
  if (outcome.type !== 'document') return outcome;
  const { document } = outcome;
  return { type: 'packed', file: document.file, json: Buffer.from(JSON.stringify(document)) };
}

export function unpacked(outcome: Outcome | PackedDocument): Outcome {
  if (outcome.type !== 'packed') return outcome;
  const document: AuditedDocument = JSON.parse(Buffer.from(outcome.json).toString());
  return { type: 'document', document };
}
