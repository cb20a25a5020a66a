/** `npm run docs:rules`: writes the page of each rule, and the list of all, to docs/rules; pages of rules that are gone are removed. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { PAGES, rulePages } from './pages.js';

try {
  const pages = rulePages();
  mkdirSync(PAGES, { recursive: true });
  for (const name of readdirSync(PAGES)) if (name.endsWith('.md') && !(name in pages)) rmSync(PAGES + name);
  for (const [name, content] of Object.entries(pages)) writeFileSync(PAGES + name, content);
  console.log(`${Object.keys(pages).length} pages in ${PAGES}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
