import { describe, expect, it } from 'vitest';
import { UNREADABLE_CODES, UnreadableError } from '../../src/document/errors.js';
import { UnsupportedTypeError } from '../../src/ingest/read.js';
import { internalError, skipReason, unreadableReason } from '../../src/pipeline/texts.js';

describe('reasons', () => {
  it('are the message of the error in Indonesian, and there is an English one for each code', () => {
    for (const code of UNREADABLE_CODES.filter((each) => each !== 'INTERNAL')) {
      const error = new UnreadableError(code, 'alasan');
      expect(unreadableReason(error, 'id')).toBe('alasan');
      expect(unreadableReason(error, 'en')).toMatch(/^[a-z].{15,}/i);
      expect(unreadableReason(error, 'en')).not.toContain('alasan');
    }
  });

  it('say what to do with an office document', () => {
    const error = new UnsupportedTypeError('DOCX (Word)', 'docx', true);
    expect(unreadableReason(error, 'id')).toContain('DOCX (Word)');
    expect(unreadableReason(error, 'en')).toBe(
      'files of type DOCX (Word) are not supported yet; save it as PDF and try again',
    );
  });

  it('of an internal error name the stage', () => {
    const error = internalError('extract', new Error('boom'), 'en');
    expect(error.code).toBe('INTERNAL');
    expect(unreadableReason(error, 'en')).toBe('internal error at stage extraction: boom');
    expect(internalError('rules', 'boom', 'id').message).toBe('kesalahan internal pada tahap pemeriksaan: boom');
  });

  it('of a file left out name its type', () => {
    expect(skipReason('not-a-report', 'en', 'PNG')).toBe('not a performance report (PNG)');
    expect(skipReason('temporary', 'id')).toBe('berkas sementara atau kunci');
  });
});
