import type { AuditedDocument } from '../findings/audit.js';
import { packJson, unpackJson } from '../findings/packed-json.js';
import type { Outcome } from './audit-document.js';

/** A document as `packJson` gives it: what only passes through a process is not made into objects there. */
export interface PackedDocument {
  type: 'packed';
  file: string;
  bytes: Uint8Array;
}

export function packed(outcome: Outcome): Outcome | PackedDocument {
  if (outcome.type !== 'document') return outcome;
  const { document } = outcome;
  return { type: 'packed', file: document.file, bytes: packJson(document) };
}

export function unpacked(outcome: Outcome | PackedDocument): Outcome {
  if (outcome.type !== 'packed') return outcome;
  return { type: 'document', document: unpackJson(outcome.bytes) as AuditedDocument };
}
