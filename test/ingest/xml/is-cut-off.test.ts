import { describe, expect, it } from 'vitest';
import { isCutOff } from '../../../src/ingest/xml/is-cut-off.js';

const WHOLE = '<?xml version="1.0"?>\n<w:document xmlns:w="w"><w:body><w:p/></w:body></w:document>';

describe('isCutOff', () => {
  it.each([WHOLE, `${WHOLE}\n<!-- end -->\n`, '<w:footnotes xmlns:w="w"/>', '<a ></a >', ''])('is not: %j', (xml) => {
    expect(isCutOff(xml)).toBe(false);
  });

  it('is, wherever the text ends before its last tag', () => {
    const [first, last] = [WHOLE.indexOf('<w:body'), WHOLE.indexOf('</w:document')];
    for (let length = first; length <= last; length++) expect(isCutOff(WHOLE.slice(0, length))).toBe(true);
  });
});
