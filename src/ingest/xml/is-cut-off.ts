const FIRST_ELEMENT = /<([^\s<>/?!]+)[^<>]*>/;

/**
 * Whether the first element of an XML text is opened and never closed: the text was cut off. Tells it at once, where a parser that goes
 * on after errors may take seconds for each megabyte.
 */
export function isCutOff(xml: string): boolean {
  const [tag, name] = FIRST_ELEMENT.exec(xml) ?? [];
  return tag !== undefined && !tag.endsWith('/>') && !xml.includes(`</${name}`);
}
