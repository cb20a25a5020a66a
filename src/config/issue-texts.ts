import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** A word is taken for a slip of another when at most a third of its letters differ. */
const SLIP = 1 / 3;

/** ` Did you mean "severities"?` where one of the words is close enough, else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const [best] = known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(1, Math.ceil(best.candidate.length * SLIP))
    ? `; did you mean "${best.candidate}"?`
    : '';
}

const EXPECTED: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** What an issue says, in words of the configuration file rather than of the validator. `keys` are those allowed at its place. */
export function issueText(issue: Issue, keys: readonly string[]): string {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      const hint = didYouMean(key, keys) || (keys.length > 0 ? `; known are ${keys.join(', ')}` : '');
      return `unknown key "${key}"${hint}`;
    }
    case 'invalid_type':
      return issue.input === undefined
        ? `"${String(issue.path.at(-1) ?? '')}" is missing; expected ${EXPECTED[issue.expected] ?? issue.expected}`
        : `expected ${EXPECTED[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `must not be empty${Number(issue.minimum) > 1 ? ` (at least ${issue.minimum})` : ''}`
        : `must be at least ${issue.minimum}`;
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message;
    default:
      return issue.message;
  }
}
