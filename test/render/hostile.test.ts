import { describe, expect, it } from 'vitest';
import { escapeHtml, neutraliseFormula, plainLine } from '../../src/render/hostile.js';

describe('plainLine', () => {
  it('takes out escape sequences, line breaks and turned reading directions', () => {
    expect(plainLine('\u001b[2Ja\r\nb\u202egnp.exe\u0085')).toBe('[2Ja b gnp.exe');
  });

  it('replaces half a surrogate pair, which no file could hold, and keeps whole ones', () => {
    expect(plainLine('x\ud800y 😀')).toBe('x\ufffdy 😀');
  });
});

describe('neutraliseFormula', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\t=1',
    ' =1',
    '\u00a0=1',
    '＝1',
    '\rx',
  ])('puts an apostrophe before %j', (text) => {
    expect(neutraliseFormula(text)).toBe(`'${text}`);
  });

  it.each(['12.715.415.740', '96%', 'a=b', '(-)', ''])('leaves %j alone', (text) => {
    expect(neutraliseFormula(text)).toBe(text);
  });
});

describe('escapeHtml', () => {
  it('escapes what could end a text or an attribute', () => {
    expect(escapeHtml(`<b a="1" c='2'>&`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;');
  });
});
