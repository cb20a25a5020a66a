import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/ingest/html/read-html.js';
import { gridsOf, paragraphsOf, textsOf } from '../../support/blocks.js';

const read = (...lines: string[]) => readHtml(new TextEncoder().encode(lines.join('\n')), 'a.html', '').blocks;

describe('readHtml', () => {
  it('gives headings, list items and cells with their spans, entities decoded', () => {
    const blocks = read(
      '<!DOCTYPE html><html><head><title>x</title><style>p{}</style><body>',
      '<h2>BAB III &ndash; AKUNTABILITAS</h2><ol start=3><li>Sasaran<li>Program</ol><ul><li>Butir</ul>',
      '<table><caption>Tabel 3.1</caption><tr><th rowspan=2>No<th colspan=2>Tahun&nbsp;2021',
      '<tr><th>Target<th>Realisasi<tr><td>1<td>&gt; 90<td><b>97,5&#37;</b></table>',
    );
    expect(paragraphsOf(blocks).map(({ text, bold }) => [text, bold])).toEqual([
      ['BAB III – AKUNTABILITAS', true],
      ['3. Sasaran', undefined],
      ['4. Program', undefined],
      ['• Butir', undefined],
      ['Tabel 3.1', undefined],
    ]);
    expect(gridsOf(blocks).map(textsOf)).toEqual([
      [
        ['No', 'Tahun 2021', 'Tahun 2021'],
        ['No', 'Target', 'Realisasi'],
        ['1', '> 90', '97,5%'],
      ],
    ]);
    const figure = gridsOf(blocks)[0]?.cells.at(-1);
    expect(figure).toMatchObject({ bold: true, place: { line: 8, row: 2, column: 2, text: '97,5%' } });
  });

  it('prints no scripts and no styles, and keeps what they write as text out', () => {
    const blocks = read('<html><p>Capaian<script>document.write("</p><p>100%")</script> 97%<!-- 98% --></p>');
    expect(blocks).toEqual([{ type: 'paragraph', text: 'Capaian 97%', place: { line: 1 } }]);
  });

  it('takes tables that only lay out a page apart', () => {
    const blocks = read(
      '<table><tr><td><p>Kop surat</p><table><tr><td>No<td>Uraian<tr><td>1<td>Camat</table></td><td></td></tr></table>',
    );
    expect(paragraphsOf(blocks).map(({ text }) => text)).toEqual(['Kop surat']);
    expect(gridsOf(blocks).map(textsOf)).toEqual([
      [
        ['No', 'Uraian'],
        ['1', 'Camat'],
      ],
    ]);
  });

  it('reads the encoding that an export of Word declares', () => {
    const page = '<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><p>80 \x96 90';
    const { blocks } = readHtml(new Uint8Array(Buffer.from(page, 'latin1')), 'a.html', '');
    expect(paragraphsOf(blocks)[0]?.text).toBe('80 – 90');
  });

  it('does not put cells that span too far to a grid as wide as they say', () => {
    const row = `<tr>${'<td colspan=1000 rowspan=65534>x</td>'.repeat(50)}</tr>`;
    const [grid] = gridsOf(read(`<html><table>${row.repeat(200)}</table>`));
    expect(grid?.cols).toBeLessThanOrEqual(512);
    expect(grid?.rows).toBe(200);
  });

  it('reads pages nested deep, and end tags without a beginning; refuses what is nested without end', () => {
    const nested = (depth: number) =>
      read(`<html>${'<table><tr><td>'.repeat(depth)}dasar</td></tr></table></ul></table></td>selesai`);
    expect(paragraphsOf(nested(1000)).map(({ text }) => text)).toContain('selesai');
    expect(() => nested(100_000)).toThrow(expect.objectContaining({ code: 'OFFICE_TOO_LARGE' }));
  });

  it('says when there is nothing in it', () => {
    expect(() => read('<html><head><title>Laporan</title></head><body><img src=x></body></html>')).toThrow(
      expect.objectContaining({ code: 'EMPTY_FILE' }),
    );
  });
});
