/** What mammoth reads a DOCX into, as far as it is used here; its own types leave it open. */
export type Node =
  | { type: 'paragraph'; children: Node[]; styleName: string | null; numbering: { isOrdered: boolean } | null }
  | { type: 'run'; children: Node[]; isBold: boolean; isItalic: boolean; isAllCaps: boolean }
  | { type: 'text'; value: string }
  | { type: 'tab' | 'image' | 'bookmarkStart' | 'commentReference' }
  | { type: 'break'; breakType: 'line' | 'page' | 'column' }
  | { type: 'checkbox'; checked: boolean }
  | { type: 'hyperlink'; children: Node[] }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | { type: 'table'; children: Node[] }
  | { type: 'tableRow'; children: Node[] }
  | { type: 'tableCell'; children: Node[]; rowSpan: number; colSpan: number };

export interface MammothDocument {
  type: 'document';
  children: Node[];
  notes: { resolve(reference: { noteType: string; noteId: string }): { body: Node[] } | null };
}
