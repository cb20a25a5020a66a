import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOutputs } from '../../src/pipeline/write-outputs.js';
import { temporaryFolder } from '../support/temporary.js';

const FILES = [
  { name: 'audit.json', content: '{}\n' },
  { name: 'workbook.xlsx', content: new Uint8Array([80, 75]) },
];

describe('writeOutputs', () => {
  it('makes the folder, writes every file and leaves nothing else', async () => {
    const out = join(temporaryFolder(), 'a/b');
    const written = await writeOutputs(out, FILES);
    expect(written).toEqual([join(out, 'audit.json'), join(out, 'workbook.xlsx')]);
    expect(readdirSync(out).sort()).toEqual(['audit.json', 'workbook.xlsx']);
    expect(readFileSync(join(out, 'audit.json'), 'utf8')).toBe('{}\n');
    expect([...readFileSync(join(out, 'workbook.xlsx'))]).toEqual([80, 75]);
    expect(statSync(join(out, 'audit.json')).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  it('replaces the files of an earlier run', async () => {
    const out = temporaryFolder();
    writeFileSync(join(out, 'audit.json'), 'earlier');
    await writeOutputs(out, FILES);
    expect(readFileSync(join(out, 'audit.json'), 'utf8')).toBe('{}\n');
  });

  it('leaves the earlier outputs as they were when it is aborted', async () => {
    const out = temporaryFolder();
    writeFileSync(join(out, 'audit.json'), 'earlier');
    const controller = new AbortController();
    const writing = writeOutputs(out, FILES, controller.signal);
    controller.abort(new Error('stopped'));
    await expect(writing).rejects.toThrow('stopped');
    expect(readdirSync(out)).toEqual(['audit.json']);
    expect(readFileSync(join(out, 'audit.json'), 'utf8')).toBe('earlier');
  });

  it('writes none of the files when one of them cannot be written, and leaves no temporary file', async () => {
    const out = temporaryFolder();
    const tooLong = { name: `${'x'.repeat(300)}.csv`, content: '' };
    await expect(writeOutputs(out, [...FILES, tooLong])).rejects.toThrow('ENAMETOOLONG');
    expect(readdirSync(out)).toEqual([]);
  });

  it('writes under private names first, and removes what a run that was killed has left', async () => {
    const out = temporaryFolder();
    const [old, fresh, other] = ['.audit.json.123-0badcafe.tmp', '.audit.json.124-0badcafe.tmp', '.notes.tmp'];
    for (const name of [old, fresh, other]) writeFileSync(join(out, name), 'half');
    for (const name of [old, other]) utimesSync(join(out, name), 0, 0);
    const modes: number[] = [];
    async function* files() {
      yield* FILES;
      for (const name of readdirSync(out).filter((name) => name.includes(`.${process.pid}-`)))
        modes.push(statSync(join(out, name)).mode & 0o777);
    }
    await writeOutputs(out, files());
    expect(modes).toEqual([0o600, 0o600]);
    expect(readdirSync(out).sort()).toEqual([fresh, other, 'audit.json', 'workbook.xlsx'].sort());
  });

  it('fails where the folder is a file', async () => {
    const file = join(temporaryFolder(), 'out');
    writeFileSync(file, '');
    await expect(writeOutputs(file, FILES)).rejects.toThrow('EEXIST');
    mkdirSync(`${file}-2`);
    chmodSync(`${file}-2`, 0o700);
    expect(await writeOutputs(`${file}-2`, [])).toEqual([]);
  });
});
