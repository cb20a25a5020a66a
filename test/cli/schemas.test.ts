import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/cli/write-schemas.js';
import { ROOT } from '../support/command.js';

describe('schemas/', () => {
  it.each(Object.entries(jsonSchemas()))('%s is what the sources say (else: npm run schemas)', (name, content) => {
    expect(readFileSync(join(ROOT, 'schemas', name), 'utf8')).toBe(content);
  });
});
