import { z } from 'zod';
import { SEVERITIES } from '../findings/finding.js';
import { waiverSchema } from '../findings/waivers.js';
import { didYouMean } from './issue-texts.js';
import { readYaml } from './read-yaml.js';

/** What a configuration file may say. Everything is optional; options of the command line win. */
function configSchema(codes: readonly string[]) {
  const code = z.string().superRefine((given, context) => {
    if (codes.includes(given)) return;
    const hint = didYouMean(given, codes) || `; the rules are ${codes.join(', ')}`;
    context.addIssue({ code: 'custom', message: `no rule "${given}"${hint}` });
  });
  return z.strictObject({
    profile: z.string().min(1).optional(),
    language: z.enum(['id', 'en']).optional(),
    'fail-on': z.enum(['error', 'warning', 'never']).optional(),
    'rules-off': z.array(code).optional(),
    severities: z.record(code, z.enum(SEVERITIES)).optional(),
    waivers: z.array(waiverSchema).optional(),
  });
}

export type Config = z.infer<ReturnType<typeof configSchema>>;

/** The name under which a configuration is found in the working directory. */
export const CONFIG_NAME = 'lkjip.config.yaml';

/**
 * Reads a configuration file's text. `codes` are those of the rules there are.
 * @throws ConfigError
 */
export function readConfig(file: string, text: string, codes: readonly string[]): Config {
  return readYaml(
    { file, text, code: 'BAD_CONFIG', textKeys: ['fingerprint', 'by', 'reason', 'file', 'office'] },
    configSchema(codes),
  );
}
