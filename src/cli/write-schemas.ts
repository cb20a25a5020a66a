import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { auditSchema } from '../findings/audit.js';
import { reportSchema } from '../records/report.js';

/** The JSON Schemas of the public contracts, by file name in `schemas/`. */
export function jsonSchemas(): Record<string, string> {
  const schemas = { 'report.schema.json': reportSchema, 'audit.schema.json': auditSchema };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`]),
  );
}

async function writeSchemas(folder: URL): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(jsonSchemas())) await writeFile(new URL(name, folder), content);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeSchemas(new URL('../../schemas/', import.meta.url));
}
