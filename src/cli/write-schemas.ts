import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { auditSchema } from '../findings/audit.js';
import { reportSchema } from '../records/report.js';

function jsonSchema(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { reused: 'ref' }), null, 2)}\n`;
}

/** The JSON Schemas of the public contracts, by file name in `schemas/`. */
export function jsonSchemas(): Record<string, string> {
  return { 'report.schema.json': jsonSchema(reportSchema), 'audit.schema.json': jsonSchema(auditSchema) };
}

async function writeSchemas(folder: URL): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(jsonSchemas())) await writeFile(new URL(name, folder), content);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeSchemas(new URL('../../schemas/', import.meta.url));
}
