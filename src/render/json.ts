import type { AuditRun } from '../findings/document-list.js';

const INDENT = 2;

/**
 * audit.json, document by document: two-space JSON in the key order of the audit, with a final newline. It may be longer than one
 * string can be.
 */
export function* renderJson(audit: AuditRun): Generator<string> {
  const { documents } = audit;
  // What comes before the documents and what behind them, as they stand in the audit.
  const [head = '', tail = ''] = JSON.stringify({ ...audit, documents: [] }, null, INDENT).split('\n  "documents": []');
  yield `${head}\n  "documents": [`;
  let separator = '\n';
  for (const document of documents) {
    yield `${separator}    ${JSON.stringify(document, null, INDENT).replaceAll('\n', '\n    ')}`;
    separator = ',\n';
  }
  yield `${documents.length > 0 ? '\n  ' : ''}]${tail}\n`;
}
