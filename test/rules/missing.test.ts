import { describe, expect, it } from 'vitest';
import { checkLostAmounts } from '../../src/rules/missing-announced-lists.js';
import { checkNumbering } from '../../src/rules/missing-announced-numbering.js';
import { runRules } from '../../src/rules/run.js';
import { Tally } from '../../src/rules/support/outcome.js';
import { defaultProfile } from '../support/profile.js';
import { fixtureReport, reportOf } from '../support/reports.js';
import { report, withoutPlaces } from './support/build.js';

const CODES = ['LKP-01', 'LKP-02', 'LKP-03', 'LKP-04'];

function found(name: string) {
  return runRules(fixtureReport(name), { only: CODES, profile: defaultProfile() }).findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    stated: finding.stated,
    recomputed: finding.recomputed,
    lines: finding.places.map((place) => place.line),
  }));
}

const sumbersari = found('000_sumbersari.txt');
const semboro = found('001_semboro.txt');
const gumukmas = found('002_gumukmas.txt');
const arjasa = found('003_arjasa.txt');
const sumobito = found('004_sumobito.txt');

describe('LKP-01 in whole reports', () => {
  it('finds no word on efficiency in Semboro, with the sections that were searched', () => {
    const absent = semboro.filter(({ code }) => code === 'LKP-01');
    expect(absent).toEqual([
      expect.objectContaining({ severity: 'warning', recomputed: 'Analisis efisiensi penggunaan sumber daya' }),
    ]);
    expect(absent[0]?.lines).toEqual(expect.arrayContaining([305, 339, 498]));
  });

  it('finds every required part in the four other reports', () => {
    for (const findings of [sumbersari, gumukmas, arjasa, sumobito])
      expect(findings.filter(({ code }) => code === 'LKP-01')).toEqual([]);
  });

  it('does not judge an agreement handed in alone', () => {
    const excerpt = reportOf(
      'PERJANJIAN KINERJA TAHUN 2023',
      '',
      'Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang bertanda tangan di bawah ini :',
      '',
      'NO\tSASARAN STRATEGIS\tINDIKATOR KINERJA\tTARGET',
      '1\tMeningkatnya kualitas pelayanan\tIndeks Kepuasan Masyarakat\t85',
      '2\tTerjaganya ketertiban umum\tPersentase laporan selesai\t100%',
    );
    const { findings, checks } = runRules(excerpt, { only: ['LKP-01'], profile: defaultProfile() });
    expect(findings).toEqual([]);
    expect(checks[0]?.notJudged).toHaveLength(1);
  });

  it('takes the chapter on achievements by its title, and the longest of several headings of one chapter', () => {
    const body = Array.from({ length: 6 }, (_, index) => [
      '',
      `Uraian ke-${index + 1} tentang pelaksanaan tugas kantor.`,
    ]);
    const whole = reportOf(
      'BAB I PENDAHULUAN ........ 1',
      '',
      'BAB IV AKUNTABILITAS KINERJA ........ 9',
      '',
      'BAB I PENDAHULUAN',
      '',
      'Isu strategis yang dihadapi ada dua.',
      '',
      'BAB II GAMBARAN UMUM',
      '',
      'Wilayah dan penduduk kecamatan diuraikan di sini.',
      '',
      'BAB III PERENCANAAN KINERJA',
      '',
      'Rencana strategis dan perjanjian kinerja memuat target serta anggaran sebesar Rp 1.000.000.000.',
      '',
      'BAB IV AKUNTABILITAS KINERJA',
      ...body.flat(),
      '',
      'Realisasi 80% dari target 100%, meningkat dari tahun 2022; target akhir Renstra 100%, capaian 80%.',
      '',
      'Kendala adalah jumlah pegawai. Program pendukung menghabiskan 90% anggaran.',
      '',
      'Realisasi anggaran sebesar Rp 900.000.000 atau 90%.',
      '',
      'BAB V PENUTUP',
    );
    const { findings } = runRules(whole, { only: ['LKP-01'], profile: defaultProfile() });
    expect(findings.map(({ recomputed }) => recomputed)).toEqual(['Analisis efisiensi penggunaan sumber daya']);
    expect(findings[0]?.places[0]?.text).toBe('BAB IV AKUNTABILITAS KINERJA');
  });
});

describe('LKP-02 in Kecamatan Sumbersari 2023', () => {
  const cells = sumbersari.filter(({ code }) => code === 'LKP-02');
  const at = (line: number) => cells.find(({ lines }) => lines.includes(line));

  it('gives each run of empty rows once', () => {
    expect(at(724)).toMatchObject({ severity: 'warning', recomputed: '12 outcome' });
    expect(at(724)?.lines).toEqual([724, 731, 735, 740, 745, 749, 754, 760, 765, 774, 778, 784]);
    expect(at(719)).toMatchObject({ severity: 'warning', recomputed: '12 program dan kegiatan' });
  });

  it('names the indicator without a formula in body and decree, and the one with only a dash for its source', () => {
    expect(at(415)).toMatchObject({ severity: 'warning', recomputed: 'formulasi atau penjelasan', lines: [415, 1141] });
    expect(at(410)).toMatchObject({ severity: 'info', stated: '-', lines: [410, 1135] });
  });

  it('names the plan years ahead without targets, in both tables and the annex', () => {
    expect(cells.filter(({ recomputed }) => recomputed === 'target 2025, 2026').map(({ lines }) => lines[0])).toEqual([
      367, 379, 1017,
    ]);
  });

  it('names programs of the annual plan without indicator or target, and rows without quarters', () => {
    expect(at(1187)).toMatchObject({ severity: 'warning', recomputed: 'indikator dan target' });
    expect(at(1180)).toMatchObject({ severity: 'info', recomputed: 'target' });
    expect(at(1210)).toMatchObject({ recomputed: 'target triwulan', lines: [1210, 1211] });
  });

  it('finds nothing else', () => {
    expect(cells).toHaveLength(11);
  });
});

describe('LKP-02 in other reports', () => {
  it('names the result of the year that Semboro leaves out of its comparisons and prints in Tabel 3.1', () => {
    expect(semboro).toContainEqual(expect.objectContaining({ recomputed: '60,7', lines: [373, 334] }));
    expect(semboro).toContainEqual(expect.objectContaining({ recomputed: '80%', lines: [435, 335] }));
  });

  it('leaves national figures that do not exist, and headings of the plan, alone', () => {
    expect(arjasa.map(({ recomputed }) => recomputed)).toEqual(['formulasi atau penjelasan', 'indikator dan target']);
    expect(sumobito).toEqual([]);
  });

  it('notes a sub kegiatan without its budget, not those whose amounts stand in a shifted column', () => {
    expect(gumukmas.filter(({ recomputed }) => recomputed === 'anggaran').map(({ lines }) => lines)).toEqual([[1156]]);
  });
});

describe('LKP-03', () => {
  it('finds what is announced and absent', () => {
    expect(sumbersari).toContainEqual(
      expect.objectContaining({ code: 'LKP-03', severity: 'warning', recomputed: '4 sasaran', lines: [64, 66] }),
    );
    expect(gumukmas).toContainEqual(
      expect.objectContaining({ stated: '2 sasaran', recomputed: '4 sasaran', lines: [79, 81, 83] }),
    );
    expect(sumbersari).toContainEqual(expect.objectContaining({ stated: 'sebesar atau 87.69 %', lines: [866] }));
    expect(sumbersari).toContainEqual(expect.objectContaining({ severity: 'info', lines: [202, 204] }));
    expect(semboro).toContainEqual(expect.objectContaining({ severity: 'info', stated: 'Tabel 4.1', lines: [78] }));
    expect(semboro).toContainEqual(
      expect.objectContaining({ stated: 'KEEMPAT → KEENAM', recomputed: 'KELIMA', lines: [804, 812] }),
    );
    expect(semboro).toContainEqual(expect.objectContaining({ recomputed: 'jabatan dan nama', lines: [816, 820] }));
  });

  it('does not ask for pictures: awards and cascading of Sumbersari are not findings', () => {
    expect(sumbersari.filter(({ lines }) => lines.includes(147) || lines.includes(399))).toEqual([]);
  });

  const prose = (...texts: string[]) =>
    report(
      {},
      {
        prose: texts.map((text, index) => ({ text, place: { line: index + 1 }, headings: [], level: 3 })),
      },
    );

  it('takes a section number as skipped only where it begins no other paragraph', () => {
    const skips = (...texts: string[]) => {
      const tally = new Tally();
      checkNumbering(tally, prose(...texts));
      return tally.findings.map(({ recomputed }) => recomputed);
    };
    expect(skips('3.1.4 Evaluasi', '3.1.6 Rencana')).toEqual(['3.1.5']);
    expect(skips('3.1.4 Evaluasi', '3.1.6 Rencana', '3.1.5 Analisis')).toEqual([]);
    expect(skips('3.1.4 Evaluasi', '3.2 Realisasi Anggaran')).toEqual([]);
    expect(skips('3.1.4 Evaluasi', '3.1.9 Rencana')).toEqual([]);
  });

  it('takes an amount as lost only where other words follow at once', () => {
    const lost = (text: string) => {
      const tally = new Tally();
      checkLostAmounts(tally, prose(text));
      return tally.findings.length;
    };
    expect(lost('terealisasi sebesar atau 87.69 %.')).toBe(1);
    expect(lost('terealisasi sebesar Rp. 1.000.000 atau 87.69 %.')).toBe(0);
    expect(lost('dengan anggaran sebesar Rp.')).toBe(0);
    expect(lost('sebesar-besarnya dan sebesar 5 orang')).toBe(0);
  });
});

describe('LKP-04', () => {
  const judged = (...lines: string[]) =>
    runRules(reportOf(...lines), { only: ['LKP-04'] }).findings.map(({ stated, severity }) => [stated, severity]);

  it('notes a physical realisation that is printed only once', () => {
    expect(judged('Keuangan terserap 86,10% dengan realisasi fisik 96,76% dengan kategori sangat baik.')).toEqual([
      ['96,76%', 'info'],
    ]);
    expect(judged('Sedangkan realisasi fisik dari target 100%, tercapai 98,54%.')).toEqual([['98,54%', 'info']]);
  });

  it('is quiet where another sentence prints it, for 100% and for one activity', () => {
    expect(judged('Realisasi fisik 96,76% tercapai.', '', 'Rata-rata fisik seluruh kegiatan 96,76%.')).toEqual([]);
    expect(judged('Realisasi fisik sebesar 100% tercapai.')).toEqual([]);
    expect(judged('Dalam kegiatan ini realisasi fisik 85,45% tercapai.')).toEqual([]);
  });
});

describe('reports without positions', () => {
  it('give the same findings', () => {
    for (const name of ['000_sumbersari.txt', '001_semboro.txt']) {
      const source = fixtureReport(name);
      const codes = (of: typeof source) =>
        runRules(of, { only: CODES, profile: defaultProfile() })
          .findings.map(({ code, recomputed }) => `${code} ${recomputed}`)
          .sort();
      expect(codes(withoutPlaces(source))).toEqual([...new Set(codes(source))].sort());
    }
  });
});
