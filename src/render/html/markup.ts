import { escapeHtml } from '../hostile.js';

/** HTML source that is safe to write: what `html` gives, or a constant of the program; never text of a document. */
export class Markup {
  constructor(readonly source: string) {}
}

export type Content = string | number | Markup | readonly Content[] | null | undefined | false;

function sourceOf(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Markup) return content.source;
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  return content.map(sourceOf).join('');
}

/** Template tag: everything put in is escaped, except other markup. Attributes must be quoted. */
export function html(parts: TemplateStringsArray, ...contents: Content[]): Markup {
  return new Markup(parts.reduce((source, part, index) => source + sourceOf(contents[index - 1]) + part));
}
