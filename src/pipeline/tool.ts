import { readFileSync } from 'node:fs';

interface Package {
  name: string;
  version: string;
}

/** Name and version of the tool, from its own package.json. */
export function tool(): Package {
  const content: Package = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return { name: content.name, version: content.version };
}
