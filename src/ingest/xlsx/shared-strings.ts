import { readXml } from '../zip/read-xml.js';

/** The texts that cells refer to by index; how they are pronounced (`rPh`) is not part of them. */
export function readSharedStrings(part: Buffer | undefined): string[] {
  if (!part) return [];
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let pronounced = 0;
  readXml(part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') pronounced++;
      if (name === 't') inText = pronounced === 0;
    },
    text(data) {
      if (inText) text += data;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') pronounced--;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}
