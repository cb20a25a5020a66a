import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/records/report.js';
import { fixtureReport, reportOf } from '../support/reports.js';

const sumbersari = fixtureReport('000_sumbersari.txt');
const semboro = fixtureReport('001_semboro.txt');
const gumukmas = fixtureReport('002_gumukmas.txt');

function at(claims: Claim[], line: number, type: Claim['type']) {
  return claims.filter((claim) => claim.place.line === line && claim.type === type);
}

describe('amounts and shares', () => {
  it('ties a percentage to the amount that it stands beside', () => {
    expect(
      at(sumbersari.claims, 66, 'share').map((claim) => [claim.subject, claim.text, claim.amounts[0]?.value]),
    ).toEqual([
      ['Belanja Operasional', '98.67%', 15_419_203_347],
      ['Belanja Modal', '37 %', 206_573_700],
    ]);
    expect(at(sumbersari.claims, 866, 'share')[0]).toMatchObject({
      text: '81.37%',
      amounts: [{ value: 12_715_415_740 }, { value: 15_625_777_047 }],
    });
  });

  it('ties an amount to the program named before it, and to none where several are named', () => {
    expect(at(gumukmas.claims, 885, 'amount').map((claim) => [claim.measure, claim.amounts[0]?.value])).toEqual([
      ['pagu', 332_730_500],
      ['realisasi', 327_218_000],
      ['pagu', 14_887_200],
      ['realisasi', 14_481_000],
    ]);
    expect(at(gumukmas.claims, 885, 'amount')[3]?.subject).toBe('PROGRAM PENYELENGGARAAN URUSAN PEMERINTAHAN UMUM');
    expect(at(gumukmas.claims, 376, 'amount')[0]?.subject).toBeNull();
  });

  it('knows that a figure is of another year, and leaves changes out', () => {
    const past = gumukmas.claims.filter((claim) => claim.place.line === 980 && claim.year === 2022);
    expect(past.map((claim) => claim.text)).toEqual(['Rp. 3.668.235.640,00', 'Rp 3.412.422.039,00,-', '93,03%']);
    expect(gumukmas.claims.some((claim) => claim.text.startsWith('1,72'))).toBe(false);
  });

  it('reads the absorption repeated in an explanation row with the amounts of its input row', () => {
    expect(at(semboro.claims, 485, 'share')[0]).toMatchObject({
      text: '82,3%',
      amounts: [{ value: 75_669_000 }, { value: 88_730_000 }],
    });
  });
});

describe('values of indicators', () => {
  it('takes the indicator from the heading, and both ends of a change', () => {
    expect(at(sumbersari.claims, 566, 'measure').map((claim) => [claim.subject, claim.text, claim.year])).toEqual([
      ['IKM', '95,97 %', 2023],
      ['IKM', '89,11', 2022],
      ['IKM', '95,97', 2023],
    ]);
  });

  it("does not take another authority's value for the report's own", () => {
    expect(sumbersari.claims.some((claim) => claim.type === 'measure' && claim.text.startsWith('86,34'))).toBe(false);
  });
});

describe('categories', () => {
  it('gives the figure that a category rests on', () => {
    expect(at(sumbersari.claims, 677, 'category')[0]).toMatchObject({ text: 'MEMUASKAN', value: '100' });
    expect(at(gumukmas.claims, 81, 'category')[0]).toMatchObject({ text: 'baik', value: '96 %' });
  });

  it('counts indicators in a category', () => {
    expect(at(gumukmas.claims, 992, 'category').map((claim) => [claim.value, claim.text])).toEqual([
      ['3', 'sangat baik'],
      ['1', 'baik'],
      ['0', 'cukup'],
    ]);
  });

  it('leaves an unfilled choice out', () => {
    const report = reportOf('Sasaran dikategorikan (Baik /Kurang) karena capaiannya.');
    expect(report.claims).toEqual([]);
  });
});

describe('counts and averages', () => {
  it('reads digits and words', () => {
    const line =
      'Pada tahun 2023 didukung 4 (empat) Program 8(delapan) Kegiatan dan dua belas Sub Kegiatan, dengan uraian';
    const counts = reportOf(line).claims.filter(({ type }) => type === 'count');
    expect(counts.map((claim) => [claim.unit, claim.value])).toEqual([
      ['program', '4'],
      ['kegiatan', '8'],
      ['sub_kegiatan', '12'],
    ]);
    expect(at(sumbersari.claims, 254, 'count').map((claim) => [claim.unit, claim.value])).toEqual([
      ['asn', '64'],
      ['non_asn', '65'],
    ]);
  });

  it('does not take a count of one sasaran for one of the report', () => {
    expect(at(semboro.claims, 398, 'count')).toEqual([]);
  });

  it('reads the average achievement, not that of programmes', () => {
    expect(at(sumbersari.claims, 822, 'average')[0]?.text).toBe('81.37%');
    expect(at(sumbersari.claims, 556, 'average')).toEqual([]);
  });
});
