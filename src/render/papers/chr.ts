import { HeadingLevel, type Paragraph, type Table } from 'docx';
import { plainLine } from '../hostile.js';
import { placeLabel, shorten, tableCaptions } from '../labels.js';
import { findingTable } from './chr-finding.js';
import {
  cell,
  docxBytes,
  lines,
  paragraph,
  paragraphs,
  row,
  SMALL,
  signatures,
  TEXT_WIDTH,
  table,
} from './docx-parts.js';
import type { NumberedFinding, Paper } from './paper.js';
import { placeList } from './place-text.js';

type Body = (Paragraph | Table)[];

/** Reasons and unread places beyond these are in KKR.xlsx. */
const MOST_LISTED = 15;

const heading = (text: string): Paragraph =>
  paragraph(text, { bold: true, size: 22, before: 240, after: 80, withNext: true, heading: HeadingLevel.HEADING_1 });
const subheading = (text: string): Paragraph => paragraph(text, { bold: true, before: 120, withNext: true });

function identity({ templates }: Paper): Table {
  const { chr } = templates;
  const widths = [2400, TEXT_WIDTH - 2400];
  const keys = ['instansi', 'daerah', 'tahun', 'berkas', 'halaman', 'sidik'];
  const rows = keys.map((key) =>
    row([
      cell(chr.get(`identitas.${key}`), widths[0] ?? 0, { bold: true, fill: true }),
      cell(chr.filled({ text: `{${key}}`, file: '', line: 0 }), widths[1] ?? 0, key === 'sidik' ? { size: SMALL } : {}),
    ]),
  );
  return table(widths, rows);
}

function checks({ document, rules, templates }: Paper): Table {
  const { chr } = templates;
  const widths = [1000, TEXT_WIDTH - 1000 - 3 * 1150, 1150, 1150, 1150];
  const cells = (texts: readonly string[], header = false) =>
    row(
      texts.map((text, index) =>
        cell(text, widths[index] ?? 0, { size: SMALL, centred: index > 1, bold: header, fill: header }),
      ),
      { header },
    );
  const keys = ['kode', 'aturan', 'cocok', 'tidak_cocok', 'tidak_dinilai'];
  return table(widths, [
    cells(
      keys.map((key) => chr.get(`lingkup.tabel.${key}`)),
      true,
    ),
    ...document.checks.map(({ code, satisfied, violated, notJudged }) =>
      cells([code, rules.get(code)?.title ?? '', ...[satisfied, violated, notJudged].map(String)]),
    ),
  ]);
}

/** A list of at most `MOST_LISTED` lines, the last of which tells how many are left out. */
function listed(texts: readonly string[], paper: Paper): Paragraph[] {
  const shown = texts.length <= MOST_LISTED ? texts : texts.slice(0, MOST_LISTED - 1);
  const more = texts.length - shown.length;
  return [...shown, ...(more > 0 ? [paper.templates.chr.get('lingkup.lainnya', { jumlah: String(more) })] : [])].map(
    (text) => paragraph(`– ${text}`, { size: SMALL, after: 20 }),
  );
}

function section(title: string, texts: readonly string[], paper: Paper): Body {
  return texts.length === 0 ? [] : [subheading(title), ...listed(texts, paper)];
}

function scope(paper: Paper): Body {
  const { document, templates, strings } = paper;
  const { chr } = templates;
  const captions = tableCaptions(document, strings);
  const reasons = document.checks.flatMap(({ code, reasons }) => reasons.map((reason) => `${code}: ${reason}`));
  const unread = document.coverage.unread.map(({ place, reason }) => {
    const where = [placeLabel(place, strings), plainLine(captions.get(place.table ?? '') ?? '')].filter(Boolean);
    return `${where.join(', ')}: “${shorten(plainLine(place.text ?? ''), 60)}” – ${reason}`;
  });
  const problems = document.problems.map(({ page, reason }) =>
    page === undefined ? reason : `${strings.pageShort(page)}: ${reason}`,
  );
  return [
    heading(`B. ${chr.get('lingkup.judul')}`),
    ...paragraphs(chr.get('lingkup.isi'), { after: 100 }),
    checks(paper),
    ...section(chr.get('lingkup.alasan'), reasons, paper),
    ...section(chr.get('lingkup.tidak_terbaca'), unread, paper),
    ...section(chr.get('lingkup.masalah'), problems, paper),
  ];
}

function findings(list: readonly NumberedFinding[], paper: Paper): Body {
  const { chr } = paper.templates;
  const intro = list.length === 0 ? chr.get('temuan.tidak_ada') : chr.get('temuan.pengantar');
  return [
    heading(`C. ${chr.get('temuan.judul')}`),
    ...paragraphs(intro, { after: 100 }),
    ...list.flatMap((entry) => [findingTable(entry, paper), paragraph('', { after: 60, size: 12 })]),
  ];
}

function remarks(
  title: string,
  intro: string,
  list: readonly NumberedFinding[],
  paper: Paper,
  reasoned: boolean,
): Body {
  if (list.length === 0) return [];
  const { document, templates, strings } = paper;
  const { chr } = templates;
  const captions = tableCaptions(document, strings);
  const widths = reasoned ? [600, 2600, TEXT_WIDTH - 600 - 2600 - 2600, 2600] : [600, 3000, TEXT_WIDTH - 600 - 3000];
  const labels = ['nomor', 'tempat', 'isi'].map((key) => chr.get(`catatan.${key}`));
  if (reasoned) labels.push(chr.get('dikesampingkan.alasan'));
  const header = labels.map((text, index) => cell(text, widths[index] ?? 0, { size: SMALL, bold: true, fill: true }));
  const rows = list.map(({ number, finding, waived }) => {
    const places = placeList(finding.places.slice(0, 2), captions, strings);
    const content = [String(number), places.join('; '), `${finding.code}: ${finding.message}`];
    if (reasoned) content.push(waived ?? '');
    return row(content.map((text, index) => cell(text, widths[index] ?? 0, { size: SMALL })));
  });
  return [
    heading(title),
    ...paragraphs(intro, { after: 100 }),
    table(widths, [row(header, { header: true }), ...rows]),
  ];
}

/** CHR.docx: the review note, each finding with both numbers, the rule it rests on, and room for answer and conclusion. */
export function renderChr(paper: Paper): Promise<Uint8Array> {
  const { chr } = paper.templates;
  const standing = paper.findings.filter(({ waived, follows }) => waived === null && !follows);
  const waived = paper.findings.filter(({ waived, follows }) => waived !== null && !follows);
  const notes = standing.filter(({ finding }) => finding.severity === 'info');
  const parts: Body[] = [
    remarks(chr.get('catatan.judul'), chr.get('catatan.pengantar'), notes, paper, false),
    remarks(chr.get('dikesampingkan.judul'), chr.get('dikesampingkan.pengantar'), waived, paper, true),
  ];
  const body: Body = [
    ...lines(chr.get('kop'), { bold: true, capitals: true, centred: true, size: 24, after: 200 }),
    ...lines(chr.get('judul'), { bold: true, capitals: true, centred: true, size: 26 }),
    ...lines(chr.get('subjudul'), { bold: true, capitals: true, centred: true, after: 200 }),
    ...lines(chr.get('nomor_surat')),
    ...lines(chr.get('tanggal'), { after: 160 }),
    identity(paper),
    heading(`A. ${chr.get('dasar.judul')}`),
    ...paragraphs(chr.get('dasar.isi')),
    ...scope(paper),
    ...findings(
      standing.filter(({ finding }) => finding.severity !== 'info'),
      paper,
    ),
    ...parts.flat(),
    heading(chr.get('penutup.judul')),
    ...paragraphs(chr.get('penutup.isi'), { after: 300, withNext: true }),
    signatures(chr.get('tanda_tangan.kiri'), chr.get('tanda_tangan.kanan')),
  ];
  return docxBytes({
    title: `${chr.get('judul')} ${chr.get('subjudul')}`,
    creator: paper.tool,
    footer: chr.get('kaki'),
    language: paper.language,
    body,
  });
}
