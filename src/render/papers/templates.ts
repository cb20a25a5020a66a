import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../findings/finding.js';
import { ANSWERS } from './answer-names.js';
import { fill, knownPlaceholders, placeholdersOf } from './placeholders.js';
import {
  type FormPart,
  PAPERS,
  type PaperName,
  readTemplateFile,
  TemplateError,
  type TemplateFile,
  type TemplateText,
} from './template-file.js';

/** The texts of one paper. */
export class PaperTexts {
  constructor(
    private readonly texts: ReadonlyMap<string, TemplateText>,
    private readonly values: Readonly<Record<string, string>> = {},
  ) {}

  /** The same texts for one document, whose values every text may name. */
  about(values: Readonly<Record<string, string>>): PaperTexts {
    return new PaperTexts(this.texts, values);
  }

  /** The text of a key with its placeholders filled in. */
  get(key: string, own: Readonly<Record<string, string>> = {}): string {
    const found = this.texts.get(key);
    if (!found) throw new Error(`no template text ${key}`);
    return this.filled(found, own);
  }

  filled({ text }: TemplateText, own: Readonly<Record<string, string>> = {}): string {
    return fill(text, { ...this.values, ...own });
  }
}

/** All texts of the papers in one language, checked. */
export interface Templates {
  kkr: PaperTexts;
  chr: PaperTexts;
  formulir: PaperTexts;
  form: readonly FormPart[];
}

const DEFAULTS = new URL('../../../templates/papers/', import.meta.url);
const fileName = (paper: PaperName) => `${paper}.yaml`;

function checkPlaceholders(paper: PaperName, key: string, { text, file, line }: TemplateText): void {
  const known = knownPlaceholders(paper, key);
  for (const name of placeholdersOf(text)) {
    if (name === '{' || name === '}')
      throw new TemplateError(file, line, `a single "${name}"; write ${name}${name} for a plain brace`);
    if (!known.includes(name))
      throw new TemplateError(file, line, `unknown placeholder {${name}} in "${key}"; known here: ${known.join(', ')}`);
  }
}

function checkParts(parts: readonly FormPart[]): void {
  for (const { title, items } of parts) {
    checkPlaceholders('formulir', 'bagian', title);
    for (const { text, answer } of items) {
      checkPlaceholders('formulir', 'bagian', text);
      if (answer && !ANSWERS.some((known) => known === answer.text))
        throw new TemplateError(
          answer.file,
          answer.line,
          `unknown answer "${answer.text}"; known: ${ANSWERS.join(', ')}`,
        );
    }
  }
}

function check(paper: PaperName, { texts, parts }: TemplateFile, keys: ReadonlySet<string>): void {
  for (const [key, text] of texts) {
    if (!keys.has(key)) throw new TemplateError(text.file, text.line, `unknown key "${key}"`);
    checkPlaceholders(paper, key, text);
  }
  checkParts(parts ?? []);
}

async function readOne(paper: PaperName, language: Language, own: string | undefined): Promise<TemplateFile> {
  const standard = new URL(`${language}/${fileName(paper)}`, DEFAULTS);
  const file = readTemplateFile(paper, fileURLToPath(standard), await readFile(standard, 'utf8'));
  const keys = new Set(file.texts.keys());
  check(paper, file, keys);
  if (own === undefined) return file;
  const replaced = readTemplateFile(paper, own, await readFile(own, 'utf8'));
  check(paper, replaced, keys);
  return { texts: new Map([...file.texts, ...replaced.texts]), parts: replaced.parts ?? file.parts };
}

/** The template files of a folder by paper. @throws TemplateError for a YAML file that is none of them, or where there is none */
async function ownFiles(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/i.test(name)).sort();
  const known = PAPERS.map(fileName);
  const other = names.find((name) => !known.includes(name));
  if (other !== undefined || names.length === 0)
    throw new TemplateError(join(folder, other ?? ''), 1, `the template files are called ${known.join(', ')}`);
  return new Map(names.map((name) => [basename(name, '.yaml'), join(folder, name)]));
}

/**
 * The texts of the papers: those of `folder` where it has them, else the standard ones.
 * @throws TemplateError for an unknown key, placeholder or answer; errors of the file system
 */
export async function loadTemplates(language: Language, folder?: string): Promise<Templates> {
  const own = folder === undefined ? new Map<string, string>() : await ownFiles(folder);
  const read = async (paper: PaperName) => readOne(paper, language, own.get(paper));
  const [kkr, chr, formulir] = [await read('kkr'), await read('chr'), await read('formulir')];
  return {
    kkr: new PaperTexts(kkr.texts),
    chr: new PaperTexts(chr.texts),
    formulir: new PaperTexts(formulir.texts),
    form: formulir.parts ?? [],
  };
}
