import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config.js';
import type { Baseline } from '../findings/baseline.js';
import type { Language, Severity } from '../findings/finding.js';
import type { Waiver } from '../findings/waivers.js';
import type { Profile } from '../records/profile.js';
import { FileError, UsageError } from './errors.js';
import type { FailOn } from './exit-status.js';
import { readSmallFile } from './read-small-file.js';
import { findRules } from './rules.js';

/** Megabytes. */
const MAX_CONFIG = 5;
const MAX_PROFILE = 1;
/** JSON.parse needs about five times as much memory as the text has bytes. */
const MAX_BASELINE = 256;

/** What the command line says of the settings; `given` are the options that the user wrote. */
export interface SettingsOptions {
  /** A file, or false for none; undefined: the one in the working directory, if any. */
  config?: string | false;
  profile?: string;
  baseline?: string;
  lang: Language;
  failOn: FailOn;
  rules?: string[];
  ignore?: string[];
}

/** How an audit is to be made: the command line's options, then those of the configuration file, then the defaults. */
export interface Settings {
  language: Language;
  failOn: FailOn;
  /** The configuration file read. */
  config?: string;
  only?: string[];
  ignore: string[];
  severities: Record<string, Severity>;
  profile: Profile;
  profileSha256: string;
  /** Absent without a configuration file that lists some. */
  waivers?: Waiver[];
  baseline?: { file: string; content: Baseline };
}

type Given = (option: 'lang' | 'failOn') => boolean;

async function configFile(option: SettingsOptions['config']): Promise<string | null> {
  if (option === false) return null;
  if (option !== undefined) return option;
  const { CONFIG_NAME } = await import('../config/config.js');
  return existsSync(CONFIG_NAME) ? CONFIG_NAME : null;
}

async function profileOf(name: string, folder: string): Promise<Pick<Settings, 'profile' | 'profileSha256'>> {
  const { ownProfile, PROFILE_NAMES, readProfile } = await import('../config/profiles.js');
  const own = ownProfile(name);
  const file = own ? fileURLToPath(own) : resolve(folder, name);
  if (!own && !/[./\\]/.test(name) && !existsSync(file))
    throw new UsageError(`no profile "${name}"; known are ${PROFILE_NAMES.join(', ')}, or give a YAML file`);
  const text = await readSmallFile(file, MAX_PROFILE);
  return {
    profile: readProfile(own ? `${name}.yaml` : file, text),
    profileSha256: createHash('sha256').update(text).digest('hex'),
  };
}

async function baselineOf(file: string): Promise<Settings['baseline']> {
  const { BaselineError, parseBaseline } = await import('../findings/baseline.js');
  const text = await readSmallFile(file, MAX_BASELINE);
  try {
    return { file, content: parseBaseline(text) };
  } catch (error) {
    if (error instanceof BaselineError) throw new FileError(file, error.message, error.code);
    throw error;
  }
}

/**
 * Reads everything that an audit is set up by, before the first document is opened.
 * @throws ConfigError, FileError, UsageError
 */
export async function readSettings(options: SettingsOptions, given: Given): Promise<Settings> {
  const [{ readConfig }, { DEFAULT_PROFILE }, { ALL_RULES, OFFICE_RULES }] = await Promise.all([
    import('../config/config.js'),
    import('../config/profiles.js'),
    import('../rules/registry.js'),
  ]);
  findRules(options.ignore ?? [], ALL_RULES);
  const ofOffice = findRules(options.rules ?? [], ALL_RULES).find((rule) => OFFICE_RULES.some((own) => own === rule));
  if (ofOffice)
    throw new UsageError(`${ofOffice.code} compares reports of several years: it runs on a database, not in an audit`);
  const file = await configFile(options.config);
  const codes = ALL_RULES.map(({ code }) => code);
  const config: Config = file === null ? {} : readConfig(file, await readSmallFile(file, MAX_CONFIG), codes);
  // A rule that the command line asks for by name runs even if the file switches it off.
  const off = (config['rules-off'] ?? []).filter((code) => !options.rules?.includes(code));
  const profile =
    options.profile !== undefined || config.profile === undefined || file === null
      ? await profileOf(options.profile ?? DEFAULT_PROFILE, '.')
      : await profileOf(config.profile, dirname(file));
  return {
    language: given('lang') ? options.lang : (config.language ?? options.lang),
    failOn: given('failOn') ? options.failOn : (config['fail-on'] ?? options.failOn),
    ...(file !== null && { config: file }),
    ...(options.rules && { only: options.rules }),
    ignore: [...new Set([...off, ...(options.ignore ?? [])])].sort(),
    severities: config.severities ?? {},
    ...profile,
    ...(config.waivers && { waivers: config.waivers }),
    ...(options.baseline !== undefined && { baseline: await baselineOf(options.baseline) }),
  };
}
