import { readXml } from '../zip/read-xml.js';

/** How cells of a style are shown. */
export interface CellStyle {
  /** Number format code, "General" where there is none. */
  format: string;
  bold: boolean;
  italic: boolean;
}

/**
 * The formats that have a number instead of a code (ECMA-376 part 1, 18.8.30); those that follow the computer's language
 * (14, 22) as Indonesian computers show them.
 */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);(#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);(#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("Rp"* #,##0_);_("Rp"* (#,##0);_("Rp"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("Rp"* #,##0.00_);_("Rp"* (#,##0.00);_("Rp"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Longer codes are no formats: Excel allows 255 characters. */
const MAX_CODE = 255;

export const PLAIN: CellStyle = { format: 'General', bold: false, italic: false };

const isOn = (value: string | undefined) => value === undefined || /^(?:1|true)$/.test(value);

/** The styles of a workbook, by the index that its cells give. */
export function readStyles(part: Buffer | undefined): CellStyle[] {
  if (!part) return [];
  const codes = new Map<number, string>();
  const fonts: { bold: boolean; italic: boolean }[] = [];
  const styles: CellStyle[] = [];
  let section = '';
  readXml(part, {
    open(name, attributes) {
      if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') section = name;
      if (name === 'numFmt' && section !== 'dxfs')
        codes.set(Number(attributes.numFmtId), (attributes.formatCode ?? '').slice(0, MAX_CODE));
      const font = fonts.at(-1);
      if (name === 'font' && section === 'fonts') fonts.push({ bold: false, italic: false });
      else if (section === 'fonts' && font && name === 'b') font.bold = isOn(attributes.val);
      else if (section === 'fonts' && font && name === 'i') font.italic = isOn(attributes.val);
      if (name !== 'xf' || section !== 'cellXfs') return;
      const id = Number(attributes.numFmtId ?? 0);
      const look = fonts[Number(attributes.fontId ?? 0)] ?? PLAIN;
      styles.push({ format: codes.get(id) ?? BUILT_IN[id] ?? 'General', bold: look.bold, italic: look.italic });
    },
    close(name) {
      if (name === section) section = '';
    },
  });
  return styles;
}
