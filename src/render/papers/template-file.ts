import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

export const PAPERS = ['kkr', 'chr', 'formulir'] as const;
export type PaperName = (typeof PAPERS)[number];

/** A template that cannot be used; the message says where and why. */
export class TemplateError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${file}:${line}: ${reason}`);
    this.name = 'TemplateError';
  }
}

export interface TemplateText {
  text: string;
  file: string;
  /** 1-based. */
  line: number;
}

/** An item of the review form; `answer` names the answer of the tool that it takes. */
export interface FormItem {
  text: TemplateText;
  answer: TemplateText | null;
}

export interface FormPart {
  title: TemplateText;
  items: FormItem[];
}

/** What one template file holds: texts by dotted key ("temuan.judul"), and the parts of the form where it has any. */
export interface TemplateFile {
  texts: Map<string, TemplateText>;
  parts: FormPart[] | null;
}

const FORM_PARTS = 'bagian';
const PART_KEYS = ['judul', 'butir'];
const ITEM_KEYS = ['teks', 'otomatis'];

class Reader {
  readonly texts = new Map<string, TemplateText>();
  parts: FormPart[] | null = null;
  private readonly lines = new LineCounter();

  constructor(private readonly file: string) {}

  read(content: string, takesParts: boolean): TemplateFile {
    const document = parseDocument(content, { lineCounter: this.lines });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem) {
      const [reason = 'not YAML'] = problem.message.split(/ at line \d+/);
      throw new TemplateError(this.file, this.lines.linePos(problem.pos[0]).line, reason);
    }
    const root = document.contents;
    if (isMap(root)) this.map(root, '', takesParts);
    else if (root !== null) this.fail(root, 'expected keys with texts, such as "judul: …"');
    return { texts: this.texts, parts: this.parts };
  }

  private fail(node: unknown, reason: string): never {
    const start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    throw new TemplateError(this.file, this.lines.linePos(start).line, reason);
  }

  private map(node: unknown, prefix: string, takesParts: boolean): void {
    for (const [name, value, key] of this.entries(node)) {
      const path = prefix + name;
      if (takesParts && path === FORM_PARTS) this.parts = this.list(value).map((part) => this.part(part));
      else if (isMap(value)) this.map(value, `${path}.`, false);
      else this.texts.set(path, { ...this.text(value), line: this.lines.linePos(key.range?.[0] ?? 0).line });
    }
  }

  private entries(node: unknown): [name: string, value: unknown, key: Node][] {
    if (!isMap(node)) this.fail(node, 'expected keys with texts');
    return node.items.map(({ key, value }) => {
      if (!isScalar(key)) this.fail(key, 'expected a name before the colon');
      return [String(key.value), value, key];
    });
  }

  private list(node: unknown): unknown[] {
    return isSeq(node) ? node.items : this.fail(node, 'expected a list');
  }

  private text(node: unknown): TemplateText {
    if (!isScalar(node) || (typeof node.value !== 'string' && typeof node.value !== 'number'))
      this.fail(node, 'expected a text; put it in quotes if it begins with a sign');
    return { text: String(node.value), file: this.file, line: this.lines.linePos(node.range?.[0] ?? 0).line };
  }

  private fields(node: unknown, known: readonly string[]): Map<string, unknown> {
    const fields = new Map<string, unknown>();
    for (const [name, value, key] of this.entries(node)) {
      if (!known.includes(name)) this.fail(key, `unknown key "${name}"; the keys here are ${known.join(', ')}`);
      fields.set(name, value);
    }
    return fields;
  }

  private part(node: unknown): FormPart {
    const fields = this.fields(node, PART_KEYS);
    if (!fields.has('judul') || !fields.has('butir')) this.fail(node, `a part needs ${PART_KEYS.join(' and ')}`);
    return {
      title: this.text(fields.get('judul')),
      items: this.list(fields.get('butir')).map((item) => this.item(item)),
    };
  }

  private item(node: unknown): FormItem {
    const fields = this.fields(node, ITEM_KEYS);
    if (!fields.has('teks')) this.fail(node, 'an item needs "teks"');
    const answer = fields.get('otomatis');
    return { text: this.text(fields.get('teks')), answer: answer === undefined ? null : this.text(answer) };
  }
}

function isNode(node: unknown): node is Node {
  return isMap(node) || isSeq(node) || isScalar(node);
}

/**
 * Reads a template file. Which keys and placeholders are known is not its business.
 * @throws TemplateError naming file and line where it is no YAML or has another shape
 */
export function readTemplateFile(paper: PaperName, file: string, content: string): TemplateFile {
  return new Reader(file).read(content, paper === 'formulir');
}
