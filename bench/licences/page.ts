import type { Dependency } from './packages.js';

/** Page of the licences, within the repository. */
export const PAGE = 'docs/licences.md';

/** Licences under which the program may use and pass on a package. */
export const ALLOWED = new Set([
  'MIT',
  'MIT/X11',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  '0BSD',
  'CC0-1.0',
  'Zlib',
]);

/** Packages that state no licence in their package.json, with what was found out by reading. */
export const UNSTATED: Record<string, string> = {
  'buffers@0.1.1':
    'states none in its package; comes with exceljs (through unzipper and binary), which reads workbooks with it',
};

/** Whether a licence, or one of several to choose from, or all of several that hold together, is allowed. */
export function isAllowed(licence: string): boolean {
  const plain = licence.replace(/^\(|\)$/g, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((each) => ALLOWED.has(each));
  return plain.split(' AND ').every((each) => ALLOWED.has(each));
}

/** Packages whose licence is neither allowed nor explained. */
export function refused(dependencies: readonly Dependency[]): Dependency[] {
  return dependencies.filter(({ name, version, licence }) =>
    licence === null ? !(`${name}@${version}` in UNSTATED) : !isAllowed(licence),
  );
}

/** The text of the page: a package that stands in several places has one line. */
export function licencePage(dependencies: readonly Dependency[]): string {
  const once = [...new Map(dependencies.map((each) => [`${each.name}@${each.version}`, each])).values()];
  const rows = once.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence ?? 'none stated'} |`);
  const counts = new Map<string, number>();
  for (const { licence } of once) counts.set(licence ?? 'none stated', (counts.get(licence ?? 'none stated') ?? 0) + 1);
  const sums = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name, n]) => `${name} ${n}`);
  return [
    '# Licences of the packages',
    '',
    'The packages that an installation of the program has, for all systems: only one of those named `@napi-rs/canvas-…` is installed.',
    'Written by `npm run licences` from node_modules; a test fails when this page is stale or a licence is not an allowed one',
    '(`bench/licences/page.ts`).',
    '',
    `${once.length} packages: ${sums.join(', ')}.`,
    '',
    ...Object.entries(UNSTATED).map(([name, reason]) => `- ${name} ${reason}.`),
    '',
    '| package | version | licence |',
    '| ------- | ------- | ------- |',
    ...rows,
    '',
  ].join('\n');
}
