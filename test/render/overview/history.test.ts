import { describe, expect, it } from 'vitest';
import { type HistorySource, officeHistory, type YearSource } from '../../../src/overview/office-history.js';
import { renderHistoryCsv } from '../../../src/render/overview/history-csv.js';
import { renderHistoryHtml } from '../../../src/render/overview/history-html.js';
import { renderHistoryText } from '../../../src/render/overview/history-terminal.js';
import { terminalWidth } from '../../../src/render/terminal-text.js';
import { expectSelfContained } from '../../support/page-security.js';
import { HOSTILE } from '../sample-audit.js';

function year(of: number, target: string, realisasi: string, amounts: [number | null, number | null]): YearSource {
  const [pagu, spent] = amounts;
  return {
    ...{ year: of, file: `masuk/${HOSTILE}-${of}.pdf`, status: 'audited', otherFiles: [] },
    findings: { error: 1, warning: 0, info: 2 },
    measured: [
      { table: 1, sasaran: '', indikator: `Indeks Kepuasan ${HOSTILE}`, target, realisasi, capaian: '99%' },
      {
        table: 1,
        sasaran: '',
        indikator: '=HYPERLINK("http://evil.example")',
        target: 'B',
        realisasi: '+B',
        capaian: '-',
      },
    ],
    budgets: [
      {
        totals: [{ pagu, realisasi: spent, persen: null }],
        programs: { rows: 0, unread: 0, pagu: null, realisasi: null },
      },
    ],
  };
}

const source: HistorySource = {
  office: { id: 3, name: `Kecamatan ${HOSTILE}`, regency: 'Kabupaten Jember', otherNames: ['=1+1'] },
  years: [
    year(2020, '80', '79,5', [200, 100]),
    year(2021, '81', '80', [200, 150]),
    year(2023, '82', '83 | 84', [null, null]),
  ],
  filesWithoutYear: ['masuk/tanpa-tahun.pdf'],
  findings: [
    {
      ...{ year: 2021, code: 'LTS-01', severity: 'error', title: 'Nilai berbeda', subject: HOSTILE },
      ...{ message: `Laporan 2021 ${HOSTILE}`, stated: '79,0', recomputed: '79,5' },
    },
  ],
};
const history = officeHistory(source);
const page = renderHistoryHtml(history, 'id');

describe('the history of an office as a page', () => {
  it('loads and runs nothing, and lets no text become markup', () => {
    expectSelfContained(page);
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('Kecamatan &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;, Kabupaten Jember');
  });

  it('draws what is certain: two points that are joined, and the bars of two years', () => {
    const [bars = '', line = '', ...others] = page.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    expect(others).toEqual([]);
    expect(line.match(/<circle/g)).toHaveLength(2);
    expect(line.match(/<rect class="target"/g)).toHaveLength(3);
    expect(line.match(/<path class="actual" d="M[^L]*L[^L]*"/g)).toHaveLength(1);
    expect(bars.match(/<rect class="amount"/g)).toHaveLength(2);
    expect(bars).toContain('>75,00%</text>');
  });

  it('says in words what a chart shows, and has its table beside it', () => {
    expect(page).toMatch(/<svg [^>]*role="img" aria-labelledby="serapan-t serapan-d"><title id="serapan-t">/);
    expect(page).toContain('Serapan dihitung: 2020 50,00%, 2021 75,00%, 2023 –</desc>');
    expect(page).toContain('<th scope="row">Realisasi</th><td class="short ">79,5</td>');
  });

  it('says what is missing', () => {
    expect(page).toContain('<th scope="row">2022</th><td colspan="5">tidak ada laporan</td>');
    expect(page).toContain('2023: tidak terbaca');
    expect(page).toContain('masuk/tanpa-tahun.pdf');
  });

  it('is English on demand', () => {
    const english = renderHistoryHtml(history, 'en');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('2022</th><td colspan="5">no report</td>');
  });
});

describe('the history of an office as text and CSV', () => {
  it.each([60, 80, 130])('fits into %i columns', (width) => {
    const lines = renderHistoryText(history, { language: 'id', colour: false, width }).split('\n');
    expect(lines.filter((line) => terminalWidth(line) > width)).toEqual([]);
    expect(lines).toContain('  Realisasi  79,5    80  83 | 84');
  });

  it('breaks years that have no room into a table of their own', () => {
    const many = officeHistory({
      ...source,
      years: [2018, 2019, 2020, 2021, 2022].map((of) => year(of, '1', '1', [10 ** 12, 10 ** 11])),
    });
    const text = renderHistoryText(many, { language: 'id', colour: false, width: 60 });
    expect(text.match(/ {2}Pagu/g)).toHaveLength(3);
    expect(text.match(/1\.000\.000\.000\.000/g)).toHaveLength(5);
  });

  it('has a line for each value, and no formula', () => {
    const lines = renderHistoryCsv(history, 'id').trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffInstansi,Daerah,Tahun,Bagian,Nama,Ukuran,Nilai tercetak,Angka,Satuan,Keterangan,Berkas',
    );
    expect(lines.find((line) => line.includes(',2020,Indikator,"Indeks') && line.includes(',Realisasi,'))).toContain(
      ',Realisasi,"79,5",79.5,,,',
    );
    expect(lines.find((line) => line.includes(',2021,Anggaran,') && line.includes('dihitung'))).toContain(
      ',,75,%,baris jumlah,',
    );
    expect(lines.join('\n')).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(lines.join('\n')).toContain(",Realisasi,'+B,,,");
    expect(lines.flatMap((line) => line.split(',')).filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([]);
  });
});
