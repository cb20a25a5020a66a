import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { lkjip, ROOT } from '../support/command.js';
import { describeDatabases, openTestStore, type TestDatabase } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary.js';

const PAIRS = join(ROOT, 'fixtures/pairs');
const KARANGJATI = join(PAIRS, 'kecamatan-karangjati');

async function filled(database: TestDatabase) {
  const url = await database.make();
  await lkjip(['migrate', PAIRS, '--db', url, '--no-config']);
  return { url, run: (...args: string[]) => lkjip([...args, '--db', url]) };
}

describeDatabases('what the database holds', (database) => {
  it('is found by the beginnings of words, whatever their case and order, with its place', async () => {
    const { run } = await filled(database);
    const found = JSON.parse(
      (await run('search', 'MASYARAKAT', 'kepuas', '--kind', 'indicator', '--format', 'json')).stdout,
    );
    expect(found.hits.map((hit: Record<string, unknown>) => [hit.office, hit.year, hit.text, hit.line])).toEqual([
      ['Kecamatan Karangjati', 2023, 'Indeks Kepuasan Masyarakat', 48],
      ['Kecamatan Karangjati', 2022, 'Indeks Kepuasan Masyarakat', 48],
    ]);
    const finding = await run('search', 'realisasi', '86,45', '--kind', 'finding');
    expect(finding.stdout).toContain(`Kecamatan Karangjati 2023  ${join(KARANGJATI, '2023.txt')}`);
    expect((await run('search', 'zebra')).stdout).toBe('Tidak ditemukan.\n');
  });

  it.each([
    '"',
    "' or 1=1 --",
    'a & ! | b:*',
    'NEAR(',
    'kepuasan*)',
  ])('takes %s as words, never as a query', async (text) => {
    const { run } = await filled(database);
    expect((await run('search', 'kepuasan', text)).stderr).toBe('');
  });

  it('is exported with amounts as whole numbers and all else as printed', async () => {
    const { run } = await filled(database);
    const lines = (await run('export', 'budget', '--office', 'karangjati', '--year', '2022', '--format', 'jsonl'))
      .stdout;
    const rows = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.at(-1)).toMatchObject({
      ...{ office: 'Kecamatan Karangjati', year: 2022, level: 'total', pagu: 2_780_000_000, realisasi: 2_667_820_000 },
      persen: '95,96',
    });
    const trend = await run('export', 'trend', '--office', 'karangjati', '--year', '2023');
    const [heading, ...values] = trend.stdout.replace('\ufeff', '').trim().split('\r\n');
    expect(heading).toBe(
      'office,regency,year,file,page,line,table,table_number,table_year,indikator,measure,measure_year,value',
    );
    expect(values.filter((value) => value.endsWith(',realisasi,2022,"86,45"'))).toHaveLength(1);
  });

  it('is exported into a workbook that opens', async () => {
    const { run } = await filled(database);
    const out = join(temporaryFolder(), 'sub/findings.xlsx');
    expect(await run('export', 'findings', '--format', 'xlsx', '--out', out)).toMatchObject({ status: 0, stdout: '' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    const sheet = workbook.getWorksheet('findings');
    expect(sheet?.getRow(2).getCell(5).value).toBe('LTS-01');
    expect(sheet?.actualRowCount).toBe(2);
    expect(await run('export', 'findings', '--format', 'xlsx')).toMatchObject({ status: 2 });
    expect((await run('export', 'zebra')).stderr).toContain('no kind "zebra"');
  });

  it('lets nothing from a document become a formula', async () => {
    const { url, run } = await filled(database);
    const store = await openTestStore(url);
    await store.db('findings').update({ title: '=1+1', message: '@SUM(A1)' });
    const out = join(temporaryFolder(), 'findings.csv');
    await run('export', 'findings', '--out', out);
    expect(readFileSync(out, 'utf8')).toMatch(/,'=1\+1,'@SUM\(A1\),/);
  });
});

describeDatabases('offices', (database) => {
  it('are merged and split by the user alone; their reports are compared again', async () => {
    const { url, run } = await filled(database);
    const store = await openTestStore(url);
    const findings = () => store.db('findings').where({ scope: 'office' }).pluck('code');
    const names = async () =>
      JSON.parse((await run('offices', '--json')).stdout).offices.map(
        ({ name, documents, aliases }: { name: string; documents: number; aliases: string[] }) => [
          name,
          documents,
          aliases,
        ],
      );
    expect(await names()).toEqual([
      ['Dinas Perikanan', 2, []],
      ['Kecamatan Karangjati', 2, []],
    ]);
    expect(await findings()).toEqual(['LTS-01']);
    expect((await run('offices', 'merge', 'karangjati', 'perikanan')).status).toBe(0);
    expect(await names()).toEqual([['Dinas Perikanan', 4, ['Kecamatan Karangjati']]]);
    // A year with two reports: what one of them says is enough.
    expect((await run('offices', 'split', 'perikanan', 'Kecamatan Karangjati')).status).toBe(0);
    expect(await names()).toEqual([
      ['Dinas Perikanan', 2, []],
      ['Kecamatan Karangjati', 2, []],
    ]);
    expect(await findings()).toEqual(['LTS-01']);
    expect((await run('offices', 'split', 'perikanan', 'Dinas Perikanan')).status).toBe(2);
    expect((await run('offices', 'merge', 'karangjati', 'karangjati')).status).toBe(2);
  });

  it('keep the name and the aliases that a user gives them', async () => {
    const { url, run } = await filled(database);
    await run('offices', 'rename', 'perikanan', 'Dinas Kelautan');
    await run('offices', 'alias', 'Dinas Kelautan', 'Kantor Laut');
    await lkjip(['migrate', PAIRS, '--db', url, '--no-config', '--force']);
    const { offices } = JSON.parse((await run('offices', '--json')).stdout);
    expect(offices[0]).toMatchObject({ name: 'Dinas Kelautan', aliases: ['Dinas Perikanan', 'Kantor Laut'] });
    expect((await run('history', 'kantor laut')).stdout).toContain('Dinas Kelautan');
    expect((await run('offices', 'alias', 'karangjati', 'Kantor Laut')).stderr).toMatch(/merge the two \(DB_FAILED\)/);
  });
});
