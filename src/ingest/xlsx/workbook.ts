import { posix } from 'node:path';
import { readXml } from '../zip/read-xml.js';

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  name: string;
  /** Name of its part in the archive. */
  part: string;
  hidden: boolean;
}

export interface Workbook {
  sheets: SheetEntry[];
  /** Whether day 0 of its dates is 1 January 1904 (old Macintosh files) instead of 30 December 1899. */
  date1904: boolean;
}

/** The parts that a workbook refers to, by relationship id. External targets are left out. */
function targets(rels: Buffer | undefined): Map<string, string> {
  const found = new Map<string, string>();
  if (!rels) return found;
  readXml(rels, {
    open(name, { Id, Target, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      found.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target));
    },
  });
  return found;
}

/** The worksheets of a workbook in the order of their tabs; undefined where it has no list of them. */
export function readWorkbook(parts: ReadonlyMap<string, Buffer>): Workbook | undefined {
  const main = parts.get('xl/workbook.xml');
  if (!main) return undefined;
  const partOf = targets(parts.get('xl/_rels/workbook.xml.rels'));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  readXml(main, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      const part = partOf.get(id);
      const hidden = /^(?:hidden|veryHidden)$/.test(attributes.state ?? '');
      if (part) sheets.push({ name: attributes.name ?? '', part, hidden });
    },
  });
  return { sheets, date1904 };
}
