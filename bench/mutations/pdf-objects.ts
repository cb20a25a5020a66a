import { deflateSync } from 'node:zlib';

/** A PDF of some objects, numbered from 1 as they come; the first is the catalog. Its cross-reference table is sound. */
export function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.5\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A stream object; its length is the right one. */
export function stream(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** A stream object of compressed content. */
export function flate(dictionary: string, content: Buffer | string): string {
  return stream(`${dictionary} /Filter /FlateDecode`, deflateSync(content).toString('latin1'));
}

export const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
export const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const ONE_PAGE = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
export const TEXT = 'BT /F1 12 Tf 72 770 Td (LAPORAN KINERJA KECAMATAN CONTOH TAHUN 2023) Tj ET';

/** A page whose content is object 4; `resources` is the inside of its dictionary, `further` of the page's. */
export function page(resources = '', further = ''): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${further} /Resources << /Font << /F1 ${HELVETICA} >> ${resources} >> >>`;
}

/** A PDF of one page: its content is object 4, further objects are numbered from 5. */
export function onePage(content: string, resources: string, further: readonly string[] = []): Buffer {
  return pdfOf([CATALOG, ONE_PAGE, page(resources), content, ...further]);
}
