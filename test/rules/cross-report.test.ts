import { describe, expect, it } from 'vitest';
import type { Records } from '../../src/records/report.js';
import { crossReportFindings } from '../../src/rules/cross-report/cross-report-findings.js';
import type { YearReport } from '../../src/rules/cross-report/year-report.js';
import { pk, realization, report, table } from './support/build.js';

function yearReport(year: number | null, records: Partial<Records>, more: Partial<YearReport> = {}): YearReport {
  const built = report(records);
  return {
    sha256: `sha-${year}`,
    file: `masuk/lkjip-${year}.pdf`,
    entity: { ...built.entity, year },
    records: built.records,
    ...more,
  };
}

type Rows = [string, string | null, string | null, string | null][];

const results = (...rows: Rows) => ({ realization: [realization('realization-1', rows)] });

function trend(rows: [string, Record<string, string>][], caption = 'Tabel 3.2 Perbandingan Kinerja') {
  return table<'trend'>(
    'trend-1',
    caption,
    rows.map(([indikator, values]) => ({ indikator, values })),
    400,
  );
}

function renstra(rows: [string, Record<string, string>][]) {
  return table<'renstra_target'>(
    'renstra_target-1',
    'Tabel 2.1 Target Renstra',
    rows.map(([indikator, values]) => ({ sasaran: '', indikator, values })),
    50,
  );
}

const IKM = 'Indeks Kepuasan Masyarakat';
const DESA = 'Persentase desa tertib administrasi';

function judgedOf(reports: readonly YearReport[], sha256: string) {
  const entry = crossReportFindings(reports).find((each) => each.sha256 === sha256);
  if (!entry) throw new Error(`no entry for ${sha256}`);
  return entry.judged;
}

/** What the report on 2023 that prints these values of years is found to contradict in the one on 2022. */
function against2022(before: Partial<Records>, rows: [string, Record<string, string>][], more: Partial<Records> = {}) {
  return judgedOf([yearReport(2022, before), yearReport(2023, { trend: [trend(rows)], ...more })], 'sha-2023');
}

describe('LTS-01: a value of an earlier year', () => {
  const before = results([IKM, '85', '86,30', '101,53%'], [DESA, '90%', '81%', '90,00%']);

  it('is found once for indicator, year and measure, with the cells of both reports', () => {
    const { findings, check } = against2022(before, [
      [IKM, { realisasi_2022: '88,30', realisasi_2023: '87,10' }],
      [DESA, { realisasi_2022: '81%', realisasi_2023: '84%' }],
    ]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'LTS-01',
      kind: 'cross_report_value',
      severity: 'error',
      stated: '88,30',
      recomputed: '86,30',
      subject: `${IKM}: realisasi 2022`,
      places: [
        { table: 'trend-1', line: 400, text: '88,30' },
        {
          table: 'realization-1',
          line: 200,
          text: '86,30',
          source: { file: 'masuk/lkjip-2022.pdf', sha256: 'sha-2022', year: 2022 },
        },
      ],
    });
    expect(findings[0]?.places[0]).not.toHaveProperty('source');
    expect(findings[0]?.message.id).toBe(
      `Realisasi 2022 “${IKM}” tercetak 88,30 di Tabel 3.2 laporan 2023, sedangkan laporan 2022 sendiri (lkjip-2022.pdf) mencetak 86,30 di Tabel 3.1.`,
    );
    expect(check).toEqual({ satisfied: 1, violated: 1, notJudged: 0, reasons: [] });
  });

  it('is gross where a rise becomes a fall, or a target is reached by one value only', () => {
    const gross = (values: Record<string, string>) =>
      against2022(before, [[IKM, values]]).findings.map((finding) => finding.gross);
    expect(gross({ realisasi_2022: '88,30', realisasi_2023: '87,10' })).toEqual([true]);
    expect(gross({ realisasi_2022: '86,90', realisasi_2023: '87,10' })).toEqual([false]);
    expect(gross({ target_2022: '85', realisasi_2022: '84,90', realisasi_2023: '87,10' })).toEqual([true]);
    expect(gross({ capaian_2022: '99,53%' })).toEqual([true]);
  });

  it('belongs to the later report, and earlier years wait for nothing', () => {
    const reports = [
      yearReport(2022, before),
      yearReport(2023, { trend: [trend([[IKM, { realisasi_2022: '88,30' }]])] }),
    ];
    expect(judgedOf(reports, 'sha-2022').findings).toEqual([]);
  });

  it('of a target agrees with the agreement in force alone', () => {
    const amended = {
      ...results([IKM, '86', '86,30', null]),
      pk: [pk('pk-1', 'pk', [[IKM, '85']]), pk('pk-2', 'pk_perubahan', [[IKM, '86']])],
    };
    expect(against2022(amended, [[IKM, { target_2022: '86' }]]).check).toMatchObject({ satisfied: 1, violated: 0 });
    const [finding] = against2022(amended, [[IKM, { target_2022: '85' }]]).findings;
    expect(finding).toMatchObject({ stated: '85', recomputed: '86', severity: 'error' });
    expect(finding?.places.map(({ table: id }) => id)).toEqual(['trend-1', 'realization-1', 'pk-2']);
    const agreedOnly = { pk: [pk('pk-1', 'pk', [[IKM, '85']])] };
    expect(against2022(agreedOnly, [[IKM, { target_2022: '87' }]]).findings).toMatchObject([
      { stated: '87', recomputed: '85' },
    ]);
  });

  it('compares each year with its own report', () => {
    const rows: [string, Record<string, string>][] = [[IKM, { realisasi_2021: '80,10', realisasi_2022: '86,30' }]];
    const reports = [
      yearReport(2023, { trend: [trend(rows)] }),
      yearReport(2021, results([IKM, '82', '80,70', null])),
      yearReport(2022, before),
    ];
    const { findings, check } = judgedOf(reports, 'sha-2023');
    expect(findings.map(({ subject }) => subject)).toEqual([`${IKM}: realisasi 2021`]);
    expect(check).toMatchObject({ satisfied: 1, violated: 1, notJudged: 0 });
  });
});

describe('LTS-01 does not judge', () => {
  const judge = (old: [string, string], now: [string, string], measure = 'realisasi') => {
    const cells = measure === 'realisasi' ? [null, old[1], null] : [null, null, old[1]];
    const row = [old[0], ...cells] as Rows[number];
    const { check } = against2022(results(row), [[now[0], { [`${measure}_2022`]: now[1] }]]);
    return [check.satisfied, check.violated, check.notJudged];
  };

  it.each([
    ['fewer decimals', '86,30', '86,3', [1, 0, 0]],
    ['rounded and cut off', '97,43', '97,44', [1, 0, 0]],
    ['two units of the last decimal', '97,43', '97,45', [0, 1, 0]],
    ['another whole number', '86', '87', [0, 1, 0]],
    ['a percent sign or none', '81%', '81', [1, 0, 0]],
    ['another percentage without its sign', '81%', '84', [0, 1, 0]],
    ['things and a share', '18 desa', '85%', [0, 0, 1]],
    ['things and a bare hundred', '18 desa', '100', [0, 0, 1]],
    ['things and other things', '18 desa', '18 dokumen', [0, 0, 1]],
    ['the same things', '18 desa', '19 desa', [0, 1, 0]],
    ['a letter and a number', 'BB', '72', [0, 0, 1]],
    ['two letters', 'BB', 'B', [0, 1, 0]],
    ['nothing printed', '-', '72', [0, 0, 1]],
  ])('%s: %s and %s', (_, old, now, expected) => {
    expect(judge([IKM, old], [IKM, now])).toEqual(expected);
  });

  it('a capaian that one of the reports may have capped', () => {
    expect(judge([IKM, '101,53%'], [IKM, '100%'], 'capaian')).toEqual([0, 0, 1]);
    const policy = { cap_over_100: false, negative_formula: null, negative_formula_stated: false, places: [] };
    const uncapped = [
      yearReport(2022, results([IKM, null, null, '101,53%']), { policy }),
      yearReport(2023, { trend: [trend([[IKM, { capaian_2022: '100%' }]])] }, { policy }),
    ];
    expect(judgedOf(uncapped, 'sha-2023').check).toMatchObject({ violated: 1, notJudged: 0 });
  });

  it.each([
    ['Prosentase desa tertib administrasi', [0, 1, 0]],
    ['Persentase desa tertib administrasi Kecamatan Karangjati', [0, 1, 0]],
    ['Persentase desa tertib administrasi keuangan', [0, 0, 1]],
    ['Persentase desa tertib pembukuan', [0, 0, 1]],
    ['Jumlah desa tertib administrasi', [0, 0, 1]],
    ['Persentase kelurahan berprestasi', [0, 0, 1]],
  ])('another indicator: %s', (name, expected) => {
    expect(judge([DESA, '81%'], [name, '84%'])).toEqual(expected);
  });

  it('what the earlier report prints in two ways, nor what the later one does where one of them agrees', () => {
    const contradictory = {
      ...results([IKM, null, '86,30', null]),
      trend: [trend([[IKM, { realisasi_2022: '86,90' }]])],
    };
    const { findings, check } = against2022(contradictory, [[IKM, { realisasi_2022: '88,30' }]]);
    expect(findings).toEqual([]);
    expect(check.reasons.map(({ id }) => id)).toEqual([
      'laporan tahun sebelumnya sendiri mencetak nilai yang berbeda-beda',
    ]);
    const second = { ...trend([[IKM, { realisasi_2022: '88,30' }]]), id: 'trend-2' };
    const later = yearReport(2023, { trend: [trend([[IKM, { realisasi_2022: '86,30' }]]), second] });
    const own = judgedOf([yearReport(2022, results([IKM, null, '86,30', null])), later], 'sha-2023');
    expect(own.check).toMatchObject({ satisfied: 0, violated: 0, notJudged: 1 });
  });

  it('a column of which most values differ, three at least', () => {
    const names = [IKM, DESA, 'Nilai SAKIP', 'Cakupan layanan kesehatan'];
    const before = results(...names.map((name, index): Rows[number] => [name, null, `${60 + index},50`, null]));
    const column = (different: number) =>
      against2022(
        before,
        names.map((name, index) => [
          name,
          { realisasi_2022: index < different ? `${70 + index},50` : `${60 + index},50` },
        ]),
      ).check;
    expect(column(2)).toMatchObject({ satisfied: 2, violated: 2, notJudged: 0 });
    expect(column(3)).toMatchObject({ satisfied: 0, violated: 0, notJudged: 4 });
  });

  it('a title of last year over the results of this one', () => {
    const stale = { ...realization('realization-1', [[IKM, null, '88,30', null]]), year: 2022 };
    const reports = [yearReport(2022, results([IKM, null, '86,30', null])), yearReport(2023, { realization: [stale] })];
    expect(judgedOf(reports, 'sha-2023').check).toMatchObject({ satisfied: 0, violated: 0 });
  });

  it('without the report of that year, and says so', () => {
    const { check } = judgedOf(
      [yearReport(2023, { trend: [trend([[IKM, { realisasi_2022: '88,30' }]])] })],
      'sha-2023',
    );
    expect(check).toMatchObject({ satisfied: 0, violated: 0, notJudged: 1 });
    expect(check.reasons).toEqual([
      { id: 'laporan tahun yang dibandingkan tidak ada', en: 'the report of that year is not there' },
    ]);
  });

  it('a report without a year', () => {
    const { check } = judgedOf([yearReport(null, results([IKM, null, '1', null]))], 'sha-null');
    expect(check.reasons.map(({ en }) => en)).toEqual(['the year of the report is not known']);
  });
});

describe('LTS-01: several documents', () => {
  const first = yearReport(2022, results([IKM, null, '86,30', null]), { sha256: 'a', file: 'awal.pdf' });
  const corrected = yearReport(2022, results([IKM, null, '86,90', null]), { sha256: 'b', file: 'perbaikan.pdf' });
  const later = (value: string) => yearReport(2023, { trend: [trend([[IKM, { realisasi_2022: value }]])] });

  it('of one year: one that agrees is enough, else both are named', () => {
    expect(judgedOf([first, corrected, later('86,90')], 'sha-2023').check).toMatchObject({ satisfied: 1, violated: 0 });
    const [finding] = judgedOf([first, corrected, later('88,30')], 'sha-2023').findings;
    expect(finding?.places.map(({ source }) => source?.file)).toEqual([undefined, 'awal.pdf', 'perbaikan.pdf']);
    expect(finding?.message.en).toContain('(awal.pdf, perbaikan.pdf)');
  });

  it('in any order give the same, one entry each', () => {
    const reports = [first, corrected, later('88,30')];
    const result = crossReportFindings(reports);
    expect(result.map(({ sha256 }) => sha256)).toEqual(['a', 'b', 'sha-2023']);
    expect(crossReportFindings([...reports].reverse())).toEqual(result);
  });
});

describe('LTS-01: targets of the Renstra', () => {
  const plan = (ikm: string, desa = '90%'): Partial<Records> => ({
    renstra_target: [
      renstra([
        [IKM, { target_2023: '86', target_2024: ikm }],
        [DESA, { target_2023: '85%', target_2024: desa }],
      ]),
    ],
  });

  it('that were others last year are a note, once in the report where they changed', () => {
    const reports = [yearReport(2022, plan('87')), yearReport(2023, plan('88')), yearReport(2024, plan('88'))];
    const { findings, check } = judgedOf(reports, 'sha-2023');
    expect(findings).toMatchObject([
      { severity: 'info', gross: false, stated: '88', recomputed: '87', subject: `${IKM}: target Renstra 2024` },
    ]);
    expect(findings[0]?.message.id).toContain('Renstra dapat diubah');
    expect(check).toMatchObject({ satisfied: 3, violated: 1 });
    expect(judgedOf(reports, 'sha-2024').check).toMatchObject({ satisfied: 4, violated: 0 });
  });

  it('that were changed in most places are one finding about the plan', () => {
    const other = {
      renstra_target: [
        renstra([
          [IKM, { target_2023: '87', target_2024: '89' }],
          [DESA, { target_2023: '85%', target_2024: '95%' }],
        ]),
      ],
    };
    const { findings } = judgedOf([yearReport(2022, plan('87')), yearReport(2023, other)], 'sha-2023');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message.id).toContain('3 dari 4 target Renstra');
    expect(findings[0]?.places.filter(({ source }) => source)).toHaveLength(3);
  });

  it('excuse a table of years that prints them instead of what was agreed', () => {
    const before = { ...results([IKM, '85', null, null]), ...plan('87') };
    const more = { renstra_target: [renstra([[IKM, { target_2022: '84' }]])] };
    const { check } = against2022(before, [[IKM, { target_2022: '84' }]], more);
    expect(check).toMatchObject({ violated: 0, notJudged: 1 });
    expect(against2022(before, [[IKM, { target_2022: '83' }]], more).check.violated).toBe(1);
  });
});
