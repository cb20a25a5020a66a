import type { Audit } from '../findings/audit.js';

/** audit.json: two-space JSON in the key order of the audit, with a final newline. */
export function renderJson(audit: Audit): string {
  return `${JSON.stringify(audit, null, 2)}\n`;
}
