import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { readProfile } from '../../src/config/profiles.js';
import { ALL_RULES } from '../../src/rules/registry.js';

const CODES = ALL_RULES.map(({ code }) => code);

function examples(page: string): string[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, example = '']) => example);
}

describe('examples in the documentation', () => {
  it('docs/configuration.md: a configuration and a profile that can be used', () => {
    const [config = '', profile = ''] = examples('configuration.md');
    expect(readConfig('x', config, CODES)).toMatchObject({ 'rules-off': ['PK-02'], waivers: [{ by: 'Siti Aminah' }] });
    expect(readProfile('x', profile)).toMatchObject({ name: 'kabupaten-contoh', 'cap-over-100': true });
  });

  it('docs/panduan.md: a configuration that can be used', () => {
    const [config = ''] = examples('panduan.md');
    expect(readConfig('x', config, CODES)).toMatchObject({ 'fail-on': 'warning', severities: { 'CAP-02': 'info' } });
  });
});
