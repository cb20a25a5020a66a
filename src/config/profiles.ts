import { type Profile, profileSchema } from '../records/profile.js';
import { readYaml } from './read-yaml.js';

/** The profiles that come with the program, the default first; each is a file of that name in `profiles/`. */
export const PROFILE_NAMES = ['permenpan-53-2014', 'permendagri-86-2017'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];
export const DEFAULT_PROFILE: ProfileName = 'permenpan-53-2014';

/** Where a profile of the program's own stands; null for any other name, which is then a file of the user's. */
export function ownProfile(name: string): URL | null {
  const known = PROFILE_NAMES.find((candidate) => candidate === name);
  return known ? new URL(`../../profiles/${known}.yaml`, import.meta.url) : null;
}

/** Reads the text of a profile. @throws ConfigError */
export function readProfile(file: string, text: string): Profile {
  return readYaml({ file, text, code: 'BAD_PROFILE' }, profileSchema);
}
