import type ExcelJS from 'exceljs';
import type { ColumnFormat, SheetCell, SheetRow, Verdict, Worksheet } from '../../findings/worksheet.js';
import { plainLine } from '../hostile.js';
import { placeLabel } from '../labels.js';
import { textCell } from '../workbook/sheets.js';
import { findingsAt } from './findings-at.js';
import type { Paper } from './paper.js';
import { addTable, type Cell, LINE_HEIGHT, PAPER_FONT } from './paper-sheet.js';

/** Column keys of the recomputations by the key that their heading has in kkr.yaml. */
const HEADINGS: Readonly<Record<string, string>> = {
  place: 'tempat',
  objective: 'sasaran',
  name: 'uraian',
  target_text: 'target_tercetak',
  realisasi_text: 'realisasi_tercetak',
  capaian_text: 'capaian_tercetak',
  percent_text: 'persen_tercetak',
  pagu_text: 'pagu_tercetak',
  serapan_text: 'serapan_tercetak',
  efisiensi_text: 'efisiensi_tercetak',
  amount_text: 'jumlah_tercetak',
  percent: 'persen',
  amount: 'jumlah',
  formula: 'rumus',
  recomputed: 'hitung_ulang',
  difference: 'selisih',
  above: 'toleransi_atas',
  below: 'toleransi_bawah',
  verdict: 'hasil',
  pagu_sum: 'jumlah_pagu',
  pagu_difference: 'selisih_pagu',
  pagu_verdict: 'hasil_pagu',
  realisasi_sum: 'jumlah_realisasi',
  realisasi_difference: 'selisih_realisasi',
  realisasi_verdict: 'hasil_realisasi',
  amount_sum: 'jumlah_rincian',
  amount_difference: 'selisih',
  amount_verdict: 'hasil',
  from_year: 'tahun_awal',
  to_year: 'tahun_akhir',
  from_text: 'awal_tercetak',
  to_text: 'akhir_tercetak',
  from: 'awal',
  to: 'akhir',
  change: 'perubahan',
  share: 'perubahan_persen',
};

const SHEETS: Readonly<Record<Worksheet['id'], string>> = {
  achievement: 'capaian',
  programmes: 'program',
  budget: 'anggaran',
  totals: 'jumlah',
  years: 'antartahun',
  efficiency: 'efisiensi',
};

const VERDICTS: Readonly<Record<Verdict, string>> = {
  fits: 'cocok',
  differs: 'tidak_cocok',
  not_judged: 'tidak_dinilai',
};

const WIDTHS: Readonly<Record<ColumnFormat, number>> = {
  text: 12,
  name: 36,
  amount: 14,
  measure: 14,
  decimal: 9,
  verdict: 9,
};
const NUMBER_FORMATS: Readonly<Partial<Record<ColumnFormat, string>>> = {
  amount: '#,##0',
  measure: '#,##0.00##',
  decimal: '#,##0.00##',
};

const HEADING_ROWS = 1;
const REFERENCE = /\{(\w+)(?::(\d+))?\}/g;

class WorkingSheet {
  private readonly letters: ReadonlyMap<string, string>;
  private readonly words: Readonly<Record<Verdict | 'unread' | 'absent', string>>;

  constructor(
    private readonly worksheet: Worksheet,
    private readonly paper: Paper,
  ) {
    const { kkr } = paper.templates;
    this.letters = new Map(worksheet.columns.map(({ key }, index) => [key, letter(index)]));
    const word = (key: string) => plainLine(kkr.get(`kata.${key}`));
    this.words = {
      fits: word(VERDICTS.fits),
      differs: word(VERDICTS.differs),
      not_judged: word(VERDICTS.not_judged),
      unread: word('tidak_terbaca'),
      absent: word('tidak_ada'),
    };
  }

  addTo(workbook: ExcelJS.Workbook): void {
    const { worksheet, paper } = this;
    const { kkr } = paper.templates;
    const heading = (key: string) =>
      worksheet.id === 'efficiency' && key === 'difference' ? 'capaian_kurang_serapan' : (HEADINGS[key] ?? key);
    const sheet = addTable(workbook, {
      name: kkr.get(`lembar.${SHEETS[worksheet.id]}`),
      columns: [
        ...worksheet.columns.map(({ key, format }) => ({
          heading: kkr.get(`kolom.${heading(key)}`),
          width: WIDTHS[format],
          numberFormat: NUMBER_FORMATS[format],
        })),
        { heading: kkr.get('kolom.temuan'), width: 8 },
        { heading: kkr.get('kolom.catatan'), width: 20 },
      ],
      rows: worksheet.rows.map((row, index) => this.cells(row, index)),
    });
    for (const [index, row] of worksheet.rows.entries()) this.decorate(sheet.getRow(index + 1 + HEADING_ROWS), row);
    this.markDifferences(sheet);
  }

  private cells(row: SheetRow, index: number): Cell[] {
    const { columns } = this.worksheet;
    const own = columns.map(({ key }) => this.cell(row.cells[key], index));
    const differs = Object.values(row.cells).some((cell) => cell.type === 'verdict' && cell.verdict === 'differs');
    const numbers = findingsAt(this.paper.findings, row.judged, differs);
    const note = differs && numbers.length === 0 ? textCell(this.paper.templates.kkr.get('kata.bukan_temuan')) : null;
    return [...own, numbers.length === 1 ? (numbers[0] ?? null) : numbers.join(', ') || null, note];
  }

  private cell(cell: SheetCell | undefined, index: number): Cell {
    switch (cell?.type) {
      case undefined:
        return null;
      case 'text':
        return textCell(cell.text);
      case 'place':
        return placeLabel(cell.place, this.paper.strings);
      case 'number':
        return cell.value;
      case 'unread':
      case 'absent':
        return this.words[cell.type];
      case 'formula':
        return { formula: this.formula(cell.formula, index), result: cell.result ?? '' };
      case 'verdict':
        return cell.condition === null ? this.words[cell.verdict] : this.verdict(cell.condition, cell.verdict, index);
    }
  }

  private verdict(condition: string, verdict: Verdict, index: number): Cell {
    const [fits, differs] = [this.words.fits, this.words.differs].map((word) => `"${word.replaceAll('"', '""')}"`);
    return { formula: `IF(${this.formula(condition, index)},${fits},${differs})`, result: this.words[verdict] };
  }

  /** `{target}` and `{pagu:3}` as addresses of cells. */
  private formula(content: string, index: number): string {
    return content.replace(REFERENCE, (_, key: string, row: string | undefined) => {
      const column = this.letters.get(key);
      if (column === undefined) throw new Error(`no column ${key} on the sheet ${this.worksheet.id}`);
      return `${column}${(row === undefined ? index : Number(row)) + 1 + HEADING_ROWS}`;
    });
  }

  private decorate(line: ExcelJS.Row, row: SheetRow): void {
    if (row.style !== 'row') line.font = { ...PAPER_FONT, bold: true };
    for (const [index, { key, format }] of this.worksheet.columns.entries()) {
      const cell = row.cells[key];
      if (format === 'measure' && cell?.type === 'number' && Number.isInteger(cell.value))
        line.getCell(index + 1).numFmt = '#,##0';
    }
    const name = this.worksheet.columns.findIndex(({ key }) => key === 'name') + 1;
    if (row.style === 'caption') {
      line.getCell(name).alignment = { wrapText: false, vertical: 'top' };
      line.height = LINE_HEIGHT + 2;
    } else if (row.depth)
      line.getCell(name).alignment = { wrapText: true, vertical: 'top', horizontal: 'left', indent: row.depth };
  }

  /** A rule rather than a colour of the cell, so that it follows when the reviewer changes a figure. */
  private markDifferences(sheet: ExcelJS.Worksheet): void {
    for (const { key, format } of this.worksheet.columns) {
      if (format !== 'verdict') continue;
      const column = this.letters.get(key);
      const last = this.worksheet.rows.length + HEADING_ROWS;
      const differs = this.words.differs.replaceAll('"', '""');
      sheet.addConditionalFormatting({
        ref: `${column}${1 + HEADING_ROWS}:${column}${last}`,
        rules: [
          {
            type: 'cellIs',
            operator: 'equal',
            priority: 1,
            formulae: [`"${differs}"`],
            style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFF8D7D2' } } },
          },
        ],
      });
    }
  }
}

/** "A", "B" … "AA" for a 0-based column. */
function letter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A sheet of KKR.xlsx with the recomputations of one kind as live formulas. */
export function addWorkingSheet(workbook: ExcelJS.Workbook, worksheet: Worksheet, paper: Paper): void {
  new WorkingSheet(worksheet, paper).addTo(workbook);
}
