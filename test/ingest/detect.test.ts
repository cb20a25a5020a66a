import { describe, expect, it } from 'vitest';
import { detectKind } from '../../src/ingest/detect.js';

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

  it('knows flat OpenDocument as XML that may be a report', async () => {
    const detected = await detectKind(bytes('<?xml version="1.0"?><office:document></office:document>'));
    expect(detected).toMatchObject({ supported: false, kind: 'xml', mayBeReport: true });
  });

  it('knows a Word file of before 2007 as one that may be a report', async () => {
    const detected = await detectKind(bytes(`d0cf11e0a1b11ae1${'00'.repeat(504)}`, 'hex'));
    expect(detected).toMatchObject({ supported: false, type: 'DOC/XLS (Office 97–2003)', mayBeReport: true });
  });

  it.each([
    ['a picture', PNG, 'PNG'],
    ['zero bytes', new Uint8Array(4096), 'BINER'],
    ['HTML', bytes('\n<!DOCTYPE html><p>LAPORAN KINERJA'), 'HTML'],
    ['JSON', bytes('{"judul": "LAPORAN KINERJA"}'), 'JSON'],
  ])('knows %s as no report', async (_, content, type) => {
    expect(await detectKind(content)).toEqual({ supported: false, kind: null, type, mayBeReport: false });
  });

  it('takes a text that only begins like JSON for text', async () => {
    expect(await detectKind(bytes('[Kop surat]\nLAPORAN KINERJA\n'))).toEqual({ supported: true, format: 'text' });
  });
});
