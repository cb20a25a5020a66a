import type { Page } from '../document/page.js';

/** How often each word stands on the pages, in lower case without the marks around it. */
export type Vocabulary = ReadonlyMap<string, number>;

export function bare(text: string): string {
  return text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

export function vocabularyOf(pages: readonly Page[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const word of page.words) {
      const key = bare(word.text);
      if (/^\p{L}+$/u.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}
