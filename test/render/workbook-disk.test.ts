import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSheets } from '../../src/render/workbook/sheets.js';
import { canMountSmallDisk, smallDisk } from '../support/small-disk.js';

test.skipIf(!canMountSmallDisk())(
  'a workbook that the disk has no room for ends with its error (skipped where no small file system can be mounted)',
  async () => {
    const portion = Array.from({ length: 2000 }, () => [randomBytes(100).toString('hex')]);
    const portions = Array.from({ length: 20 }, () => portion);
    const sheets = [{ name: 'Isi', columns: [{ heading: 'Teks', width: 20 }], portions }];
    await expect(writeSheets(join(smallDisk('64k'), 'a.xlsx'), sheets, 'uji')).rejects.toMatchObject({
      code: 'ENOSPC',
    });
  },
);
