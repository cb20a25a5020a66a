import { describe, expect, it } from 'vitest';
import { indicatorSeries, type MeasuredRow, measuredIndicators } from '../../src/overview/indicators.js';
import { printedValue } from '../../src/overview/printed-value.js';

const row = (
  table: number,
  indikator: string,
  target: string | null,
  realisasi: string | null,
  capaian: string | null,
) => ({ table, sasaran: '', indikator, target, realisasi, capaian }) satisfies MeasuredRow;
const names = (rows: MeasuredRow[]) => measuredIndicators(rows).map(({ name }) => name);

describe('a printed value', () => {
  it('counts copies in other notations once and keeps the most digits', () => {
    expect(printedValue(['97,5%', '97.5', null, '97,52%'], true)).toEqual({
      texts: ['97,52%'],
      number: 97.52,
      unit: '%',
    });
    expect(printedValue(['12 desa', '12 Desa'])).toEqual({ texts: ['12 desa'], number: 12, unit: 'desa' });
  });

  it('gives no number where two differ, where it is none, or where nothing is printed', () => {
    expect(printedValue(['73,47', '73,37'])).toEqual({ texts: ['73,47', '73,37'], number: null, unit: null });
    expect(printedValue(['BB', 'BB'])).toEqual({ texts: ['BB'], number: null, unit: null });
    expect(printedValue(['-', null])).toEqual({ texts: ['-'], number: null, unit: null });
    expect(printedValue(['-', '80'])).toMatchObject({ texts: ['80'], number: 80 });
    expect(printedValue([null, ' '])).toBeNull();
  });
});

describe('the indicators of one report', () => {
  it('are those of the tables that measure; a summary only adds to them', () => {
    const rows = [
      row(1, 'Indeks Kepuasan Masyarakat', '85', '82,89', null),
      row(2, 'Indeks kepuasan masyarakat', null, null, '97,5%'),
      row(2, 'KM', null, null, '100%'),
    ];
    expect(names(rows)).toEqual(['Indeks Kepuasan Masyarakat']);
    expect(measuredIndicators(rows)[0]?.values.capaian).toMatchObject({ texts: ['97,5%'] });
    expect(names(rows.slice(1))).toEqual(['Indeks kepuasan masyarakat', 'KM']);
  });

  it('never join two rows of one table', () => {
    expect(names([row(1, 'Nilai SAKIP', 'B', 'B', null), row(1, 'Nilai SAKIP', 'A', 'A', null)])).toHaveLength(2);
  });
});

describe('indicators over the years', () => {
  const year = (of: number, ...indicators: string[]) => ({
    year: of,
    indicators: measuredIndicators(indicators.map((name) => row(1, name, '1', '1', '100%'))),
  });
  const seen = (...reports: ReturnType<typeof year>[]) =>
    indicatorSeries(reports).map(({ name, years }) => [name, ...years.map((own) => own.year)]);

  it('are matched in other spellings, under the newest name', () => {
    const series = seen(
      year(2021, 'Prosentase rekomendasi yg ditindaklanjuti'),
      year(2022, 'Persentase rekomendasi yang ditindaklanjuti'),
    );
    expect(series).toEqual([['Persentase rekomendasi yang ditindaklanjuti', 2021, 2022]]);
  });

  it('are not matched where they measure something else', () => {
    expect(
      seen(year(2021, 'Jumlah desa tertib administrasi'), year(2022, 'Persentase desa tertib administrasi')),
    ).toHaveLength(2);
    expect(seen(year(2021, 'Persentase desa tertib'), year(2022, 'Persentase desa tidak tertib'))).toHaveLength(2);
  });

  it('tell neighbours with nearly one name apart', () => {
    const [a, b] = [
      'Persentase sarana prasarana kantor dalam kondisi baik',
      'Persentase sarana prasarana kantor dalam kondisi baru',
    ];
    expect(seen(year(2021, a, b), year(2022, b, a), year(2023, a))).toEqual([
      [a, 2021, 2022, 2023],
      [b, 2021, 2022],
    ]);
  });
});
