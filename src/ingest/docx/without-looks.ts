/** Elements that say how text looks, not what it is. Office programs write them for every run and cell. */
const LOOKS =
  'adjustRightInd|autoSpaceDE|autoSpaceDN|bCs|bidi|cantSplit|color|contextualSpacing|cnfStyle|hideMark|iCs|ind|jc|keepLines|keepNext|kern|kinsoku|lang|lastRenderedPageBreak|noProof|noWrap|outlineLvl|overflowPunct|pageBreakBefore|proofErr|rFonts|rtl|shd|snapToGrid|spacing|suppressAutoHyphens|suppressLineNumbers|sz|szCs|tblInd|tblLayout|tblLook|tblW|tcW|textAlignment|textDirection|topLinePunct|trHeight|u|vAlign|w|widowControl|wordWrap';
const SINGLE = new RegExp(`<w:(?:${LOOKS})(?:\\s[^<>]*)?/>`, 'g');
const NESTED = /<w:(tcBorders|tblBorders|pBdr|tblCellMar|tcMar|tblGrid|tabs)>(?:<w:[^<>]*\/>)*<\/w:\1>/g;
const EMPTY = /<w:(rPr|pPr|tcPr|trPr|tblPr)(?:\/>|><\/w:\1>)/g;
/** Numbers of editing sessions. */
const SESSIONS = /\sw:rsid\w*="[^"<>]*"/g;

/**
 * WordprocessingML without most of what only says how text looks. Mammoth takes 65 times the size of the XML in memory; of the
 * published documents, less than half of the elements are left (XML of 11 MB: 190 MB instead of 740 MB, in half the time).
 */
export function withoutLooks(xml: string): string {
  return xml.replace(SESSIONS, '').replace(SINGLE, '').replace(NESTED, '').replace(EMPTY, '').replace(EMPTY, '');
}
