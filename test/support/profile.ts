import { readFileSync } from 'node:fs';
import { DEFAULT_PROFILE, ownProfile, readProfile } from '../../src/config/profiles.js';
import type { Profile } from '../../src/records/profile.js';

/** The profile that an audit uses unless told another. */
export function defaultProfile(): Profile {
  const url = ownProfile(DEFAULT_PROFILE);
  if (!url) throw new Error(`no profile ${DEFAULT_PROFILE}`);
  return readProfile(DEFAULT_PROFILE, readFileSync(url, 'utf8'));
}
