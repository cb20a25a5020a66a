import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './command.js';

const SRC = join(ROOT, 'src');

export interface SourceModule {
  /** Path within src/. */
  file: string;
  lines: number;
  imports: ImportOf[];
}

export interface ImportOf {
  /** Path within src/ of an own module, or the name of a package. */
  target: string;
  own: boolean;
  kind: 'static' | 'dynamic' | 'type';
}

const STATIC = /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm;
const BARE = /^\s*import\s+'([^']+)'/gm;
const DYNAMIC = /(typeof\s+)?\bimport\(\s*'([^']+)'\s*\)/g;

function importsOf(file: string, text: string): ImportOf[] {
  const resolve = (specifier: string, kind: ImportOf['kind']): ImportOf => {
    if (!specifier.startsWith('.')) return { target: specifier, own: false, kind };
    return { target: join(dirname(file), specifier).replace(/\.js$/, '.ts'), own: true, kind };
  };
  const found: ImportOf[] = [];
  for (const [, type, specifier = ''] of text.matchAll(STATIC))
    found.push(resolve(specifier, type ? 'type' : 'static'));
  for (const [, specifier = ''] of text.matchAll(BARE)) found.push(resolve(specifier, 'static'));
  for (const [, type, specifier = ''] of text.matchAll(DYNAMIC))
    found.push(resolve(specifier, type ? 'type' : 'dynamic'));
  return found;
}

/** Every module of src/ with what it imports. */
export function sourceModules(): SourceModule[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      const file = relative(SRC, path);
      return { file, lines: text.trimEnd().split('\n').length, imports: importsOf(file, text) };
    });
}

/** The packages that are loaded when a module is: its static imports and theirs, without what is imported on demand. */
export function packagesLoadedBy(file: string, modules: readonly SourceModule[]): Set<string> {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (current: string) => {
    if (seen.has(current)) return;
    seen.add(current);
    for (const { target, own, kind } of byFile.get(current)?.imports ?? []) {
      if (kind !== 'static') continue;
      if (own) visit(target);
      else if (!target.startsWith('node:')) packages.add(target);
    }
  };
  visit(file);
  return packages;
}
