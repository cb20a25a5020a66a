import type { Paragraph, Table, TableRow } from 'docx';
import { cell, docxBytes, lines, paragraph, row, SMALL, TEXT_WIDTH, table } from './docx-parts.js';
import { answerTo } from './form-answers.js';
import type { Answer } from './form-evidence.js';
import type { Paper } from './paper.js';
import type { FormItem } from './template-file.js';

const NUMBER = 560;
const BOX = 700;
const STATEMENT = 3400;
const EVIDENCE = TEXT_WIDTH - NUMBER - STATEMENT - 2 * BOX;
const WIDTHS = [NUMBER, STATEMENT, BOX, BOX, EVIDENCE];
const [TICKED, EMPTY] = ['☒', '☐'];
/** Twips: a line to write in. */
const ROOM = 500;

const BLANK: Answer = { yes: null, evidence: [] };

function itemRow(item: FormItem, number: number, paper: Paper): TableRow {
  const { yes, evidence } = item.answer === null ? BLANK : answerTo(item.answer.text, paper);
  const box = (ticked: boolean) => cell(ticked ? TICKED : EMPTY, BOX, { centred: true, size: 24 });
  return row(
    [
      cell(String(number), NUMBER, { centred: true, size: SMALL }),
      cell(paper.templates.formulir.filled(item.text), STATEMENT, { size: SMALL }),
      box(yes === true),
      box(yes === false),
      cell(evidence.length > 0 ? evidence.map((text) => paragraph(text, { size: SMALL, after: 20 })) : '', EVIDENCE, {
        size: SMALL,
      }),
    ],
    { height: ROOM },
  );
}

function formTable(paper: Paper): Table {
  const { formulir, form } = paper.templates;
  const keys = ['nomor', 'pernyataan', 'ya', 'tidak', 'dasar'];
  const heading = keys.map((key, index) =>
    cell(formulir.get(`kolom.${key}`), WIDTHS[index] ?? 0, { bold: true, fill: true, size: SMALL, centred: true }),
  );
  const rows = form.flatMap(({ title, items }) => [
    row([cell(formulir.filled(title), TEXT_WIDTH, { columns: WIDTHS.length, bold: true, fill: true, withNext: true })]),
    ...items.map((item, index) => itemRow(item, index + 1, paper)),
  ]);
  return table(WIDTHS, [row(heading, { header: true }), ...rows]);
}

/** Formulir-Reviu.docx: the inspectorate's checklist, answered where the tool can show it, the rest left for a person. */
export function renderForm(paper: Paper): Promise<Uint8Array> {
  const { formulir } = paper.templates;
  const body: (Paragraph | Table)[] = [
    ...lines(formulir.get('judul'), { bold: true, capitals: true, centred: true, size: 26 }),
    ...lines(formulir.get('subjudul'), { bold: true, capitals: true, centred: true, after: 160 }),
    ...lines(formulir.get('keterangan'), { italics: true, size: SMALL, after: 160 }),
    formTable(paper),
    paragraph('', { after: 200 }),
    ...lines(formulir.get('tanda_tangan')),
  ];
  return docxBytes({
    title: `${formulir.get('judul')} ${formulir.get('subjudul')}`,
    creator: paper.tool,
    footer: formulir.get('kaki'),
    language: paper.language,
    body,
  });
}
