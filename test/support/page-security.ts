import { createHash } from 'node:crypto';
import { expect } from 'vitest';

const inside = (page: string, tag: string) => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1];
const hash = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** Expects a page that loads nothing, runs nothing but its own script (if any), and says so in its policy. */
export function expectSelfContained(page: string): void {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const script = inside(page, 'script');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`style-src ${hash(inside(page, 'style') ?? '')}`);
  if (script === undefined) expect(policy).not.toContain('script-src');
  else expect(policy).toContain(`script-src ${hash(script)}`);
  expect(page.match(/<script/g)?.length ?? 0).toBe(script === undefined ? 0 : 1);
  const content = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<script>[\s\S]*?<\/script>/, '');
  const addresses = [...content.matchAll(/\s(?:src|href|action|srcset|poster|data)="([^"]*)"/g)].map(([, url]) => url);
  expect(addresses.filter((url) => !url?.startsWith('#'))).toEqual([]);
  expect(page).not.toMatch(/@import|url\(/);
  expect(content).not.toMatch(/\sstyle="|\son[a-z]+="/);
}
