import type { AuditedDocument } from '../../findings/audit.js';
import { plainLine } from '../hostile.js';

const LONGEST = 80;
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The file's name without folder and ending, of characters that every file system takes; never a path. */
function safeName(file: string): string {
  const name = plainLine(file.normalize('NFC'))
    .replace(/^.*[\\/](?=[^\\/])/, '')
    .replace(/(?<=.)\.[a-z0-9]{1,5}$/i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^[._-]+/, '');
  const short = [...name]
    .slice(0, LONGEST)
    .join('')
    .replace(/[._-]+$/, '');
  return short === '' || RESERVED.test(short.replace(/\..*$/, '')) ? `dokumen${short && `-${short}`}` : short;
}

/** A folder name for each document, in their order; equal ones are told apart by the file's hash. */
export function folderNames(documents: readonly Pick<AuditedDocument, 'file' | 'sha256'>[]): string[] {
  const bases = documents.map(({ file }) => safeName(file));
  const count = new Map<string, number>();
  for (const base of bases) count.set(base.toLowerCase(), (count.get(base.toLowerCase()) ?? 0) + 1);
  const taken = new Set<string>();
  return documents.map(({ sha256 }, index) => {
    const base = bases[index] ?? '';
    const wanted = count.get(base.toLowerCase()) === 1 ? base : `${base}-${sha256.slice(0, 8)}`;
    let name = wanted;
    for (let again = 2; taken.has(name.toLowerCase()); again++) name = `${wanted}-${again}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
