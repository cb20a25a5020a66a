/** What the head comment of a rule's file says, in its own words. */
export interface HeadComment {
  code: string;
  what: string;
  why: string;
  basis: string;
  raises: string;
  mustNotRaise: string;
}

const PARTS = { why: 'Why', basis: 'Basis', raises: 'Raises', mustNotRaise: 'Must not raise' } as const;
const LABELLED = /^(Why|Basis|Raises|Must not raise): */;

/** The comment as paragraphs without its frame; a part begins on a line of its own. */
function parts(source: string): string[] {
  const comment = /^\/\*\*\n([\s\S]*?)\*\//.exec(source)?.[1] ?? '';
  const found: string[] = [];
  let open = false;
  for (const framed of comment.split('\n')) {
    const line = framed.replace(/^\s*\*?\s*/, '').trimEnd();
    if (line === '') open = false;
    else if (open && !LABELLED.test(line)) found.push(`${found.pop()} ${line}`);
    else {
      found.push(line);
      open = true;
    }
  }
  return found;
}

/** The code that a file's head comment begins with; null for files that are no rule but a part of one. */
export function codeOf(source: string): string | null {
  return /^([A-Z]+-\d\d): /.exec(parts(source)[0] ?? '')?.[1] ?? null;
}

/**
 * Reads the head comment of a rule: `CODE: what`, then Why, Basis, Raises and Must not raise, each begun on a line of its own.
 * @throws Error naming the file and the part that is lacking or stands there twice
 */
export function readHead(source: string, file: string): HeadComment {
  const [first = '', ...rest] = parts(source);
  const code = codeOf(source);
  if (code === null) throw new Error(`${file}: its head comment does not begin with "CODE: what the rule checks"`);
  const part = (label: string): string => {
    const found = rest.filter((text) => text.startsWith(`${label}:`));
    const text = found[0]?.slice(label.length + 1).trim() ?? '';
    if (text === '') throw new Error(`${file}: the head comment of ${code} lacks "${label}: …"`);
    if (found.length > 1) throw new Error(`${file}: the head comment of ${code} has "${label}:" twice`);
    return text;
  };
  return {
    code,
    what: first.slice(code.length + 2),
    why: part(PARTS.why),
    basis: part(PARTS.basis),
    raises: part(PARTS.raises),
    mustNotRaise: part(PARTS.mustNotRaise),
  };
}
