import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/ingest/docx/read-docx.js';
import { gridsOf, paragraphsOf, textsOf } from '../../support/blocks.js';
import { docxParts, paragraph, wordCell, wordTable, zipOf } from '../../support/office-files.js';
import { missingShared, shared } from '../../support/shared.js';

const readBody = async (body: string) => readDocx(await zipOf(docxParts(body)), 'a.docx', '');

const agreement = 'reports/jabar2017_bpkad_PK-kepala.docx';
const plan = 'reports/wonosobo2019_diskominfo_RENJA-bab3-tabel.docx';
const read = (file: string) => readDocx(readFileSync(shared(file) ?? ''), file, '');

describe.skipIf(missingShared(agreement))(
  `published DOCX${missingShared(agreement) ? ' (skipped: absent)' : ''}`,
  () => {
    it('gives an agreement with its cells merged over rows', async () => {
      const document = await read(agreement);
      expect(document).toMatchObject({ kind: 'docx', pageCount: 0, problems: [] });
      expect(paragraphsOf(document.blocks)[0]).toEqual({
        type: 'paragraph',
        text: 'PERJANJIAN KINERJA TAHUN 2017',
        bold: true,
        place: { line: 1 },
      });
      const [targets, budget] = gridsOf(document.blocks);
      const objective = targets?.cells.find(({ row, col }) => row === 2 && col === 1);
      expect(objective).toMatchObject({ rowSpan: 7, place: { line: 23, row: 2, column: 1 } });
      expect(textsOf(targets)[8]?.slice(2)).toEqual(['Opini BPK – WTP', '100%']);
      expect(textsOf(budget).at(-1)).toEqual(['', 'J U M L A H', '81.298.026.321', '']);
    });

    it('gives a table over nine pages as one, with its header merged over columns', async () => {
      const [table, ...others] = gridsOf((await read(plan)).blocks);
      expect(others).toEqual([]);
      expect(table).toMatchObject({ rows: 157, cols: 13 });
      expect(textsOf(table)[0]?.slice(3, 9)).toEqual(new Array(6).fill('Rencana Tahun 2019 (Tahun Rencana)'));
    });
  },
);

describe('readDocx', () => {
  it('numbers paragraphs and table rows from the beginning, and notes where rows stand', async () => {
    const { blocks } = await readBody(
      paragraph('Tabel 1') +
        wordTable([wordCell('No'), wordCell('Uraian')], [wordCell('1'), wordCell('Camat')]) +
        paragraph('Sumber'),
    );
    expect(gridsOf(blocks)[0]?.cells.map(({ place }) => [place.line, place.row, place.column])).toEqual([
      [2, 0, 0],
      [2, 0, 1],
      [3, 1, 0],
      [3, 1, 1],
    ]);
    expect(paragraphsOf(blocks).map(({ place }) => place.line)).toEqual([1, 4]);
  });

  it('joins a table that was cut in two, and notes the break', async () => {
    const header = ['No', 'Sasaran', 'Target'].map((text) => wordCell(text));
    const row = (...texts: string[]) => texts.map((text) => wordCell(text));
    const { blocks } = await readBody(
      wordTable(header, row('1', 'Meningkatnya', '10')) +
        wordTable(header, row('', 'pelayanan', '')) +
        wordTable(row('2', 'B', '20')),
    );
    expect(gridsOf(blocks).map(textsOf)).toEqual([
      [
        ['No', 'Sasaran', 'Target'],
        ['1', 'Meningkatnya', '10'],
        ['', 'pelayanan', ''],
        ['2', 'B', '20'],
      ],
    ]);
    expect(
      gridsOf(blocks)[0]
        ?.cells.filter(({ col }) => col === 1)
        .map(({ place }) => place.line),
    ).toEqual([1, 2, 5, 7]);
  });

  it('keeps tables with other columns or a header of their own apart', async () => {
    const one = wordTable([wordCell('No'), wordCell('Sasaran')], [wordCell('1'), wordCell('A')]);
    const two = wordTable([wordCell('No'), wordCell('Program')], [wordCell('1'), wordCell('B')]);
    const three = wordTable([wordCell('1'), wordCell('2'), wordCell('3')]);
    expect(gridsOf((await readBody(one + two + three)).blocks)).toHaveLength(3);
  });

  it('gives a table in a cell by itself, and takes a frame off', async () => {
    const inner = wordTable([wordCell('Input'), wordCell('Rp 10')]);
    const outer = wordTable([wordCell('Program'), `<w:tc>${paragraph('rinciannya')}${inner}</w:tc>`]);
    const framed = await readBody(wordTable([`<w:tc>${paragraph('Bingkai')}${outer}</w:tc>`]));
    expect(paragraphsOf(framed.blocks).map(({ text }) => text)).toEqual(['Bingkai']);
    expect(gridsOf(framed.blocks).map(textsOf)).toEqual([[['Program', 'rinciannya']], [['Input', 'Rp 10']]]);
  });

  it('reads text boxes, marks of lists and capitals, and leaves out deleted text and the table of contents', async () => {
    const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:style w:type="paragraph" w:styleId="J1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`;
    const style = (id: string) => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;
    const body =
      paragraph('Bab I … 1', style('TOC1')) +
      paragraph('Pendahuluan', style('J1')) +
      '<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>perjanjian</w:t></w:r><w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> baru</w:t></w:r></w:ins></w:p>' +
      `<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>${paragraph('Kotak')}</w:txbxContent></v:textbox></v:shape></w:pict><w:t>Luar</w:t></w:r></w:p>`;
    const bytes = await zipOf({ ...docxParts(body), 'word/styles.xml': styles });
    const { blocks } = await readDocx(bytes, 'a.docx', '');
    expect(paragraphsOf(blocks).map(({ text, bold }) => [text, bold])).toEqual([
      ['Pendahuluan', true],
      ['PERJANJIAN baru', undefined],
      ['Luar', undefined],
      ['Kotak', undefined],
    ]);
  });

  it('reads rows typed with bars as a table', async () => {
    const { blocks } = await readBody(
      paragraph('| a. | Belanja Operasi | Rp 10 |') +
        paragraph('|---|---|---|') +
        paragraph('| b. | Belanja Modal | Rp 20 |'),
    );
    expect(gridsOf(blocks).map(textsOf)).toEqual([
      [
        ['a.', 'Belanja Operasi', 'Rp 10'],
        ['b.', 'Belanja Modal', 'Rp 20'],
      ],
    ]);
  });
});
