import type { AuditedDocument } from '../findings/audit.js';
import type { Worksheet } from '../findings/worksheet.js';
import { achievementSheet } from './achievement.js';
import { budgetSheet } from './budget.js';
import { efficiencySheet } from './efficiency.js';
import { programmesSheet } from './programmes.js';
import { totalsSheet } from './totals.js';
import { yearsSheet } from './years.js';

/** The recomputations of a document, one sheet for each kind of which it has any. */
export function worksheetsOf({ records, policy }: Pick<AuditedDocument, 'records' | 'policy'>): Worksheet[] {
  return [
    achievementSheet(records, policy),
    programmesSheet(records, policy),
    budgetSheet(records),
    totalsSheet(records),
    yearsSheet(records),
    efficiencySheet(records),
  ].filter(({ rows }) => rows.length > 0);
}
