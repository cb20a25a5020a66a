import JSZip from 'jszip';
import { bomb } from '../../test/support/office-files.js';
import type { Random } from './random.js';
import { XML_MUTATIONS } from './xml-structure.js';

const MEGABYTE = 1024 * 1024;

async function repacked(zip: JSZip): Promise<Buffer> {
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 1 } });
}

/** The largest parts hold the text; the others are changed as well, but less often. */
function pickPart(parts: ReadonlyMap<string, string>, random: Random): [string, string] {
  const bySize = [...parts].sort(([, a], [, b]) => b.length - a.length);
  return random.below(3) > 0 ? (bySize[0] ?? ['', '']) : random.pick(bySize);
}

/** Changes one XML part of a zipped document (DOCX, XLSX, ODT). */
async function changedPart(bytes: Buffer, random: Random, name: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const part of Object.values(zip.files))
    if (/\.(?:xml|rels)$/.test(part.name)) parts.set(part.name, await part.async('string'));
  const [part, xml] = pickPart(parts, random);
  zip.file(part, XML_MUTATIONS[name]?.(xml, random) ?? xml);
  return repacked(zip);
}

async function droppedPart(bytes: Buffer, random: Random): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  zip.remove(random.pick(Object.keys(zip.files)));
  return repacked(zip);
}

/** A part with more in it than any report, which shrinks well. */
async function inflated(bytes: Buffer, random: Random): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const [name] = Object.keys(zip.files).filter((part) => /(?:document|content|sheet1)\.xml$/.test(part));
  const part = name ?? 'word/document.xml';
  const xml = (await zip.file(part)?.async('string')) ?? '';
  const blanks = ' '.repeat(random.pick([1, 30, 100]) * MEGABYTE);
  zip.file(part, xml.replace(/>(?=<)/, `>${blanks}`));
  return repacked(zip);
}

type OfficeMutation = (bytes: Buffer, random: Random) => Promise<Buffer>;

/** Changes to zipped documents: each leaves a sound archive, but for the bombs, whose directory may lie. */
export const OFFICE_MUTATIONS: Readonly<Record<string, OfficeMutation>> = {
  ...Object.fromEntries(
    Object.keys(XML_MUTATIONS).map((name): [string, OfficeMutation] => [
      name,
      (bytes, random) => changedPart(bytes, random, name),
    ]),
  ),
  'part-deleted': droppedPart,
  inflated,
  bomb: async (_, random) => {
    const name = random.pick(['word/document.xml', 'xl/workbook.xml', 'content.xml']);
    const size = random.pick([10, 100, 300]) * MEGABYTE;
    return Buffer.from(bomb(name, size, random.pick([size, 1000])));
  },
};
