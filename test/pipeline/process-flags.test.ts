import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { processFlags } from '../../src/pipeline/process-flags.js';

test('the Node that runs this starts with the flags for its version', () => {
  const { status, stderr } = spawnSync(process.execPath, [...processFlags(), '-e', ''], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('each version that is tested has flags, an unknown one has none', () => {
  for (const version of ['20.19.0', '22.12.0', '24.1.0'])
    expect(processFlags(version)).toContain('--single-threaded-gc');
  expect(processFlags('99.0.0')).toEqual([]);
});
