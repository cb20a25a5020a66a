import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packJson } from '../../src/findings/packed-json.js';
import { Spool } from '../../src/findings/spool.js';
import { temporaryFolder } from '../support/temporary.js';

interface Item {
  name: string;
  values: number[];
}

const items: Item[] = Array.from({ length: 50 }, (_, index) => ({
  name: `laporan “${index}” ✓`,
  values: Array.from({ length: index }, (_, value) => value),
}));

function spool(parent: string, held: number): Spool<Item> {
  const list = new Spool<Item>(parent, held);
  onTestFinished(() => list.close());
  return list;
}

describe('Spool', () => {
  it.each([0, 3, 100])('gives back what was added, in its order, as often as asked (%i in memory)', (held) => {
    const list = spool(temporaryFolder(), held);
    for (const [index, item] of items.entries())
      if (index % 2 === 0) list.add(item);
      else list.addPacked(packJson(item));
    expect(list.length).toBe(50);
    expect([...list]).toEqual(items);
    expect([list.at(49), list.at(-50), list.at(50)]).toEqual([items[49], items[0], undefined]);
    expect([...list]).toEqual(items);
  });

  it('writes nothing as long as memory is enough', () => {
    const parent = join(temporaryFolder(), 'later');
    const list = spool(parent, 50);
    for (const item of items) list.add(item);
    expect(existsSync(parent)).toBe(false);
  });

  it.skipIf(process.platform === 'win32')(
    'has no name on the disk, so that nothing stays when the process is killed',
    () => {
      const parent = temporaryFolder();
      const list = spool(parent, 1);
      for (const item of items) list.add(item);
      expect(readdirSync(parent)).toEqual([]);
      expect(list.at(20)).toEqual(items[20]);
    },
  );

  it('is not to be read after it was closed', () => {
    const list = spool(temporaryFolder(), 1);
    for (const item of items) list.add(item);
    list.close();
    expect(() => list.at(1)).toThrow('let go of');
  });
});
