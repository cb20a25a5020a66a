import ExcelJS from 'exceljs';
import { plainLine } from '../hostile.js';
import { placeLabel, tableCaptions } from '../labels.js';
import { FIXED_DATE, textCell } from '../workbook/sheets.js';
import { fixZipDates } from '../zip-dates.js';
import { consequenceOf } from './consequence.js';
import type { Paper } from './paper.js';
import { addSheet, addTable, type Cell, PAPER_FONT } from './paper-sheet.js';
import { placeList } from './place-text.js';
import { addWorkingSheet } from './working-sheet.js';

/** In a narrow column; CHR.docx has more. */
const MOST_PLACES = 3;

const words = (text: string): string => textCell(text);

function addIdentity(workbook: ExcelJS.Workbook, paper: Paper): void {
  const { document, templates, strings } = paper;
  const { kkr } = templates;
  const { policy, problems } = document;
  const label = (key: string) => words(kkr.get(`identitas.${key}`));
  const value = (name: string) => words(kkr.filled({ text: `{${name}}`, file: '', line: 0 }));
  const cap = policy.cap_over_100 === null ? strings.capNull : policy.cap_over_100 ? strings.capTrue : strings.capFalse;
  const formulas = { two_target_minus_realization: '(2T − R)/T × 100', target_over_realization: 'T/R × 100' };
  const negative = policy.negative_formula === null ? strings.capNull : formulas[policy.negative_formula];
  const rows: [string, Cell][] = [
    [label('instansi'), value('instansi')],
    [label('daerah'), value('daerah')],
    [label('tahun'), document.entity.year],
    [label('berkas'), value('berkas')],
    [label('halaman'), document.pages > 0 ? document.pages : '-'],
    [label('sidik'), document.sha256],
    [label('program'), value('program')],
    [label('cocok'), value('jumlah_cocok')],
    [label('tidak_cocok'), value('jumlah_tidak_cocok')],
    [label('tidak_dinilai'), value('jumlah_tidak_dinilai')],
    [label('kesalahan'), value('jumlah_kesalahan')],
    [label('peringatan'), value('jumlah_peringatan')],
    [label('catatan'), value('jumlah_catatan')],
    [label('baris'), value('jumlah_baris')],
    [label('tidak_terbaca'), value('jumlah_tidak_terbaca')],
    [label('batas_capaian'), cap],
    [label('rumus_negatif'), negative],
    ...problems.map(({ page, reason }): [string, Cell] => [
      label('masalah'),
      words(page === undefined ? reason : `${strings.pageShort(page)}: ${reason}`),
    ]),
    [label('pereviu'), null],
    [label('tanggal'), null],
    [label('pengendali'), null],
  ];
  const sheet = addSheet(workbook, kkr.get('lembar.identitas'));
  sheet.getColumn(1).width = 46;
  sheet.getColumn(2).width = 90;
  sheet.addRow([words(kkr.get('judul'))]).font = { ...PAPER_FONT, bold: true, size: 14 };
  const intro = sheet.addRow([words(kkr.get('pengantar', { tidak_terbaca: kkr.get('kata.tidak_terbaca') }))]);
  sheet.mergeCells(intro.number, 1, intro.number, 2);
  intro.getCell(1).alignment = { wrapText: true, vertical: 'top' };
  intro.font = PAPER_FONT;
  intro.height = 40;
  for (const row of rows) {
    const added = sheet.addRow(row);
    added.font = PAPER_FONT;
    added.getCell(1).font = { ...PAPER_FONT, bold: true };
    added.alignment = { vertical: 'top', wrapText: true, horizontal: 'left' };
  }
}

function addChecks(workbook: ExcelJS.Workbook, { document, rules, templates }: Paper): void {
  const heading = (key: string) => templates.kkr.get(`pemeriksaan.${key}`);
  addTable(workbook, {
    name: templates.kkr.get('lembar.pemeriksaan'),
    columns: [
      { heading: heading('kode'), width: 10 },
      { heading: heading('judul'), width: 32 },
      { heading: heading('uraian'), width: 62 },
      { heading: heading('dasar'), width: 32 },
      { heading: heading('cocok'), width: 9 },
      { heading: heading('tidak_cocok'), width: 9 },
      { heading: heading('tidak_dinilai'), width: 10 },
      { heading: heading('alasan'), width: 48 },
    ],
    rows: document.checks.map(({ code, satisfied, violated, notJudged, reasons }) => {
      const rule = rules.get(code);
      return [
        words(code),
        words(rule?.title ?? ''),
        words(rule?.about ?? ''),
        words(rule?.basis ?? ''),
        satisfied,
        violated,
        notJudged,
        words(reasons.join('; ')),
      ];
    }),
  });
}

function addFindings(workbook: ExcelJS.Workbook, paper: Paper): void {
  const { document, findings, rules, templates, strings } = paper;
  const heading = (key: string) => templates.kkr.get(`temuan.${key}`);
  const captions = tableCaptions(document, strings);
  addTable(workbook, {
    name: templates.kkr.get('lembar.temuan'),
    columns: [
      { heading: heading('nomor'), width: 5 },
      { heading: heading('kode'), width: 9 },
      { heading: heading('tingkat'), width: 10 },
      { heading: heading('tempat'), width: 32 },
      { heading: heading('judul'), width: 20 },
      { heading: heading('kondisi'), width: 52 },
      { heading: heading('kriteria'), width: 22 },
      { heading: heading('tercetak'), width: 15 },
      { heading: heading('hitung_ulang'), width: 15 },
      { heading: heading('akibat'), width: 22 },
      { heading: heading('dikesampingkan'), width: 14 },
      { heading: heading('catatan'), width: 26 },
    ],
    rows: findings.map(({ number, finding, waived }) => [
      number,
      words(finding.code),
      strings.severities[finding.severity],
      words(placeList(finding.places, captions, strings, MOST_PLACES).join('; ')),
      words(finding.title),
      words(finding.message),
      words(rules.get(finding.code)?.basis ?? ''),
      words(finding.stated),
      words(finding.recomputed),
      words(consequenceOf(finding, templates.chr) ?? ''),
      waived === null ? null : words(waived) || strings.yes,
      null,
    ]),
  });
}

function addUnread(workbook: ExcelJS.Workbook, { document, templates, strings }: Paper): void {
  const heading = (key: string) => templates.kkr.get(`tidak_terbaca.${key}`);
  const captions = tableCaptions(document, strings);
  addTable(workbook, {
    name: templates.kkr.get('lembar.tidak_terbaca'),
    columns: [
      { heading: heading('tempat'), width: 50 },
      { heading: heading('teks'), width: 40 },
      { heading: heading('alasan'), width: 60 },
      { heading: heading('catatan'), width: 30 },
    ],
    rows: document.coverage.unread.map(({ place, reason }) => [
      words([placeLabel(place, strings), plainLine(captions.get(place.table ?? '') ?? '')].filter(Boolean).join(', ')),
      words(place.text ?? ''),
      words(reason),
      null,
    ]),
  });
}

/** KKR.xlsx: the working paper, with the source figures, live formulas beside them, and room for the reviewer. */
export async function renderKkr(paper: Paper): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = paper.tool;
  workbook.lastModifiedBy = paper.tool;
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  addIdentity(workbook, paper);
  addChecks(workbook, paper);
  addFindings(workbook, paper);
  for (const worksheet of paper.worksheets) addWorkingSheet(workbook, worksheet, paper);
  if (paper.document.coverage.unread.length > 0) addUnread(workbook, paper);
  return fixZipDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
