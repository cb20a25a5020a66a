/** A reference to an indirect object, by its number. */
export interface RawRef {
  ref: number;
}
export type RawDict = Map<string, RawValue>;
/** Names keep their slash; numbers, keywords and strings stay as text (strings without their contents). */
export type RawValue = string | RawRef | RawDict | RawValue[];

const MAX_DEPTH = 50;
const TOKEN = /%[^\r\n]*|<<|>>|<[^<>]*>|[[\](){}]|\/[^\s\0()<>[\]{}/%]*|[^\s\0()<>[\]{}/%]+/g;
const STRING_PART = /\\[\s\S]|[()]/g;
const IMAGE_END = /\sEI(?=\s|$)/g;

/** The tokens of PDF syntax, in objects and in content streams. Strings come as `()`; comments and inline images are left out. */
export function* rawTokens(text: string): Generator<string> {
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return;
    const [token] = match;
    at = TOKEN.lastIndex;
    if (token.startsWith('%')) continue;
    if (token === '(') {
      at = stringEnd(text, at);
      yield '()';
    } else if (token === 'ID') {
      IMAGE_END.lastIndex = at;
      at = IMAGE_END.exec(text) ? IMAGE_END.lastIndex : text.length;
    } else yield token;
  }
}

function stringEnd(text: string, from: number): number {
  let depth = 1;
  STRING_PART.lastIndex = from;
  for (let match = STRING_PART.exec(text); match; match = STRING_PART.exec(text)) {
    if (match[0] === '(') depth++;
    else if (match[0] === ')' && --depth === 0) return STRING_PART.lastIndex;
  }
  return text.length;
}

/** The dictionary at the start of `text`, or undefined where there is none, or one nested too deeply. */
export function rawDict(text: string): RawDict | undefined {
  const tokens = rawTokens(text);
  if (tokens.next().value !== '<<') return undefined;
  return asDict(readItems(tokens, '>>', 0));
}

function asDict(items: RawValue[] | undefined): RawDict | undefined {
  if (!items) return undefined;
  const dict: RawDict = new Map();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const key = items[at];
    const value = items[at + 1];
    if (typeof key === 'string' && value !== undefined) dict.set(key, value);
  }
  return dict;
}

function readItems(tokens: Generator<string>, end: string, depth: number): RawValue[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const items: RawValue[] = [];
  for (let next = tokens.next(); !next.done; next = tokens.next()) {
    const token = next.value;
    if (token === end) return items;
    if (token === '<<' || token === '[') {
      const inner = readItems(tokens, token === '<<' ? '>>' : ']', depth + 1);
      const value = token === '<<' ? asDict(inner) : inner;
      if (!value) return undefined;
      items.push(value);
    } else if (token === 'R') {
      items.pop();
      items.push({ ref: Number(items.pop()) });
    } else items.push(token);
  }
  return items;
}
