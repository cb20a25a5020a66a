import { execFileSync } from 'node:child_process';

/** Tests that run the command line use dist/, so it is built from the sources under test first. */
export default function setup(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
}
