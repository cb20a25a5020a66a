/** `npm run licences`: writes docs/licences.md from node_modules. Ends with 1 when a licence is not an allowed one. */
import { writeFileSync } from 'node:fs';
import { dependencies } from './packages.js';
import { licencePage, PAGE, refused } from './page.js';

try {
  const list = dependencies();
  writeFileSync(PAGE, licencePage(list));
  console.log(`${list.length} packages in ${PAGE}`);
  for (const { path, licence } of refused(list)) {
    console.error(`${path}: ${licence ?? 'no licence stated'} is not an allowed licence`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
