import { Parser } from 'htmlparser2';

/** What is told while an XML part is read. Names come without their namespace prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Bytes that are decoded at a time, so that a large part is never one string. */
const CHUNK = 1 << 16;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads an XML part in UTF-8 from its beginning to its end, holding none of it. Entities beyond the five of XML stay as written. */
export function readXml(part: Buffer, { open, text, close }: XmlEvents): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(localName(name), attributes),
      ontext: (data) => text?.(data),
      onclosetag: (name) => close?.(localName(name)),
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < part.length; at += CHUNK)
    parser.write(decoder.decode(part.subarray(at, at + CHUNK), { stream: true }));
  parser.end(decoder.decode());
}
