import type { Table, TableRow } from 'docx';
import { plainLine } from '../hostile.js';
import { tableCaptions } from '../labels.js';
import { consequenceOf } from './consequence.js';
import { type CellContent, cell, paragraph, row, SMALL, TEXT_WIDTH, table } from './docx-parts.js';
import type { NumberedFinding, Paper } from './paper.js';
import { placeList } from './place-text.js';

const LABEL = 2100;
const CONTENT = TEXT_WIDTH - LABEL;
/** Room for two handwritten lines. */
const ROOM = 900;

/** All rows but the last keep the next one on their page. */
function labelled(label: string, content: CellContent, { height, last = false }: RowStyle = {}): TableRow {
  const style = { size: SMALL, bold: true, withNext: !last };
  return row([cell(label, LABEL, style), cell(content, CONTENT, { withNext: !last })], { height });
}

interface RowStyle {
  height?: number;
  last?: boolean;
}

/** What one wrong cell explains beside the finding itself. */
function followingRow({ number, finding: { rootCause } }: NumberedFinding, paper: Paper): TableRow[] {
  if (!rootCause) return [];
  const { document, findings, strings, templates } = paper;
  const captions = tableCaptions(document, strings);
  const own = findings.filter((entry) => entry.follows && entry.number === number).map(({ finding }) => finding);
  const { printed, consistent } = rootCause;
  const texts = [
    `${strings.explains(plainLine(printed), plainLine(consistent), own.length)}:`,
    ...own.map(({ message, places }) => `– ${placeList(places.slice(0, 1), captions, strings).join('')}: ${message}`),
  ];
  const content = texts.map((text) => paragraph(text, { size: SMALL, after: 40, withNext: true }));
  return [labelled(templates.chr.get('temuan.ikutan'), content)];
}

/** One finding as the inspectorate writes it: condition, criterion, consequence, answer, conclusion. */
export function findingTable(numbered: NumberedFinding, paper: Paper): Table {
  const { number, finding } = numbered;
  const { document, rules, strings, templates } = paper;
  const { chr } = templates;
  const rule = rules.get(finding.code);
  const [stated, recomputed] = [plainLine(finding.stated), plainLine(finding.recomputed)];
  const title = chr.get('temuan.kepala', {
    nomor: String(number),
    pokok: finding.title,
    kode: finding.code,
    tingkat: strings.severities[finding.severity],
  });
  const both = stated !== '' && recomputed !== '';
  const condition = [
    paragraph(finding.message, { after: both ? 60 : 0, withNext: true }),
    ...(both
      ? [
          paragraph(chr.get('temuan.nilai', { tercetak: stated, hitung_ulang: recomputed }), {
            after: 0,
            bold: true,
            withNext: true,
          }),
        ]
      : []),
  ];
  const criterion = chr.get('temuan.isi_kriteria', {
    aturan: rule?.title ?? finding.title,
    kode: finding.code,
    dasar: rule?.basis ?? '-',
    uraian: rule?.about ?? '',
  });
  const places = placeList(finding.places, tableCaptions(document, strings), strings);
  const consequence = consequenceOf(finding, chr);
  return table(
    [LABEL, CONTENT],
    [
      row([cell([paragraph(title, { bold: true, after: 0, withNext: true })], TEXT_WIDTH, { columns: 2, fill: true })]),
      labelled(
        chr.get('temuan.tempat'),
        places.map((place) => paragraph(place, { size: SMALL, after: 0, withNext: true })),
      ),
      labelled(chr.get('temuan.kondisi'), condition),
      labelled(chr.get('temuan.kriteria'), criterion),
      ...followingRow(numbered, paper),
      ...(consequence === null ? [] : [labelled(chr.get('temuan.akibat'), consequence)]),
      labelled(chr.get('temuan.tanggapan'), '', { height: ROOM }),
      labelled(chr.get('temuan.simpulan'), chr.get('temuan.pilihan'), { last: true }),
    ],
  );
}
