/** An element with what stands in it, in order: elements and texts, entities resolved. */
export interface XmlElement {
  /** With its prefix, as written: "table:table-cell". */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The elements directly inside of one, those of one name where it is given. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(isElement).filter((child) => name === undefined || child.name === name);
}

/** The first element of that name directly inside. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

/** All elements below one for which `wanted` holds, in document order; it is not looked into those found. */
export function findAll(element: XmlElement, wanted: (candidate: XmlElement) => boolean): XmlElement[] {
  return childElements(element).flatMap((child) => (wanted(child) ? [child] : findAll(child, wanted)));
}

/** All text inside of an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}

/** The name without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}
