import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EvidencePictures } from '../../src/render/html/evidence.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { sampleAudit } from './sample-audit.js';

const picture = { dataUri: 'data:image/webp;base64,AAAA', width: 900, height: 120, page: 28 };
const evidence: EvidencePictures = { get: (_file, print) => (print === '0123456789abcdef' ? [picture] : []) };
const page = renderHtml(sampleAudit(), evidence);
/** The page without its own style and script. */
const content = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<script>[\s\S]*?<\/script>/, '');

describe('renderHtml', () => {
  it('lets no text of a document become markup', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(content).not.toContain('<script>alert');
    expect(content).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  });

  it('loads nothing: no address in any attribute but data and its own anchors', () => {
    const addresses = [...content.matchAll(/\s(?:src|href|action|srcset|poster|data)="([^"]*)"/g)].map(
      ([, url]) => url,
    );
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((url) => !/^(#|data:image\/)/.test(url ?? ''))).toEqual([]);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('allows only its own style and script by their hashes', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const hash = (tag: string) => {
      const source = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
    };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src ${hash('style')}`);
    expect(policy).toContain(`script-src ${hash('script')}`);
    expect(content).not.toMatch(/\sstyle="|\son[a-z]+="/);
  });

  it('puts both numbers, the reason and the page picture on the card of a finding', () => {
    const card =
      /<article class="finding error" id="dokumen-1-0123456789abcdef"[\s\S]*?<\/article>/.exec(page)?.[0] ?? '';
    expect(card).toContain('<dt>Tercetak</dt><dd class="short">12.715.415.740</dd>');
    expect(card).toContain('<dt>Dihitung ulang</dt><dd class="short">12.715.661.740</dd>');
    expect(card).toContain('Mengubah simpulan');
    expect(card).toContain('<img src="data:image/webp;base64,AAAA" width="900" height="120" alt="Potongan halaman 28"');
  });

  it('refuses a picture that is not image data', () => {
    const other = { get: () => [{ ...picture, dataUri: 'https://evil.example/x.png' }] };
    expect(renderHtml(sampleAudit(), other)).not.toContain('evil.example/x.png');
  });

  it('lights the wrong cell in its table, with the code and a link, and the others that take part more quietly', () => {
    expect(page).toMatch(
      /<td class="number wrong error" title="JML-01: Jumlah tidak cocok"><a href="#dokumen-1-0123456789abcdef">12\.715\.415\.740<\/a>/,
    );
    expect(page).toMatch(/<td class="number involved" [^>]*><a [^>]*>8\.510\.241\.054<\/a>/);
    expect(page).toContain('<td class="number">15.625.777.047</td>');
  });

  it('says what was not read, not judged, skipped and not readable', () => {
    for (const text of ['angka tidak pasti', 'sel kosong', 'bukan laporan', 'Berkas dilindungi kata sandi.'])
      expect(content).toContain(text);
  });

  it('gives the same bytes each time, and English on demand', () => {
    expect(renderHtml(sampleAudit(), evidence)).toBe(page);
    const english = renderHtml(sampleAudit('en'));
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('<dt>Recomputed</dt>');
    expect(english).toContain('12,715,415,740</a>');
  });
});
