import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary.js';

function mount(folder: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
}

/** Whether a file system that is full soon can be had: root alone can mount one, and not in every container. */
export function canMountSmallDisk(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'lkjip-test-'));
  try {
    mount(folder, 'size=64k');
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder with room for `size` (as `700k`) until the test is over. */
export function smallDisk(size: string): string {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  mount(folder, `size=${size}`);
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}
