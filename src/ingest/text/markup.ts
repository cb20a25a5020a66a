/** Text of a cell or line without the Markdown, HTML and LaTeX of a text export, and what the markup said of it. */
export interface PlainText {
  text: string;
  bold: boolean;
  italic: boolean;
}

const LATEX_WORDS: Record<string, string> = { '\\times': '×', '\\leq': '≤', '\\geq': '≥', '\\%': '%', '\\cdot': '·' };

function plainLatex(text: string): string {
  return text
    .replace(/\\frac\s*\{((?:[^{}]|\{[^{}]*\})*)\}\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, '($1) / ($2)')
    .replace(/\\(?:text|mathrm|mathbf|textbf)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\(?:times|leq|geq|%|cdot)/g, (word) => LATEX_WORDS[word] ?? ' ')
    .replace(/\$/g, '');
}

/** Removes markup; emphasis is reported only when it covers the whole text. */
export function plainText(source: string): PlainText {
  let text = source.replace(/\u00a0/g, ' ').trim();
  const bold = /^(\*\*|__|<b>|<strong>)/i.test(text);
  const italic = /^(<i>|<em>)/i.test(text) || /^\*(?!\*)[^*]+\*$/.test(text);
  text = text.replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, (tag) =>
    /^<\/?(p|br|li|ul|ol|div)/i.test(tag) ? ' ' : '',
  );
  if (text.includes('\\') || text.includes('$')) text = plainLatex(text);
  text = text
    .replace(/\*\*|__/g, '')
    .replace(/(^|[\s(])\*(?=\S)([^*]*\S)\*(?=$|[\s.,;:)])/g, '$1$2')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  return { text, bold, italic };
}
