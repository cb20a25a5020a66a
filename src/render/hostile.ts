/** C0, DEL and C1 controls, the bidirectional overrides that can make text read other than it is, and what XML does not take. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/gu;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text of a document on one line, without characters that could steer a terminal, break XML or turn the reading
 * direction.
 */
export function plainLine(text: string): string {
  return text.replace(CONTROLS, ' ').replace(LONE_SURROGATES, '\ufffd').replace(/ {2,}/g, ' ').trim();
}

/** A spreadsheet takes text with such a beginning for a formula (OWASP, CSV injection). */
const FORMULA_START = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;

/** Text for a spreadsheet cell: what could be read as a formula gets a leading apostrophe. */
export function neutraliseFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** "-", "-5,2" or "+3 %": a sign with nothing after it that could call or compute. */
export function startsLikeNumber(text: string): boolean {
  return /^[+-][\d.,%\s]*$/.test(text);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute of HTML. */
export function escapeHtml(text: string): string {
  return plainLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
