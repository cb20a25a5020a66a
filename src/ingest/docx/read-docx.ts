import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { SourceDocument } from '../../document/document.js';
import { UnreadableError } from '../../document/errors.js';
import { blocksOfFlow } from '../flow/blocks-of-flow.js';
import type { Flow } from '../flow/flow.js';
import { readParts } from '../zip/read-parts.js';
import { refuseEntities } from '../zip/refuse-entities.js';
import { flowOfDocx } from './flow-of-docx.js';
import type { MammothDocument } from './mammoth-model.js';

/** Parts with text and styles; pictures, fonts and settings stay packed. */
const PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?!media\/|embeddings\/|theme\/|fonts\/).*\.(?:xml|rels))$/;

const damaged = (what: string) =>
  new UnreadableError(
    'OFFICE_DAMAGED',
    `${what}; buka di Word atau LibreOffice lalu simpan ulang sebagai DOCX atau PDF`,
  );

/** The same document with nothing but the parts that were checked. */
async function repacked(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, bytes] of parts) zip.file(name, bytes, { compression: 'STORE' });
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** The body as mammoth reads it: its HTML is not needed. */
async function flowOf(buffer: Buffer): Promise<Flow[]> {
  let flow: Flow[] = [];
  await mammoth.convertToHtml(
    { buffer },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: MammothDocument) => {
        flow = flowOfDocx(document);
        return { ...document, children: [] };
      },
    },
  );
  return flow;
}

/**
 * Reads a DOCX: paragraphs, text boxes, notes and tables with their spans. `place.line` counts paragraphs and table rows.
 * @throws UnreadableError OFFICE_DAMAGED, OFFICE_ENCRYPTED, OFFICE_TOO_LARGE, OFFICE_UNSAFE, EMPTY_FILE
 */
export async function readDocx(bytes: Uint8Array, file: string, sha256: string): Promise<SourceDocument> {
  const parts = await readParts(bytes, (name) => PART.test(name));
  for (const part of parts.values()) refuseEntities(part);
  let flow: Flow[];
  try {
    flow = await flowOf(await repacked(parts));
  } catch {
    throw damaged('isi dokumen Word tidak lengkap atau rusak');
  }
  const blocks = blocksOfFlow(flow);
  if (blocks.length === 0)
    throw new UnreadableError('EMPTY_FILE', 'dokumen Word tanpa tulisan; minta salinan yang berisi');
  return { file, sha256, kind: 'docx', pageCount: 0, pages: [], blocks, problems: [] };
}
