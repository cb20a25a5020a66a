import { type Document, isMap, isScalar, LineCounter, parseDocument, type Range, visit } from 'yaml';
import { z } from 'zod';
import { ConfigError, type ConfigIssue } from './config-error.js';
import { issueText } from './issue-texts.js';

interface YamlFile {
  /** As the user named it. */
  file: string;
  text: string;
  /** The code of the error when it is wrong. */
  code: ConfigError['code'];
  /** Keys whose value is text even where YAML takes it for a number: fingerprints such as 1234567890123456. */
  textKeys?: readonly string[];
}

function keepText(document: Document.Parsed, keys: readonly string[]): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && keys.includes(String(key.value)) && isScalar(value) && value.source !== undefined)
        if (typeof value.value === 'number') value.value = value.source;
    },
  });
}

type Path = readonly PropertyKey[];

/** Where the node at a path begins; the nearest node above it where there is none. */
function startOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = rangeOf(node);
    if (range) return range[0];
  }
  return 0;
}

function rangeOf(node: unknown): Range | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const [start, value, end] = node.range;
  return [Number(start), Number(value), Number(end)];
}

/** Where a key stands in the mapping at a path: an unknown key is the fault itself, not its value. */
function startOfKey(document: Document.Parsed, path: Path, key: string): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return rangeOf(pair?.key)?.[0] ?? startOf(document, path);
}

/** The keys that the schema knows at a path, for hints. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const child = (node: unknown, name: string): unknown =>
    typeof node === 'object' && node !== null ? Object.entries(node).find(([key]) => key === name)?.[1] : undefined;
  for (const step of path)
    at = typeof step === 'number' ? child(at, 'items') : child(child(at, 'properties'), String(step));
  const properties = child(at, 'properties');
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}

/**
 * The content of a YAML (or JSON) file, validated.
 * @throws ConfigError with the line, the column and what is expected, for everything that is wrong
 */
export function readYaml<T>({ file, text, code, textKeys = [] }: YamlFile, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const at = (offset: number, message: string): ConfigIssue => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), message };
  };
  const document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter: lines, prettyErrors: false });
  // The first error only: those after it mostly follow from it.
  const [broken] = document.errors;
  if (broken) throw new ConfigError(file, code, [at(broken.pos[0], `not valid YAML: ${broken.message}`)]);
  keepText(document, textKeys);
  let content: unknown;
  try {
    // An empty file, or one of comments alone, sets nothing.
    content = document.toJS({ maxAliasCount: 50 }) ?? {};
  } catch (error) {
    throw new ConfigError(file, code, [at(0, error instanceof Error ? error.message : String(error))]);
  }
  const parsed = schema.safeParse(content, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap((issue): ConfigIssue[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) =>
        at(startOfKey(document, issue.path, key), issueText({ ...issue, keys: [key] }, known)),
      );
    }
    const last = String(issue.path.at(-1));
    const offset =
      issue.code === 'invalid_key'
        ? startOfKey(document, issue.path.slice(0, -1), last)
        : startOf(document, issue.path);
    return [at(offset, issueText(issue, []))];
  });
  throw new ConfigError(
    file,
    code,
    issues.sort((a, b) => a.line - b.line || a.column - b.column),
  );
}
