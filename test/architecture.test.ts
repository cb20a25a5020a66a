import { describe, expect, it } from 'vitest';
import { packagesLoadedBy, sourceModules } from './support/imports.js';

/** Which folders of src/ each folder may import from: the direction of the dataflow, never upwards. */
const MAY_IMPORT: Record<string, readonly string[] | 'all'> = {
  document: [],
  numbers: [],
  records: ['document', 'numbers'],
  scoring: ['numbers'],
  ingest: ['document'],
  tables: ['document'],
  extract: ['document', 'numbers', 'records', 'tables'],
  findings: ['document', 'records'],
  rules: ['document', 'numbers', 'records', 'scoring', 'findings'],
  // What a user sets; zod and yaml are loaded with it, so the command line does so on demand.
  config: ['document', 'records', 'findings'],
  pipeline: ['document', 'numbers', 'records', 'scoring', 'ingest', 'tables', 'extract', 'findings', 'rules'],
  // Recomputes with the formulas of the rules, for the reviewer's working paper.
  worksheets: ['document', 'numbers', 'records', 'scoring', 'findings', 'rules'],
  // Pictures of the findings are cut out of the PDF itself, so the renderer opens it as the reader does.
  render: ['document', 'records', 'findings', 'ingest', 'overview'],
  // Reports side by side: what the database holds of an office or a regency, worked out for showing.
  overview: ['numbers', 'records', 'findings'],
  store: ['document', 'records', 'findings', 'overview'],
  // Brings documents through the pipeline into the database.
  migrate: ['document', 'records', 'ingest', 'findings', 'rules', 'pipeline', 'store'],
  review: ['document', 'records', 'findings', 'store', 'render'],
  cli: 'all',
};

const MAX_LINES = 300;
const folderOf = (file: string) => file.split('/')[0] ?? '';
const modules = sourceModules();

describe('architecture', () => {
  it('sees the sources and their imports', () => {
    expect(modules.length).toBeGreaterThan(20);
    const audit = modules.find(({ file }) => file === 'pipeline/audit-document.ts');
    expect(audit?.imports).toContainEqual({ target: 'rules/run.ts', own: true, kind: 'dynamic' });
  });

  it('every folder has its rule', () => {
    const folders = new Set(modules.map(({ file }) => folderOf(file)));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  it('no folder imports what stands after it in the dataflow', () => {
    const wrong = modules.flatMap(({ file, imports }) => {
      const allowed = MAY_IMPORT[folderOf(file)] ?? [];
      return imports
        .filter(({ own, target }) => own && folderOf(target) !== folderOf(file))
        .filter(({ target }) => allowed !== 'all' && !allowed.includes(folderOf(target)))
        .map(({ target }) => `${file} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('the rule itself allows no cycle between folders', () => {
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
      const allowed = MAY_IMPORT[from] ?? [];
      if (allowed === 'all' || seen.has(from)) return false;
      seen.add(from);
      return allowed.some((next) => next === to || reaches(next, to, seen));
    };
    expect(Object.keys(MAY_IMPORT).filter((folder) => reaches(folder, folder))).toEqual([]);
  });

  it('nothing imports the command line', () => {
    const upwards = modules.filter(
      ({ file, imports }) =>
        folderOf(file) !== 'cli' && imports.some(({ target, own }) => own && folderOf(target) === 'cli'),
    );
    expect(upwards.map(({ file }) => file)).toEqual([]);
  });

  it(`no module is longer than ${MAX_LINES} lines`, () => {
    expect(modules.filter(({ lines }) => lines > MAX_LINES).map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });

  it('the command line loads nothing heavy before it knows the command', () => {
    const main = modules.find(({ file }) => file === 'cli/main.ts');
    const commands = main?.imports.filter(({ kind }) => kind === 'dynamic').map(({ target }) => target) ?? [];
    expect(commands).toContain('cli/audit.ts');
    const loaded = ['cli/main.ts', ...commands].flatMap((file) => [...packagesLoadedBy(file, modules)]);
    expect([...new Set(loaded)]).toEqual(['commander']);
  });

  it('listing the rules loads neither PDF, workbook nor schema libraries', () => {
    const loaded = packagesLoadedBy('rules/registry.ts', modules);
    expect([...loaded].filter((name) => /pdfjs|canvas|exceljs|zod|file-type/.test(name))).toEqual([]);
  });
});
