import { describe, expect, it } from 'vitest';
import { detectKind } from '../../src/ingest/detect.js';
import { odt } from '../support/odf.js';
import { docxParts, protectedOffice, xlsxParts, zipOf } from '../support/office-files.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const PNG = bytes('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

describe('detectKind', () => {
  it('knows a PDF by its header, also after other bytes', async () => {
    expect(await detectKind(bytes('%PDF-1.7\n…'))).toEqual({ supported: true, format: 'pdf' });
    expect(await detectKind(bytes(`${'x'.repeat(1000)}%PDF-1.4\n`))).toEqual({ supported: true, format: 'pdf' });
  });

  it('does not take a PDF header far inside a text for a PDF', async () => {
    expect(await detectKind(bytes(`${'x'.repeat(2000)}%PDF-1.4\n`))).toEqual({ supported: true, format: 'text' });
  });

  it.each([
    ['UTF-8', bytes('Capaian\t97,5%\n')],
    ['UTF-16 LE with a byte order mark', bytes('\ufeffCapaian\t97,5%\n', 'utf16le')],
    ['UTF-16 LE without one', bytes('Capaian kinerja\t97,5%\n', 'utf16le')],
    ['UTF-16 BE', new Uint8Array(Buffer.from('Capaian kinerja\t97,5%\n', 'utf16le').swap16())],
    ['text that begins as a bitmap does', bytes('BMKG Stasiun Jember\n')],
    ['Windows-1252, for the reader to refuse', bytes('Capaian \u0096 97,5%\nkinerja tahun ini\n', 'latin1')],
  ])('knows text: %s', async (_, content) => {
    expect(await detectKind(content)).toEqual({ supported: true, format: 'text' });
  });

  it.each([
    [
      'fodt',
      '<?xml version="1.0"?>\n<!-- a --><office:document office:mimetype="application/vnd.oasis.opendocument.text">',
    ],
    ['alto', '\ufeff<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">'],
    ['alto', '<a:alto xmlns:a="http://www.loc.gov/standards/alto/ns-v4#">'],
    ['hocr', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "a" "b"><html><head><meta name=\'ocr-system\' content="x"/>'],
    ['hocr', '<!DOCTYPE html>\n<html><body><div class="ocr_page" title="bbox 0 0 1 1">'],
  ])('knows %s by its root element', async (format, content) => {
    expect(await detectKind(bytes(content))).toEqual({ supported: true, format });
    expect(await detectKind(bytes(`\ufeff${content}`, 'utf16le'))).toEqual({ supported: true, format });
  });

  it('knows an ODT by its mimetype', async () => {
    expect(await detectKind(odt('<a/>'))).toEqual({ supported: true, format: 'odt' });
  });

  it.each([
    ['a spreadsheet', '<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'],
    ['something else', '<?xml version="1.0"?><mets></mets>'],
  ])('knows flat XML of %s as one that may be a report', async (_, content) => {
    const detected = await detectKind(bytes(content.startsWith('<?') ? content : `<?xml version="1.0"?>${content}`));
    expect(detected).toMatchObject({ supported: false, kind: 'xml', mayBeReport: true });
  });

  it('knows a Word file of before 2007 as one that may be a report', async () => {
    const detected = await detectKind(bytes(`d0cf11e0a1b11ae1${'00'.repeat(504)}`, 'hex'));
    expect(detected).toMatchObject({ supported: false, type: 'DOC/XLS (Office 97–2003)', mayBeReport: true });
  });

  it.each([
    ['a page', '\n<!DOCTYPE html><p>LAPORAN KINERJA'],
    ['an export of Word', '<html xmlns:v="urn:schemas-microsoft-com:vml">\n<head>'],
    ['XHTML, after a comment', '\ufeff<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE html PUBLIC "">'],
  ])('knows HTML: %s', async (_, text) => {
    expect(await detectKind(bytes(text))).toEqual({ supported: true, format: 'html' });
  });

  it.each([
    ['docx', docxParts('')],
    ['xlsx', xlsxParts([{ rows: '' }])],
  ])('knows %s, also when its table of contents is not the first part or cut off', async (format, parts) => {
    const { '[Content_Types].xml': types = '', ...others } = parts;
    for (const order of [parts, { ...others, '[Content_Types].xml': types }, others]) {
      const archive = await zipOf(order);
      expect(await detectKind(archive)).toEqual({ supported: true, format });
      expect(await detectKind(archive.subarray(0, archive.length - 30))).toEqual({ supported: true, format });
    }
  });

  it('takes an archive of anything else for no report', async () => {
    const archive = await zipOf({ 'laporan/catatan.txt': 'word/document' });
    expect(await detectKind(archive)).toMatchObject({ supported: false, type: 'ZIP', mayBeReport: false });
  });

  it('says that a protected Office file needs a password', async () => {
    await expect(detectKind(protectedOffice())).rejects.toMatchObject({ code: 'OFFICE_ENCRYPTED' });
  });

  it.each([
    ['a picture', PNG, 'PNG'],
    ['zero bytes', new Uint8Array(4096), 'BINER'],
    ['JSON', bytes('{"judul": "LAPORAN KINERJA"}'), 'JSON'],
  ])('knows %s as no report', async (_, content, type) => {
    expect(await detectKind(content)).toEqual({ supported: false, kind: null, type, mayBeReport: false });
  });

  it('takes a text that only begins like JSON for text', async () => {
    expect(await detectKind(bytes('[Kop surat]\nLAPORAN KINERJA\n'))).toEqual({ supported: true, format: 'text' });
  });
});
