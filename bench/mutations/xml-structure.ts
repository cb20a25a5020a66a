import type { Random } from './random.js';

type XmlMutation = (xml: string, random: Random) => string;

function at(xml: string, random: Random, pattern: RegExp, edit: (found: string) => string): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const one = random.pick(found);
  return xml.slice(0, one.index) + edit(one[0]) + xml.slice(one.index + one[0].length);
}

const TAG = /<\/?[A-Za-z][^<>]*>/g;
const ELEMENT = /<([a-z]+:[a-zA-Z]+|[a-z]+)(?:\s[^<>]*)?>[^<>]*<\/\1>/g;
const VALUES = ['', '-1', '0', '1e9', '99999999', 'NaN', '../../../etc/passwd', '=1+1', '\u0001', '&#0;', '&lt;'];

/** Changes to XML that is a part of a document, or a document of its own. */
export const XML_MUTATIONS: Readonly<Record<string, XmlMutation>> = {
  'tag-deleted': (xml, random) => at(xml, random, TAG, () => ''),
  'tag-repeated': (xml, random) => at(xml, random, TAG, (tag) => tag.repeat(2 + random.below(300))),
  'tags-deep': (xml, random) =>
    at(xml, random, TAG, (tag) => {
      const name = /<\/?([^\s/>]+)/.exec(tag)?.[1] ?? 'x';
      const levels = random.pick([150, 3000, 40_000]);
      return tag + `<${name}>`.repeat(levels) + `</${name}>`.repeat(levels);
    }),
  'element-repeated': (xml, random) => at(xml, random, ELEMENT, (element) => element.repeat(random.pick([3, 5000]))),
  'attribute-wrong': (xml, random) => at(xml, random, /="[^"<>]*"/g, () => `="${random.pick(VALUES)}"`),
  'spans-wrong': (xml, random) =>
    at(xml, random, /(?:gridSpan w:val|number-(?:columns|rows)-(?:spanned|repeated)|colspan|rowspan)="\d+"/g, (span) =>
      span.replace(/\d+/, random.pick(['0', '-5', '70000', '2147483647', '1e12'])),
    ),
  'text-long': (xml, random) =>
    at(xml, random, />[^<>]+</g, () => `>${random.pick(['9', '=A1 ', 'a.', '(', 'Rp. '])}`.repeat(50_000).concat('<')),
  'text-hostile': (xml, random) =>
    at(
      xml,
      random,
      />[^<>]+</g,
      () => `>${random.pick(['=cmd|x', '&lt;script&gt;', '\u202e1', '..&#x2f;..', '&#xD800;'])}<`,
    ),
  'entity-declared': (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
  'cut-off': (xml, random) => xml.slice(0, random.below(xml.length)),
};
