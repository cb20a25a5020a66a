import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/findings/audit.js';
import { lkjip } from '../support/command.js';
import { missingShared, shared } from '../support/shared.js';
import { temporaryFolder } from '../support/temporary.js';

const SCAN = 'renders/000_sumbersari_scan.pdf';
const reason = missingShared(SCAN);

async function audited(out: string, cache: string, ...more: string[]): Promise<Audit['documents'][number] | undefined> {
  const args = ['audit', shared(SCAN) ?? '', '--out', out, '--no-pictures', '--fail-on', 'never', '--ocr-cache', cache];
  await lkjip([...args, ...more]);
  const audit: Audit = JSON.parse(await readFile(join(out, 'audit.json'), 'utf8'));
  return audit.documents[0];
}

describe.skipIf(reason)(`a scan${reason ? ` (${reason})` : ''}`, () => {
  it('is audited from its pictures; a second run gives the same from the cache', async () => {
    const [one, two, cache] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const first = await audited(one, cache);
    expect(first).toMatchObject({ kind: 'scan', pages: 6, status: 'audited' });
    const rows = first?.records.realization.flatMap((table) => table.rows) ?? [];
    expect(rows.map(({ target, realisasi, capaian }) => [target, realisasi, capaian])).toEqual([
      ['100%', '96%', '96%'],
      ['100%', '100%', '100%'],
      ['100%', '100%', '100%'],
      ['100%', '100%', '100%'],
    ]);
    expect(first?.records.pk_budget.flatMap((table) => table.rows.map((row) => row.anggaran))).toEqual([
      11381188659, 2944375274, 1082265114, 217948000,
    ]);
    // A page that would have to be recognised anew takes longer than the limit.
    const second = await audited(two, cache, '--ocr-time-limit', '1');
    expect(second).toEqual(first);
  }, 300_000);

  it('is left unread with --ocr never', async () => {
    const document = await audited(temporaryFolder(), 'none', '--ocr', 'never');
    expect(document).toMatchObject({ status: 'unreadable', problems: [{ code: 'NO_TEXT_LAYER' }] });
  });
});
