import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './temporary.js';

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Why tests that need LibreOffice are skipped, or null where it is installed. */
export const missingOffice = isInstalled() ? null : 'LibreOffice (soffice) is not installed';

/** LibreOffice says so wherever there is no Java, which it does not need here. */
const NO_JAVA = /^Warning: failed to launch javaldx.*\n?/gm;

export interface Conversion {
  /** Folder of the converted files. */
  folder: string;
  /** What LibreOffice complained of. */
  complaints: string;
}

/** Converts files with a LibreOffice of its own profile, so that nothing of the user's is touched. @throws when it fails */
export function convert(format: string, files: readonly string[]): Promise<Conversion> {
  const folder = temporaryFolder();
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', folder, ...files];
  return new Promise((resolve, reject) => {
    execFile('soffice', args, { timeout: 110_000 }, (error, _, stderr) => {
      if (error) reject(error);
      else resolve({ folder, complaints: stderr.replace(NO_JAVA, '') });
    });
  });
}
